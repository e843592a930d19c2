import type { Scenario } from "#scenario/scenario.ts";
import { applyLevers } from "./apply-levers.ts";
import type { LeverId, Levers } from "./levers.ts";

/** Where a plan began: one of the examples, or a file the user brought. What differs from it is the user's own. */
export interface Origin {
  /** Name of an example in `scenarios/` without its ending, or "file". */
  readonly id: string;
  readonly scenario: Scenario;
}

/** What the user works on: a scenario as drawn and typed, and the levers on top of it. */
export interface Plan {
  readonly origin: Origin;
  readonly base: Scenario;
  readonly levers: Levers;
}

/** One change of a plan. */
export type PlanEdit =
  | { readonly type: "lever-moved"; readonly id: LeverId; readonly value: number }
  | { readonly type: "lever-reset"; readonly id: LeverId }
  | { readonly type: "all-reset" }
  /** Anything else: it starts from what the levers describe and takes them in. */
  | { readonly type: "changed"; readonly change: (scenario: Scenario) => Scenario }
  | { readonly type: "opened"; readonly plan: Plan };

/** A plan as an example or a file begins. */
export const planOf = (origin: Origin): Plan => ({
  origin,
  base: origin.scenario,
  levers: {},
});

const applied = new WeakMap<Plan, Scenario>();

/** The scenario a plan describes; the same object for the same plan. */
export function scenarioOf(plan: Plan): Scenario {
  const known = applied.get(plan);
  if (known !== undefined) return known;
  const scenario = applyLevers(plan.base, plan.levers);
  applied.set(plan, scenario);
  return scenario;
}

/** The plan after a change; the same object when nothing changes. */
export function edited(plan: Plan, edit: PlanEdit): Plan {
  switch (edit.type) {
    case "lever-moved":
      return { ...plan, levers: { ...plan.levers, [edit.id]: edit.value } };
    case "lever-reset": {
      if (plan.levers[edit.id] === undefined) return plan;
      const { [edit.id]: _, ...levers } = plan.levers;
      return { ...plan, levers };
    }
    case "all-reset":
      return Object.keys(plan.levers).length === 0 ? plan : { ...plan, levers: {} };
    case "changed": {
      const before = scenarioOf(plan);
      const after = edit.change(before);
      return after === before ? plan : { ...plan, base: after, levers: {} };
    }
    case "opened":
      return edit.plan;
  }
}
