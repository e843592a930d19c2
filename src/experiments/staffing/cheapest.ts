import { cover } from "./cover.ts";
import { exhaust } from "./exhaust.ts";
import { afterMoves, moved, rankedMoves, withHelp } from "./moves.ts";
import type { Found, Problem } from "./problem.ts";
import { replanned } from "./replan.ts";
import { hardestFirst, judged, meanOf, reaching, standingOf } from "./sample.ts";
import type { Counts } from "./shifts.ts";

/** Square roots above the load: where to begin, and the least and most that are tried. */
const FIRST_B = 0.5;
const LEAST_B = -2;
const MOST_B = 16;
const HALVINGS = 3;
/** Below this load its square root says nothing. */
const LEAST_LOAD = 0.5;
/** Moves looked at one by one. */
const MOST_RANKED = 200;
/** Moves made together before they are tried: at first, and again after the programme. */
const MOST_TOGETHER = 16;
const AGAIN_TOGETHER = 4;
const MOST_FAILURES = 24;

/**
 * The cheapest roster that reaches the target on enough days of the sample.
 *
 * Start: offered load and the leanest square-root staffing, covered by an integer programme, that reaches it. Then shifts are
 * taken away, shortened or swapped, least expected harm for the money first, several at a time and at last one by one, each tried
 * on the same days, until none will go; in between an integer programme changes all of them at once. Where few cheaper rosters are
 * left they are all tried, cheapest first.
 *
 * Source: Atlason, Epelman, Henderson 2004 and 2008 (sample average approximation, cuts by simulation); Feldman et al. 2008 (start).
 */
export async function cheapest(problem: Problem): Promise<Found> {
  const first =
    problem.start === undefined ? await leanest(problem) : await judged(problem, problem.start);
  const start = first.reaches ? first : await climb(problem, first);
  if (!start.reaches) return exhaust(problem, start);
  problem.onBest?.(start);
  const polished = await polish(problem, start);
  return exhaust(problem, polished);
}

/** Load plus `b` square roots of it. */
const agentsAt = (b: number, load: number): number =>
  Math.max(0, load + b * Math.sqrt(Math.max(load, LEAST_LOAD)));

/** Square-root staffing of a busy day, covered by shifts. */
function squareRoot({ load, busyFactor, candidates, people, supply }: Problem, b: number): Counts {
  const agents = load.agents.map((work) => agentsAt(b, work * busyFactor));
  return cover(candidates, { agents, people }, supply).counts;
}

/** The leanest square-root staffing that reaches the target; the most lavish one tried where none does. */
async function leanest(problem: Problem): Promise<Found> {
  let above = FIRST_B;
  let best = await judged(problem, squareRoot(problem, above));
  while (!best.reaches && above < MOST_B) {
    problem.onBest?.(best);
    above = Math.min(MOST_B, 2 * above + 0.5);
    best = await judged(problem, squareRoot(problem, above));
  }
  if (!best.reaches) return best;
  const order = hardestFirst(best.days);
  let below = LEAST_B;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const b = (below + above) / 2;
    const found = await reaching(problem, squareRoot(problem, b), order);
    if (found === undefined) below = b;
    else [best, above] = [found, b];
  }
  return best;
}

/** Adds people where they are expected to help most, a few more each time, until the target is reached or nobody is left. */
async function climb(problem: Problem, start: Found): Promise<Found> {
  const { trials, budget } = problem;
  let best = start;
  for (let more = 1; !best.reaches && trials.simulated() < budget; more++) {
    const standing = {
      ...problem,
      counts: best.counts,
      misses: meanOf(best.days, "misses"),
      contacts: meanOf(best.days, "contacts"),
    };
    let { counts } = best;
    for (let added = 0; added < more; added++) counts = withHelp(standing, counts) ?? counts;
    if (counts === best.counts) return { ...best, stopped: "unreachable" };
    best = await judged(problem, counts);
    problem.onBest?.(best);
  }
  return best.reaches ? best : { ...best, stopped: "budget" };
}

/**
 * Takes away, shortens and swaps shifts while the target is still reached: many moves at once, then the integer programme that is
 * told what those days said, then a few moves at once and at last one at a time.
 */
async function polish(problem: Problem, start: Found): Promise<Found> {
  const { trials, budget } = problem;
  const tried = new Set<string>();
  const grouped = await cheaperByGroups(problem, start, tried, MOST_TOGETHER, 2);
  const planned = await replanned(problem, grouped);
  const together = planned === grouped ? 1 : AGAIN_TOGETHER;
  const best = await cheaperByGroups(problem, planned, tried, together, 1);
  return { ...best, stopped: trials.simulated() >= budget ? "budget" : "no-move" };
}

/** Makes so many moves at a time, then half as many, down to the fewest asked for, while the target is still reached. */
async function cheaperByGroups(
  problem: Problem,
  start: Found,
  tried: Set<string>,
  most: number,
  fewest: number,
): Promise<Found> {
  let best = start;
  for (let together = most; together >= fewest; ) {
    const next = await cheaperBy(problem, best, together, tried);
    if (next === undefined) together = Math.floor(together / 2);
    else {
      best = next;
      problem.onBest?.(best);
    }
  }
  return best;
}

/**
 * The first group of so many moves, most promising first, that saves money and still reaches the target.
 *
 * @param tried rosters that were tried before
 */
async function cheaperBy(
  problem: Problem,
  best: Found,
  together: number,
  tried: Set<string>,
): Promise<Found | undefined> {
  const { trials, budget } = problem;
  const order = hardestFirst(best.days);
  const standing = standingOf(problem, best);
  const isOver = () => trials.simulated() >= budget;
  if (together > 1) {
    const counts = afterMoves(standing, together);
    const key = counts?.join();
    if (counts === undefined || key === undefined || isOver() || tried.has(key)) return undefined;
    tried.add(key);
    return reaching(problem, counts, order);
  }
  let failures = 0;
  for (const move of rankedMoves(standing, MOST_RANKED)) {
    if (failures >= MOST_FAILURES || isOver()) return undefined;
    const counts = moved(standing, best.counts, move);
    const key = counts?.join();
    if (counts === undefined || key === undefined || tried.has(key)) continue;
    tried.add(key);
    const found = await reaching(problem, counts, order);
    if (found !== undefined) return found;
    failures++;
  }
  return undefined;
}
