import type { Scenario } from "#scenario/scenario.ts";
import type { Clues, Move, MoveMaker } from "./move.ts";
import {
  botPoints,
  caps,
  fewestPending,
  firstQuestions,
  holds,
  quickPhrases,
} from "./service-moves.ts";
import { cheaperPeople, fewerPeople, shiftTimes, temps } from "./staff-moves.ts";

const makers: readonly MoveMaker[] = [
  firstQuestions,
  temps,
  shiftTimes,
  botPoints,
  quickPhrases,
  caps,
  fewestPending,
  holds,
  fewerPeople,
  cheaperPeople,
];

/** Every move worth a look for a plan, good ones and tempting ones alike. */
export const movesFor = (scenario: Scenario, clues: Clues): readonly Move[] =>
  makers.flatMap((make) => make(scenario, clues));
