import type { Scenario } from "#scenario/scenario.ts";
import { type Gamma, gammaQuantile, gammaShare, posterior } from "#statistics/gamma.ts";
import { type Load, SLOT } from "./demand.ts";
import type { Target } from "./target.ts";
import type { TrialDay } from "./trials.ts";

/** Who is asked to stay reachable, and when they are called in. */
export interface Reserve {
  /** Seconds from midnight of the first day: when the call is made, and when the busiest time begins and ends. */
  readonly decideAt: number;
  readonly from: number;
  readonly until: number;
  /** Contacts expected to have come by then on an average day, and the fewest at which to call. */
  readonly expected: number;
  readonly callAt: number;
  /** Regular agents to call in. */
  readonly people: number;
  /** The day's factor up to which the roster reaches the target. */
  readonly carries: number;
  /** Of 100 days: on how many the call is made, and how many of those miss the target without it. */
  readonly calledDays: number;
  readonly missedWhenCalled: number;
}

/** Chance of a day too busy for the roster from which on the reserve is called. */
const CALL = 0.5;
/** The reserve works this long. */
const HOURS = 4;
/** Called so long before it starts. */
const NOTICE = 3600;

/** The belief before the day: a gamma factor of mean 1; undefined where the forecast is taken to be exact. */
export function priorOf(dayCv: number): Gamma | undefined {
  if (dayCv <= 0) return undefined;
  const shape = 1 / (dayCv * dayCv);
  return { shape, rate: shape };
}

/**
 * The fewest contacts by the time of the decision at which the day is more likely than not too busy for the roster.
 *
 * @param carries the day's factor up to which the roster reaches the target
 */
export function callThreshold(prior: Gamma, expected: number, carries: number): number {
  const isTooBusy = (seen: number) =>
    1 - gammaShare(posterior(prior, seen, expected), carries) >= CALL;
  let [low, high] = [-1, Math.ceil(carries * expected) + 1];
  while (!isTooBusy(high)) high *= 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isTooBusy(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * The agents a called-in reserve has to be so that the rest of the day is carried with the chance asked for: the work of the busy
 * time at that quantile of what is then believed, less what the roster carries.
 */
export function reservePeople(
  belief: Gamma,
  chance: number,
  carries: number,
  work: number,
): number {
  return Math.max(0, Math.ceil((gammaQuantile(belief, chance) - carries) * work - 1e-9));
}

/**
 * The reserve for the busiest four hours of the day, decided an hour before them from the contacts that have come by then.
 *
 * @param days simulated days of the roster, for what it carries and how often the call would be made
 * @returns undefined where the forecast has no spread, or nothing comes before the decision
 */
export function reserveOf(
  scenario: Scenario,
  load: Load,
  { chance }: Target,
  days: readonly TrialDay[],
): Reserve | undefined {
  const prior = priorOf(scenario.demand.dayCv);
  if (prior === undefined || days.length === 0) return undefined;
  const slots = (HOURS * 3600) / SLOT;
  const busiest = busiestSlots(load.agents, slots);
  const decision = busiest - NOTICE / SLOT;
  if (decision < 2) return undefined;
  const seen = days.map(({ arrivals }) => sum(arrivals.subarray(0, decision)));
  const whole = days.map(({ arrivals }) => sum(arrivals));
  // all contacts, the bot's too: what the shop sees coming in
  const [meanSeen, meanWhole] = [mean(seen), mean(whole)];
  if (meanSeen <= 0) return undefined;
  const carries = carriedFactor(
    days,
    whole.map((one) => one / meanWhole),
    chance,
  );
  const callAt = callThreshold(prior, meanSeen, carries);
  const belief = posterior(prior, callAt, meanSeen);
  const work = Math.max(...load.agents.subarray(busiest, busiest + slots));
  const called = days.filter((_, day) => (seen[day] as number) >= callAt);
  const isMissed = ({ slacks }: TrialDay) => slacks.some((one) => one < -1e-12);
  return {
    decideAt: load.from + decision * SLOT,
    from: load.from + busiest * SLOT,
    until: load.from + (busiest + slots) * SLOT,
    expected: meanSeen,
    callAt,
    people: reservePeople(belief, chance, carries, work),
    carries,
    calledDays: (100 * called.length) / days.length,
    missedWhenCalled: (100 * called.filter(isMissed).length) / days.length,
  };
}

/** First slot of the stretch with most work. */
function busiestSlots(work: Float64Array, slots: number): number {
  let [best, most] = [0, -1];
  for (let first = 0; first + slots <= work.length; first++) {
    const here = sum(work.subarray(first, first + slots));
    if (here > most + 1e-9) [best, most] = [first, here];
  }
  return best;
}

/** The factor that splits days which reach the target from those which miss it with fewest on the wrong side. */
function carriedFactor(
  days: readonly TrialDay[],
  factors: readonly number[],
  chance: number,
): number {
  const isMissed = days.map(({ slacks }) => slacks.some((one) => one < -1e-12));
  const order = [...factors.keys()].sort((a, b) => (factors[a] ?? 0) - (factors[b] ?? 0));
  let wrong = isMissed.filter((missed) => !missed).length;
  let [least, at] = [wrong, 0];
  for (const [rank, day] of order.entries()) {
    wrong += isMissed[day] === true ? 1 : -1;
    if (wrong <= least) [least, at] = [wrong, rank + 1];
  }
  if (at >= order.length) return Math.max(...factors) * (1 + (1 - chance) / 10);
  const [below, above] = [factors[order[at - 1] ?? 0] ?? 0, factors[order[at] ?? 0] ?? 1];
  return at === 0 ? above : (below + above) / 2;
}

const sum = (values: ArrayLike<number>): number => {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
};
const mean = (values: readonly number[]): number => sum(values) / values.length;
