import { describe, expect, test } from "vitest";
import { runsFor } from "#experiments/runs-for.ts";

const of = (until: string, days: number, least: number) =>
  runsFor({ horizon: { from: "0:00", until } as never }, days, least);

describe("the runs that hold so many days", () => {
  test.each([
    ["a day is a run", "24:00", 60, 20, 60],
    ["so is the night before with the day, 26 hours", "26:00", 60, 20, 60],
    ["of three days a third, 60 / 3", "72:00", 60, 10, 20],
    ["rounded up, 16 / 3", "72:00", 16, 2, 6],
    ["of fifteen days as many as an interval needs", "360:00", 60, 20, 20],
    ["never more than the days asked for", "360:00", 4, 20, 4],
  ])("%s", (_, until, days, least, runs) => {
    expect(of(until, days, least)).toBe(runs);
  });
});
