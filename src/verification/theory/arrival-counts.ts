import { arrivalRate } from "./arrival-rate.ts";
import type { Parameters } from "./case.ts";
import { customerClass, laboratory } from "#verification/laboratory.ts";
import { horizonOf } from "./over-time.ts";
import { binsAt, numberOr } from "./parameters.ts";
import { add, at, covariance, Layout, mean, type Metric, variance } from "./sums.ts";
import type { Trial } from "./trial.ts";

/** arrival_counts: Poisson counts per bin under a random day's factor; a shop of no capacity only sees them come. */
export function arrivalCounts(parameters: Parameters): Trial {
  const until = horizonOf(parameters);
  const bins = binsAt(parameters);
  const shape = numberOr(parameters, "busyness_gamma_shape", 0);
  const layout = new Layout();
  const counts = layout.take(bins.length);
  const products = layout.take(bins.length * bins.length);
  const [total, totalSquared] = [layout.take(), layout.take()];
  const pair = (one: number, other: number) => products + one * bins.length + other;
  const seen = new Float64Array(bins.length);
  const metrics = new Map<string, Metric>([
    ["mean_total", mean(total)],
    ["var_total", variance(total, totalSquared)],
  ]);
  for (let one = 0; one < bins.length; one++) {
    const spread = variance(counts + one, pair(one, one));
    metrics.set(`mean_count_bin[${one}]`, mean(counts + one));
    metrics.set(`var_count_bin[${one}]`, spread);
    for (let other = one + 1; other < bins.length; other++) {
      const joint = covariance(counts + one, counts + other, pair(one, other));
      const otherSpread = variance(counts + other, pair(other, other));
      metrics.set(`cov_bin${one}_bin${other}`, joint);
      metrics.set(
        `corr_bin${one}_bin${other}`,
        (sums) => joint(sums) / Math.sqrt(spread(sums) * otherSpread(sums)),
      );
    }
  }
  return {
    kind: "transient",
    scenario: laboratory({
      until,
      arrivals: arrivalRate(parameters.arrival_rate, until),
      customers: [customerClass({ effort: { kind: "deterministic", value: 1 } })],
      agents: [[0, 1]],
      slots: 1,
      service: { capacity: 0 },
      dayCv: shape > 0 ? 1 / Math.sqrt(shape) : 0,
    }),
    layout,
    record: ({ contacts }, sums) => {
      seen.fill(0);
      for (let i = 0; i < contacts.count; i++) {
        const arrived = contacts.arrived[i] as number;
        const bin = bins.findIndex(([from, end]) => arrived >= from && arrived < end);
        if (bin >= 0) add(seen, bin, 1);
      }
      for (let one = 0; one < bins.length; one++) {
        add(sums, counts + one, at(seen, one));
        for (let other = one; other < bins.length; other++) {
          add(sums, pair(one, other), at(seen, one) * at(seen, other));
        }
      }
      add(sums, total, contacts.count);
      add(sums, totalSquared, contacts.count * contacts.count);
    },
    metrics,
  };
}
