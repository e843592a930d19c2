import fc from "fast-check";
import { expect, test } from "vitest";
import { checkScenario } from "#scenario/check-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";
import {
  nextBlockName,
  withBlockAdded,
  withBlockEnds,
  withBlockFactor,
  withBlockMoved,
  withBlockName,
  withoutBlock,
} from "#ui/scenario-editor/demand-blocks.ts";
import { momentsOf, withMomentMoved } from "#ui/scenario-editor/demand-moments.ts";
import { plannedContacts } from "#ui/scenario-editor/planned-contacts.ts";
import { defaultDay } from "./default-day.ts";

const hour = 3600;
const name = { zh: "开门红", en: "Opening" };
const boosted = withBlockAdded(defaultDay, { from: 10 * hour, until: 12 * hour }, name, 3.2);
const contacts = (scenario: Scenario) => plannedContacts(scenario).contacts;

test("a block multiplies its hours and adds to the day's total", () => {
  for (const [column, value] of contacts(boosted).entries()) {
    const times = column >= 20 && column < 24 ? 3.2 : 1;
    expect(value).toBeCloseTo((contacts(defaultDay)[column] ?? 0) * times, 6);
  }
});

test("a block moves as a whole and stops at the ends of the day", () => {
  expect(withBlockMoved(boosted, 0, 23 * hour).demand.blocks[0]).toMatchObject({
    from: "22:00",
    until: "24:00",
  });
  expect(withBlockMoved(boosted, 0, 10 * hour)).toBe(boosted);
});

test("a block keeps half an hour", () => {
  const ends = { from: 23 * hour };
  expect(withBlockEnds(boosted, 0, ends).demand.blocks[0]).toMatchObject({ from: "11:30" });
  expect(withBlockEnds(boosted, 0, { until: 0 }).demand.blocks[0]).toMatchObject({
    until: "10:30",
  });
});

test("a name typed is the name in both languages, and an empty one none at all", () => {
  expect(withBlockName(boosted, 0, " 红包雨 ").demand.blocks[0]?.name).toEqual({
    zh: "红包雨",
    en: "红包雨",
  });
  expect(withBlockName(boosted, 0, "  ")).toBe(boosted);
  const first = withBlockAdded(boosted, { from: 0, until: hour }, nextBlockName(boosted));
  expect(nextBlockName(first)).toEqual({ zh: "加成 2", en: "Boost 2" });
});

test("the two parts of one opening are one mark and move together", () => {
  expect(momentsOf(defaultDay)).toEqual([
    { kind: "openings", at: 20 * hour, name: { zh: "20 点开场", en: "20:00 opening" } },
  ]);
  const after = withMomentMoved(defaultDay, { kind: "openings", at: 20 * hour }, 21.25 * hour);
  expect(after.demand.openings.map(({ at }) => at)).toEqual(["21:15", "21:15"]);
  const late = withMomentMoved(defaultDay, { kind: "openings", at: 20 * hour }, 30 * hour);
  expect(late.demand.openings[0]?.at).toBe("23:45");
});

test("whatever is done to blocks and openings, the plan stays valid", () => {
  const moment = fc.integer({ min: -8, max: 120 }).map((quarters) => quarters * 900);
  const index = fc.integer({ min: 0, max: 3 });
  const edit: fc.Arbitrary<(scenario: Scenario) => Scenario> = fc.oneof(
    fc.tuple(moment, moment).map(
      ([from, until]) =>
        (s: Scenario) =>
          withBlockAdded(s, { from, until }, nextBlockName(s)),
    ),
    fc.tuple(index, moment).map(
      ([i, to]) =>
        (s: Scenario) =>
          withBlockMoved(s, i, to),
    ),
    fc.tuple(index, moment).map(
      ([i, from]) =>
        (s: Scenario) =>
          withBlockEnds(s, i, { from }),
    ),
    fc.tuple(index, moment).map(
      ([i, until]) =>
        (s: Scenario) =>
          withBlockEnds(s, i, { until }),
    ),
    fc.tuple(index, fc.integer({ min: -10, max: 100 })).map(
      ([i, to]) =>
        (s: Scenario) =>
          withBlockFactor(s, i, to / 2),
    ),
    index.map((i) => (s: Scenario) => withoutBlock(s, i)),
    moment.map(
      (to) => (s: Scenario) =>
        withMomentMoved(s, momentsOf(s)[0] ?? { kind: "openings", at: 0 }, to),
    ),
  );
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 10 }), (edits) => {
      const checked = checkScenario(edits.reduce((so, change) => change(so), defaultDay));
      expect(checked.ok ? [] : checked.problems).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
