import { describe, expect, it } from "vitest";
import type { HourValue, HourValues } from "#experiments/hour-values.ts";
import { hourCells } from "#ui/charts/hour-cells.ts";

const HOUR = 3600;
const hour = (i: number, mean: number, half: number): HourValue => {
  const [low, high] = [mean - half, mean + half];
  const pays = low > 100 ? "yes" : high < 100 ? "no" : "unclear";
  return {
    from: i * HOUR,
    until: (i + 1) * HOUR,
    mean,
    se: half / 2,
    low,
    high,
    replications: 8,
    pays,
  };
};
const values = (hours: readonly HourValue[]): HourValues => ({ hours, wage: 30, breakEven: 100 });

describe("the row of hours", () => {
  const day = values([hour(0, 1234, 100), hour(1, 96, 50), hour(2, 20, 5), hour(3, -7, 20)]);

  it("prints no more digits than are known, and nothing for what is not told apart from nothing", () => {
    const cells = hourCells(day, 1, 200, 30);
    expect(cells.map(({ value }) => value)).toEqual([1250, 95, 20, 0]);
    expect(cells.map(({ pays }) => pays)).toEqual(["yes", "unclear", "no", "no"]);
  });

  it("counts gross profit at the margin, without changing what pays", () => {
    const cells = hourCells(day, 0.3, 200, 30);
    // 370.2, 28.8, 6 and nothing.
    expect(cells.map(({ value }) => value)).toEqual([370, 30, 5, 0]);
    expect(cells[0]?.pays).toBe("yes");
  });

  it("joins hours where it is narrow: the mean value, bold only where all of them pay", () => {
    const cells = hourCells(day, 1, 70, 30);
    // (1234 + 96) / 2 = 665 and (20 - 7) / 2 = 6.5.
    expect(cells.map(({ value }) => value)).toEqual([670, 5]);
    expect(cells.map(({ pays }) => pays)).toEqual(["unclear", "no"]);
    expect(cells.map(({ from, until }) => [from, until])).toEqual([
      [0, 2 * HOUR],
      [2 * HOUR, 4 * HOUR],
    ]);
  });
});
