import { expect, test } from "vitest";
import { checkScenario } from "#scenario/check-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { warningsOf } from "#scenario/warnings.ts";
import { dayWith } from "./example.ts";

const cases: readonly [claim: string, path: string, change: (day: Scenario) => void][] = [
  [
    "patience that ends at once under push",
    "service.firstPatienceUntil",
    (day) => {
      day.service.firstPatienceUntil = "assigned";
    },
  ],
  [
    "VIPs first where nobody is one",
    "service.replyOrder",
    (day) => {
      day.service.replyOrder = "vip-first";
      for (const customer of day.customers) customer.priority = 3;
    },
  ],
  [
    "settings of a bot that is not there",
    "autoReply.bot",
    (day) => {
      day.autoReply.bot = null;
    },
  ],
  [
    "nobody on the roster",
    "staff.shifts",
    (day) => {
      day.staff.shifts = [];
    },
  ],
];

test.each(cases)("allowed, but warned of: %s", (_claim, path, change) => {
  const day = dayWith(change);
  expect(checkScenario(day).ok).toBe(true);
  expect(warningsOf(day).map((warning) => warning.path)).toEqual([path]);
});
