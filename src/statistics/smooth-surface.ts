import { dot, leastSquares, type LeastSquares } from "./least-squares.ts";

/** A place on the unit square. */
export interface Place {
  readonly u: number;
  readonly v: number;
}

/** A polynomial in two directions, fitted to places of the unit square. */
export interface Fit {
  /** Highest total degree of its terms. */
  readonly degree: number;
  /** Places it was fitted to. */
  readonly places: readonly Place[];
  /** One weight per place: the fitted value anywhere is the sum of weight x value. */
  weightsAt(place: Place): Float64Array;
  /** One row per place: value less what the fit says there without knowing the value. */
  leftOut(values: Float64Array): Float64Array;
}

/** Highest degree tried: terms beyond a quartic only follow noise on designs of 20 to 40 points. */
const HIGHEST = 4;
/** Places more than terms, so that leaving one out still says something. */
const SPARE = 3;

/** Legendre polynomials of both directions up to a total degree: they stay apart on the square, where powers run together. */
function basisAt({ u, v }: Place, degree: number): Float64Array {
  const [across, up] = [legendre(2 * u - 1, degree), legendre(2 * v - 1, degree)];
  const terms: number[] = [];
  for (let sum = 0; sum <= degree; sum++)
    for (let j = 0; j <= sum; j++) terms.push((across[sum - j] as number) * (up[j] as number));
  return Float64Array.from(terms);
}

/** P0(x) to Pn(x) by Bonnet's recursion. */
function legendre(x: number, degree: number): readonly number[] {
  const values = [1, x];
  for (let n = 1; n < degree; n++)
    values.push(
      ((2 * n + 1) * x * (values[n] as number) - n * (values[n - 1] as number)) / (n + 1),
    );
  return values;
}

const fitOf = (model: LeastSquares, places: readonly Place[], degree: number): Fit => {
  const bases = places.map((place) => model.weightsAt(basisAt(place, degree)));
  return {
    degree,
    places,
    weightsAt: (place) => model.weightsAt(basisAt(place, degree)),
    leftOut: (values) =>
      Float64Array.from(places, (_, i) => {
        const fitted = dot(bases[i] as Float64Array, values);
        const own = 1 - (model.leverages[i] as number);
        return ((values[i] as number) - fitted) / own;
      }),
  };
};

/** The fits that places allow, of rising degree. */
export function fitsOf(places: readonly Place[]): readonly Fit[] {
  const fits: Fit[] = [];
  for (let degree = 1; degree <= HIGHEST; degree++) {
    if (places.length < ((degree + 1) * (degree + 2)) / 2 + SPARE) break;
    const model = leastSquares(places.map((place) => basisAt(place, degree)));
    // A place with leverage 1 carries a term alone: leaving it out leaves nothing to predict it by.
    if (model === undefined || model.leverages.some((one) => one > 1 - 1e-9)) break;
    fits.push(fitOf(model, places, degree));
  }
  return fits;
}

/** Root of the mean square. */
export const rootMeanSquare = (values: Float64Array): number =>
  Math.sqrt(dot(values, values) / values.length);

/**
 * The fit that predicts left-out places best.
 *
 * @throws RangeError for fewer than six places, or places on one line
 *
 * Source: leave-one-out residual e / (1 - h), Cook and Weisberg, Residuals and Influence in Regression, 1982, section 2.2.
 */
export function bestFit(places: readonly Place[], values: Float64Array): Fit {
  const [first, ...others] = fitsOf(places);
  if (first === undefined)
    throw new RangeError(`${places.length} places are too few for a surface`);
  const error = (fit: Fit): number => rootMeanSquare(fit.leftOut(values));
  return others.reduce((best, fit) => (error(fit) < error(best) ? fit : best), first);
}
