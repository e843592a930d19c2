import { sum } from "simple-statistics";

/** Kahan-Babuska sum: exact to the last bit or two however long the list; 0 for none. */
export const total = (values: Float64Array): number => sum(values as unknown as number[]);

/** Sum of squared deviations from a given centre. */
export function squaredDeviations(values: Float64Array, centre: number): number {
  const squares = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const deviation = (values[i] as number) - centre;
    squares[i] = deviation * deviation;
  }
  return total(squares);
}
