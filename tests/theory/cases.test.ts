import { describe, expect, test } from "vitest";
import { families } from "#verification/theory/families.ts";
import { summarise, verifyCase } from "#verification/verify.ts";
import { casesOf, faultsOf } from "./cases.ts";

// Exact values: closed forms and Markov chains of cases.json (its `source` and `verified_by`). The command `dacu verify` runs the
// same cases until their standard errors are as small as the file asks; here the first replications are held to 4 standard errors.
const cases = casesOf("cases.json");

describe("the engine agrees with exact queueing theory", () => {
  const results = cases.map((one) => verifyCase(one, { seed: "theory", fast: true }));

  test.each(results.map((one) => [one.id, one] as const))("%s", (_, result) => {
    expect(faultsOf(result)).toEqual([]);
  });

  test("errors are as large as the standard errors say", () => {
    const { metrics, meanSquareZ, shareBeyondThree } = summarise(results);
    expect(metrics).toBeGreaterThan(450);
    expect(meanSquareZ).toBeGreaterThan(0.6);
    expect(meanSquareZ).toBeLessThan(1.6);
    expect(shareBeyondThree).toBeLessThan(0.02);
  });

  test("every family of the file has an adapter", () => {
    expect(cases.map(({ family }) => family).filter((family) => !families.has(family))).toEqual([]);
  });
});
