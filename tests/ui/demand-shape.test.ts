import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileDemand } from "#engine/demand.ts";
import { checkScenario } from "#scenario/check-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";
import double11 from "#scenarios/double11-midnight.json";
import jun18 from "#scenarios/jun-18.json";
import ordinary from "#scenarios/ordinary-day.json";
import smallShop from "#scenarios/small-shop.json";
import { plannedContacts } from "#ui/scenario-editor/planned-contacts.ts";
import {
  changedColumns,
  withColumns,
  withColumnsOf,
  withPasted,
} from "#ui/scenario-editor/demand-shape.ts";
import { toSeconds } from "#units/clock.ts";
import { defaultDay } from "./default-day.ts";

const boosted: Scenario = {
  ...defaultDay,
  demand: {
    ...defaultDay.demand,
    blocks: [{ name: { zh: "红包", en: "Gift" }, from: "10:10", until: "12:00", factor: 3.2 }],
    batches: [{ name: { zh: "推送", en: "Push" }, at: "15:00", contacts: 40 }],
  },
};
const days = Object.entries({
  default: defaultDay,
  ordinary: ordinary as unknown as Scenario,
  "small shop": smallShop as unknown as Scenario,
  "18 June": jun18 as unknown as Scenario,
  midnight: double11 as unknown as Scenario,
  boosted,
});

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
const at = (scenario: Scenario, column: number) => plannedContacts(scenario).contacts[column] ?? 0;

/** Contacts per half hour of the demand the engine simulates. */
function inEngine(scenario: Scenario): readonly number[] {
  const [from, until] = [toSeconds(scenario.horizon.from), toSeconds(scenario.horizon.until)];
  const { rate, width, batchAt, batchSize } = compileDemand(scenario, from, until);
  const columns = Array.from({ length: Math.ceil((until - from) / 1800) }, () => 0);
  const add = (time: number, amount: number) => {
    const column = Math.floor((time - from) / 1800);
    columns[column] = (columns[column] ?? 0) + amount;
  };
  for (const [bin, value] of rate.entries())
    for (let part = 0; part < 60; part++)
      add(from + bin * width + ((part + 0.5) * width) / 60, (value * width) / 60);
  for (const [i, time] of batchAt.entries()) add(time, batchSize[i] ?? 0);
  return columns;
}

test.each(days)("the columns are the demand the engine simulates: %s", (_, scenario) => {
  const drawn = plannedContacts(scenario).contacts;
  const simulated = inEngine(scenario);
  expect(drawn).toHaveLength(simulated.length);
  for (const [column, value] of simulated.entries()) expect(drawn[column]).toBeCloseTo(value, 6);
});

describe.each(days)("on %s", (_, scenario) => {
  const count = plannedContacts(scenario).contacts.length;
  const edits = fc.dictionary(
    fc.integer({ min: 0, max: count - 1 }).map(String),
    fc.integer({ min: 1, max: 300 }),
    { minKeys: 1, maxKeys: 6 },
  );

  test("a column drawn at a height is read back there, and the total stays", () => {
    fc.assert(
      fc.property(edits, (drawn) => {
        const { total } = plannedContacts(scenario);
        const wanted = new Map(Object.entries(drawn).map(([key, to]) => [Number(key), to / 3]));
        // Together below the limit, so that nothing is cut.
        const scale = Math.min(1, (0.9 * total) / sum([...wanted.values()]));
        for (const [column, value] of wanted)
          wanted.set(column, value * scale + (plannedContacts(scenario).batches[column] ?? 0));
        const after = withColumns(scenario, wanted);
        expect(checkScenario(after)).toMatchObject({ ok: true });
        for (const [column, value] of wanted) expect(at(after, column) / value).toBeCloseTo(1, 3);
        expect(sum(plannedContacts(after).shape)).toBeCloseTo(total, 6);
        const ratios = plannedContacts(scenario).shape.flatMap((before, column) =>
          before > 0 && !wanted.has(column)
            ? [(plannedContacts(after).shape[column] ?? 0) / before]
            : [],
        );
        // What is not drawn keeps its proportions.
        for (const ratio of ratios) expect(ratio / (ratios[0] ?? 1)).toBeCloseTo(1, 5);
      }),
      { numRuns: 20 },
    );
  });

  test("one column put back is as it was", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: count - 1 }),
        fc.integer({ min: 1, max: 50 }),
        (column, to) => {
          const after = withColumns(scenario, new Map([[column, to]]));
          expect([...changedColumns(after, scenario)]).toEqual(after === scenario ? [] : [column]);
          const back = withColumnsOf(after, scenario, [column]);
          expect(changedColumns(back, scenario).size).toBe(0);
          expect(at(back, column)).toBeCloseTo(at(scenario, column), 6);
        },
      ),
      { numRuns: 20 },
    );
  });

  test("a pasted day is read back in its proportions, and to the contact where it sets the total", () => {
    const values = Array.from({ length: count }, (_, column) => 20 + ((column * 7) % 50));
    const free = values.map((value, column) =>
      Math.max(value, plannedContacts(scenario).batches[column] ?? 0),
    );
    const shaped = withPasted(scenario, free, { setsTotal: false });
    expect(checkScenario(shaped)).toMatchObject({ ok: true });
    expect(shaped.demand.visitors).toBe(scenario.demand.visitors);
    const exact = withPasted(scenario, free, { setsTotal: true });
    // Visitors are whole people: at a consult rate of a few per cent, a hundredth of a contact.
    for (const [column, value] of free.entries()) expect(at(exact, column)).toBeCloseTo(value, 1);
  });
});

test("hours pasted keep the minutes of an opening: 20:00 stays steeper than 20:30", () => {
  const hours = Array.from({ length: 24 }, () => 100);
  const after = withPasted(defaultDay, hours, { setsTotal: true });
  expect(sum(plannedContacts(after).contacts)).toBeCloseTo(2400, 0);
  expect(at(after, 40) + at(after, 41)).toBeCloseTo(100, 1);
  const before = at(defaultDay, 40) / at(defaultDay, 41);
  expect(at(after, 40) / at(after, 41)).toBeCloseTo(before, 3);
});

test("a column can be emptied and filled again", () => {
  const empty = withColumns(defaultDay, new Map([[8, 0]]));
  expect(at(empty, 8)).toBe(0);
  expect(at(withColumns(empty, new Map([[8, 60]])), 8)).toBeCloseTo(60, 3);
});

test("columns drawn beyond the day's total leave the rest 2 per cent of it", () => {
  const after = withColumns(defaultDay, new Map([[20, 1e6]]));
  // 120,000 visitors x 4.5 % = 5,400 contacts.
  expect(at(after, 20)).toBeCloseTo(0.98 * 5400, 0);
});

test("a day that repeats is written out, so that one day's column is that day's alone", () => {
  const two = { ...defaultDay, horizon: { ...defaultDay.horizon, until: "48:00" } };
  const after = withColumns(two, new Map([[50, 300]]));
  expect(at(after, 50)).toBeCloseTo(300, 2);
  expect(at(after, 2)).toBeLessThan(at(two, 2));
  expect(checkScenario(after)).toMatchObject({ ok: true });
});
