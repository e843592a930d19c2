import fc from "fast-check";
import { expect, it } from "vitest";
import { isClock, toClock, toSeconds } from "#units/clock.ts";
import { seconds } from "#units/units.ts";

it("reads hours past midnight as the next day", () => {
  expect(toSeconds("20:00")).toBe(72_000);
  expect(toSeconds("44:00:30")).toBe(158_430);
  expect(toSeconds(90)).toBe(90);
});

it("refuses what is not a moment, and names it", () => {
  for (const text of ["20", "20:60", "20:00:61", "-1:00", "8pm", ""]) {
    expect(isClock(text)).toBe(false);
    expect(() => toSeconds(text)).toThrow(JSON.stringify(text));
  }
});

it("writes what it reads", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3_456_000 }),
      (time) => toSeconds(toClock(seconds(time))) === time,
    ),
  );
});
