import { toSeconds } from "#units/clock.ts";
import { exp } from "#units/portable.ts";
import type { Scenario } from "./scenario.ts";

type DemandPart = Scenario["demand"];
type Phase = NonNullable<DemandPart["phases"]>[number];

const DAY = 86_400;
const HOUR = 3600;
/** Finest grid for openings, deadlines, blocks and phases, in seconds. */
const FINE = 60;
/** Beyond so many decay times a peak is less than the rounding of a sum. */
const GONE = 60;

/** Bins for which it is looked up once what reaches into them. */
const STRETCH = 64;

/** Demand without a scale, on a grid of equal bins from `from`; constant inside a bin, the last of which may be cut short. */
export interface RelativeDemand {
  readonly width: number;
  readonly rate: Float64Array;
  /** Integral of the rate: what the visitors of the scenario are spread over. */
  readonly total: number;
}

/** A peak with its moment in seconds. */
interface Peak {
  readonly at: number;
  readonly height: number;
  readonly decay: number;
  readonly ramp: number;
}

/** A rise towards a moment in seconds. */
interface Rise {
  readonly at: number;
  readonly height: number;
  readonly build: number;
}

interface Spikes {
  readonly peaks: readonly Peak[];
  readonly rises: readonly Rise[];
}

/** Openings and deadlines of a demand, those of its phases included. */
function spikesOf({ openings, deadlines, phases = [] }: DemandPart): Spikes {
  return {
    peaks: [
      ...openings.map((one) => ({ ...one, at: toSeconds(one.at) })),
      ...phases.flatMap(({ from, rushes = [] }) =>
        rushes.map((one) => ({ ...one, at: toSeconds(from) })),
      ),
    ],
    rises: [
      ...deadlines.map((one) => ({ ...one, at: toSeconds(one.at) })),
      ...phases.flatMap(({ until, lastCall }) =>
        lastCall ? [{ ...lastCall, at: toSeconds(until) }] : [],
      ),
    ],
  };
}

/**
 * The shape of a scenario's demand between two moments: weights of the hour and the day, times phases, times openings and
 * deadlines. Blocks and batches come on top of the total and are not in it.
 */
export function relativeDemand(demand: DemandPart, from: number, until: number): RelativeDemand {
  const { step, weights } = demand.shape;
  const spikes = spikesOf(demand);
  const phases = placed(demand.phases ?? []);
  const smooth = spikes.peaks.length + spikes.rises.length > 0;
  const isFine = smooth || demand.blocks.length > 0 || phases.length > 0;
  const width = isFine && step > FINE ? FINE : step;
  const bins = Math.max(1, Math.ceil((until - from) / width - 1e-9));
  const rate = new Float64Array(bins);
  let total = 0;
  for (let first = 0; first < bins; first += STRETCH) {
    const last = Math.min(first + STRETCH, bins);
    const near = within(phases, spikes, from + first * width, from + last * width);
    for (let bin = first; bin < last; bin++) {
      const begin = from + bin * width;
      const end = Math.min(begin + width, until);
      const middle = (begin + end) / 2;
      const day = Math.floor(middle / DAY) - Math.floor(from / DAY);
      const weight =
        (weights[Math.floor(middle / step) % weights.length] ?? 0) *
        (demand.dayWeights?.[day] ?? 1);
      rate[bin] = weight * levelIn(near.phases, begin, end) * spiked(near.spikes, begin, end);
      total += (rate[bin] as number) * (end - begin);
    }
  }
  return { width, rate, total };
}

/** Phases, peaks and rises that reach into a stretch of time; the others add exactly nothing there. */
function within(
  phases: readonly Placed[],
  { peaks, rises }: Spikes,
  begin: number,
  end: number,
): { readonly phases: readonly Placed[]; readonly spikes: Spikes } {
  return {
    phases: phases.filter((phase) => phase.from < end && phase.until > begin),
    spikes: {
      peaks: peaks.filter(({ at, decay, ramp }) => end > at - ramp && begin - at <= GONE * decay),
      rises: rises.filter(({ at, build }) => begin < at && at - end <= GONE * build),
    },
  };
}

/** Demand without a scale at one moment, blocks left out. */
export function relativeRateAt(demand: DemandPart, time: number): number {
  const { step, weights } = demand.shape;
  const weight = weights[Math.floor(time / step) % weights.length] ?? 0;
  const { peaks, rises } = spikesOf(demand);
  let height = 1;
  for (const peak of peaks)
    if (time >= peak.at) height += peak.height * exp((peak.at - time) / peak.decay);
  for (const rise of rises)
    if (time <= rise.at) height += rise.height * exp((time - rise.at) / rise.build);
  const ofDay = demand.dayWeights?.[Math.floor(time / DAY)] ?? 1;
  return weight * ofDay * levelIn(placed(demand.phases ?? []), time, time + 1) * height;
}

/** Mean factor of the blocks between two moments close together; blocks that overlap multiply. */
export function blockFactor(blocks: readonly Block[], begin: number, end: number): number {
  let product = 1;
  for (const { from, until, factor } of blocks) {
    const overlap = Math.min(end, until) - Math.max(begin, from);
    if (overlap > 0) product *= 1 + (factor - 1) * (overlap / (end - begin));
  }
  return product;
}

/** A block with its moments in seconds. */
interface Block {
  readonly from: number;
  readonly until: number;
  readonly factor: number;
}

/** The blocks of a demand, read once for all the moments they are asked about. */
export const blocksOf = (demand: DemandPart): readonly Block[] =>
  demand.blocks.map(({ from, until, factor }) => ({
    from: toSeconds(from),
    until: toSeconds(until),
    factor,
  }));

interface Placed {
  readonly from: number;
  readonly until: number;
  readonly level: number;
  readonly hours: readonly number[] | undefined;
}

const placed = (phases: readonly Phase[]): Placed[] =>
  phases.map(({ from, until, level, hours }) => ({
    from: toSeconds(from),
    until: toSeconds(until),
    level,
    hours,
  }));

/** Mean of the phases' product between two moments close together. */
function levelIn(phases: readonly Placed[], begin: number, end: number): number {
  let product = 1;
  for (const { from, until, level, hours } of phases) {
    const overlap = Math.min(end, until) - Math.max(begin, from);
    if (overlap <= 0) continue;
    const hour = Math.floor((((begin + end) / 2) % DAY) / HOUR);
    const factor = level * (hours?.[hour] ?? 1);
    product *= 1 + (factor - 1) * (overlap / (end - begin));
  }
  return product;
}

/** Mean of 1 + openings + deadlines between two moments. */
function spiked({ peaks, rises }: Spikes, begin: number, end: number): number {
  let area = end - begin;
  for (const { at, height, decay, ramp } of peaks)
    area += height * (decayed(decay, begin - at, end - at) + ramped(ramp, at - end, at - begin));
  for (const { at, height, build } of rises) area += height * decayed(build, at - end, at - begin);
  return area / (end - begin);
}

/** Integral of exp(-x / decay) over the part of [begin, end] after 0. */
function decayed(decay: number, begin: number, end: number): number {
  if (end <= 0 || begin > GONE * decay) return 0;
  return decay * (exp(-Math.max(begin, 0) / decay) - exp(-end / decay));
}

/** Integral over the part of [begin, end] inside [0, ramp] of a line that falls from 1 at 0 to 0 at `ramp`. */
function ramped(ramp: number, begin: number, end: number): number {
  const low = Math.max(begin, 0);
  const high = Math.min(end, ramp);
  return high > low ? (high - low) * (1 - (low + high) / (2 * ramp)) : 0;
}
