import type { ComparedPlan } from "#ui/plan/compared.ts";
import { readLever } from "#ui/state/levers.ts";
import type { CompareRow } from "./rows.ts";

/** A plan whose bot does more than the base's, and what its net is ahead by. */
export interface TaughtPlan {
  readonly id: string;
  /** Yuan a day over the base, before what teaching the bot costs; 0 or less where the plan is no better even so. */
  readonly ahead: number;
}

/** A difference of shares below this is rounding. */
const SAME = 1e-9;

/**
 * Plans whose bot resolves more than that of the first: the net takes off what the bot costs by the chat, and nothing for
 * teaching it, since no figure of a plan says what that costs.
 */
export function taughtPlans(
  plans: readonly Pick<ComparedPlan, "id" | "scenario">[],
  rows: readonly Pick<CompareRow, "id" | "plans">[],
): readonly TaughtPlan[] {
  const [base, ...others] = plans;
  const net = rows.find(({ id }) => id === "net");
  if (base === undefined) return [];
  const before = readLever(base.scenario, "botResolved");
  return others.flatMap(({ id, scenario }, place) =>
    readLever(scenario, "botResolved") > before + SAME
      ? [{ id, ahead: net?.plans[place]?.gap.mean ?? 0 }]
      : [],
  );
}
