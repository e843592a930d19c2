import { arrivalCounts } from "./arrival-counts.ts";
import { botFront, botFrontOverTime } from "./bot-front.ts";
import type { Parameters } from "./case.ts";
import { chat, chatOverTime } from "./chat.ts";
import { conversion, lossSystem, oneStage } from "./one-stage.ts";
import { offeredLoad, queueOverTime } from "./over-time.ts";
import { priorities } from "./priorities.ts";
import { closedChat, erlangR, erlangROverTime } from "./shared-inbox.ts";
import { chatDesign, dayPlan, type Question, smallestTeam } from "./staffing.ts";
import type { NotApplicable, Trial, Wants } from "./trial.ts";

/** Turns the parameters of a case into a scenario and a way to read its journal; throws a RangeError where they are wrong. */
export type Adapter = (parameters: Parameters, wants: Wants) => Trial | Question | NotApplicable;

const refuse =
  (why: string): Adapter =>
  () => ({ kind: "not-applicable", why });

const sharing = refuse(
  "processor sharing: an agent of the product types one reply at a time, and several chats do not progress at once",
);

/** Every family of the case files. */
export const families: ReadonlyMap<string, Adapter> = new Map<string, Adapter>([
  ["mm1", oneStage],
  ["mmc", oneStage],
  ["mmcc", lossSystem],
  ["mmck", oneStage],
  ["mmcm", oneStage],
  ["mmcg", oneStage],
  ["mg1", oneStage],
  ["mdc", oneStage],
  ["prio2", priorities],
  ["prio2_ab", priorities],
  ["conversion", conversion],
  ["bot_front", botFront],
  ["bot_front_tv", botFrontOverTime],
  ["chat", chat],
  ["chat_mid", chat],
  ["chat_scope", chat],
  ["chat_tv", chatOverTime],
  ["closed_chat", closedChat],
  ["erlang_r", erlangR],
  ["erlang_r_offered", erlangROverTime],
  ["erlang_r_tv", erlangROverTime],
  ["tv_queue", queueOverTime],
  ["tv_sin", queueOverTime],
  ["mtginf", offeredLoad],
  ["arrival_counts", arrivalCounts],
  ["mg1_ps", sharing],
  ["pool_lps", sharing],
  [
    "jackson",
    refuse(
      "general routing between stations: a chat of the product has one station and returns to it",
    ),
  ],
  ["staffing_min", smallestTeam],
  ["staffing_chat", chatDesign],
  ["staffing_day", dayPlan],
]);
