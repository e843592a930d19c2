import type { Distribution } from "#scenario/distribution.ts";

/** Mean of a law of a length of time, in seconds. */
export function meanOf(law: Distribution): number {
  switch (law.kind) {
    case "exponential":
    case "lognormal":
    case "gamma":
    case "weibull":
      return law.mean;
    case "deterministic":
      return law.value;
    case "hyperexponential":
      return law.shares.reduce((sum, share, i) => sum + share * (law.means[i] ?? 0), 0);
    case "empirical":
      return meanOfQuantiles(law.quantiles);
  }
}

/** The same law with every length `factor` times as long. */
export function stretched(law: Distribution, factor: number): Distribution {
  switch (law.kind) {
    case "exponential":
    case "lognormal":
    case "gamma":
    case "weibull":
      return { ...law, mean: law.mean * factor };
    case "deterministic":
      return { ...law, value: law.value * factor };
    case "hyperexponential":
      return { ...law, means: law.means.map((mean) => mean * factor) };
    case "empirical":
      return { ...law, quantiles: law.quantiles.map(([p, time]) => [p, time * factor]) };
  }
}

/** Area under the straight lines that join [probability, seconds]; the ends are level. */
function meanOfQuantiles(quantiles: readonly (readonly [number, number])[]): number {
  let mean = 0;
  let [lastP, lastTime] = [0, quantiles[0]?.[1] ?? 0];
  for (const [p, time] of quantiles) {
    mean += ((time + lastTime) / 2) * (p - lastP);
    [lastP, lastTime] = [p, time];
  }
  return mean + lastTime * (1 - lastP);
}
