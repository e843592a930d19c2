import { describe, expect, test } from "vitest";
import { createSimulator } from "#engine/simulate.ts";
import { normalQuantile } from "#units/normal.ts";
import { bits, openSource, uniform } from "#random/source.ts";
import { band, coefficients, Running } from "#verification/theory/controlled.ts";
import { Design, type Drawing } from "#verification/theory/design.ts";
import { chatDrawing, dayDrawing, stageDrawing } from "#verification/theory/drawings.ts";
import { Rows } from "#verification/theory/sums.ts";
import { casesOf } from "./cases.ts";

const caseOf = (family: string) => {
  const found = casesOf("cases.json").find((one) => one.family === family);
  if (found === undefined) throw new RangeError(`no case of ${family}`);
  return found;
};

const stage = () =>
  stageDrawing({ ...caseOf("staffing_min").parameters, servers: 20, arrival_rate: 0.07 });
const chat = () => chatDrawing({ ...caseOf("staffing_chat").parameters, agents: 2, slots: 3 });
const blocks = [0, 1800, 3600, 5400];
const day = () =>
  dayDrawing({
    ...caseOf("staffing_day").parameters,
    servers: [5, 9, 5].map((count, at) => [blocks[at], count]),
    bins: blocks.slice(1).map((end, at) => [blocks[at], end]),
    horizon: 5400,
  });

function rowsOf({ trial, controls }: Drawing, replications: number): readonly Float64Array[] {
  const replicate = createSimulator(trial.scenario);
  const rows = new Rows(trial.layout.size);
  for (let k = 0; k < replications; k++) {
    const journal = replicate("controls", k);
    const row = rows.next();
    trial.record(journal, row);
    controls?.record(journal, row);
  }
  return rows.all();
}

/** A column's numbers, with their mean and spread. */
function running(numbers: readonly number[]): Running {
  const one = new Running();
  for (const number of numbers) one.add(number);
  return one;
}

describe("control variates", () => {
  test.each([
    ["of a queue", stage, 40],
    ["of chats", chat, 25],
    ["of a day in blocks", day, 1000],
  ])("%s are 0 on average", (_, drawing, replications) => {
    const made = drawing();
    const { first = 0, count = 0 } = made.controls ?? {};
    expect(count).toBeGreaterThan(8);
    const rows = rowsOf(made, replications);
    const z = Array.from({ length: count }, (_, k) => {
      const one = running(rows.map((row) => row[first + k] as number));
      return one.mean / Math.sqrt(one.variance / one.count);
    }).filter((one) => !Number.isNaN(one));
    // mean of z^2 is 1 where the mean is 0; four of its errors for half as many independent controls
    const meanSquare = z.reduce((sum, one) => sum + one * one, 0) / z.length;
    expect(meanSquare).toBeLessThan(1 + 4 * Math.sqrt(2 / (z.length / 4)));
    expect(Math.max(...z.map(Math.abs))).toBeLessThan(4.5);
  });

  test.each([
    ["a team's service level", stage, "SL", 80, 8],
    ["a block's service level", day, "bins[2].SL", 1500, 5],
    ["the chats that are lost", chat, "P_abandon", 60, 20],
  ])("leave a small part of the variance of %s", (_, drawing, metric, replications, least) => {
    const made = drawing();
    const share = made.trial.shares?.get(metric);
    const { of = 0, per = 0 } = share ?? {};
    const [begin, end] = made.part(metric);
    const from = (made.controls?.first ?? 0) + begin;
    const rows = rowsOf(made, replications);
    const sum = (place: number) => rows.reduce((so, row) => so + (row[place] as number), 0);
    const mean = sum(of) / sum(per);
    const table = rows.map((row) =>
      Float64Array.of(
        (row[of] as number) - mean * (row[per] as number),
        ...row.subarray(from, from + end - begin),
      ),
    );
    const found = coefficients(table);
    const left = table.map((row) =>
      found.reduce((so, one, k) => so - one * (row[k + 1] as number), row[0] as number),
    );
    const lost = (replications - 1) / (replications - 1 - found.length);
    const before = running(table.map((row) => row[0] as number)).variance;
    expect(before / (running(left).variance * lost)).toBeGreaterThan(least);
  });
});

describe("the band around a mean", () => {
  test("holds it at every look of 95 in 100 sequences, where two standard errors do not", () => {
    const key = openSource("band", 0, "effort");
    const [sequences, length, level] = [400, 1500, 0.05];
    let [missed, fixed] = [0, 0];
    for (let k = 0; k < sequences; k++) {
      const one = new Running();
      let [isMissed, isFixed] = [false, false];
      for (let n = 1; n <= length; n++) {
        one.add(normalQuantile(uniform(bits(key.a, key.b, k, n))));
        if (n < 40) continue;
        isMissed ||= Math.abs(one.mean) > band(one, level);
        isFixed ||= Math.abs(one.mean) > 1.96 * Math.sqrt(one.variance / n);
      }
      if (isMissed) missed++;
      if (isFixed) fixed++;
    }
    expect(missed / sequences).toBeLessThan(level);
    expect(fixed / sequences).toBeGreaterThan(4 * level);
  });
});

describe("a share near its target is told from it", () => {
  // exact values: the tables of cases.json
  const near = 0.008;
  test.each([
    [stage, "SL", 0.8307166589],
    [day, "bins[2].SL", 0.7422892183],
    [chat, "P_abandon", 0.1134302511],
  ])("on either side (%#)", (drawing, metric, exact) => {
    for (const side of [-1, 1]) {
      const reference = exact + side * near;
      const design = new Design(drawing(), { seed: "near", most: 1e8 });
      let known = design.share(metric, reference);
      while (Math.abs(known.mean - reference) <= known.band) {
        design.more();
        known = design.share(metric, reference);
      }
      expect(Math.sign(reference - known.mean)).toBe(side);
      expect(Math.abs(known.mean - exact)).toBeLessThan(known.band);
    }
  });

  test("and where laws are not exponential it goes without controls", () => {
    const { parameters } = caseOf("staffing_min");
    const service = { dist: "lognormal", mean: 200, cv: 1.2 };
    expect(stageDrawing({ ...parameters, servers: 20, service }).controls).toBeUndefined();
  });
});
