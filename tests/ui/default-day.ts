import type { Scenario } from "#scenario/scenario.ts";
import day from "#scenarios/default-day.json";

/** The day the page opens with. */
export const defaultDay = day as unknown as Scenario;
