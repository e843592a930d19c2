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

/**
 * The programme of a roster's misses: people by shift, then agents and misses by slot. Where as many misses are allowed, the roster
 * is the solution to begin at; where fewer are, only what is cheaper is looked for.
 *
 * @param allowed misses over those of the roster
 */
export function programmeOf(standing: Standing, allowed: number): Programme {
  const { candidates, people, supply, counts, misses, contacts } = standing;
  const now = agentsOf(standing, counts, misses.length);
  const slots = [...misses.keys()].filter(
    (slot) => (contacts[slot] ?? 0) > 0 && candidates.some(({ cover }) => (cover[slot] ?? 0) > 0),
  );
  const here = slots.map((slot) => (misses[slot] ?? 0) + LATENT * (contacts[slot] ?? 0));
  const agent = (place: number) => candidates.length + place;
  const miss = (place: number) => candidates.length + slots.length + place;
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
  for (const [place, slot] of slots.entries()) {
    const [agents, missed] = [now[slot] ?? 0, here[place] ?? 0];
    const root = Math.sqrt(Math.max(agents, 1));
    const farthest = Math.max(1, REACH * agents);
    atLeast(0, [...termsOf((i) => candidates[i]?.cover[slot] ?? 0), [agent(place), -1]]);
    atLeast(agents - farthest, [[agent(place), 1]]);
    for (const part of TANGENTS) {
      const more = part * farthest;
      const there = missed * exp((0 - STEEPNESS) * (more / root));
      const slope = (STEEPNESS * there) / root;
      atLeast(there + slope * (agents + more), [
        [miss(place), 1],
        [agent(place), slope],
      ]);
    }
  }
  const total = here.reduce((sum, missed) => sum + missed, 0);
  rows.push({
    least: 0,
    most: allowed * total,
    terms: slots.map((_, place) => [miss(place), 1] as const),
  });
  const isKnown = allowed >= 1;
  if (!isKnown)
    rows.push({
      least: 0,
      most: (1 - SAVED) * costOf(candidates, counts),
      terms: termsOf((i) => candidates[i]?.cost ?? 0),
    });
  return {
    costs: [...candidates.map(({ cost }) => cost), ...slots.map(() => 0), ...slots.map(() => 0)],
    whole: candidates.length,
    rows,
    known: isKnown ? [...counts, ...slots.map((slot) => now[slot] ?? 0), ...here] : undefined,
  };
}
