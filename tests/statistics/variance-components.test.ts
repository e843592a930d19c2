import { expect, test } from "vitest";
import { bits, openSource, uniform } from "#random/source.ts";
import { varianceComponents } from "#statistics/variance-components.ts";
import { normalQuantile } from "#units/normal.ts";

const table = (rows: number, columns: number, at: (i: number, j: number) => number) =>
  Array.from({ length: rows }, (_, i) =>
    Float64Array.from({ length: columns }, (_, j) => at(i, j)),
  );

test("effects that add up leave nothing over, and give their own sample variances", () => {
  const [a, b] = [
    [1, 5, 9],
    [10, 20, 60, 70],
  ];
  const found = varianceComponents(table(3, 4, (i, j) => (a[i] ?? 0) + (b[j] ?? 0)));
  // by hand: deviations -4, 0, 4 over 2; -30, -20, 20, 30 over 3
  expect(found.rest).toBeCloseTo(0, 9);
  expect(found.rows).toBeCloseTo(16, 9);
  expect(found.columns).toBeCloseTo(2600 / 3, 9);
});

test("estimates of drawn tables are the true components on average", () => {
  const [rows, columns, rest] = [9, 4, 25];
  const { a: first, b: second } = openSource("split", 0, "effort");
  const normal = (i: number, j: number) => normalQuantile(uniform(bits(first, second, i, j)));
  const tables = 600;
  const sums = { rows: 0, columns: 0, rest: 0, square: 0 };
  for (let one = 0; one < tables; one++) {
    const a = Array.from({ length: 8 }, (_, i) => 3 * normal(one, i));
    const b = Array.from({ length: 10 }, (_, j) => 2 * normal(one, 100 + j));
    const found = varianceComponents(
      table(8, 10, (i, j) => (a[i] ?? 0) + (b[j] ?? 0) + 5 * normal(one, 1000 + 10 * i + j)),
    );
    sums.rows += found.rows / tables;
    sums.columns += found.columns / tables;
    sums.rest += found.rest / tables;
  }
  // sd of one estimate of the rows: 2 / (7) of (9 + 25 / 10)^2, so 6.1; 3.3 standard errors of 600, and the cut at 0
  expect(Math.abs(sums.rows - rows)).toBeLessThan((3.3 * 6.1) / Math.sqrt(tables) + 0.1);
  expect(Math.abs(sums.columns - columns)).toBeLessThan((3.3 * 3.4) / Math.sqrt(tables) + 0.2);
  // sd of the rest: 25 sqrt(2 / 63)
  expect(Math.abs(sums.rest - rest)).toBeLessThan((3.3 * 4.5) / Math.sqrt(tables));
});

test("a table of one row cannot be split", () => {
  expect(() => varianceComponents([new Float64Array(3)])).toThrow("1 x 3");
});
