import { costOf } from "./cover.ts";
import { afterMoves, moved, rankedMoves, withHelp } from "./moves.ts";
import type { Problem } from "./problem.ts";
import { hardestFirst, reachedDays, standingOf } from "./sample.ts";
import { type Counts, shiftsOf } from "./shifts.ts";
import type { TrialDay } from "./trials.ts";

/** A roster found near another, judged on all days of the sample or the hardest of them. */
export interface FoundNear {
  readonly counts: Counts;
  readonly cost: number;
  readonly ended: "reached" | "unreachable" | "out-of-days";
}

/** The hardest days, which stand for all: the easier ones are reached by any roster that reaches enough of these. */
const HARD = 40;
/** Of them, those about the rank that decides are tried first. */
const ABOUT = { before: 4, behind: 8 };
/** Moves made together at first, and single moves that may fail one after the other. */
const TOGETHER = 8;
const MOST_FAILURES = 5;
const MOST_RANKED = 40;
/** Rosters with more people tried before the search gives up. */
const MOST_CLIMBS = 12;

interface Tried {
  readonly counts: Counts;
  readonly days: readonly TrialDay[];
  readonly reaches: boolean;
}

/**
 * The cheapest roster near another, for a plan that differs in little from the one whose roster that is. People are added by
 * doubling until the target is reached, then shifts are taken away, shortened or swapped, several at a time and at last a few one
 * by one. The start is tried on every day of the sample; all that follows on the days that were hardest then.
 *
 * @param known a roster that may do as well: where it is cheaper and reaches the target, the search goes on from it
 */
export async function cheapestNear(
  problem: Problem,
  start: Counts,
  known?: Counts,
): Promise<FoundNear> {
  const { candidates, trials, days, required } = problem;
  const mayMiss = days - required;
  const simulate = (counts: Counts, which: readonly number[]) =>
    trials.days(shiftsOf(candidates, counts), which);
  const first = await simulate(
    start,
    Array.from({ length: days }, (_, day) => day),
  );
  const hard = hardestFirst(first).slice(0, Math.max(HARD, 2 * mayMiss));
  const isHard = new Set(hard);
  const triedOn = (counts: Counts, of: readonly TrialDay[]): Tried => ({
    counts,
    days: of,
    reaches: of.length - reachedDays(of) <= mayMiss,
  });
  const tried = async (counts: Counts): Promise<Tried> =>
    triedOn(counts, await simulate(counts, hard));
  let best = triedOn(
    start,
    first.filter(({ replication }) => isHard.has(replication)),
  );
  const ended = (how: FoundNear["ended"]): FoundNear => ({
    counts: best.counts,
    cost: costOf(candidates, best.counts),
    ended: how,
  });
  let people = 1;
  for (let climb = 0; !best.reaches; climb++) {
    if (climb === MOST_CLIMBS) return ended("out-of-days");
    const standing = standingOf(problem, best, ABOUT);
    let { counts } = best;
    for (let added = 0; added < people; added++) counts = withHelp(standing, counts) ?? counts;
    if (counts === best.counts) return ended("unreachable");
    best = await tried(counts);
    people *= 2;
  }
  /** The roster where it reaches the target, tried on the days that decide first. */
  const reaching = async (counts: Counts): Promise<Tried | undefined> => {
    const order = hardestFirst(best.days);
    const from = Math.max(0, mayMiss - ABOUT.before);
    const close = await simulate(counts, order.slice(from, mayMiss + ABOUT.behind));
    const isPerDay = close[0]?.slacks.length === 1;
    if (close.length - reachedDays(close) > (isPerDay ? mayMiss - from : mayMiss)) return undefined;
    const all = await tried(counts);
    return all.reaches ? all : undefined;
  };
  const takeAway = async () => {
    for (let together = TOGETHER; together > 1; ) {
      const counts = afterMoves(standingOf(problem, best, ABOUT), together);
      const found = counts === undefined ? undefined : await reaching(counts);
      if (found === undefined) together = Math.floor(together / 2);
      else best = found;
    }
  };
  await takeAway();
  if (known !== undefined && costOf(candidates, known) < costOf(candidates, best.counts)) {
    const other = await tried(known);
    if (other.reaches) {
      best = other;
      await takeAway();
    }
  }
  for (let failures = 0; failures < MOST_FAILURES; ) {
    const standing = standingOf(problem, best, ABOUT);
    let next: Tried | undefined;
    for (const move of rankedMoves(standing, MOST_RANKED)) {
      const counts = moved(standing, best.counts, move);
      if (counts === undefined) continue;
      next = await reaching(counts);
      if (next !== undefined || ++failures === MOST_FAILURES) break;
    }
    if (next === undefined) break;
    best = next;
  }
  return ended("reached");
}
