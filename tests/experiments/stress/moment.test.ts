import { expect, test } from "vitest";
import { clockInWords, spanInWords } from "#experiments/stress/moment.ts";
import type { Scenario } from "#scenario/scenario.ts";

const HOUR = 3600;
const plan = (from: string, until: string) => ({ horizon: { from, until } }) as Scenario;

test.each([
  [20, "20:00", "20:00"],
  [24, "24:00", "24:00"],
  [26.5, "次日 2:30", "2:30 the next day"],
  [50, "第 3 天 2:00", "2:00 on day 3"],
])("a clock never runs past midnight: %s h", (hours, zh, en) => {
  expect(clockInWords(hours * HOUR)).toEqual({ zh, en });
});

test.each([
  ["of a day", plan("0:00", "24:00"), 20, 22, "20:00–22:00", "20:00–22:00"],
  ["that ends with the day", plan("0:00", "24:00"), 21, 24, "21:00–24:00", "21:00–24:00"],
  [
    "over midnight",
    plan("22:00", "48:00"),
    23,
    25,
    "23:00–次日 1:00",
    "23:00 to 1:00 the next day",
  ],
  [
    "of a twelfth day",
    plan("0:00", "480:00"),
    276,
    288,
    "第 12 天 12:00–24:00",
    "12:00–24:00 on day 12",
  ],
] as const)("a stretch %s", (_, scenario, from, until, zh, en) => {
  expect(spanInWords(scenario, from * HOUR, until * HOUR)).toEqual({ zh, en });
});
