import { toClock, toSeconds } from "#units/clock.ts";
import { seconds } from "#units/units.ts";
import { relativeDemand } from "#scenario/relative-demand.ts";
import type { Scenario } from "#scenario/scenario.ts";

type Phases = NonNullable<Scenario["demand"]["phases"]>;
type Phase = Phases[number];

const withPhase = (
  scenario: Scenario,
  index: number,
  change: (phase: Phase) => Phase,
): Scenario => ({
  ...scenario,
  demand: {
    ...scenario.demand,
    phases: (scenario.demand.phases ?? []).map((phase, i) => (i === index ? change(phase) : phase)),
  },
});

const bounds = ({ horizon }: Scenario) => ({
  from: toSeconds(horizon.from),
  until: toSeconds(horizon.until),
});

/** Moves a phase by so many seconds, whole within the horizon; the visitors of the festival stay as many. */
export function movePhase(scenario: Scenario, index: number, by: number): Scenario {
  const { from, until } = bounds(scenario);
  return withPhase(scenario, index, (phase) => {
    const begin = toSeconds(phase.from);
    const end = toSeconds(phase.until);
    const shift = Math.max(from - begin, Math.min(until - end, by));
    return {
      ...phase,
      from: toClock(seconds(begin + shift)),
      until: toClock(seconds(end + shift)),
    };
  });
}

/** Changes the level of a phase and the visitors with it, so that all other hours keep the visitors they had. */
export function scalePhase(scenario: Scenario, index: number, level: number): Scenario {
  const { from, until } = bounds(scenario);
  const scaled = withPhase(scenario, index, (phase) => ({ ...phase, level }));
  const before = relativeDemand(scenario.demand, from, until).total;
  const after = relativeDemand(scaled.demand, from, until).total;
  const visitors = (scenario.demand.visitors * after) / before;
  return { ...scaled, demand: { ...scaled.demand, visitors } };
}
