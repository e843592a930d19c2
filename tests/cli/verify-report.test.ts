import { describe, expect, test } from "vitest";
import { verifyReport } from "../../src/cli/verify-report.ts";
import type { CaseResult } from "#verification/verify.ts";

const figure = { metric: "agents", mean: 7, se: 0, expected: 7, pass: true, why: "" };
const answered = {
  id: "staffing",
  status: "measured",
  metrics: [figure],
} as unknown as CaseResult;
const queue = {
  id: "queue",
  status: "measured",
  metrics: [{ ...figure, metric: "P_wait", mean: 0.51, se: 0.005, expected: 0.5, z: 2 }],
} as unknown as CaseResult;

const lastLine = (text: string) => text.split("\n").at(-1);

describe("the report of verify", () => {
  test("counts a question of staffing, and says nothing of z where nothing has one", () => {
    expect(lastLine(verifyReport("en", [answered]))).toBe(
      "1 cases: 1 simulated, 0 not applicable, 0 malformed; 1 of 1 metrics pass",
    );
    expect(lastLine(verifyReport("zh", [answered]))).toBe(
      "1 个算例：1 个已模拟，0 个不适用，0 个读不了；1 个指标中 1 个通过",
    );
  });
  test("says how z lies where a figure has one: of a single z of 2, none beyond 3 and a square of 4", () => {
    expect(lastLine(verifyReport("en", [answered, queue]))).toMatch(
      /2 of 2 metrics pass; \|z\| > 3 in 0\.0%, mean of z² 4\.00$/,
    );
  });
});
