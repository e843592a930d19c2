import { Fate } from "#engine/journal.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { type Seconds, minutes, seconds } from "#units/units.ts";
import { columnsOf } from "./columns.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day, Outcome } from "./outcome.ts";
import { ownRuleOf } from "./own-rule.ts";

/** The fixed limits. */
const LIMITS = [seconds(30), seconds(60), minutes(3), minutes(5)] as const;

/** The threshold of the rule the shop is judged by; three minutes where that rule has none. */
function ownThreshold(scenario: Scenario): Seconds {
  const rule = ownRuleOf(scenario);
  return rule?.measures === "reply-share" ? rule.within : minutes(3);
}

/** Contacts that reached the people, by how many of the limits they were without a first reply for longer than. */
interface Reached {
  readonly limits: Float64Array;
  /** One row of slots per number of limits: whose reply came or never will. */
  readonly settled: Int32Array;
  /** The same for those still waiting when the run ended. */
  readonly waiting: Int32Array;
}

/** Counts contacts first to end. */
function countReached(day: Day, { limits, settled, waiting }: Reached, first: number, end: number) {
  const { contacts, closed } = day.journal;
  const { firstResponse, queuedSlot } = columnsOf(day);
  const slots = day.slots.count;
  for (let c = first; c < end; c++) {
    const asked = contacts.queued[c] as number;
    if (Number.isNaN(asked)) continue;
    const response = firstResponse[c] as number;
    const isAnswered = !Number.isNaN(response);
    const isWaiting = !isAnswered && contacts.fate[c] === Fate.Open;
    const time = isAnswered ? response : isWaiting ? closed - asked : Number.POSITIVE_INFINITY;
    let passed = 0;
    while (passed < limits.length && time > (limits[passed] as number)) passed++;
    const place = passed * slots + (queuedSlot[c] as number);
    if (isWaiting) waiting[place] = (waiting[place] as number) + 1;
    else settled[place] = (settled[place] as number) + 1;
  }
}

const reachedOf = oncePerDay((day): Reached => {
  const { contactStart } = columnsOf(day);
  const limits = Float64Array.from([...LIMITS, ownThreshold(day.scenario)]).sort();
  const slots = day.slots.count;
  const cells = (limits.length + 1) * slots;
  const reached = { limits, settled: day.room.int32(cells), waiting: day.room.int32(cells) };
  for (let slot = 0; slot < slots; slot++)
    countReached(day, reached, contactStart[slot] as number, contactStart[slot + 1] as number);
  return reached;
});

/** Counts contacts that reached the people, and those whose first reply was late or never came. */
function measureMisses(day: Day, within: number, of: Float64Array, per: Float64Array): void {
  const { limits, settled, waiting } = reachedOf(day);
  const met = limits.indexOf(within);
  for (let passed = 0; passed <= limits.length; passed++) {
    const row = passed * of.length;
    for (let slot = 0; slot < of.length; slot++) {
      const all = (settled[row + slot] as number) + (waiting[row + slot] as number);
      const counted = passed > met ? all : (settled[row + slot] as number);
      per[slot] = (per[slot] as number) + counted;
      if (passed > met) of[slot] = (of[slot] as number) + all;
    }
  }
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
    source: {
      zh: "服务水平，走了的算未达标；不是平台规则",
      en: "service level with leavers counted as failures; no platform's rule",
    },
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
