import { cover, type Supply } from "./cover.ts";
import type { Load } from "./demand.ts";
import type { Candidate, Counts } from "./shifts.ts";

/** Below this load its square root says nothing. */
const LEAST_LOAD = 0.5;
/** A load that differs by less everywhere is the same. */
const ALIKE = 1e-9;

/** What a roster has to carry on a busy day, and whom it may be made of. */
export interface Task {
  readonly candidates: readonly Candidate[];
  readonly supply: Supply;
  readonly load: Load;
  /** Fewest people per planning slot. */
  readonly people: Float64Array;
  /** The day's factor that is exceeded on the share of days that may miss the target. */
  readonly busyFactor: number;
}

/** Whether the shifts of two tasks stand in the same proportion of cost: then the same of them are cheapest for the same need. */
function costAlike(one: Task, other: Task): boolean {
  const [first, same] = [one.candidates[0]?.cost ?? 0, other.candidates[0]?.cost ?? 0];
  return one.candidates.every(
    ({ cost }, i) => Math.abs(cost * same - (other.candidates[i]?.cost ?? 0) * first) <= ALIKE,
  );
}

/** Paid hours of a roster. */
const hoursOf = ({ candidates }: Task, counts: Counts): number =>
  candidates.reduce((sum, { paidHours }, i) => sum + paidHours * (counts[i] ?? 0), 0);

/**
 * Paid hours more or fewer of the shifts that put as many agents on duty in every slot, cheapest by the costs of `to` in place of
 * those of `from`; 0 where the costs stand in the same proportion.
 */
export function repriced(from: Task, counts: Counts, to: Task): number {
  if (costAlike(from, to)) return 0;
  const agents = agentsOf(from, counts);
  const hours = (task: Task) =>
    hoursOf(task, cover(task.candidates, { agents, people: task.people }, task.supply).counts);
  return hours({ ...to, candidates: withCostsOf(from, to) }) - hours(from);
}

/** The shifts of one task at the costs of another with the same shifts. */
const withCostsOf = ({ candidates }: Task, other: Task) =>
  candidates.map((one, i) => ({ ...one, cost: other.candidates[i]?.cost ?? one.cost }));

/** Regular agents on duty, per slot. */
const agentsOf = ({ candidates, people }: Task, counts: Counts): Float64Array =>
  people.map((_, slot) =>
    candidates.reduce((sum, { cover }, i) => sum + (cover[slot] ?? 0) * (counts[i] ?? 0), 0),
  );

/**
 * A roster that is as safe for one task as a roster is for another: in every slot as many square roots of the load above the load.
 * Where neither load nor people nor what they cost differ it is the same roster.
 *
 * @param counts the roster of `from`; both tasks have the same shifts to choose from
 */
export function transferred(from: Task, counts: Counts, to: Task): Counts {
  const [before, after] = [agentsOf(from, counts), agentsOf(to, counts)];
  const busy = ({ load, busyFactor }: Task, slot: number) =>
    Math.max(LEAST_LOAD, (load.agents[slot] ?? 0) * busyFactor);
  const slots = [...from.load.agents.keys()];
  const isAlike =
    costAlike(from, to) &&
    slots.every(
      (slot) =>
        Math.abs(busy(from, slot) - busy(to, slot)) < ALIKE &&
        Math.abs((before[slot] ?? 0) - (after[slot] ?? 0)) < ALIKE,
    );
  if (isAlike) return counts;
  const agents = Float64Array.from(slots, (slot) => {
    const [was, is] = [busy(from, slot), busy(to, slot)];
    const roots = ((before[slot] ?? 0) - was) / Math.sqrt(was);
    return Math.max(0, is + roots * Math.sqrt(is));
  });
  return cover(to.candidates, { agents, people: to.people }, to.supply).counts;
}
