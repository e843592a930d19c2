const HALF_PI_HIGH = 1.57079632673412561417;
const HALF_PI_LOW = 6.07710050650619224932e-11;

/**
 * Cosine from + - * / alone, the same bits in every JavaScript engine; to about 1e-15 for arguments below 1e5.
 *
 * Source: two-part reduction to a quarter turn, then the Taylor series.
 */
export function cosine(x: number): number {
  const quarter = Math.round(x / (HALF_PI_HIGH + HALF_PI_LOW));
  const rest = x - quarter * HALF_PI_HIGH - quarter * HALF_PI_LOW;
  switch (((quarter % 4) + 4) % 4) {
    case 0:
      return series(rest, 0);
    case 1:
      return 0 - series(rest, 1);
    case 2:
      return 0 - series(rest, 0);
    default:
      return series(rest, 1);
  }
}

/** Cosine for `start` 0, sine for `start` 1, within a quarter turn. */
function series(x: number, start: 0 | 1): number {
  let term = start === 0 ? 1 : x;
  let sum = term;
  for (let power = start + 2; power < 26; power += 2) {
    term *= (0 - x * x) / (power * (power - 1));
    sum += term;
  }
  return sum;
}
