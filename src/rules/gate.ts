import type { Text } from "#units/text.ts";

/** On which side of a line a rate must be: at the line or above, above it, at it or below, below it. */
export type Side = "at-least" | "above" | "at-most" | "below";

/** Yuan for each window that misses a line. */
export interface Penalty {
  /** Taken for the miss itself; rules that name a range take it in the middle. */
  readonly low: number;
  readonly high: number;
  /** For every percentage point beyond the line; of a mean time for every second. */
  readonly perPoint?: number | undefined;
  /** For every unit of the window that was missed. */
  readonly perMissed?: number | undefined;
  /** The most a window can cost. */
  readonly most?: number | undefined;
}

/** A line a platform draws under one of its rates, and what happens beyond it. */
export interface Gate {
  /** Kebab-case, never renamed. */
  readonly id: string;
  readonly platform: string;
  /** Id of the rule whose rate is held against the line. */
  readonly rule: string;
  readonly label: Text;
  readonly asks: number;
  readonly side: Side;
  /** Days the platform looks at together: 1 judges every calendar day by itself. */
  readonly days: number;
  /** Looked at only where a window holds more units than this. */
  readonly moreThan: number;
  readonly closesCampaigns: boolean;
  /** Null where money is not what a miss costs. */
  readonly fine: Penalty | null;
  readonly consequence: Text;
  readonly validFrom: string;
  readonly source: Text;
}

/** Whether a rate is on the right side of a line. */
export function isPassed({ side, asks }: Pick<Gate, "side" | "asks">, rate: number): boolean {
  switch (side) {
    case "at-least":
      return rate >= asks;
    case "above":
      return rate > asks;
    case "at-most":
      return rate <= asks;
    case "below":
      return rate < asks;
  }
}

/**
 * What a window that misses a line costs.
 *
 * @param beyond percentage points beyond the line, or seconds of a mean time
 * @param missed units of the window that were missed
 * @returns yuan
 */
export function penaltyOf(fine: Penalty, beyond: number, missed: number): number {
  const { low, high, perPoint = 0, perMissed = 0, most = Number.POSITIVE_INFINITY } = fine;
  return Math.min(most, (low + high) / 2 + perPoint * beyond + perMissed * missed);
}
