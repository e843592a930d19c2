import { describe, expect, test } from "vitest";
import { withAfterSales, withoutAfterSales } from "#scenario/after-sales-switch.ts";
import { staffKinds, withoutStaffType, withStaffType } from "#scenario/new-staff-type.ts";
import { ordinaryVisitors } from "#scenario/presets/festivals.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { copyOf } from "./example.ts";

const day = copyOf("default-day");
const festival = copyOf("festival-15-days");

function turnedOn(scenario: Scenario): Scenario {
  const checked = withAfterSales(scenario, festival);
  if (!checked.ok) throw new Error(checked.problems.map(({ en }) => en).join(" "));
  return checked.value;
}

describe("after-sales brought by orders", () => {
  const on = turnedOn(day);

  test("leave as many who ask before buying: 120,000 x 4.5 % x 65 %", () => {
    expect(on.demand.visitors * on.demand.consultRate).toBeCloseTo(120_000 * 0.045 * 0.65, 6);
    expect(on.customers.map(({ id, share }) => [id, share])).toEqual([
      ["presale", 1],
      ["aftersales", 0],
    ]);
    expect(new Set(on.afterSales?.kinds.map(({ customer }) => customer))).toEqual(
      new Set(["aftersales"]),
    );
  });

  test("look back on the orders of ordinary days: those who ask and the silent, less those never paid", () => {
    const visitors = ordinaryVisitors(day);
    const placed = visitors * (0.045 * 0.65 * 0.45 + (1 - 0.045 * 0.65) * 0.03);
    // Of 30 % not paid at once 40 % pay by themselves, and of the others 45 % once chased.
    const paid = placed * (1 - 0.3 * 0.6 * 0.55);
    expect(on.afterSales?.ordersBefore).toEqual(Array.from({ length: 15 }, () => Math.round(paid)));
    expect(on.sources["afterSales.ordersBefore"]?.grade).toBe("assumption");
    expect(on.sources["afterSales.unpaid.share"] ?? on.sources["afterSales.unpaid"]).toBeDefined();
  });

  test("go as they came", () => {
    const off = withoutAfterSales(on, day);
    if (!off.ok) throw new Error("refused");
    expect(off.value.demand.consultRate).toBeCloseTo(0.045, 12);
    expect(off.value.demand.silent).toBeUndefined();
    expect(off.value.customers.map(({ share, returnShare }) => [share, returnShare])).toEqual(
      day.customers.map(({ share, returnShare }) => [share, returnShare]),
    );
  });

  test("are refused in words where nobody needs after-sales", () => {
    const alone = { ...day, customers: day.customers.slice(0, 1) };
    expect(withAfterSales(alone, festival)).toMatchObject({ ok: false });
  });
});

describe("one more type of staff", () => {
  const examples = [copyOf("auto-reply"), copyOf("people")];

  test.each(staffKinds)(
    "of the kind %s is that of an example, serves everybody and passes the checks",
    (kind) => {
      const added = withStaffType(day, kind, examples);
      if (added?.ok !== true) throw new Error("refused");
      const { types } = added.value.staff;
      expect(types).toHaveLength(3);
      expect(types[2]).toMatchObject({ kind, skills: "all" });
      const id = types[2]?.id ?? "";
      expect(
        Object.keys(added.value.sources).some((at) => at.startsWith(`staff.types[${id}]`)),
      ).toBe(true);
      const removed = withoutStaffType(added.value, id);
      expect(removed).toEqual({ ok: true, value: day });
    },
  );

  test("that works cannot go: the checks name its shift", () => {
    expect(withoutStaffType(day, "temp")).toMatchObject({ ok: false });
  });
});
