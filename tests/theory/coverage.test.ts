import { createSimulator } from "#engine/simulate.ts";
import { expect, test } from "vitest";
import { families } from "#verification/theory/families.ts";
import { Rows } from "#verification/theory/sums.ts";
import { casesOf } from "./cases.ts";

/** 97.5 % quantile of Student's t with 9 degrees of freedom. Source: any table. */
const STUDENT_9 = 2.262157;
const REPETITIONS = 400;
const REPLICATIONS = 10;

/** The service level of a whole day, as the case measures it and as it is exactly. */
function serviceLevel() {
  const one = casesOf("cases.json").find(({ id }) => id === "S-tv_queue-1");
  const exact = one?.expected.get("total.SL");
  const whole = { ...one?.parameters, bins: [], grid: [] };
  const trial = families.get("tv_queue")?.(whole, (metric) => metric === "total.SL");
  if (exact === undefined || trial?.kind !== "transient")
    throw new RangeError("S-tv_queue-1 is missing");
  const metric = trial.metrics.get("total.SL");
  if (metric === undefined) throw new RangeError("total.SL is not measured");
  return { exact, trial, metric };
}

test("a 95 % interval from 10 replications holds the exact service level in 93 to 97 of 100 repetitions", {
  timeout: 300_000,
}, () => {
  const { exact, trial, metric } = serviceLevel();
  const replicate = createSimulator(trial.scenario);
  let inside = 0;
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    const rows = new Rows(trial.layout.size);
    for (let k = 0; k < REPLICATIONS; k++) {
      trial.record(replicate("coverage", repetition * REPLICATIONS + k), rows.next());
    }
    for (const { mean, se } of rows.estimate(new Map([["SL", metric]])).values()) {
      if (Math.abs(mean - exact) <= STUDENT_9 * se) inside++;
    }
  }
  expect(inside / REPETITIONS).toBeGreaterThanOrEqual(0.93);
  expect(inside / REPETITIONS).toBeLessThanOrEqual(0.97);
});
