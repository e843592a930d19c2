import { costOf, cover, type Supply } from "./cover.ts";
import type { Load } from "./demand.ts";
import { cheaperRosters } from "./enumerate.ts";
import { afterBestMove, moved, rankedMoves, type Standing, withHelp } from "./moves.ts";
import { type Candidate, type Counts, shiftsOf } from "./shifts.ts";
import { TOUCH } from "./target.ts";
import type { TrialDay, Trials } from "./trials.ts";

/** What the search is given. */
export interface Problem {
  readonly candidates: readonly Candidate[];
  readonly supply: Supply;
  readonly load: Load;
  /** Fewest people per planning slot. */
  readonly people: Float64Array;
  readonly trials: Trials;
  /** Days of the sample, and on how many of them the target is to be reached. */
  readonly days: number;
  readonly required: number;
  /** The day's factor that is exceeded on the share of days that may miss the target. */
  readonly busyFactor: number;
  /** Simulated days after which nothing new is tried. */
  readonly budget: number;
  /** Where to begin; the leanest square-root staffing that reaches the target where left out. */
  readonly start?: Counts | undefined;
  readonly onBest?: ((best: Found) => void) | undefined;
}

/** A roster that reaches the target on the sample, or the nearest to it that was found. */
export interface Found {
  readonly counts: Counts;
  readonly cost: number;
  readonly reaches: boolean;
  /** Share of the sample's days on which the target is reached (in the worst slot, where it is per slot). */
  readonly share: number;
  readonly days: readonly TrialDay[];
  /**
   * "proved": no cheaper roster reaches it on the sample; "no-move": none of the most promising moves, up to `MOST_FAILURES` one by one, saves more;
   * "budget": the simulated days ran out, whether or not a roster that reaches it was found; "unreachable": nobody else may be added,
   * or all rosters were tried.
   */
  readonly stopped: "searching" | "proved" | "no-move" | "budget" | "unreachable";
}

/** Days near the required rank that decide whether a roster reaches the target. */
const BEFORE = 8;
const BEHIND = 20;
/** Square roots above the load: where to begin, and the least and most that are tried. */
const FIRST_B = 0.5;
const LEAST_B = -2;
const MOST_B = 16;
const HALVINGS = 3;
/** Below this load its square root says nothing. */
const LEAST_LOAD = 0.5;
/** Moves looked at one by one. */
const MOST_RANKED = 200;
/** Moves made together before they are tried. */
const MOST_TOGETHER = 16;
const MOST_FAILURES = 24;
/** Cheaper rosters of which all are tried where there are no more than this. */
const FEW = 3000;

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

/**
 * The cheapest roster that reaches the target on enough days of the sample.
 *
 * Start: offered load and the leanest square-root staffing, covered by an integer programme, that reaches it. Then shifts are
 * taken away, shortened or swapped, least expected harm for the money first, several at a time and at last one by one, each tried
 * on the same days, until none will go. Where few cheaper rosters are left they are all tried, cheapest first.
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

/** All days of the sample under one roster. */
async function judged(problem: Problem, counts: Counts): Promise<Found> {
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
async function reaching(
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

/** Mean over days, per slot of the outcomes. */
export function meanOf(days: readonly TrialDay[], which: "misses" | "contacts"): Float64Array {
  const sum = new Float64Array(days[0]?.[which].length ?? 0);
  for (const day of days)
    for (let slot = 0; slot < sum.length; slot++)
      sum[slot] = (sum[slot] as number) + (day[which][slot] as number) / days.length;
  return sum;
}

/** Takes away, shortens and swaps shifts, several at once and then one at a time, while the target is still reached. */
async function polish(problem: Problem, start: Found): Promise<Found> {
  const { trials, budget } = problem;
  const tried = new Set<string>();
  let best = start;
  for (let together = MOST_TOGETHER; ; ) {
    const next = await cheaperBy(problem, best, together, tried);
    if (next !== undefined) {
      best = next;
      problem.onBest?.(best);
    } else if (together > 1) together = Math.floor(together / 2);
    else return { ...best, stopped: trials.simulated() >= budget ? "budget" : "no-move" };
  }
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
  const { trials, days, required, budget } = problem;
  const order = hardestFirst(best.days);
  const mayMiss = days - required;
  const deciding = new Set(order.slice(Math.max(0, mayMiss - BEFORE), mayMiss + BEHIND));
  const decisive = best.days.filter(({ replication }) => deciding.has(replication));
  const standing: Standing = {
    ...problem,
    counts: best.counts,
    misses: meanOf(decisive, "misses"),
    contacts: meanOf(decisive, "contacts"),
  };
  const isOver = () => trials.simulated() >= budget;
  if (together > 1) {
    const counts = after(standing, together);
    const key = counts.join();
    if (isOver() || tried.has(key)) return undefined;
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

/** The roster after so many moves, each the most promising after those before it. */
function after(standing: Standing, moves: number): Counts {
  let { counts } = standing;
  for (let made = 0; made < moves; made++) {
    const next = afterBestMove(standing, counts);
    if (next === undefined) return counts;
    counts = next;
  }
  return counts;
}

/** Tries every cheaper roster, cheapest first, where they are few: then the best is the best of all. */
async function exhaust(problem: Problem, best: Found): Promise<Found> {
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
