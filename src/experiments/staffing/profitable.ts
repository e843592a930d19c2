import type { Scenario } from "#scenario/scenario.ts";
import { student95 } from "#statistics/student-t.ts";
import { hasPeople, isWithinSupply } from "./enumerate.ts";
import type { Problem } from "./problem.ts";
import { profitPerYuan } from "#experiments/worth.ts";
import { profitOf } from "./judged.ts";
import { type Candidate, type Counts, shiftsOf } from "./shifts.ts";
import type { TrialDay } from "./trials.ts";

/** The most profitable roster that was found, the target aside. */
export interface Profitable {
  readonly counts: Counts;
  readonly days: readonly TrialDay[];
  /** Whether no single move gained more than two standard errors, or the budget ended before that was known. */
  readonly stopped: "no-move" | "budget";
}

/** Days a move is first tried on, and failures in a row after which the search ends. */
const FIRST = 40;
const MOST_FAILURES = 24;

/** The mean of the paired differences, and its standard error. */
function pairedGain(scenario: Scenario, base: readonly TrialDay[], other: readonly TrialDay[]) {
  const gains = other.map((day, i) => {
    const before = base[i];
    return (
      profitOf(scenario, day) - (before === undefined ? Number.NaN : profitOf(scenario, before))
    );
  });
  const n = gains.length;
  const mean = gains.reduce((sum, one) => sum + one, 0) / n;
  const squares = gains.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
  return { mean, se: Math.sqrt(squares / (n - 1) / n) };
}

/**
 * Climbs from `start` by single moves (a shift more, a shift less, one in another's place), each tried on the same days, while
 * one gains more than two standard errors of its paired difference.
 */
export async function mostProfitable(
  problem: Problem,
  scenario: Scenario,
  start: Counts,
  budget: number,
): Promise<Profitable> {
  const { candidates, trials, days } = problem;
  const limit = trials.simulated() + budget;
  const whole = Array.from({ length: days }, (_, day) => day);
  const tried = new Set<string>([start.join()]);
  let counts = start;
  let base = await trials.days(shiftsOf(candidates, counts), whole);
  for (;;) {
    let failures = 0;
    let climbed = false;
    for (const next of ranked(problem, scenario, counts, base)) {
      if (trials.simulated() >= limit) return { counts, days: base, stopped: "budget" };
      if (tried.has(next.join())) continue;
      tried.add(next.join());
      const shifts = shiftsOf(candidates, next);
      const first = await trials.days(shifts, whole.slice(0, FIRST));
      const glance = pairedGain(scenario, base.slice(0, FIRST), first);
      if (glance.mean + student95(first.length - 1) * glance.se > 0) {
        const all = await trials.days(shifts, whole);
        const gain = pairedGain(scenario, base, all);
        if (gain.mean > 2 * gain.se) {
          counts = next;
          base = all;
          climbed = true;
          break;
        }
      }
      if (++failures >= MOST_FAILURES) break;
    }
    if (!climbed) return { counts, days: base, stopped: "no-move" };
  }
}

/** Moves in order of what they promise, from the money lost where contacts are missed. */
function ranked(
  { candidates, supply, people }: Problem,
  scenario: Scenario,
  counts: Counts,
  days: readonly TrialDay[],
): readonly Counts[] {
  const worth = worthOfAgent(candidates, scenario, counts, days);
  const value = candidates.map(
    ({ cover, cost }) => worth.reduce((sum, one, slot) => sum + one * (cover[slot] ?? 0), 0) - cost,
  );
  const moves: { readonly gain: number; readonly out?: number; readonly into?: number }[] = [];
  const gain = (i: number) => value[i] ?? 0;
  const used = candidates.flatMap((_, i) => ((counts[i] ?? 0) > 0 ? [i] : []));
  for (const into of candidates.keys()) {
    moves.push({ gain: gain(into), into });
    for (const out of used)
      if (out !== into) moves.push({ gain: gain(into) - gain(out), out, into });
  }
  for (const out of used) moves.push({ gain: 0 - gain(out), out });
  moves.sort((one, other) => other.gain - one.gain);
  const found: Counts[] = [];
  for (const { out, into } of moves) {
    if (found.length >= 4 * MOST_FAILURES) break;
    const next = [...counts];
    if (out !== undefined) next[out] = (next[out] ?? 0) - 1;
    if (into !== undefined) next[into] = (next[into] ?? 0) + 1;
    const choice = { candidates, supply, people };
    if (isWithinSupply(choice, next) && hasPeople(choice, next)) found.push(next);
  }
  return found;
}

/** A miss for each agent, spread like the misses: what one agent more might save. */
const SAVED = 1.5;

/** Yuan that one agent more in a slot might earn on average: the lost profit of the slot's misses, for each agent there. */
function worthOfAgent(
  candidates: readonly Candidate[],
  scenario: Scenario,
  counts: Counts,
  days: readonly TrialDay[],
): Float64Array {
  const slots = days[0]?.misses.length ?? 0;
  const misses = new Float64Array(slots);
  let [lost, all] = [0, 0];
  for (const day of days) {
    lost += day.lostSales / days.length;
    for (let slot = 0; slot < slots; slot++) {
      misses[slot] = (misses[slot] as number) + (day.misses[slot] as number) / days.length;
      all += (day.misses[slot] as number) / days.length;
    }
  }
  const each = all > 0 ? (lost * profitPerYuan(scenario)) / all : 0;
  return misses.map((missed, slot) => {
    const agents = candidates.reduce(
      (sum, { cover }, i) => sum + (cover[slot] ?? 0) * (counts[i] ?? 0),
      0,
    );
    return (SAVED * missed * each) / Math.max(agents, 0.5);
  });
}
