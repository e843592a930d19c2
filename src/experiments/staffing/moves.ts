import type { Supply } from "./cover.ts";
import { exp } from "#units/portable.ts";
import { hasPeople, isWithinSupply } from "./enumerate.ts";
import type { Candidate, Counts } from "./shifts.ts";

export interface Standing {
  readonly candidates: readonly Candidate[];
  readonly supply: Supply;
  /** Fewest people per planning slot. */
  readonly people: Float64Array;
  readonly counts: Counts;
  /** On the days that decide, per slot. */
  readonly misses: Float64Array;
  readonly contacts: Float64Array;
}

/** A slot without misses still needs its people: this part of its contacts counts as if missed. */
export const LATENT = 0.03;

/** How steeply misses fall with the square roots of staffing above the load: about a half for each. */
export const STEEPNESS = 0.6;

/** Regular agents on duty, per slot. */
export const agentsOf = (
  { candidates }: Pick<Standing, "candidates">,
  counts: Counts,
  slots: number,
): Float64Array =>
  Float64Array.from({ length: slots }, (_, slot) =>
    candidates.reduce((sum, one, i) => sum + (one.cover[slot] ?? 0) * (counts[i] ?? 0), 0),
  );

/**
 * What an agent less would harm, per slot: misses (and what could become one), falling with the square roots of staffing.
 *
 * @param counts the roster to be changed; where it is not the one simulated, misses are carried over by the same law
 */
function harmsAt(standing: Standing, counts: Counts): Float64Array {
  const { misses, contacts } = standing;
  const simulated = agentsOf(standing, standing.counts, misses.length);
  const now = agentsOf(standing, counts, misses.length);
  return misses.map((missed, slot) => {
    const root = Math.sqrt(Math.max(simulated[slot] as number, 1));
    const fewer = ((simulated[slot] as number) - (now[slot] as number)) / root;
    const here = missed + LATENT * (contacts[slot] as number);
    return (STEEPNESS * here * exp(STEEPNESS * fewer)) / root;
  });
}

/** Harm of a person's time on duty. */
const harmOf = ({ cover }: Candidate, harm: Float64Array): number =>
  harm.reduce((sum, one, slot) => sum + one * (cover[slot] ?? 0), 0);

/** One person fewer on each of `without`, one more on `into`. */
export interface Move {
  readonly without: readonly number[];
  readonly into: number | undefined;
}

/** A move and what it is expected to harm for the money it saves: least first. */
interface Scored extends Move {
  readonly score: number;
}

/** Hands every cheaper move to `visit`: a person fewer, a shift in another's place, two people's shifts made one. */
function eachMove(
  standing: Standing,
  counts: Counts,
  visit: (score: number, out: number, also: number, into: number) => void,
): void {
  const { candidates } = standing;
  const harm = harmsAt(standing, counts);
  const own = Float64Array.from(candidates, (one) => harmOf(one, harm));
  const cost = Float64Array.from(candidates, (one) => one.cost);
  const at = (values: Float64Array, i: number) => (i < 0 ? 0 : (values[i] as number));
  const used = candidates.flatMap((_, i) => ((counts[i] ?? 0) > 0 ? [i] : []));
  const consider = (out: number, also: number, into: number) => {
    const saved = at(cost, out) + at(cost, also) - at(cost, into);
    if (saved <= 1e-9 || (into >= 0 && (into === out || into === also))) return;
    const harmed = at(own, out) + at(own, also) - at(own, into);
    // harm per yuan; a move that helps and saves comes first
    visit(harmed > 0 ? harmed / saved : harmed * saved, out, also, into);
  };
  for (const [place, out] of used.entries()) {
    consider(out, -1, -1);
    for (let into = 0; into < candidates.length; into++) consider(out, -1, into);
    for (const also of used.slice(place)) {
      if (out === also && (counts[out] ?? 0) < 2) continue;
      for (let into = 0; into < candidates.length; into++) consider(out, also, into);
    }
  }
}

const moveOf = (out: number, also: number, into: number): Move => ({
  without: also < 0 ? [out] : [out, also],
  into: into < 0 ? undefined : into,
});

/** The most promising cheaper moves, at most so many, least harm for the money saved first. */
export function rankedMoves(standing: Standing, most: number): readonly Move[] {
  let kept: Scored[] = [];
  let worst = Number.POSITIVE_INFINITY;
  eachMove(standing, standing.counts, (score, out, also, into) => {
    if (score >= worst) return;
    kept.push({ score, ...moveOf(out, also, into) });
    if (kept.length < 4 * most) return;
    kept = kept.sort((one, other) => one.score - other.score).slice(0, most);
    worst = kept.at(-1)?.score ?? worst;
  });
  return kept.sort((one, other) => one.score - other.score).slice(0, most);
}

/** The roster after the most promising move; undefined where there is none. */
function afterBestMove(standing: Standing, counts: Counts): Counts | undefined {
  let best: Counts | undefined;
  let least = Number.POSITIVE_INFINITY;
  eachMove(standing, counts, (score, out, also, into) => {
    if (score >= least) return;
    const next = moved(standing, counts, moveOf(out, also, into));
    if (next !== undefined) [best, least] = [next, score];
  });
  return best;
}

/** The roster after so many moves or as many as there are, each the most promising after those before it; undefined where there is none. */
export function afterMoves(standing: Standing, moves: number): Counts | undefined {
  let counts = afterBestMove(standing, standing.counts);
  for (let made = 1; made < moves && counts !== undefined; made++) {
    const next = afterBestMove(standing, counts);
    if (next === undefined) return counts;
    counts = next;
  }
  return counts;
}

/** The roster with one person more, where most harm is prevented for the money; undefined where nobody is left. */
export function withHelp(standing: Standing, counts: Counts): Counts | undefined {
  const harm = harmsAt(standing, counts);
  let best: Counts | undefined;
  let most = 0;
  for (const [into, one] of standing.candidates.entries()) {
    const gain = harmOf(one, harm) / Math.max(one.cost, 1e-9);
    if (gain <= most) continue;
    const next = moved(standing, counts, { without: [], into });
    if (next !== undefined) [best, most] = [next, gain];
  }
  return best;
}

/** The roster after a move; undefined where it may not be. */
export function moved(standing: Standing, counts: Counts, move: Move): Counts | undefined {
  const next = [...counts];
  for (const i of move.without) next[i] = (next[i] ?? 0) - 1;
  if (move.into !== undefined) next[move.into] = (next[move.into] ?? 0) + 1;
  const isThere = next.every((count) => count >= 0);
  return isThere && isWithinSupply(standing, next) && hasPeople(standing, next) ? next : undefined;
}
