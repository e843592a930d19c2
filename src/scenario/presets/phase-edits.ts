import { toClock, toSeconds } from "#units/clock.ts";
import { seconds } from "#units/units.ts";
import { relativeDemand } from "#scenario/relative-demand.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Phase } from "./festival.ts";

const DAY = 86_400;
/** Shortest phase, in seconds. */
const SHORTEST = 900;
const MOST_PHASES = 60;
const MOST_DAYS = 40;
/** A peak and a build-up as the presets of an opening at 20:00 and of a sale's end have them. */
const USUAL_RUSH = { decay: 5200, ramp: 600 };
const USUAL_BUILD = 5400;

const phasesOf = ({ demand }: Scenario): readonly Phase[] => demand.phases ?? [];

function withPhases(scenario: Scenario, phases: readonly Phase[]): Scenario {
  const demand = { ...scenario.demand, phases: [...phases] };
  return { ...scenario, demand };
}

const withPhase = (scenario: Scenario, index: number, change: (phase: Phase) => Phase): Scenario =>
  withPhases(
    scenario,
    phasesOf(scenario).map((phase, i) => (i === index ? change(phase) : phase)),
  );

const bounds = ({ horizon }: Scenario) => ({
  from: toSeconds(horizon.from),
  until: toSeconds(horizon.until),
});

const total = (scenario: Scenario): number => {
  const { from, until } = bounds(scenario);
  return relativeDemand(scenario.demand, from, until).total;
};

/** The changed scenario with so many visitors that every hour whose height did not change keeps those it had. */
function keepingHours(before: Scenario, changed: Scenario): Scenario {
  const [was, is] = [total(before), total(changed)];
  if (was <= 0 || is <= 0) return changed;
  const visitors = (before.demand.visitors * is) / was;
  return { ...changed, demand: { ...changed.demand, visitors } };
}

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
export const scalePhase = (scenario: Scenario, index: number, level: number): Scenario =>
  keepingHours(
    scenario,
    withPhase(scenario, index, (phase) => ({ ...phase, level })),
  );

/** Other ends of a phase, a quarter of an hour long at least and within the horizon; hours in neither keep their visitors. */
export function stretchPhase(
  scenario: Scenario,
  index: number,
  ends: { readonly from?: number; readonly until?: number },
): Scenario {
  const horizon = bounds(scenario);
  const stretched = withPhase(scenario, index, (phase) => {
    const [begin, end] = [toSeconds(phase.from), toSeconds(phase.until)];
    const from = Math.max(horizon.from, Math.min(ends.from ?? begin, end - SHORTEST));
    const until = Math.min(horizon.until, Math.max(ends.until ?? end, begin + SHORTEST));
    return {
      ...phase,
      ...(ends.from === undefined ? {} : { from: toClock(seconds(from)) }),
      ...(ends.until === undefined ? {} : { until: toClock(seconds(until)) }),
    };
  });
  return keepingHours(scenario, stretched);
}

/** Peaks at the begin of a phase together so high, 0 for none; hours out of their reach keep their visitors. */
export function withRush(scenario: Scenario, index: number, height: number): Scenario {
  const changed = withPhase(scenario, index, (phase) => {
    const { rushes = [], ...rest } = phase;
    if (height <= 0) return rest;
    const now = rushHeight(phase);
    return {
      ...rest,
      rushes:
        now > 0
          ? rushes.map((rush) => ({ ...rush, height: (rush.height * height) / now }))
          : [{ height, ...USUAL_RUSH }],
    };
  });
  return keepingHours(scenario, changed);
}

/** Height of a phase's peaks taken together. */
export const rushHeight = ({ rushes = [] }: Phase): number =>
  rushes.reduce((sum, { height }) => sum + height, 0);

/** A build-up before the end of a phase, 0 for none. */
export function withLastCall(scenario: Scenario, index: number, height: number): Scenario {
  const changed = withPhase(scenario, index, ({ lastCall, ...rest }) =>
    height <= 0 ? rest : { ...rest, lastCall: { height, build: lastCall?.build ?? USUAL_BUILD } },
  );
  return keepingHours(scenario, changed);
}

/** What a phase is called and which kind it is; neither changes a figure. */
export const relabelPhase = (
  scenario: Scenario,
  index: number,
  words: Partial<Pick<Phase, "name" | "kind">>,
): Scenario => withPhase(scenario, index, (phase) => ({ ...phase, ...words }));

/** One more phase, last in the list, with visitors of its own; the same scenario where there is no room for another. */
export function addPhase(scenario: Scenario, phase: Phase): Scenario {
  const phases = phasesOf(scenario);
  if (phases.length >= MOST_PHASES) return scenario;
  return keepingHours(scenario, withPhases(scenario, [...phases, phase]));
}

/** Without a phase and the visitors it brought; without the list when it was the last. */
export function removePhase(scenario: Scenario, index: number): Scenario {
  const left = phasesOf(scenario).filter((_, i) => i !== index);
  const changed = withPhases(scenario, left);
  if (left.length === 0) delete changed.demand.phases;
  return keepingHours(scenario, changed);
}

/**
 * A calendar of so many whole days, 1 to 40, from midnight on. Hours that stay keep their visitors; what lies wholly behind the
 * end goes (phases, openings, batches, shifts of single days), phases that reach over it are cut off.
 */
export function withDays(scenario: Scenario, wanted: number): Scenario {
  const days = Math.max(1, Math.min(MOST_DAYS, Math.round(wanted)));
  const end = days * DAY;
  const { demand, staff, horizon } = scenario;
  const starts = ({ from }: { readonly from: string | number }) => toSeconds(from) < end;
  const happens = ({ at }: { readonly at: string | number }) => toSeconds(at) < end;
  const kept: Scenario["demand"] = {
    ...demand,
    openings: demand.openings.filter(happens),
    deadlines: demand.deadlines.filter(({ at }) => toSeconds(at) <= end),
    batches: demand.batches.filter(happens),
    blocks: demand.blocks.filter(starts),
  };
  if (demand.dayWeights)
    kept.dayWeights = Array.from({ length: days }, (_, day) => demand.dayWeights?.[day] ?? 1);
  if (demand.phases)
    kept.phases = demand.phases
      .filter(starts)
      .map((phase) =>
        toSeconds(phase.until) <= end ? phase : { ...phase, until: toClock(seconds(end)) },
      );
  const shifts = staff.shifts.flatMap((shift) => {
    const stay = shift.days?.filter((day) => day < days);
    if (stay === undefined) return starts(shift) ? [shift] : [];
    return stay.length > 0 ? [{ ...shift, days: stay }] : [];
  });
  const changed: Scenario = {
    ...scenario,
    horizon: { ...horizon, from: "0:00", until: `${days * 24}:00` },
    demand: kept,
    staff: { ...staff, shifts },
  };
  return keepingHours(scenario, changed);
}
