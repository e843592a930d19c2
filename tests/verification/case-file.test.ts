import { describe, expect, test } from "vitest";
import { flatten, readCases, type TheoryCase } from "#verification/theory/case.ts";
import { judge, largestError } from "#verification/theory/judge.ts";
import { binsAt, readLaw, stepsAt } from "#verification/theory/parameters.ts";
import { resultFile, verifyCase } from "#verification/verify.ts";

const tolerance = {
  z: 4,
  rel_allowance: 0.0005,
  max_rel_se: 0.01,
  max_prob_se: 0.0025,
  small_below: 0.01,
  small_abs: 0.0003,
  min_replications: 20,
};

const mmc = (
  parameters: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, number>>,
): TheoryCase => ({
  id: "case",
  family: "mmc",
  parameters,
  expected: new Map(Object.entries(expected)),
  tolerance,
});

describe("a case file", () => {
  test("names metrics as the result file does", () => {
    const expected = {
      P_wait: 0.5,
      E_Q_t: [1, 2],
      bins: [{ start: 0, end: 5, SL: 0.8 }],
      total: { SL: 0.7 },
      table: [{ SL: 1 }],
    };
    expect([...flatten(expected)]).toEqual([
      ["P_wait", 0.5],
      ["E_Q_t[0]", 1],
      ["E_Q_t[1]", 2],
      ["bins[0].SL", 0.8],
      ["total.SL", 0.7],
    ]);
  });

  test("may be wrong in several places at once", () => {
    const read = readCases({
      cases: [
        { id: "a", family: "mm1" },
        7,
        { id: "b", family: "mm1", parameters: {} },
        { id: "b", family: "x", parameters: {} },
      ],
    });
    expect(read).toEqual({
      ok: false,
      problems: [
        "cases[0].parameters (a): an object is needed",
        "cases[1]: a case is an object, not 7",
        "b: two cases have this id",
      ],
    });
  });

  test("reads steps, bins and laws, and names what it cannot read", () => {
    expect(stepsAt({ servers: 3 }, "servers")).toEqual([[0, 3]]);
    expect(() => stepsAt({ servers: [[5, 1]] }, "servers")).toThrow("parameters.servers");
    expect(binsAt({ bins: [0, 10, 30] })).toEqual([
      [0, 10],
      [10, 30],
    ]);
    expect(readLaw({ dist: "deterministic", mean: 90 }, "patience")).toEqual({
      kind: "deterministic",
      value: 90,
    });
    expect(() => readLaw({ dist: "pareto", mean: 90 }, "patience")).toThrow(
      'no such law: "pareto"',
    );
  });
});

describe("a verdict", () => {
  test("asks for nearness and for precision", () => {
    expect(judge("P_wait", { mean: 0.504, se: 0.001 }, 0.5, tolerance, true).pass).toBe(true);
    expect(judge("P_wait", { mean: 0.506, se: 0.001 }, 0.5, tolerance, true).pass).toBe(false);
    expect(judge("P_wait", { mean: 0.5, se: 0.003 }, 0.5, tolerance, true).why).toContain(
      "standard error",
    );
    expect(judge("P_wait", { mean: 0.5, se: 0.003 }, 0.5, tolerance, false).pass).toBe(true);
    expect(judge("P_wait", { mean: Number.NaN, se: 0.003 }, 0.5, tolerance, false).pass).toBe(
      false,
    );
    expect(judge("E_Q", { mean: 1, se: 0 }, 1, tolerance, true)).toMatchObject({
      z: 0,
      pass: true,
    });
  });

  test("limits the standard error by the kind of metric", () => {
    expect(largestError("E_W_all", 200, tolerance)).toBe(2);
    expect(largestError("sd_W", 200, tolerance)).toBe(6);
    expect(largestError("bins[3].P_wait", 0.4, tolerance)).toBe(0.0025);
    expect(largestError("P_wait", 0.004, tolerance)).toBe(0.0003);
    expect(largestError("E_Q_t[2]", 0.2, { ...tolerance, max_abs_se: 0.01 })).toBe(0.01);
  });
});

describe("a case that cannot be run", () => {
  test.each([
    [{ ...mmc({}, {}), family: "mmx" }, 'unknown family "mmx"'],
    [mmc({ arrival_rate: 1, servers: 2 }, {}), "parameters.service"],
    [mmc({ arrival_rate: -1, servers: 2, mean_service: 1 }, {}), "parameters.arrival_rate"],
    [mmc({ arrival_rate: 3, servers: 2, mean_service: 1 }, {}), "no steady state"],
  ])("says why", (one, why) => {
    const result = verifyCase(one, { seed: "s", fast: true });
    expect(result.status).toBe("malformed");
    expect(JSON.stringify(resultFile([result]))).toContain(JSON.stringify(why).slice(1, -1));
  });

  test("a metric the family has not got fails and leaves the others alone", () => {
    const result = verifyCase(
      mmc({ arrival_rate: 1, servers: 2, mean_service: 1 }, { P_wait: 1 / 3, P_moon: 1 }),
      { seed: "s", fast: true },
    );
    const metrics = result.status === "measured" ? result.metrics : [];
    expect(metrics.map(({ metric, pass }) => [metric, pass])).toEqual([
      ["P_wait", true],
      ["P_moon", false],
    ]);
    expect(Object.keys(resultFile([result]).case ?? {})).toEqual(["P_wait"]);
  });

  test("stops at a signal", () => {
    const signal = AbortSignal.abort(new RangeError("enough"));
    expect(() =>
      verifyCase(mmc({ arrival_rate: 1, servers: 2, mean_service: 1 }, {}), { seed: "s", signal }),
    ).toThrow("enough");
  });

  test("without exact values every metric is given", () => {
    const result = verifyCase(mmc({ arrival_rate: 1, servers: 2, mean_service: 1, T: 1 }, {}), {
      seed: "s",
      fast: true,
    });
    const names = Object.keys(resultFile([result]).case ?? {});
    for (const name of ["P_wait", "SL", "W_p90", "sojourn_p95", "P_empty", "sd_W"])
      expect(names).toContain(name);
  });
});
