import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type History,
  historyOf,
  redone,
  undone,
  withEdit,
  withGestureCancelled,
  withGestureEnded,
} from "#ui/state/history.ts";
import { edited, planOf, scenarioOf } from "#ui/state/plan.ts";
import { defaultDay } from "./default-day.ts";

const plan = planOf({ id: "default-day", scenario: defaultDay });
const named = (name: string) => ({ zh: name, en: name });
const visitorsOf = ({ present }: History) => scenarioOf(present).demand.visitors;

function move(history: History, value: number, gesture?: string): History {
  const next = edited(history.present, { type: "lever-moved", id: "visitors", value });
  return withEdit(history, next, named(`visitors ${value}`), gesture);
}

test("the edits of one gesture are one step, called after the last of them", () => {
  const dragged = [100, 200, 300].reduce((so, to) => move(so, to, "drag"), historyOf(plan));
  expect(dragged.past.map(({ label }) => label.en)).toEqual(["visitors 300"]);
  expect(visitorsOf(undone(dragged))).toBe(defaultDay.demand.visitors);
});

test("the same gesture made twice is two steps", () => {
  const once = withGestureEnded(move(historyOf(plan), 100, "drag"));
  expect(visitorsOf(undone(move(once, 200, "drag")))).toBe(100);
});

test("undo and redo walk the same plans back and forth, whatever was done", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), (values) => {
      const states = [historyOf(plan)];
      for (const value of values) states.push(move(states.at(-1) as History, value));
      let here = states.at(-1) as History;
      for (const before of states.slice(0, -1).reverse()) {
        here = undone(here);
        expect(here.present).toBe(before.present);
      }
      expect(undone(here)).toBe(here);
      for (const after of states.slice(1)) {
        here = redone(here);
        expect(here.present).toBe(after.present);
      }
      expect(redone(here)).toBe(here);
    }),
  );
});

test("a new edit ends the way forward", () => {
  const back = undone(move(move(historyOf(plan), 1), 2));
  expect(back.future).toHaveLength(1);
  expect(move(back, 3).future).toEqual([]);
});

test("a change starts from what the levers describe and takes them in", () => {
  const moved = edited(plan, { type: "lever-moved", id: "visitors", value: 777 });
  const changed = edited(moved, {
    type: "changed",
    change: (scenario) => ({ ...scenario, platform: { ...scenario.platform, target: 0.5 } }),
  });
  expect(changed.levers).toEqual({});
  expect(scenarioOf(changed)).toMatchObject({
    demand: { visitors: 777 },
    platform: { target: 0.5 },
  });
  expect(edited(changed, { type: "changed", change: (scenario) => scenario })).toBe(changed);
});

test("a gesture cancelled leaves the very plan it began with, and nothing to redo", () => {
  const before = move(historyOf(plan), 100);
  const dragged = move(move(before, 200, "drag"), 300, "drag");
  const after = withGestureCancelled(dragged);
  expect(after.present).toBe(before.present);
  expect(after.past).toEqual(before.past);
  expect(after.future).toEqual([]);
  // A gesture that has ended is not under way any more.
  const ended = withGestureEnded(dragged);
  expect(withGestureCancelled(ended)).toBe(ended);
});
