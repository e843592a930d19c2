import { Fate } from "#engine/journal.ts";
import { platformRuleById } from "#rules/index.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { type Seconds, minutes, seconds } from "#units/units.ts";
import { columnsOf } from "./columns.ts";
import { slotAt } from "./day.ts";
import type { Day, Outcome } from "./outcome.ts";

/** Counts contacts that reached the people, and those whose first reply was late or never came. */
function measureMisses(day: Day, within: number, of: Float64Array, per: Float64Array): void {
  const { contacts, closed } = day.journal;
  const { firstResponse } = columnsOf(day);
  for (let c = 0; c < contacts.count; c++) {
    const asked = contacts.queued[c] as number;
    if (Number.isNaN(asked)) continue;
    const time = firstResponse[c] as number;
    const isUnanswered = Number.isNaN(time);
    if (isUnanswered && contacts.fate[c] === Fate.Open && closed - asked <= within) continue;
    const slot = slotAt(day.slots, asked);
    per[slot] = (per[slot] as number) + 1;
    if (isUnanswered || time > within) of[slot] = (of[slot] as number) + 1;
  }
}

/** The threshold of the rule the shop is judged by; three minutes where that rule has none. */
function ownThreshold(scenario: Scenario): Seconds {
  const rule = platformRuleById(scenario.platform.rule);
  return rule?.measures === "reply-share" ? rule.within : minutes(3);
}

function missShare(
  id: string,
  label: { readonly zh: string; readonly en: string },
  within: (scenario: Scenario) => Seconds,
): Outcome {
  return {
    id,
    group: "response",
    label: {
      zh: `首响未达标率（${label.zh}）`,
      en: `Missed first responses (${label.en})`,
    },
    definition: {
      zh: `到达人工的会话里，${label.zh}内没等到人工第一句的比例；没有回复就算未达标，走得再早也算；结束时还在等、且还没等满这么久的不计入`,
      en: `Share of contacts that reached the people and were there for no first reply within ${label.en}; no reply is a miss, however early the customer left; those still waiting at the end who have not waited that long are left out`,
    },
    unit: "share",
    better: "lower",
    source: "service level with leavers counted as failures; no platform's rule",
    bySlot: !id.endsWith("-s"),
    measure: (day, of, per) => measureMisses(day, within(day.scenario), of, per),
  };
}

/** Shares of contacts without a first reply in time, as customers met them. */
export const firstResponseMisses: readonly Outcome[] = [
  missShare("first-response-miss-share", { zh: "3 分钟", en: "3 min" }, () => minutes(3)),
  missShare("first-response-miss-share-30-s", { zh: "30 秒", en: "30 s" }, () => seconds(30)),
  missShare("first-response-miss-share-60-s", { zh: "60 秒", en: "60 s" }, () => seconds(60)),
  missShare("first-response-miss-share-300-s", { zh: "5 分钟", en: "5 min" }, () => minutes(5)),
  missShare(
    "first-response-miss-share-own",
    { zh: "本店考核时限", en: "the time limit the shop is judged by" },
    ownThreshold,
  ),
];
