/** Percentage points as one says them: whole from 10 up, with a decimal below. */
export const pointsText = (points: number): string =>
  points.toFixed(Math.abs(points) >= 9.95 ? 0 : 1);
