import { describe, expect, test } from "vitest";
import { withAfterSales } from "#scenario/after-sales-switch.ts";
import { withClassInTwo, withoutClass } from "#scenario/customer-classes.ts";
import { formOf } from "#scenario/form-fields.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { withValue } from "#scenario/with-value.ts";
import { changedSections, changesElsewhere, thingsChanged } from "#ui/assumptions/changed.ts";
import { foldedOf } from "#ui/assumptions/folds.ts";
import { sectionsOf } from "#ui/assumptions/search.ts";
import { numbersOf, pairsOf, pairsText } from "#ui/assumptions/typed-numbers.ts";
import { copyOf } from "../scenario/example.ts";
import { defaultDay } from "./default-day.ts";

const festival = copyOf("festival-15-days");
const sections = (scenario: Scenario) => sectionsOf(formOf(scenario));
const changed = (scenario: Scenario, origin = defaultDay) =>
  changedSections(sections(scenario), origin, scenario).flatMap(({ rows }) =>
    rows.map((row) => (row.type === "field" ? row.field.address : `±${row.part.address}`)),
  );

describe("folds", () => {
  test.each([
    ["the default day", defaultDay],
    ["the festival of 15 days", festival],
    ["the people", copyOf("people")],
  ])(
    "hold every row of every section of %s once, at most 16 in sight or in a fold",
    (_, scenario) => {
      for (const section of sections(scenario)) {
        const { lead, folds, tail } = foldedOf(section);
        const rows = [...lead, ...folds.flatMap((fold) => fold.rows), ...tail];
        expect(new Set(rows)).toEqual(new Set(section.rows));
        expect(rows).toHaveLength(section.rows.length);
        for (const list of [lead, ...folds.map((fold) => fold.rows)])
          expect(list.length).toBeLessThanOrEqual(16);
      }
    },
  );

  test("a class says its share, its patience and what it buys while folded", () => {
    const section = sections(defaultDay).find(({ key }) => key === "customers[presale]");
    const said =
      section &&
      foldedOf(section).folds.map(({ principal }) => principal.map(({ field }) => field.address));
    expect(said?.flat()).toEqual(
      expect.arrayContaining([
        "customers[presale].share",
        "customers[presale].patience.first.law.mean",
        "customers[presale].conversion.answered",
      ]),
    );
  });
});

test("what a fold says comes first in it", () => {
  const section = sections(defaultDay).find(({ key }) => key === "customers[presale]");
  const folds = section === undefined ? [] : foldedOf(section).folds;
  expect(folds.length).toBe(5);
  for (const { rows, principal } of folds)
    expect(rows.slice(0, principal.length).map(({ field }) => field)).toEqual(
      expect.arrayContaining(principal.map(({ field }) => field)),
    );
});

describe("what was changed", () => {
  test("is nothing in a plan as it was opened", () => {
    expect(changed(defaultDay)).toEqual([]);
    expect(changesElsewhere(sections(defaultDay), defaultDay, defaultDay)).toEqual([]);
  });

  test("is each figure and each switch by its address", () => {
    const checked = withValue(defaultDay, ["customers", 0, "orderValue"], 170);
    const plan = checked.ok
      ? { ...checked.value, autoReply: { ...checked.value.autoReply, bot: null } }
      : defaultDay;
    expect(changed(plan)).toEqual(
      ["±autoReply.bot", "customers[presale].orderValue"].toSorted(byForm(plan)),
    );
  });

  test("of a part switched on is its switch, not each figure that came with it", () => {
    const checked = withAfterSales(defaultDay, festival);
    if (!checked.ok) throw new Error(checked.problems[0]?.en);
    const addresses = changed(checked.value);
    expect(addresses).toContain("±afterSales");
    expect(addresses).toContain("±demand.silent");
    expect(addresses).toContain("demand.consultRate");
    expect(addresses.filter((one) => /^(afterSales|demand\.silent)\./.test(one))).toEqual([]);
  });

  test("is told by ids, so that a class in front of another changes no figure of the other but its share", () => {
    const two = withClassInTwo(defaultDay, "presale");
    const gone = two.ok ? withoutClass(two.value, "presale") : two;
    if (!gone.ok) throw new Error(gone.problems[0]?.en);
    // Its share alone: it takes part of what the class that went leaves.
    expect(changed(gone.value).filter((address) => address.includes("[aftersales]"))).toEqual([
      "customers[aftersales].share",
    ]);
  });

  test("of things that came or went is their names", () => {
    const two = withClassInTwo(defaultDay, "presale");
    if (!two.ok) throw new Error(two.problems[0]?.en);
    const names = (texts: readonly { zh: string }[]) => texts.map(({ zh }) => zh);
    const { came, went } = thingsChanged(defaultDay, two.value);
    expect([names(came), names(went)]).toEqual([["售前咨询 2"], []]);
    expect(names(thingsChanged(two.value, defaultDay).went)).toEqual(["售前咨询 2"]);
    expect(changed(two.value)).toEqual(["customers[presale].share"]);
    expect(changesElsewhere(sections(two.value), defaultDay, two.value)).toEqual([]);
  });

  test("is told of what is drawn on the day as well", () => {
    const shifts = defaultDay.staff.shifts.map((shift, i) =>
      i === 0 ? { ...shift, count: shift.count + 1 } : shift,
    );
    const plan = { ...defaultDay, staff: { ...defaultDay.staff, shifts } };
    expect(changed(plan)).toEqual([]);
    expect(changesElsewhere(sections(plan), defaultDay, plan).map(([path]) => path)).toEqual([
      ["staff", "shifts", 0, "count"],
    ]);
  });
});

/** In the order of the form. */
function byForm(scenario: Scenario) {
  const order = sections(scenario).flatMap(({ rows }) =>
    rows.map((row) => (row.type === "field" ? row.field.address : `±${row.part.address}`)),
  );
  return (one: string, other: string) => order.indexOf(one) - order.indexOf(other);
}

describe("numbers typed in a row", () => {
  test("are parted by whatever a person puts between them", () => {
    expect(numbersOf(" 1900 2100、2300，2500;0 ")).toEqual([1900, 2100, 2300, 2500, 0]);
    expect(numbersOf("１９００")).toEqual([1900]);
    expect(numbersOf("  ")).toBeUndefined();
  });
  test("stay as typed where they are none, so that the check can name them", () => {
    expect(numbersOf("1900 many")).toEqual([1900, "many"]);
    const checked = withValue(festival, ["afterSales", "ordersBefore"], numbersOf("1900 many"));
    expect(checked).toMatchObject({
      ok: false,
      problems: [{ path: "afterSales.ordersBefore[1]", zh: expect.stringContaining("many") }],
    });
  });
  test("in pairs are a share and seconds, and read back as they are written", () => {
    const pairs = [
      [0.7, 30],
      [0.3, 120.5],
    ] as const;
    expect(pairsText(pairs)).toBe("70% 30; 30% 120.5");
    expect(pairsOf(pairsText(pairs))).toEqual(pairs);
    expect(pairsOf("70 30；30％ 120")).toEqual([
      [0.7, 30],
      [0.3, 120],
    ]);
  });
});
