import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkScenario } from "#scenario/check-scenario.ts";
import { differences, withChanges } from "#scenario/diff.ts";
import type { Scenario } from "#scenario/scenario.ts";
import {
  markOf,
  nearestPreset,
  readShareText,
  scenarioOfLink,
  type SharedPlan,
  shareText,
} from "#scenario/share-link.ts";
import { packing } from "#ui/keep/packing.ts";
import { copyOf } from "./example.ts";

const names = ["default-day", "jun-18", "small-shop", "two-agent-chat"];
const presets = new Map(names.map((name) => [name, copyOf(name)]));
const day = copyOf("default-day");

function sharedOf(scenario: Scenario, levers: Record<string, number> = {}): SharedPlan {
  return {
    ...nearestPreset(scenario, presets),
    isExample: true,
    levers,
    engine: "0.1.0",
    headline: { missed: 0.13, lost: 28_268 },
  };
}

/** Any number of edits a person may make, each keeping the scenario valid. */
const edit: fc.Arbitrary<(scenario: Scenario) => Scenario> = fc.oneof(
  fc.integer({ min: 1, max: 1_000_000 }).map((visitors) => (scenario: Scenario) => ({
    ...scenario,
    demand: { ...scenario.demand, visitors },
  })),
  fc
    .array(fc.double({ min: 0.001, max: 100, noNaN: true }), { minLength: 24, maxLength: 24 })
    .map((weights) => (scenario: Scenario) => ({
      ...scenario,
      demand: { ...scenario.demand, shape: { step: 3600, weights } },
    })),
  fc.nat().map((at) => (scenario: Scenario) => {
    const { shifts } = scenario.staff;
    const left = shifts.filter((_, index) => index !== at % Math.max(1, shifts.length));
    return { ...scenario, staff: { ...scenario.staff, shifts: left } };
  }),
  fc.tuple(fc.nat(), fc.integer({ min: 0, max: 50 })).map(([at, count]) => (scenario: Scenario) => {
    const { shifts } = scenario.staff;
    const copied = shifts[at % Math.max(1, shifts.length)];
    if (copied === undefined) return scenario;
    const more = shifts.toSpliced(at % shifts.length, 0, { ...copied, count });
    return { ...scenario, staff: { ...scenario.staff, shifts: more } };
  }),
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
    .map((zh) => (scenario: Scenario) => ({
      ...scenario,
      name: { zh, en: zh },
    })),
  fc.constant((scenario: Scenario) => {
    const { $schema: _, ...without } = scenario;
    return without;
  }),
);

const scenario = fc
  .tuple(fc.constantFrom(...presets.values()), fc.array(edit, { maxLength: 6 }))
  .map(([start, edits]) =>
    edits.reduce((so, change) => {
      const next = change(so);
      return checkScenario(next).ok ? next : so;
    }, start),
  );

describe("differences", () => {
  test("make any JSON out of any other", () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(value, value, (from, to) => {
        expect(withChanges(from, differences(from, to))).toEqual(to);
      }),
      { numRuns: 500 },
    );
  });

  test("are none between equals, and one for one number", () => {
    expect(differences(day, copyOf("default-day"))).toEqual([]);
    const more = { ...day, demand: { ...day.demand, visitors: 7 } };
    expect(differences(day, more)).toEqual([[["demand", "visitors"], 7]]);
  });

  test("say what went into a list and what came out, not the rest of it", () => {
    expect(differences({ a: [1, 2, 3, 4] }, { a: [1, 3, 4] })).toEqual([[["a"], 1, 1, []]]);
    expect(differences([{ id: 1 }], [{ id: 1 }, { id: 2 }])).toEqual([[[], 1, 0, [{ id: 2 }]]]);
  });

  test("that do not fit are refused, whatever they are", () => {
    for (const change of [
      [["demand", "nothing", "here"], 1],
      [["customers", 99], 1],
      [["customers", "length"], 0],
      [["toString"]],
      [[], 0, 1, []],
      [[]],
      [["demand"], -1, 0, []],
      "visitors",
    ]) {
      expect(withChanges(day, [change])).toBeUndefined();
    }
    const anything = fc.array(fc.tuple(fc.array(fc.oneof(fc.string(), fc.nat())), fc.jsonValue()));
    fc.assert(fc.property(anything, (changes) => (withChanges(day, changes), true)));
    expect(Object.prototype).not.toHaveProperty("stained");
    withChanges(day, [[["__proto__", "stained"], 1]]);
    expect(Object.prototype).not.toHaveProperty("stained");
  });
});

describe("a link", () => {
  test("gives back the scenario, the levers and the figures it was made of", async () => {
    await fc.assert(
      fc.asyncProperty(
        scenario,
        fc.dictionary(
          fc.constantFrom("visitors", "orderValue"),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
        ),
        async (from, levers) => {
          const plain = JSON.parse(JSON.stringify(levers)) as Record<string, number>;
          const read = await readShareText(
            await shareText(sharedOf(from, plain), packing),
            packing,
          );
          if (!read.ok) throw new Error(read.problems[0]?.en);
          expect(read.value).toMatchObject({ levers: plain, engine: "0.1.0" });
          expect(read.value.headline).toEqual({ missed: 0.13, lost: 28_268 });
          const preset = presets.get(read.value.preset);
          if (preset === undefined) throw new Error("the preset is one of those given");
          expect(scenarioOfLink(read.value, preset)).toEqual(from);
          expect(read.value.presetMark).toBe(markOf(preset));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("names the example that is nearest", () => {
    for (const [name, example] of presets) {
      expect(nearestPreset({ ...example, name: { zh: "新", en: "new" } }, presets).preset).toBe(
        name,
      );
    }
  });

  test("of a few edits is short, and holds only what an address may", async () => {
    const staff = { ...day.staff, shifts: day.staff.shifts.slice(1) };
    const changed = { ...day, staff, demand: { ...day.demand, visitors: 150_000 } };
    const text = await shareText(sharedOf(changed), packing);
    expect(text).toMatch(/^[\w.-]+$/);
    expect(text.length).toBeLessThan(300);
  });

  test("with any one character changed, added or left out is refused", async () => {
    const text = await shareText(sharedOf(day), packing);
    const letter = fc.constantFrom("A", "a", "0", "-", "_", ".");
    const damage = fc.tuple(fc.nat({ max: text.length - 1 }), letter, fc.nat({ max: 2 }));
    await fc.assert(
      fc.asyncProperty(damage, async ([at, by, kind]) => {
        const damaged =
          text.slice(0, at) + (kind === 1 ? "" : by) + text.slice(kind === 2 ? at : at + 1);
        expect((await readShareText(damaged, packing)).ok).toBe(damaged === text);
      }),
    );
  });

  test("that was cut short says by how much", async () => {
    const text = await shareText(sharedOf(day), packing);
    const read = await readShareText(text.slice(0, -17), packing);
    expect(read.ok ? [] : read.problems.map(({ zh }) => zh)).toEqual([
      "链接被截断，少了 17 个字符；请让对方重新发一次，或发场景文件。",
    ]);
  });

  test("of a later version says so, and any other text is refused", async () => {
    const read = await readShareText("2.0.0.0", packing);
    expect(read.ok ? "" : read.problems[0]?.en).toMatch(/newer version/);
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect((await readShareText(text, packing)).ok).toBe(false);
      }),
    );
  });
});
