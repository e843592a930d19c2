import { exp } from "#units/portable.ts";
import { costOf } from "./cover.ts";
import { agentsOf, LATENT, STEEPNESS, type Standing } from "./moves.ts";
import type { Found, Problem } from "./problem.ts";
import type { Programme, ProgrammeRow } from "./programme.ts";
import { hardestFirst, reaching, standingOf } from "./sample.ts";

/** Misses allowed over those of the roster: first as many, then fewer, since what a programme expects may come worse. */
const ALLOWED = [1, 0.95, 0.9] as const;
/** Programmes solved at most. */
const MOST_SOLVED = 4;
/** Part of a slot's agents that a programme may take away: farther off, misses are not known well enough. */
const REACH = 0.35;
/** Where misses are followed by straight lines, over the farthest that is allowed. */
const TANGENTS = [-1, -0.4, 0, 0.4, 1] as const;
/** Part of the cost that a programme has to save. */
const SAVED = 0.001;
/** Fewer shifts to choose from are searched well enough one by one. */
const FEW = 60;

/**
 * The cheapest roster by an integer programme that is told what the simulated days said: in every slot the misses of the roster
 * at hand, falling with the agents as they do for single moves, and followed from below by tangents. Whole people, breaks, supply
 * and the fewest people on duty are kept to. What it proposes is simulated on the same days; while it reaches the target the next
 * programme begins there, and where it does not, the next allows fewer misses.
 *
 * Single moves get stuck where many shifts would have to change at once; a programme changes them all.
 *
 * Source: Atlason, Epelman, Henderson 2004 (cuts by simulation, the linear programme solved anew).
 */
export async function replanned(problem: Problem, start: Found): Promise<Found> {
  const { solver, candidates, trials, budget } = problem;
  if (solver === undefined || candidates.length <= FEW) return start;
  const solve = await solver();
  let best = start;
  let stricter = 0;
  for (let solved = 0; solved < MOST_SOLVED && trials.simulated() < budget; solved++) {
    const allowed = ALLOWED[stricter];
    if (allowed === undefined) break;
    const programme = programmeOf(standingOf(problem, best), allowed);
    const counts = solve(programme)?.slice(0, candidates.length).map(Math.round);
    if (counts === undefined || costOf(candidates, counts) > (1 - SAVED) * best.cost) break;
    const found = await reaching(problem, counts, hardestFirst(best.days));
    if (found === undefined) stricter++;
    else {
      best = found;
      problem.onBest?.(best);
    }
  }
  return best;
}

/** A stretch of agents in which each of them leaves equally fewer misses. */
interface Stretch {
  readonly agents: number;
  readonly fall: number;
}

/** What a slot's misses are told as: so many with the fewest agents, falling over the stretches, the steepest first. */
interface Followed {
  readonly fewest: number;
  readonly misses: number;
  readonly stretches: readonly Stretch[];
}

/**
 * The misses of a slot by its agents: they fall as they do for single moves, followed from below by tangents. The highest of these
 * is a line of straight pieces, each less steep than the one before, down to no misses at all.
 */
function followed(agents: number, missed: number): Followed {
  const root = Math.sqrt(Math.max(agents, 1));
  const farthest = Math.max(1, REACH * agents);
  const fewest = Math.max(0, agents - farthest);
  const lines = TANGENTS.map((part) => {
    const at = agents + part * farthest;
    const there = missed * exp((0 - STEEPNESS) * ((at - agents) / root));
    const fall = (STEEPNESS * there) / root;
    return { none: there + fall * at, fall };
  });
  const stretches: Stretch[] = [];
  let from = fewest;
  for (const [i, { none, fall }] of lines.entries()) {
    const next = lines[i + 1];
    const until = next === undefined ? none / fall : (none - next.none) / (fall - next.fall);
    if (!(until > from)) continue;
    stretches.push({ agents: until - from, fall });
    from = until;
  }
  const misses = lines.reduce((most, { none, fall }) => Math.max(most, none - fall * fewest), 0);
  return { fewest, misses, stretches };
}

/**
 * The programme of a roster's misses: people by shift, then agents by slot and stretch. Where as many misses are allowed, the roster
 * is the solution to begin at; where fewer are, only what is cheaper is looked for.
 *
 * Agents are variables by stretch, with a bound each, and not by slot with a row for each tangent: a quarter of the rows. As misses fall
 * ever less, the stretches fill in their order.
 *
 * @param allowed misses over those of the roster
 */
export function programmeOf(standing: Standing, allowed: number): Programme {
  const { candidates, people, supply, counts, misses, contacts } = standing;
  const now = agentsOf(standing, counts, misses.length);
  const slots = [...misses.keys()].filter(
    (slot) => (contacts[slot] ?? 0) > 0 && candidates.some(({ cover }) => (cover[slot] ?? 0) > 0),
  );
  const missed = (slot: number) => (misses[slot] ?? 0) + LATENT * (contacts[slot] ?? 0);
  const termsOf = (given: (i: number) => number) =>
    candidates.flatMap((_, i) => (given(i) > 0 ? [[i, given(i)] as const] : []));
  const rows: ProgrammeRow[] = [];
  const atLeast = (least: number, terms: ProgrammeRow["terms"]) => {
    if (terms.length > 0) rows.push({ least, most: Number.POSITIVE_INFINITY, terms });
  };
  for (const [slot, least] of people.entries())
    if (least > 0)
      atLeast(
        least,
        termsOf((i) => candidates[i]?.presence[slot] ?? 0),
      );
  for (const [type, within] of supply)
    rows.push({
      least: 0,
      most: within,
      terms: termsOf((i) => (candidates[i]?.type === type ? 1 : 0)),
    });
  const costs = candidates.map(({ cost }) => cost);
  const most = candidates.map(() => Number.POSITIVE_INFINITY);
  const known: number[] = [...counts];
  const falls: (readonly [number, number])[] = [];
  let before = 0;
  for (const slot of slots) {
    const { fewest, misses: there, stretches } = followed(now[slot] ?? 0, missed(slot));
    before += there;
    const terms = termsOf((i) => candidates[i]?.cover[slot] ?? 0);
    let left = (now[slot] ?? 0) - fewest;
    for (const { agents, fall } of stretches) {
      const variable = costs.length;
      terms.push([variable, -1]);
      falls.push([variable, fall]);
      costs.push(0);
      most.push(agents);
      known.push(Math.min(agents, left));
      left -= known.at(-1) ?? 0;
    }
    atLeast(fewest, terms);
  }
  const total = slots.reduce((sum, slot) => sum + missed(slot), 0);
  atLeast(before - allowed * total, falls);
  const isKnown = allowed >= 1;
  if (!isKnown)
    rows.push({
      least: 0,
      most: (1 - SAVED) * costOf(candidates, counts),
      terms: termsOf((i) => candidates[i]?.cost ?? 0),
    });
  return { costs, most, whole: candidates.length, rows, known: isKnown ? known : undefined };
}
