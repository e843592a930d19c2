import { describe, expect, test } from "vitest";
import { formOf } from "#scenario/form-fields.ts";
import { countOf, searched, sectionsOf } from "#ui/assumptions/search.ts";
import { swingOf } from "#experiments/sensitivity/swing.ts";
import { defaultDay } from "./default-day.ts";

const sections = sectionsOf(formOf(defaultDay));
const fieldAt = (address: string) => {
  for (const { rows } of sections)
    for (const row of rows)
      if (row.type === "field" && row.field.address === address) return row.field;
  throw new Error(`no field ${address}`);
};

test("each customer class and each staff type has a section of its own", () => {
  expect(sections.map(({ key }) => key)).toEqual(
    expect.arrayContaining(["customers[presale]", "customers[aftersales]", "staff.types[temp]"]),
  );
  expect(new Set(sections.map(({ key }) => key)).size).toBe(sections.length);
});

describe("search", () => {
  test.each(["时薪", "wage", "ｗａｇｅ", "staff.types[temp].wage"])(
    "finds a wage by %s",
    (typed) => {
      const found = searched(sections, typed).flatMap(({ rows }) => rows);
      expect(
        found.some((row) => row.type === "field" && row.field.address === "staff.types[temp].wage"),
      ).toBe(true);
    },
  );
  test("every word counts, and nothing typed is everything", () => {
    expect(countOf(searched(sections, "patience 耐心 zzz"))).toBe(0);
    expect(searched(sections, "  ")).toBe(sections);
  });
});

describe("a swing", () => {
  test("goes to the ends of the given range", () => {
    const swing = swingOf(defaultDay, fieldAt("customers[presale].effort.mean"));
    expect([swing?.low.value, swing?.high.value, swing?.isGiven]).toEqual([10, 40, true]);
    expect(swing?.high.scenario.customers[0]?.effort).toMatchObject({ mean: 40, cv: 1 });
  });
  test("tries a fifth either way where the file gives no range, within what is allowed", () => {
    const swing = swingOf(defaultDay, fieldAt("customers[presale].bot.resolved"));
    expect(swing?.low.value).toBeCloseTo(0.6, 12);
    expect(swing?.high.value).toBeCloseTo(0.9, 12);
    expect(swing?.isGiven).toBe(false);
  });
  test("is not made of a nought without a range, nor of anything but a number", () => {
    const nought = { ...fieldAt("service.handoverEffort"), value: 0, range: undefined };
    expect(swingOf(defaultDay, nought)).toBeUndefined();
    expect(swingOf(defaultDay, fieldAt("service.assignment"))).toBeUndefined();
  });
});
