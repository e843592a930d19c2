import { slotted } from "#experiments/measure.ts";
import type { Measured, Runner } from "#experiments/runner.ts";
import { outcomeById, outcomes } from "#outcomes/index.ts";
import type { Scenario, Shift } from "#scenario/scenario.ts";
import { withShifts } from "./shifts.ts";
import type { Gauge } from "./target.ts";

/** What the search keeps of one simulated day. */
export interface TrialDay {
  readonly replication: number;
  /** On the good side of the target where 0 or more; one figure, or one per slot. */
  readonly slacks: Float64Array;
  /** The target's outcome over the whole day: its value is of / per. */
  readonly of: number;
  readonly per: number;
  readonly sales: number;
  readonly lostSales: number;
  /** Yuan for people and bot as simulated: absences unpaid, staying on paid. */
  readonly serviceCost: number;
  /** Per half-hour slot of the outcomes: contacts that reached the people, and those without a first reply in three minutes. */
  readonly contacts: Float64Array;
  readonly misses: Float64Array;
  /** Contacts that came in each slot. */
  readonly arrivals: Float64Array;
}

/** Simulates rosters on the same days, each day once. */
export interface Trials {
  /** Days in the order asked for. */
  readonly days: (
    shifts: readonly Shift[],
    replications: readonly number[],
  ) => Promise<readonly TrialDay[]>;
  /** Days simulated so far. */
  readonly simulated: () => number;
}

const column = (id: string) => {
  const outcome = outcomeById(id);
  if (outcome === undefined) throw new RangeError(`no outcome ${id}`);
  return { whole: outcomes.indexOf(outcome), slots: slotted.indexOf(outcome) };
};
const SALES = column("sales");
const LOST = column("lost-sales");
const COST = column("service-cost");
const MISSES = column("first-response-miss-share");
const CONTACTS = column("contacts");
/** What is read of a day besides what the target is about. */
const READ = ["sales", "lost-sales", "service-cost", "first-response-miss-share", "contacts"];

/** Stretches of days handed to the runner at a time. */
const TOGETHER = 4;
/** Rosters whose days are kept. */
const KEPT = 64;

/** Rosters of one scenario under one seed. */
export function createTrials(
  runner: Runner,
  scenario: Scenario,
  seed: string,
  gauge: Gauge,
  options: { readonly signal?: AbortSignal | undefined; readonly onDay?: () => void } = {},
): Trials {
  const { signal, onDay } = options;
  const judged = outcomes.indexOf(gauge.outcome);
  const wanted = [...READ, gauge.outcome.id];
  let simulated = 0;
  const known = new Map<string, { plan: Scenario; days: Map<number, TrialDay> }>();
  const entryOf = (shifts: readonly Shift[]) => {
    const key = JSON.stringify(shifts);
    const found = known.get(key) ?? { plan: withShifts(scenario, shifts), days: new Map() };
    known.delete(key);
    known.set(key, found);
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    return found;
  };
  const keep = (day: Measured): TrialDay => {
    const count = day.slotOf.length / slotted.length;
    const slots = (row: Float64Array, { slots: place }: { slots: number }) =>
      row.slice(place * count, (place + 1) * count);
    return {
      replication: day.replication,
      slacks: gauge.slacks(day),
      of: day.of[judged] as number,
      per: day.per[judged] as number,
      sales: day.of[SALES.whole] as number,
      lostSales: day.of[LOST.whole] as number,
      serviceCost: day.of[COST.whole] as number,
      contacts: slots(day.slotPer, MISSES),
      misses: slots(day.slotOf, MISSES),
      arrivals: slots(day.slotOf, CONTACTS),
    };
  };
  return {
    simulated: () => simulated,
    days: async (shifts, replications) => {
      const { plan, days } = entryOf(shifts);
      const missing = replications.filter((one) => !days.has(one)).sort((a, b) => a - b);
      const onMeasured = () => {
        simulated++;
        onDay?.();
      };
      const stretches = stretchesOf(missing).values();
      const takeOnAndOn = async () => {
        for (const [from, to] of stretches) {
          const job = { scenario: plan, seed, from, to, outcomes: wanted };
          const run = await runner.run(job, signal ? { signal, onMeasured } : { onMeasured });
          for (const day of run) days.set(day.replication, keep(day));
        }
      };
      await Promise.all(Array.from({ length: TOGETHER }, takeOnAndOn));
      return replications.flatMap((one) => days.get(one) ?? []);
    },
  };
}

/** Runs of successive numbers in a rising list, as [from, to). */
export function stretchesOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  for (const one of numbers) {
    const last = stretches.at(-1);
    if (last !== undefined && last[1] === one) last[1] = one + 1;
    else stretches.push([one, one + 1]);
  }
  return stretches;
}
