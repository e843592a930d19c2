import { reachedDays, hardestFirst, judged } from "./sample.ts";
import { cheaperRosters } from "./enumerate.ts";
import type { Found, Problem } from "./problem.ts";
import { type Counts, shiftsOf } from "./shifts.ts";

/** Cheaper rosters of which all are tried where there are no more than this. */
const FEW = 3000;

/** Tries every cheaper roster, cheapest first, where they are few: then the best is the best of all. */
export async function exhaust(problem: Problem, best: Found): Promise<Found> {
  const { candidates, supply, people } = problem;
  const below = best.reaches ? best.cost : Number.POSITIVE_INFINITY;
  const cheaper = cheaperRosters({ candidates, supply, people }, below, FEW);
  if (cheaper === undefined) return best;
  const order = hardestFirst(best.days);
  for (const counts of cheaper) {
    const found = await whole(problem, counts, order);
    if (found !== undefined) return { ...found, stopped: "proved" };
  }
  return { ...best, stopped: best.reaches ? "proved" : "unreachable" };
}

/** As `reaching`, but never judges by a part of the days: stops only when too many have missed for certain. */
async function whole(
  problem: Problem,
  counts: Counts,
  order: readonly number[],
): Promise<Found | undefined> {
  const { candidates, trials, days, required } = problem;
  const shifts = shiftsOf(candidates, counts);
  const hard = await trials.days(shifts, order.slice(0, days - required + 1));
  if (hard.length - reachedDays(hard) > days - required) return undefined;
  const found = await judged(problem, counts);
  return found.reaches ? found : undefined;
}
