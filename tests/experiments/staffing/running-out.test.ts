import { describe, expect, test } from "vitest";
import { staffReport } from "#cli/staff-report.ts";
import { thisThreadRunner } from "#experiments/this-thread-runner.ts";
import { staff } from "#experiments/staffing/staff.ts";
import { example } from "../examples.ts";

const smallShop = example("small-shop");
const strict = { level: 0.999, chance: 0.99 };

describe("a search without a roster that reaches the target", () => {
  const shortOf = async (most: number, budget: number) => {
    const shifts = [{ type: "regular", lengths: [8], every: 3600, pause: null, most }];
    const scenario = { ...smallShop, staffing: { least: 0, shifts } };
    const options = { target: strict, days: 4, caution: 0, budget, searchOnly: true };
    return { scenario, found: await staff(thisThreadRunner, scenario, options) };
  };

  test("says that its days ran out, and not that nobody is left, when they did", async () => {
    const { scenario, found } = await shortOf(12, 1);
    expect(found.cheapest).toMatchObject({ reaches: false, stopped: "budget" });
    expect(staffReport("en", scenario, found)).toMatch(
      /ran out of simulated days .* does not show there is none/,
    );
    expect(staffReport("zh", scenario, found)).toMatch(/试的天数用完了.*不说明没有/);
  });

  test("says that nobody is left when everybody the rules allow was added", async () => {
    const { scenario, found } = await shortOf(1, 100_000);
    expect(found.cheapest).toMatchObject({ reaches: false, stopped: "unreachable" });
    expect(staffReport("en", scenario, found)).toContain("No roster of the shifts allowed");
  });
});
