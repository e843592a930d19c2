import { expect, test } from "vitest";
import type { Scenario } from "#scenario/scenario.ts";
import { fitRun, knownShop, leastHits } from "./known-shop.ts";

/** The full count: RECOVERY=100 npx vitest run --project unit tests/own-day/patience-law.test.ts */
const runs = Number(process.env.RECOVERY ?? 6);

const law = { kind: "weibull", mean: 200, shape: 0.7 } as const;
/** A busy shop whose customers are the less likely to leave the longer they have waited. */
const shop = knownShop(150_000);
const uneven: Scenario = {
  ...shop,
  customers: shop.customers.map((kind) => ({
    ...kind,
    patience: { ...kind.patience, first: { grace: 20, law } },
  })),
};

/** 0.5 x (1 - 0.5) x (1 - exp(-(60 / b) ^ 0.7)) with b = 200 / Gamma(1 + 1 / 0.7) = 158.0, by hand. */
const SLOPE = 0.099537267;

const fitted = Array.from({ length: runs }, (_, replication) => fitRun(uneven, replication));
const hits = (of: (rows: (typeof fitted)[number]) => boolean, what: string): number => {
  const count = fitted.filter(of).length;
  if (process.env.RECOVERY !== undefined) process.stdout.write(`${what}: ${count} of ${runs}\n`);
  return count;
};
const holds = (interval: { low: number; high: number } | undefined, value: number): boolean =>
  interval !== undefined && interval.low <= value && value <= interval.high;

test("a Weibull law of a simulated shop is told from an exponential one, with its mean, its shape and the slope it gives", () => {
  expect(hits((rows) => rows.get("first-patience")?.weibull !== undefined, "told")).toBe(runs);
  const figures = {
    mean: hits((rows) => holds(rows.get("first-patience"), law.mean), "mean"),
    shape: hits((rows) => holds(rows.get("first-patience")?.weibull, law.shape), "shape"),
    slope: hits((rows) => holds(rows.get("conversion-slope"), SLOPE), "slope"),
  };
  for (const count of Object.values(figures)) expect(count).toBeGreaterThanOrEqual(leastHits(runs));
});
