import type { Distribution } from "#scenario/scenario.ts";

/** A scale of a law that its tail does not much exceed: mean x (1 + cv^2), in seconds. */
export function scaleOf(law: Distribution): number {
  switch (law.kind) {
    case "deterministic":
      return law.value;
    case "exponential":
      return 2 * law.mean;
    case "lognormal":
      return law.mean * (1 + law.cv * law.cv);
    case "gamma":
    case "weibull":
      return law.mean * (1 + 1 / Math.min(law.shape, law.shape * law.shape));
    case "hyperexponential":
      return 2 * Math.max(...law.means);
    case "empirical":
      return law.quantiles.at(-1)?.[1] ?? 0;
  }
}

/**
 * Time constant of a queue with many places: that of M/M/c, 1 / (sqrt(c mu) - sqrt(lambda))^2, stretched by the variation of
 * the service; with patience nothing lasts much longer than a service and a patience.
 *
 * @throws RangeError when customers wait for ever and there is too much work
 */
export function queueRelaxation(
  rate: number,
  servers: number,
  service: Distribution,
  mean: number,
  patience: Distribution | null,
): number {
  const load = (rate * mean) / servers;
  const own = scaleOf(service);
  const room = 1 - Math.sqrt(load);
  const drift =
    load < 1 ? ((mean / servers) * (1 + own / mean)) / (2 * room * room) : Number.POSITIVE_INFINITY;
  if (patience !== null) return Math.min(drift, scaleOf(patience)) + own;
  if (load < 1) return drift + own;
  throw new RangeError(
    `the load is ${load} per agent and nobody ever leaves: there is no steady state`,
  );
}
