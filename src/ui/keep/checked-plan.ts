import { checkScenario } from "#scenario/check-scenario.ts";
import type { Checked, Problem } from "#scenario/checked.ts";
import { leverIds, leverRange, type Levers } from "#ui/state/levers.ts";
import { type Plan, scenarioOf } from "#ui/state/plan.ts";

/** Loaded when it is needed: it brings the checker with it. */

/**
 * A plan from parts that anyone may have written, or everything that is wrong with them.
 *
 * @param parts.base left out where it is the origin's scenario
 */
export function checkedPlan(parts: {
  readonly id: string;
  readonly scenario: unknown;
  readonly base?: unknown;
  readonly levers: unknown;
}): Checked<Plan> {
  const origin = checkScenario(parts.scenario);
  if (!origin.ok) return origin;
  const base = parts.base === undefined ? origin : checkScenario(parts.base);
  if (!base.ok) return base;
  const plan: Plan = {
    origin: { id: parts.id, scenario: parts.base === undefined ? base.value : origin.value },
    base: base.value,
    levers: {},
  };
  const levers = checkedLevers(plan, parts.levers);
  if (!levers.ok) return levers;
  const moved = { ...plan, levers: levers.value };
  // Levers within their ranges can still ask for too large a run.
  const whole = checkScenario(scenarioOf(moved));
  return whole.ok ? { ok: true, value: moved } : whole;
}

/** The plan of a record that another build of this page stored. */
export function checkedRecord(record: unknown): Checked<Plan> {
  const { origin, base, levers } = asObject(record);
  const { id, scenario } = asObject(origin);
  return checkedPlan({ id: typeof id === "string" ? id : "file", scenario, base, levers });
}

function checkedLevers({ base }: Plan, value: unknown): Checked<Levers> {
  const found = asObject(value);
  const problems: Problem[] = [];
  const levers: Record<string, number> = {};
  for (const [id, at] of Object.entries(found)) {
    const known = leverIds.find((one) => one === id);
    const range = known && leverRange(base, known);
    // Half a step beyond: a lever at its end may carry the dust of adding steps.
    const isWithin =
      range !== undefined &&
      typeof at === "number" &&
      at >= range.min - range.step / 2 &&
      at <= range.max + range.step / 2;
    if (isWithin) levers[id] = at;
    else problems.push(wrongLever(id));
  }
  return problems.length === 0 ? { ok: true, value: levers } : { ok: false, problems };
}

const wrongLever = (id: string): Problem => {
  const name = id.slice(0, 40);
  return {
    path: "levers",
    zh: `旋钮 ${name} 不认识，或超出了能拧到的范围。`,
    en: `The lever ${name} is unknown, or stands beyond where it can be turned.`,
  };
};

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
