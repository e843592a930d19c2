import { linearise, type Figures, standardError } from "#statistics/ratio-estimate.ts";
import { bestFit, type Fit, rootMeanSquare } from "#statistics/smooth-surface.ts";
import { dot } from "#statistics/least-squares.ts";
import { student95 } from "#statistics/student-t.ts";
import { type Axes, type MapPoint, placeOf } from "./design.ts";

/** One outcome simulated at a point: one row per day, the same days at every point. */
export interface SimulatedPoint {
  readonly point: MapPoint;
  readonly figures: Figures;
}

/** One outcome over a map: a smooth surface through points that met the same customers. */
export interface Surface {
  readonly degree: number;
  readonly replications: number;
  /** One row per simulated point: its mean, and by how much the others miss it. */
  readonly points: readonly {
    readonly point: MapPoint;
    readonly mean: number;
    readonly missedBy: number;
  }[];
  /** Root mean square of `missedBy`: how far the surface is off at a point it has not seen, on the same days. */
  readonly leftOut: number;
  /** Half-width of what other days would say of the whole surface: 95 %, Student t. */
  readonly levelHalfWidth: number;
  /** Stated error: a point that is not in the fit lies within so much of the surface. */
  readonly error: number;
  at(point: MapPoint): number;
  /** By how much the second point exceeds the first, and a half-width of that: the level drops out. */
  gap(from: MapPoint, to: MapPoint): { readonly mean: number; readonly halfWidth: number };
}

/**
 * Fits a surface to an outcome.
 *
 * @throws RangeError where there are too few points, or they lie on one line
 *
 * The stated error adds, as variances, the error of a left-out point (which holds the fit's bias and the point's own luck) and
 * the error that all points share because they met the same days.
 */
export function surfaceOf(axes: Axes, simulated: readonly SimulatedPoint[]): Surface {
  const places = simulated.map(({ point }) => placeOf(axes, point));
  const linear = simulated.map(({ figures }) => linearise(figures));
  const means = Float64Array.from(linear, ({ mean }) => mean);
  const replications = Math.min(...linear.map(({ count }) => count));
  const fit = bestFit(places, means);
  const missed = fit.leftOut(means);
  const leftOut = rootMeanSquare(missed);
  const spare = Math.max(1, places.length - termsOf(fit));
  const t = student95(Math.max(1, replications - 1));
  /** Half-width of a weighted sum of the points, by its days. */
  const halfWidthOf = (weights: Float64Array): number => {
    const days = new Float64Array(replications);
    for (let day = 0; day < replications; day++)
      for (let i = 0; i < linear.length; i++)
        days[day] =
          (days[day] as number) + (weights[i] as number) * (linear[i]?.parts[day] as number);
    return t * standardError(days);
  };
  const levelHalfWidth = halfWidthOf(new Float64Array(places.length).fill(1 / places.length));
  const fitHalfWidth = student95(spare) * leftOut;
  const weightsAt = (point: MapPoint) => fit.weightsAt(placeOf(axes, point));
  return {
    degree: fit.degree,
    replications,
    points: simulated.map(({ point }, i) => ({
      point,
      mean: means[i] as number,
      missedBy: missed[i] as number,
    })),
    leftOut,
    levelHalfWidth,
    error: both(fitHalfWidth, levelHalfWidth),
    at: (point) => dot(weightsAt(point), means),
    gap: (from, to) => {
      const first = weightsAt(from);
      const weights = weightsAt(to).map((weight, i) => weight - (first[i] as number));
      return { mean: dot(weights, means), halfWidth: both(halfWidthOf(weights), fitHalfWidth) };
    },
  };
}

const both = (one: number, other: number): number => Math.sqrt(one * one + other * other);

const termsOf = ({ degree }: Fit): number => ((degree + 1) * (degree + 2)) / 2;
