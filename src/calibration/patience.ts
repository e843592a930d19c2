import { exp, log } from "#units/portable.ts";
import { around, type Interval } from "./fitted.ts";
import { type Maximum, maximise } from "./maximum.ts";
import { binned, type Bins, type Habits, logLikelihood } from "./patience-likelihood.ts";
import { type PatienceLaw, staying } from "./patience-law.ts";
import { Ending, type Waits } from "./waits.ts";

/** Patience of one kind of turn. */
interface FittedLaw {
  /** Seconds beyond the grace. */
  readonly mean: Interval;
  /** Of a Weibull law; undefined where an exponential law does as well. */
  readonly shape: Interval | undefined;
  /** Shapes that the waits allow where an exponential law does as well; undefined where they could not be tried. */
  readonly allowed: Interval | undefined;
  readonly law: PatienceLaw;
}

export interface Patience {
  /** Of the first reply, and of later ones. */
  readonly laws: readonly [FittedLaw, FittedLaw];
  /** Share of leavers who leave in silence. */
  readonly silent: Interval;
  /** Replies per chat: 1 / chance that an answered customer has no further question. */
  readonly rounds: Interval;
  readonly leavers: number;
  /** Other laws of the first reply that the log might as well have come from, each with the variance that it stands for. */
  readonly firstSpread: Spread;
}

/** How little a law is known: the law itself as a function of its free logarithms, and their covariance. */
interface Spread {
  readonly at: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  readonly lawOf: (at: readonly number[]) => PatienceLaw;
}

const ROUNDS = 400;
/** EM need not go nearer: the climb begins there. */
const CLOSE = 1e-3;
/** What twice the gain in log likelihood must exceed for one more parameter: chi-square, one degree of freedom, 5 %. */
const WORTH_A_SHAPE = 3.841458820694124;
/** Free parameters: logarithms of both means, log odds of silent and last, then the logarithms of the shapes that are free. */
const MEANS = 2;
const COMMON = 4;

/**
 * Patience where most who leave do so in silence. EM over who of those that never wrote again had left gives exponential laws; from
 * there the same likelihood is climbed with a Weibull shape for each law in turn, which stays where the gain passes the likelihood
 * ratio test at 5 %. Two laws of patience (first reply, later ones) share the silent share and the chance of a last question.
 *
 * Source: docs/model.md, calibration; after Castellanos, Yom-Tov, Goldberg, Park, arXiv 2501.08869. Intervals from the observed
 * information in logarithms and log odds.
 */
export function fitPatience(waits: Waits): Patience | undefined {
  const bins = binned(waits);
  const start = byEm(bins);
  if (start === undefined) return undefined;
  const climb = (free: readonly number[], shapes: readonly number[]) =>
    maximise((at) => {
      const { laws, habits } = unpacked(at, shapes);
      return logLikelihood(bins, laws, habits);
    }, free);
  let shapes: readonly number[] = [];
  const allowed: (Interval | undefined)[] = [undefined, undefined];
  let best = climb(start, shapes);
  if (best === undefined) return undefined;
  for (const law of [0, 1]) {
    const more: Maximum | undefined = climb([...best.at, 0], [...shapes, law]);
    if (more === undefined) continue;
    if (!(2 * (more.value - best.value) > WORTH_A_SHAPE)) {
      allowed[law] = intervalOf(more, more.at.length - 1, exp);
      continue;
    }
    best = more;
    shapes = [...shapes, law];
  }
  return described(bins, best, shapes, allowed);
}

/** The laws and habits that free parameters stand for. */
function unpacked(at: readonly number[], shapes: readonly number[]) {
  const law = (i: 0 | 1): PatienceLaw => {
    const free = shapes.indexOf(i);
    return { mean: exp(at[i] as number), shape: free < 0 ? 1 : exp(at[COMMON + free] as number) };
  };
  const habits = { silent: share(at[MEANS] as number), last: share(at[MEANS + 1] as number) };
  return { laws: [law(0), law(1)] as const, habits };
}

/** What a free parameter stands for, with the 95 % interval of the parameter. */
function intervalOf(
  { at, covariance }: Maximum,
  i: number,
  of: (free: number) => number,
): Interval {
  const error = Math.sqrt(covariance[i]?.[i] as number);
  const { value, low, high } = around(at[i] as number, error, Number.NEGATIVE_INFINITY);
  return { value: of(value), low: of(low), high: of(high) };
}

function described(
  bins: Bins,
  found: Maximum,
  shapes: readonly number[],
  allowed: readonly (Interval | undefined)[],
): Patience {
  const { at, covariance } = found;
  const interval = (i: number, of: (free: number) => number) => intervalOf(found, i, of);
  const { laws, habits } = unpacked(at, shapes);
  const fitted = (i: 0 | 1): FittedLaw => {
    const free = shapes.indexOf(i);
    return {
      mean: interval(i, exp),
      shape: free < 0 ? undefined : interval(COMMON + free, exp),
      allowed: free < 0 ? allowed[i] : undefined,
      law: laws[i],
    };
  };
  const last = interval(MEANS + 1, share);
  const ofFirst = shapes.includes(0) ? [0, COMMON + shapes.indexOf(0)] : [0];
  return {
    laws: [fitted(0), fitted(1)],
    silent: interval(MEANS, share),
    rounds: { value: 1 / last.value, low: 1 / last.high, high: 1 / last.low },
    leavers: leaversOf(bins, laws, habits),
    firstSpread: {
      at: ofFirst.map((i) => at[i] as number),
      covariance: ofFirst.map((i) => ofFirst.map((j) => covariance[i]?.[j] as number)),
      lawOf: ([mean = 0, shape = 0]) => ({ mean: exp(mean), shape: exp(shape) }),
    },
  };
}

/** Free parameters of exponential laws, by EM. */
function byEm(bins: Bins): readonly number[] | undefined {
  let fitted = [1 / 300, 1 / 300, 0.5, 0.2];
  for (let round = 0; round < ROUNDS; round++) {
    const next = step(bins, fitted);
    const moved = next.some((value, i) => Math.abs(value - (fitted[i] as number)) > CLOSE * value);
    fitted = next;
    if (!moved) break;
  }
  if (fitted.some((value) => !(value > 0) || !Number.isFinite(value))) return undefined;
  return fitted.map((value, i) => (i < MEANS ? 0 - log(value) : log(value / (1 - value))));
}

const share = (odds: number): number => 1 / (1 + exp(0 - odds));

/** Chance that one who never wrote again had left, where `stays` would have waited so long. */
function goneShare(stays: number, silent: number, last: number): number {
  const left = silent * (1 - stays);
  return left === 0 ? 0 : left / (left + last * stays);
}

function step(
  bins: Bins,
  [first = 0, later = 0, silent = 0, last = 0]: readonly number[],
): number[] {
  const leavers = [0, 0];
  const exposure = [0, 0];
  let openly = 0;
  let silently = 0;
  let ended = 0;
  let responded = 0;
  for (let i = 0; i < bins.count; i++) {
    const law = bins.law[i] as number;
    const wait = bins.wait[i] as number;
    const weight = bins.weight[i] as number;
    const rate = law === 0 ? first : later;
    const ending = bins.ending[i] as number;
    if (ending === Ending.Left) {
      openly += weight;
      leavers[law] = (leavers[law] as number) + weight;
      exposure[law] = (exposure[law] as number) + weight * wait;
      continue;
    }
    if (ending === Ending.Responded) {
      responded += weight;
      exposure[law] = (exposure[law] as number) + weight * wait;
      continue;
    }
    const isAnswered = ending === Ending.Silent;
    const stays = exp(0 - rate * wait);
    const gone = goneShare(stays, silent, isAnswered ? last : 1);
    // Mean patience of one who left before `wait`.
    const until = gone === 0 ? 0 : 1 / rate - (wait * stays) / (1 - stays);
    silently += weight * gone;
    if (isAnswered) ended += weight * (1 - gone);
    leavers[law] = (leavers[law] as number) + weight * gone;
    exposure[law] = (exposure[law] as number) + weight * ((1 - gone) * wait + gone * until);
  }
  return [
    (leavers[0] as number) / (exposure[0] as number),
    (leavers[1] as number) / (exposure[1] as number),
    silently / (openly + silently),
    ended / (responded + ended),
  ];
}

function leaversOf(
  bins: Bins,
  laws: readonly [PatienceLaw, PatienceLaw],
  { silent, last }: Habits,
): number {
  let sum = 0;
  for (let i = 0; i < bins.count; i++) {
    const ending = bins.ending[i] as number;
    const weight = bins.weight[i] as number;
    if (ending === Ending.Left) sum += weight;
    if (ending < Ending.Silent) continue;
    const stays = staying(laws[bins.law[i] as 0 | 1], bins.wait[i] as number);
    sum += weight * goneShare(stays, silent, ending === Ending.Silent ? last : 1);
  }
  return sum;
}
