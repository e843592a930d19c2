import type { Scenario } from "#scenario/scenario.ts";
import { botIds } from "#ui/charts/bot-ids.ts";
import { figureIds } from "./figure-rows.ts";
import { ids, platformOutcome, targetOutcome } from "./outcome-ids.ts";

/** Outcomes that the plan's screen shows before anything is opened: the verdict, the day and the main figures. */
export const firstView = (scenario: Scenario): readonly string[] => [
  ...Object.values(ids),
  targetOutcome(scenario),
  platformOutcome(scenario),
  ...figureIds,
  ...Object.values(botIds),
];
