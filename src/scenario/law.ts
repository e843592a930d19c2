import { meanOf } from "#random/law.ts";
import type { Distribution } from "./distribution.ts";

export { meanOf };

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

/** A law of another kind with the same mean, the rest of it as plain as the kind allows. */
export function lawOfKind(law: Distribution, kind: Distribution["kind"]): Distribution {
  if (kind === law.kind) return law;
  const mean = meanOf(law);
  const positive = mean > 0 ? mean : 1;
  switch (kind) {
    case "exponential":
      return { kind, mean: positive };
    case "deterministic":
      return { kind, value: mean };
    case "lognormal":
      return { kind, mean: positive, cv: 1 };
    case "gamma":
    case "weibull":
      return { kind, mean: positive, shape: 1 };
    case "hyperexponential":
      return { kind, shares: [0.5, 0.5], means: [positive / 2, positive * 1.5] };
    case "empirical":
      return {
        kind,
        quantiles: [
          [0, 0],
          [1, 2 * mean],
        ],
      };
  }
}
