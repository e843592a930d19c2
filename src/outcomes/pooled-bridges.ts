import { platformRules } from "#rules/index.ts";
import type { ReplyShareRule } from "#rules/platform-rule.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Day } from "./outcome.ts";
import { customRuleOf } from "./own-rule.ts";
import { type BridgeStep, ruleBridge } from "./rule-bridge.ts";

const YARDSTICK = "first-reply-3-min";

/** Steps from the honest yardstick to a rule, pooled over days. */
export interface PooledBridge {
  readonly rule: ReplyShareRule;
  readonly steps: { id: BridgeStep["id"]; label: BridgeStep["label"]; of: number; per: number }[];
}

/** One empty bridge for every rule that is a share of replies, the scenario's own among them. */
export function newBridges(scenario: Scenario): PooledBridge[] {
  const own = customRuleOf(scenario);
  return [...platformRules, ...(own ? [own] : [])].flatMap((rule) =>
    rule.measures === "reply-share" && rule.id !== YARDSTICK ? [{ rule, steps: [] }] : [],
  );
}

/** Adds a day to every bridge. */
export function addDay(bridges: readonly PooledBridge[], day: Day): void {
  const yardstick = platformRules.find(({ id }) => id === YARDSTICK);
  if (yardstick?.measures !== "reply-share") throw new RangeError(`no rule ${YARDSTICK}`);
  for (const { rule, steps } of bridges)
    for (const [index, step] of ruleBridge(day, yardstick, rule).entries()) {
      const sums = (steps[index] ??= { id: step.id, label: step.label, of: 0, per: 0 });
      sums.of += step.of;
      sums.per += step.per;
    }
}
