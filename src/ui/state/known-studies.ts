import type { Advice } from "#experiments/moves/recommend.ts";
import type { RosterNeed } from "#experiments/sensitivity/roster-effects.ts";
import type { Split } from "#experiments/sensitivity/split.ts";
import type { Tornado } from "#experiments/sensitivity/tornado.ts";
import type { StressResult } from "#experiments/stress/stress-test.ts";
import type { Target } from "#experiments/staffing/target.ts";
import type { Scenario } from "#scenario/scenario.ts";

/** Results by plan. */
interface ByPlan<Value> {
  readonly get: (plan: Scenario) => Value | undefined;
  readonly set: (plan: Scenario, value: Value) => void;
}

/** Plans remembered: more than anybody goes back to. */
const MOST = 24;

const texts = new WeakMap<Scenario, string>();

/** What a plan says; plans that say the same are the same, however they came about. */
function textOf(plan: Scenario): string {
  const text = texts.get(plan) ?? JSON.stringify(plan);
  texts.set(plan, text);
  return text;
}

/** Keeps a result for each of the plans seen last. */
export function byPlan<Value>(most = MOST): ByPlan<Value> {
  const known = new Map<string, Value>();
  return {
    get: (plan) => known.get(textOf(plan)),
    set: (plan, value) => {
      const text = textOf(plan);
      known.delete(text);
      known.set(text, value);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
    },
  };
}

/**
 * What was found out of plans in this visit, as far as it came: every screen that needs it takes it from here, so that it is worked
 * out once.
 */
export const knownStudies = {
  advice: byPlan<Advice>(),
  mishaps: byPlan<StressResult>(),
  tornado: byPlan<Tornado>(),
  split: byPlan<Split>(),
  /** The recommended roster, with the target that it reaches. */
  roster: byPlan<{ readonly target: Target; readonly need: RosterNeed }>(),
} as const;
