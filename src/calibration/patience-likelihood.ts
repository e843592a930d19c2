import { exp, log } from "#units/portable.ts";
import { logScale, type PatienceLaw } from "./patience-law.ts";
import { Ending, type Waits } from "./waits.ts";

/** Waits of about one length taken together, in rising order of law, ending and wait. */
export interface Bins {
  readonly count: number;
  /** Seconds in the middle of the bin, and half its width. */
  readonly wait: Float64Array;
  readonly half: Float64Array;
  /** Logarithms of its beginning, its middle and its end. */
  readonly logs: Float64Array;
  readonly ending: Uint8Array;
  readonly law: Uint8Array;
  /** How many waits. */
  readonly weight: Float64Array;
}

/** Bins are whole seconds up to here, twice as wide up to twice as long, and so on: the middle is off by 0.8 % at most. */
const WHOLE_SECONDS = 128;

/** Sorts waits into bins. */
export function binned(waits: Waits): Bins {
  const bins = new Map<
    number,
    { wait: number; half: number; ending: number; law: number; weight: number }
  >();
  for (let i = 0; i < waits.count; i++) {
    const [law, ending] = [waits.law[i] as number, waits.ending[i] as number];
    const length = Math.round(waits.wait[i] as number);
    let width = 1;
    while (length >= WHOLE_SECONDS * width) width *= 2;
    const from = Math.floor(length / width) * width;
    const key = (law * 4 + ending) * 2 ** 40 + from;
    const bin = bins.get(key);
    if (bin !== undefined) bin.weight++;
    else bins.set(key, { wait: from + (width - 1) / 2, half: width / 2, ending, law, weight: 1 });
  }
  const rows = [...bins].sort(([a], [b]) => a - b).map(([, bin]) => bin);
  return {
    count: rows.length,
    wait: Float64Array.from(rows, ({ wait }) => wait),
    half: Float64Array.from(rows, ({ half }) => half),
    logs: Float64Array.from(
      rows.flatMap(({ wait, half }) => [
        log(Math.max(0, wait - half)),
        log(wait),
        log(wait + half),
      ]),
    ),
    ending: Uint8Array.from(rows, ({ ending }) => ending),
    law: Uint8Array.from(rows, ({ law }) => law),
    weight: Float64Array.from(rows, ({ weight }) => weight),
  };
}

/** What is known of the customers beside how long they wait. */
export interface Habits {
  /** Share of leavers who leave in silence. */
  readonly silent: number;
  /** Chance that an answered customer has no further question. */
  readonly last: number;
}

/**
 * Log likelihood of what a log shows. A leaver left within the bin; one who never wrote again had left in
 * silence before the reply, or was content with it.
 */
export function logLikelihood(
  bins: Bins,
  laws: readonly [PatienceLaw, PatienceLaw],
  { silent, last }: Habits,
): number {
  const scales = laws.map(logScale);
  const openly = log(1 - silent);
  const more = log(1 - last);
  let sum = 0;
  for (let i = 0; i < bins.count; i++) {
    const which = bins.law[i] as 0 | 1;
    const { mean, shape } = laws[which];
    const scale = scales[which] as number;
    const wait = bins.wait[i] as number;
    const ending = bins.ending[i] as number;
    const weight = bins.weight[i] as number;
    if (ending === Ending.Left) {
      const half = bins.half[i] as number;
      const chance =
        stay(Math.max(0, wait - half), bins.logs[3 * i] as number, mean, shape, scale) -
        stay(wait + half, bins.logs[3 * i + 2] as number, mean, shape, scale);
      sum += weight * (openly + log(Math.max(chance, 1e-300)));
      continue;
    }
    const hazard = hazardOf(wait, bins.logs[3 * i + 1] as number, mean, shape, scale);
    if (ending === Ending.Responded) sum += weight * (more - hazard);
    else {
      const stays = exp(0 - hazard);
      const content = ending === Ending.Silent ? last : 1;
      sum += weight * log(Math.max(silent * (1 - stays) + content * stays, 1e-300));
    }
  }
  return sum;
}

/** Minus the logarithm of the chance to stay for `time`, whose logarithm is known. */
function hazardOf(time: number, logTime: number, mean: number, shape: number, scale: number) {
  if (time <= 0) return 0;
  return shape === 1 ? time / mean : exp(shape * (logTime - scale));
}

const stay = (time: number, logTime: number, mean: number, shape: number, scale: number): number =>
  exp(0 - hazardOf(time, logTime, mean, shape, scale));
