import { exp, log } from "#units/portable.ts";
import { inverse } from "./inverse.ts";
import { around, type Interval } from "./fitted.ts";

/** How a wait for one reply ended, as a log shows it. */
export const Ending = {
  /** The customer said so and left. */
  Left: 0,
  /** Answered, and the customer wrote again. */
  Responded: 1,
  /** Answered, and the customer never wrote again: had left in silence, or had no further question. */
  Silent: 2,
  /** Nobody answered before the log ended. */
  Unanswered: 3,
} as const;

/** One row a wait: seconds beyond the grace until the reply began, or until the customer left; law 0 or 1. */
export interface Waits {
  readonly count: number;
  readonly wait: Float64Array;
  readonly ending: Uint8Array;
  readonly law: Uint8Array;
}

export interface Patience {
  /** Mean of the exponential patience of law 0 and of law 1, beyond the grace. */
  readonly means: readonly [Interval, Interval];
  /** Share of leavers who leave in silence. */
  readonly silent: Interval;
  /** Replies per chat: 1 / chance that an answered customer has no further question. */
  readonly rounds: Interval;
  readonly leavers: number;
}

const ROUNDS = 400;

/**
 * Patience where most who leave do so in silence: EM over who of those that never wrote again had left. Two laws of patience (first
 * reply, later ones) share the silent share and the chance of a last question.
 *
 * Source: docs/model.md, calibration; after Castellanos, Yom-Tov, Goldberg, Park, arXiv 2501.08869. Intervals from the observed
 * information in logarithms and log odds.
 */
export function fitPatience(waits: Waits): Patience | undefined {
  const start = [1 / 300, 1 / 300, 0.5, 0.2];
  let fitted = start;
  for (let round = 0; round < ROUNDS; round++) {
    const next = step(waits, fitted);
    const moved = next.some((value, i) => Math.abs(value - (fitted[i] as number)) > 1e-7 * value);
    fitted = next;
    if (!moved) break;
  }
  if (fitted.some((value) => !(value > 0) || !Number.isFinite(value))) return undefined;
  const free = fitted.map((value, i) => (i < 2 ? log(value) : log(value / (1 - value))));
  const errors = errorsOf(waits, free);
  if (errors === undefined) return undefined;
  const mean = (i: number): Interval => {
    const { low, high } = around(free[i] as number, errors[i] as number, Number.NEGATIVE_INFINITY);
    return { value: 1 / (fitted[i] as number), low: exp(0 - high), high: exp(0 - low) };
  };
  const odds = (i: number): Interval => {
    const { low, high } = around(free[i] as number, errors[i] as number, Number.NEGATIVE_INFINITY);
    return { value: fitted[i] as number, low: share(low), high: share(high) };
  };
  const last = odds(3);
  return {
    means: [mean(0), mean(1)],
    silent: odds(2),
    rounds: { value: 1 / last.value, low: 1 / last.high, high: 1 / last.low },
    leavers: leaversOf(waits, fitted),
  };
}

const share = (odds: number): number => 1 / (1 + exp(0 - odds));

/** Chance that one who never wrote again had left. */
function goneShare(wait: number, rate: number, silent: number, last: number): number {
  const stays = exp(0 - rate * wait);
  const left = silent * (1 - stays);
  return left === 0 ? 0 : left / (left + last * stays);
}

function step(
  waits: Waits,
  [first = 0, later = 0, silent = 0, last = 0]: readonly number[],
): number[] {
  const leavers = [0, 0];
  const exposure = [0, 0];
  let openly = 0;
  let silently = 0;
  let ended = 0;
  let responded = 0;
  for (let i = 0; i < waits.count; i++) {
    const law = waits.law[i] as number;
    const wait = waits.wait[i] as number;
    const rate = law === 0 ? first : later;
    const ending = waits.ending[i] as number;
    if (ending === Ending.Left) {
      openly++;
      leavers[law] = (leavers[law] as number) + 1;
      exposure[law] = (exposure[law] as number) + wait;
      continue;
    }
    if (ending === Ending.Responded) {
      responded++;
      exposure[law] = (exposure[law] as number) + wait;
      continue;
    }
    const isAnswered = ending === Ending.Silent;
    const gone = goneShare(wait, rate, silent, isAnswered ? last : 1);
    const stays = exp(0 - rate * wait);
    // Mean patience of one who left before `wait`.
    const until = gone === 0 ? 0 : 1 / rate - (wait * stays) / (1 - stays);
    silently += gone;
    if (isAnswered) ended += 1 - gone;
    leavers[law] = (leavers[law] as number) + gone;
    exposure[law] = (exposure[law] as number) + (1 - gone) * wait + gone * until;
  }
  return [
    (leavers[0] as number) / (exposure[0] as number),
    (leavers[1] as number) / (exposure[1] as number),
    silently / (openly + silently),
    ended / (responded + ended),
  ];
}

function leaversOf(
  waits: Waits,
  [first = 0, later = 0, silent = 0, last = 0]: readonly number[],
): number {
  let sum = 0;
  for (let i = 0; i < waits.count; i++) {
    const ending = waits.ending[i] as number;
    if (ending === Ending.Left) sum++;
    if (ending < Ending.Silent) continue;
    const rate = waits.law[i] === 0 ? first : later;
    sum += goneShare(waits.wait[i] as number, rate, silent, ending === Ending.Silent ? last : 1);
  }
  return sum;
}

function logLikelihood(waits: Waits, free: readonly number[]): number {
  const [first = 0, later = 0] = free.map(exp);
  const silent = share(free[2] as number);
  const last = share(free[3] as number);
  const logs = {
    first: free[0] as number,
    later: free[1] as number,
    openly: log(1 - silent),
    more: log(1 - last),
  };
  let sum = 0;
  for (let i = 0; i < waits.count; i++) {
    const isFirst = waits.law[i] === 0;
    const exponent = (isFirst ? first : later) * (waits.wait[i] as number);
    const ending = waits.ending[i] as number;
    if (ending === Ending.Left) sum += logs.openly + (isFirst ? logs.first : logs.later) - exponent;
    else if (ending === Ending.Responded) sum += logs.more - exponent;
    else {
      const stays = exp(0 - exponent);
      sum += log(silent * (1 - stays) + (ending === Ending.Silent ? last : 1) * stays);
    }
  }
  return sum;
}

/** Standard errors of the free parameters, from second differences of the log likelihood. */
function errorsOf(waits: Waits, free: readonly number[]): readonly number[] | undefined {
  const h = 1e-3;
  const at = (...moves: readonly (readonly [number, number])[]) => {
    const moved = [...free];
    for (const [i, by] of moves) moved[i] = (moved[i] as number) + by;
    return logLikelihood(waits, moved);
  };
  const centre = at();
  const information = free.map((_, i) =>
    free.map((__, j) =>
      i === j
        ? (2 * centre - at([i, h]) - at([i, 0 - h])) / (h * h)
        : (at([i, h], [j, 0 - h]) +
            at([i, 0 - h], [j, h]) -
            at([i, h], [j, h]) -
            at([i, 0 - h], [j, 0 - h])) /
          (4 * h * h),
    ),
  );
  const covariance = inverse(information);
  const errors = covariance?.map((row, i) => Math.sqrt(row[i] as number));
  return errors?.every(Number.isFinite) === true ? errors : undefined;
}
