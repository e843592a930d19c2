import type { ReplyShareRule } from "#rules/platform-rule.ts";
import type { Text } from "#units/text.ts";
import type { Day } from "./outcome.ts";
import { measureRule } from "./rule-attainment.ts";

/** Sums of a rate that can be pooled over days: units in time over units. */
interface RateSums {
  readonly of: number;
  readonly per: number;
}

/** One difference between two rules, and the rate once it has been made. */
export interface BridgeStep extends RateSums {
  readonly id: "start" | "unit" | "limit" | "hours" | "midnight" | "who";
  readonly label: Text;
}

type Part = Partial<ReplyShareRule>;

/** The differences between rules, in the order in which they are made; together they are the whole of a rule's definition. */
const STEPS: readonly {
  readonly id: BridgeStep["id"];
  readonly label: Text;
  readonly of: (rule: ReplyShareRule) => Part;
}[] = [
  {
    id: "unit",
    label: { zh: "改统计单位", en: "Unit" },
    of: ({ counts }) => ({ counts }),
  },
  {
    id: "limit",
    label: { zh: "改时限", en: "Limit" },
    of: ({ within, cycle }) => ({ within, cycle }),
  },
  {
    id: "hours",
    label: { zh: "改考核时段", en: "Hours" },
    of: ({ from, until, clockStart, offHours }) => ({ from, until, clockStart, offHours }),
  },
  {
    id: "midnight",
    label: { zh: "改跨零点的算法", en: "Midnight" },
    of: ({ unansweredAtMidnight }) => ({ unansweredAtMidnight }),
  },
  {
    id: "who",
    label: { zh: "改谁算谁不算", en: "Who counts" },
    of: ({ botReplyCounts, unstaffedCounts, replyToGoneCounts }) => ({
      botReplyCounts,
      unstaffedCounts,
      replyToGoneCounts,
    }),
  },
];

/** What is changed in each step after the first, in their order. */
export const bridgeSteps: readonly Pick<BridgeStep, "id" | "label">[] = STEPS;

function ratesOf(day: Day, rule: ReplyShareRule): RateSums {
  const of = new Float64Array(day.slots.count);
  const per = new Float64Array(day.slots.count);
  measureRule(day, rule, of, per);
  const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
  return { of: sum(of), per: sum(per) };
}

/**
 * Why the same log scores differently under two rules: begins with the rate of the first and changes one part of its definition
 * after the other into that of the second, measuring each time. The last step is the second rule's rate, so the changes add up
 * to the difference; how much each one is credited with depends on the order, which is fixed.
 */
export function ruleBridge(
  day: Day,
  from: ReplyShareRule,
  to: ReplyShareRule,
): readonly BridgeStep[] {
  let rule = from;
  const steps: BridgeStep[] = [{ id: "start", label: from.label, ...ratesOf(day, from) }];
  for (const { id, label, of } of STEPS) {
    rule = { ...rule, ...of(to) };
    steps.push({ id, label, ...ratesOf(day, rule) });
  }
  return steps;
}
