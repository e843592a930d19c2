import { checkScenario } from "#scenario/check-scenario.ts";
import type { Change } from "#scenario/diff.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { changesOf, MOST_PINS, pinnedScenario, type Workbook } from "#ui/state/workbook.ts";

/** A column of the comparison. */
export interface ComparedPlan {
  /** "A" is the base; "*" what is tried on the first screen and not pinned. */
  readonly id: string;
  readonly role: "base" | "pinned" | "tried";
  readonly scenario: Scenario;
  readonly changes: readonly Change[];
}

/** The plans to compare, and the pins that no longer make a sound plan on this base. */
export interface ComparedPlans {
  readonly plans: readonly ComparedPlan[];
  readonly broken: readonly string[];
}

/** The base, the sound pins, and the plan being tried where it is neither and there is room. */
export function plansOf(workbook: Workbook, tried: Scenario): ComparedPlans {
  const base = checkScenario(workbook.base);
  // A base that an older visit left and that is no plan any more gives way to what is being tried.
  if (!base.ok) return { plans: [basePlan(tried)], broken: workbook.pins.map(({ id }) => id) };
  const pinned: ComparedPlan[] = [];
  const broken: string[] = [];
  for (const pin of workbook.pins) {
    const checked = checkScenario(pinnedScenario({ ...workbook, base: base.value }, pin));
    if (checked.ok)
      pinned.push({ id: pin.id, role: "pinned", scenario: checked.value, changes: pin.changes });
    else broken.push(pin.id);
  }
  const changes = changesOf(base.value, tried);
  const text = JSON.stringify(changes);
  const isNew = changes.length > 0 && pinned.every((plan) => JSON.stringify(plan.changes) !== text);
  const extra: readonly ComparedPlan[] =
    isNew && workbook.pins.length < MOST_PINS
      ? [{ id: "*", role: "tried", scenario: tried, changes }]
      : [];
  return { plans: [basePlan(base.value), ...pinned, ...extra], broken };
}

const basePlan = (scenario: Scenario): ComparedPlan => ({
  id: "A",
  role: "base",
  scenario,
  changes: [],
});
