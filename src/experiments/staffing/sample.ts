import { costOf } from "./cover.ts";
import type { Standing } from "./moves.ts";
import type { Found, Problem } from "./problem.ts";
import { type Counts, shiftsOf } from "./shifts.ts";
import { TOUCH } from "./target.ts";
import type { TrialDay } from "./trials.ts";

/** Days near the required rank that decide whether a roster reaches the target. */
const BEFORE = 8;
const BEHIND = 20;
const all = (count: number): number[] => Array.from({ length: count }, (_, one) => one);

/** Days reached, in the worst of the slots where the target is per slot. */
export function reachedDays(days: readonly TrialDay[]): number {
  const parts = days[0]?.slacks.length ?? 0;
  let least = days.length;
  for (let part = 0; part < parts; part++) {
    const reached = days.filter(({ slacks }) => (slacks[part] as number) >= -TOUCH).length;
    least = Math.min(least, reached);
  }
  return least;
}

const slackOf = ({ slacks }: TrialDay): number =>
  slacks.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);

/** All days of the sample under one roster. */
export async function judged(problem: Problem, counts: Counts): Promise<Found> {
  const { candidates, trials, days, required } = problem;
  const simulated = await trials.days(shiftsOf(candidates, counts), all(days));
  const reached = reachedDays(simulated);
  return {
    counts,
    cost: costOf(candidates, counts),
    reaches: reached >= required,
    share: reached / days,
    days: simulated,
    stopped: "searching",
  };
}

/**
 * Whether a roster reaches the target, trying the days that decide under `order` first and stopping as soon as too many miss it.
 */
export async function reaching(
  problem: Problem,
  counts: Counts,
  order: readonly number[],
): Promise<Found | undefined> {
  const { candidates, trials, days, required } = problem;
  const shifts = shiftsOf(candidates, counts);
  const mayMiss = days - required;
  const first = Math.max(0, mayMiss - BEFORE);
  const deciding = order.slice(first, mayMiss + BEHIND);
  const sample = await trials.days(shifts, deciding);
  const isPerDay = sample[0]?.slacks.length === 1;
  const missed = sample.length - reachedDays(sample);
  if (missed > (isPerDay ? mayMiss - first : mayMiss)) return undefined;
  const found = await judged(problem, counts);
  return found.reaches ? found : undefined;
}

/** Days from the hardest to the easiest under a roster. */
export const hardestFirst = (days: readonly TrialDay[]): readonly number[] =>
  [...days]
    .sort((one, other) => slackOf(one) - slackOf(other) || one.replication - other.replication)
    .map(({ replication }) => replication);

/** Mean over days, per slot of the outcomes. */
export function meanOf(days: readonly TrialDay[], which: "misses" | "contacts"): Float64Array {
  const sum = new Float64Array(days[0]?.[which].length ?? 0);
  for (const day of days)
    for (let slot = 0; slot < sum.length; slot++)
      sum[slot] = (sum[slot] as number) + (day[which][slot] as number) / days.length;
  return sum;
}

/** A roster with what the days that decide say of every slot: those about the rank that counts. */
export function standingOf(
  problem: Problem,
  { counts, days }: Pick<Found, "counts" | "days">,
  about = { before: BEFORE, behind: BEHIND },
): Standing {
  const mayMiss = problem.days - problem.required;
  const first = Math.max(0, mayMiss - about.before);
  const order = hardestFirst(days).slice(first, mayMiss + about.behind);
  const deciding = new Set(order);
  const decisive = days.filter(({ replication }) => deciding.has(replication));
  return {
    ...problem,
    counts,
    misses: meanOf(decisive, "misses"),
    contacts: meanOf(decisive, "contacts"),
  };
}
