import { expect, test } from "vitest";
import { checkScenario } from "#scenario/check-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { warningsOf } from "#scenario/warnings.ts";
import { copyOf, dayWith } from "./example.ts";

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

test("refunds that two parts of a plan say differently are a warning, in words and not by path", () => {
  const plan = copyOf("chase-by-hand");
  expect(warningsOf(plan)).toEqual([]);
  const { money } = plan;
  if (!money) throw new RangeError("no money");
  const [warning, ...others] = warningsOf({ ...plan, money: { ...money, refundShare: 0.1 } });
  expect(others).toEqual([]);
  expect(warning?.path).toBe("money.refundShare");
  expect(warning?.zh).toContain("10%");
  expect(warning?.en).toContain("15%");
  expect(`${warning?.zh}${warning?.en}`).not.toMatch(/\w+\.\w*[A-Z]\w*/u);
});
