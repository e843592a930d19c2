import { outcomes } from "#outcomes/index.ts";
import type { Estimate } from "#statistics/estimate.ts";
import { type PairedDifference, pairedDifference } from "#statistics/difference.ts";
import { lastingBand } from "#statistics/lasting-band.ts";
import { type Figures, ratioEstimate } from "#statistics/ratio-estimate.ts";
import type { Measured } from "./runner.ts";

const place = (id: string): number => outcomes.findIndex((outcome) => outcome.id === id);
const LOST_SALES = place("lost-sales");
const POTENTIAL_SALES = place("potential-sales");
const MISS_SHARE = place("first-response-miss-share");
const SALES = place("sales");
const SERVICE_COST = place("service-cost");

/** Half-widths nobody asks to undercut: a tenth of a percentage point of misses, and of the sales there could be. */
const FINE_ENOUGH = 0.001;

/** A gain below a hundredth of the gross profit on the sales lost decides nothing. */
const TOO_LITTLE = 0.01;
/** Chance that a comparison that is looked at again and again ever tells the wrong plan to be worth more. */
const MISLED = 0.05;
/** Days at which the band of a comparison begins to be about as narrow as it gets. */
const USUAL_DAYS = 40;

/** One outcome over replications. */
export const figuresOf = (
  measured: readonly Pick<Measured, "of" | "per">[],
  outcome: number,
): Figures => ({
  of: Float64Array.from(measured, ({ of }) => of[outcome] as number),
  per: Float64Array.from(measured, ({ per }) => per[outcome] as number),
});

const estimateOf = (measured: readonly Measured[], outcome: number): Estimate => {
  const { of, per } = figuresOf(measured, outcome);
  return ratioEstimate(of, per);
};

/** Half-width over the one aimed at; 0 where there is nothing to know. */
function excess(halfWidth: number, mean: number, precision: number, floor: number): number {
  if (Number.isNaN(mean) || halfWidth === 0) return 0;
  return halfWidth / Math.max(precision * Math.abs(mean), floor);
}

/**
 * How far the headline (sales lost, first responses missed) is from known to a relative half-width of `precision`.
 *
 * @returns 1 or less when precise enough
 */
export function headlineDistance(measured: readonly Measured[], precision: number): number {
  const lost = estimateOf(measured, LOST_SALES);
  const misses = estimateOf(measured, MISS_SHARE);
  const potential = estimateOf(measured, POTENTIAL_SALES).mean;
  return Math.max(
    excess(lost.high - lost.mean, lost.mean, precision, FINE_ENOUGH * potential),
    excess(misses.high - misses.mean, misses.mean, precision, FINE_ENOUGH),
  );
}

/** The same for the difference of two plans in the headline, measured against the base plan's own figures. */
export function differenceDistance(
  base: readonly Measured[],
  other: readonly Measured[],
  precision: number,
): number {
  const gap = (outcome: number): PairedDifference =>
    pairedDifference(figuresOf(base, outcome), figuresOf(other, outcome));
  const lost = gap(LOST_SALES);
  const misses = gap(MISS_SHARE);
  const potential = estimateOf(base, POTENTIAL_SALES).mean;
  return Math.max(
    excess(
      lost.high - lost.mean,
      estimateOf(base, LOST_SALES).mean,
      precision,
      FINE_ENOUGH * potential,
    ),
    excess(misses.high - misses.mean, estimateOf(base, MISS_SHARE).mean, precision, FINE_ENOUGH),
  );
}

/**
 * How far it is from clear which of two plans is worth more: by a band that holds at every look the gain after costs is told apart
 * from nothing, or known to be too little to matter.
 *
 * @param perYuan gross profit a yuan of sales leaves
 * @returns 1 or less when clear
 */
export function decisionDistance(
  base: readonly Measured[],
  other: readonly Measured[],
  perYuan: number,
): number {
  const worthOf = (days: readonly Measured[]): Figures => ({
    of: Float64Array.from(
      days,
      ({ of }) => perYuan * (of[SALES] as number) - (of[SERVICE_COST] as number),
    ),
    per: new Float64Array(days.length).fill(1),
  });
  const gain = pairedDifference(worthOf(base), worthOf(other));
  const days = { count: gain.replications, variance: gain.replications * gain.se * gain.se };
  const halfWidth = lastingBand(days, MISLED, USUAL_DAYS);
  if (!(halfWidth > 0)) return 0;
  const little = TOO_LITTLE * perYuan * estimateOf(base, LOST_SALES).mean;
  return halfWidth / Math.max(Math.abs(gain.mean), little || 0);
}
