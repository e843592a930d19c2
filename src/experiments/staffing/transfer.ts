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

/**
 * A roster that is as safe for one task as a roster is for another: in every slot as many square roots of the load above the load.
 * Where neither load nor people differ it is the same roster.
 *
 * @param counts the roster of `from`; both tasks have the same shifts to choose from
 */
export function transferred(from: Task, counts: Counts, to: Task): Counts {
  const has = (task: Task, slot: number) =>
    task.candidates.reduce((sum, { cover }, i) => sum + (cover[slot] ?? 0) * (counts[i] ?? 0), 0);
  const busy = ({ load, busyFactor }: Task, slot: number) =>
    Math.max(LEAST_LOAD, (load.agents[slot] ?? 0) * busyFactor);
  const slots = [...from.load.agents.keys()];
  const isAlike = slots.every(
    (slot) =>
      Math.abs(busy(from, slot) - busy(to, slot)) < ALIKE &&
      Math.abs(has(from, slot) - has(to, slot)) < ALIKE,
  );
  if (isAlike) return counts;
  const agents = Float64Array.from(slots, (slot) => {
    const [before, after] = [busy(from, slot), busy(to, slot)];
    const roots = (has(from, slot) - before) / Math.sqrt(before);
    return Math.max(0, after + roots * Math.sqrt(after));
  });
  return cover(to.candidates, { agents, people: to.people }, to.supply).counts;
}
