/** A figure over replications: how well its mean is known (low-high) kept apart from how days differ (p10-p90). */
export interface Estimate {
  /** sum(of) / sum(per) over replications. */
  readonly mean: number;
  /** Standard error of the mean (delta method for ratios). */
  readonly se: number;
  /** 95 % interval of the mean, Student t with replications - 1 degrees of freedom; Wilson's where that of a share leaves 0 to 1. */
  readonly low: number;
  readonly high: number;
  /** Quantiles of single days. */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly replications: number;
}
