import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";

const DAY = 86_400;

/** Days of 24 hours a run lasts, at least one: what "a day" divides by. */
export const spanOf = ({ horizon }: Scenario): number =>
  Math.max(1, (toSeconds(horizon.until) - toSeconds(horizon.from)) / DAY);
