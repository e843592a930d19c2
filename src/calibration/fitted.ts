import type { Text } from "#units/text.ts";

/** What can be fitted. */
export type FittedId =
  | "contacts"
  | "shape"
  | "day-cv"
  | "within-day-sd"
  | "neighbour-correlation"
  | "bot-attempted"
  | "bot-resolved"
  | "effort"
  | "effort-cv"
  | "think"
  | "rounds"
  | "first-patience"
  | "later-patience"
  | "silent-share"
  | "most-chats"
  | "conversion"
  | "conversion-slope"
  | "floor"
  | "order-value";

/** One figure out of a shop's own data. */
export interface Fitted {
  readonly id: FittedId;
  /** What the plan says now; NaN where it says nothing of the kind. */
  readonly before: number;
  readonly value: number;
  /** Ends of the 95 % interval. */
  readonly low: number;
  readonly high: number;
  /** Observations behind it. */
  readonly count: number;
  /** Whether it is better than what the plan says: "keep" when the data say too little. */
  readonly advice: "accept" | "keep";
  /** Why, where that needs a word. */
  readonly why?: Text;
  /** Relative weights from midnight and the seconds of each, of the shape alone. */
  readonly shape?: { readonly step: number; readonly weights: readonly number[] };
  /** Seconds of a slot, of the spread of slots alone. */
  readonly every?: number;
  /** Shape of a Weibull law of patience, where an exponential one does not do. */
  readonly weibull?: Interval;
  /** Shapes of a Weibull law that the data allow, where an exponential one is taken. */
  readonly allowed?: Interval;
  /** The estimate put together with what the plan presumed, of a slope that the data alone tell too loosely: this is what is taken. */
  readonly withPlan?: WithPlan;
  /** How many are still waiting after some times, of patience alone. */
  readonly stays?: readonly Stays[];
}

/** An estimate and an assumption, each by its precision. */
export interface WithPlan extends Interval {
  /** 95 % interval of the assumption. */
  readonly presumed: Interval;
  /** Part that the data have in it, 0 to 1. */
  readonly weight: number;
}

/** Share still waiting so many seconds after the question: by the fitted law, and by Kaplan-Meier for both readings of a silence. */
export interface Stays {
  readonly after: number;
  readonly fitted: number;
  /** If none, or all, of those who never wrote again had left. */
  readonly ifNone: Interval;
  readonly ifAll: Interval;
}

/** An estimate before it meets a plan. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % of the normal law. */
export const Z95 = 1.959963984540054;

/** value ± 1.96 standard errors, cut to [least, most]. */
export const around = (
  value: number,
  error: number,
  least = 0,
  most = Number.POSITIVE_INFINITY,
): Interval => ({
  value,
  low: Math.max(least, value - Z95 * error),
  high: Math.min(most, value + Z95 * error),
});

/** Whether the interval is too wide to be worth more than an assumption: wider than half the value on a side. */
export const isWide = ({ value, low, high }: Interval): boolean =>
  !(Math.max(high - value, value - low) <= value * 0.5);
