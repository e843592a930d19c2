import { exp, log } from "#units/portable.ts";

/** Parameters of an Erlang A queue, as in `erlang.ts`. */
interface Wait {
  readonly arrivalRate: number;
  readonly handling: number;
  readonly agents: number;
  readonly patience: number;
}

const PANELS = 4000;

/** Logarithm of the density of the offered wait at x > 0, up to a constant. */
function logDensity({ arrivalRate, handling, agents, patience }: Wait, x: number): number {
  return arrivalRate * patience * (1 - exp(0 - x / patience)) - (agents / handling) * x;
}

/** Where the density is highest, and a point behind which it is below 1e-19 of that. */
function extent(wait: Wait): { readonly mode: number; readonly end: number } {
  const { arrivalRate, handling, agents, patience } = wait;
  const mode = Math.max(0, patience * log((arrivalRate * handling) / agents));
  const peak = logDensity(wait, mode);
  let step = handling / agents;
  while (logDensity(wait, mode + step) > peak - 44) step *= 2;
  return { mode, end: mode + step };
}

/** Simpson's rule over 0 to `until` of weight(x) x density(x), the density scaled to 1 at its mode. */
function integral(wait: Wait, until: number, peak: number, weight: (x: number) => number): number {
  const width = until / PANELS;
  let sum = 0;
  for (let i = 0; i <= PANELS; i++) {
    const x = i * width;
    const times = i === 0 || i === PANELS ? 1 : i % 2 === 1 ? 4 : 2;
    sum += times * weight(x) * exp(logDensity(wait, x) - peak);
  }
  return (sum * width) / 3;
}

/**
 * E[V; V below patience] over those who cannot start at once, V the wait of a customer who would never leave.
 *
 * Source: density of the offered wait proportional to exp(arrivalRate x integral of P(patience > u) - x agents / handling);
 * Baccelli and Hebuterne 1981, Zeltyn and Mandelbaum 2005.
 */
export function meanOfferedWait(wait: Wait): number {
  if (wait.agents === 0) return Number.NaN;
  const { mode, end } = extent(wait);
  const peak = logDensity(wait, mode);
  const stayed = (x: number) => x * exp(0 - x / wait.patience);
  return integral(wait, end, peak, stayed) / integral(wait, end, peak, () => 1);
}

/** P(V at most `within` and V below patience) among those who cannot start at once. */
export function offeredWaitShare(wait: Wait, within: number): number {
  const { mode, end } = extent(wait);
  const peak = logDensity(wait, mode);
  const stayed = (x: number) => exp(0 - x / wait.patience);
  const until = Math.min(within, end);
  return integral(wait, until, peak, stayed) / integral(wait, end, peak, () => 1);
}
