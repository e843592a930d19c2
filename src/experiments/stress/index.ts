import type { Scenario } from "#scenario/scenario.ts";
import { absentTemps, botDown, couponFault, moreVisitors } from "./mishaps.ts";
import type { Stress, StressMaker } from "./stress.ts";

/** What may go wrong, in the order in which it is shown. */
const makers: readonly StressMaker[] = [moreVisitors, absentTemps, botDown, couponFault];

/** The mishaps that can hit a plan. */
export const stressesFor = (scenario: Scenario): readonly Stress[] =>
  makers.flatMap((make) => {
    const stress = make(scenario);
    return stress === undefined ? [] : [stress];
  });
