import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Scenario } from "#scenario/scenario.ts";
import { applyLevers } from "#ui/state/apply-levers.ts";
import {
  changesOf,
  MOST_PINS,
  onBase,
  pinnedScenario,
  type Workbook,
  withoutPin,
  withPin,
  workbookOf,
} from "#ui/state/workbook.ts";
import { defaultDay } from "./default-day.ts";

const visitors = (base: Scenario, count: number) => applyLevers(base, { visitors: count });
const scenarios = ({ pins, ...rest }: Workbook) =>
  pins.map((pin) => pinnedScenario({ pins, ...rest }, pin));

describe("pinning", () => {
  test("keeps what differs and gives the very plan back", () => {
    const plan = applyLevers(defaultDay, { agentHours: 350, orderValue: 210 });
    const workbook = withPin(workbookOf(defaultDay), plan);
    expect(scenarios(workbook)).toEqual([plan]);
    expect(workbook.pins.map(({ id }) => id)).toEqual(["B"]);
  });

  test("the base, a plan pinned already and a fourth plan change nothing", () => {
    const full = [1, 2, 3].reduce(
      (so, count) => withPin(so, visitors(defaultDay, count)),
      workbookOf(defaultDay),
    );
    expect(full.pins).toHaveLength(MOST_PINS);
    expect(withPin(full, visitors(defaultDay, 4))).toBe(full);
    expect(withPin(full, visitors(defaultDay, 2))).toBe(full);
    expect(withPin(workbookOf(defaultDay), defaultDay).pins).toEqual([]);
  });

  test("a place that was freed is filled again, in the order of the letters", () => {
    const two = withPin(
      withPin(workbookOf(defaultDay), visitors(defaultDay, 1)),
      visitors(defaultDay, 2),
    );
    const again = withPin(withoutPin(two, "B"), visitors(defaultDay, 3));
    expect(again.pins.map(({ id }) => id)).toEqual(["B", "C"]);
  });

  test("another seed or a better source is no other plan", () => {
    const same = { ...defaultDay, study: { ...defaultDay.study, seed: "x" }, sources: {} };
    expect(changesOf(defaultDay, same)).toEqual([]);
  });
});

describe("another base", () => {
  test("a pin keeps its own change and follows the base in the rest", () => {
    const dear = applyLevers(defaultDay, { orderValue: 300 });
    const busy = visitors(defaultDay, 200_000);
    const [pin] = scenarios(onBase(withPin(workbookOf(defaultDay), dear), busy)) as Scenario[];
    expect(pin?.demand.visitors).toBe(200_000);
    expect(pin?.customers[0]?.orderValue).toBeCloseTo(300, 9);
  });

  test("the old base stays as a plan, and a pin that the new base contains goes", () => {
    const busy = visitors(defaultDay, 200_000);
    const moved = onBase(withPin(workbookOf(defaultDay), busy), busy);
    expect(moved.base).toBe(busy);
    expect((scenarios(moved) as Scenario[]).map(({ demand }) => demand.visitors)).toEqual([
      defaultDay.demand.visitors,
    ]);
  });

  test("whatever is pinned, the base never is", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 6 }), (counts) => {
        let workbook = workbookOf(visitors(defaultDay, 3));
        for (const [i, count] of counts.entries()) {
          const plan = visitors(defaultDay, count);
          workbook = i % 2 === 0 ? withPin(workbook, plan) : onBase(workbook, plan);
          for (const scenario of scenarios(workbook) as Scenario[])
            expect(changesOf(workbook.base, scenario)).not.toEqual([]);
        }
      }),
    );
  });
});
