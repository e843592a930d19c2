import { createContext } from "react";
import type { Scenario } from "#scenario/scenario.ts";
import { LONGEST_AT_ONCE } from "#ui/charts/day-window.ts";
import { toSeconds } from "#units/clock.ts";

const DAY = 86_400;

/** Days a plan is looked at together, known before anything is simulated: 1 up to a day and a half, else every day its horizon touches. */
export function planDays({ horizon }: Pick<Scenario, "horizon">): number {
  const [from, until] = [toSeconds(horizon.from), toSeconds(horizon.until)];
  if (until - from <= LONGEST_AT_ONCE) return 1;
  return Math.max(1, Math.ceil(until / DAY) - Math.floor(from / DAY));
}

/** Days together of the plan that a screen is about. */
export const PlanDaysContext = createContext(1);
