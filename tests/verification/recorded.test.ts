import { describe, expect, test } from "vitest";
import { ENGINE_VERSION } from "#engine/version.ts";
import { verifyApi } from "#workers/verify-api.ts";
import recorded from "./data/recorded.json" with { type: "json" };

// The record is written by .ci/record-backtests.mjs; these tests see to it that it is not out of date.
describe("the recorded back-tests", () => {
  const june = recorded.weeks.find(({ id }) => id === "bank1999-jun06");

  test("are of the engine in use", () => {
    expect(recorded.engine).toBe(ENGINE_VERSION);
  });

  test("give the mean of the days' absolute errors", () => {
    const days = june?.days ?? [];
    expect(days.length).toBe(5);
    const off = days.map(({ measured, simulated }) =>
      Math.abs(simulated.meanWaitAnswered - measured.meanWaitAnswered),
    );
    const mean = off.reduce((sum, one) => sum + one, 0) / off.length;
    expect(june?.meanAbsoluteError.meanWaitAnswered).toBeCloseTo(mean, 9);
  });

  test("hold the digits a day comes to again", { timeout: 120_000 }, () => {
    const date = "1999-06-07";
    const day = june?.days?.find((one) => one.date === date);
    expect(day).toBeDefined();
    expect(verifyApi.runDay(date, recorded.replications)).toEqual(day);
  });

  test("tell nothing of single days that may not ship", () => {
    expect(recorded.weeks.filter((week) => !week.ships && "days" in week)).toEqual([]);
  });
});
