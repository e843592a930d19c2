import { expect, test } from "vitest";
import {
  type HomeEvent,
  type HomeState,
  homeStateOf,
  nextHomeState,
  type Shown,
} from "#ui/state/home-state.ts";
import { type PlanEdit, planOf } from "#ui/state/plan.ts";
import { defaultDay } from "./default-day.ts";
import { studyOf } from "./studies.ts";

const shown = (isSettled: boolean): Shown => ({
  study: studyOf({}),
  scenario: defaultDay,
  isSettled,
  seconds: 1,
});
const after = (...events: readonly HomeEvent[]): HomeState =>
  events.reduce(nextHomeState, homeStateOf(planOf({ id: "default-day", scenario: defaultDay })));
const edited = (edit: PlanEdit): HomeEvent => ({ type: "edited", edit, label: { zh: "", en: "" } });
const leversOf = ({ history }: HomeState) => history.present.levers;

test("a moved lever makes what is shown out of date and keeps it", () => {
  const state = after(
    { type: "started" },
    { type: "answered", shown: shown(true), isCurrent: true },
    edited({ type: "lever-moved", id: "visitors", value: 5 }),
  );
  expect(state.isCurrent).toBe(false);
  expect(leversOf(state)).toEqual({ visitors: 5 });
  expect(state.shown).toBeDefined();
});

test("a reset forgets one lever, or all of them", () => {
  const moved: readonly HomeEvent[] = [
    edited({ type: "lever-moved", id: "visitors", value: 5 }),
    edited({ type: "lever-moved", id: "orderValue", value: 9 }),
  ];
  const resetOne = edited({ type: "lever-reset", id: "visitors" });
  expect(leversOf(after(...moved, resetOne))).toEqual({ orderValue: 9 });
  expect(leversOf(after(...moved, edited({ type: "all-reset" })))).toEqual({});
});

test("only a settled answer to the levers as they stand ends the work", () => {
  const started: HomeEvent = { type: "started" };
  const answered = (isSettled: boolean, isCurrent: boolean): HomeEvent => ({
    type: "answered",
    shown: shown(isSettled),
    isCurrent,
  });
  expect(after(started, answered(true, true)).work.status).toBe("idle");
  expect(after(started, answered(false, true)).work.status).toBe("running");
  expect(after(started, answered(true, false)).work.status).toBe("running");
});

test("days only ever count up, although reports may come late", () => {
  const state = after(
    { type: "started" },
    { type: "progressed", done: 64 },
    { type: "progressed", done: 40 },
  );
  expect(state.work).toMatchObject({ done: 64 });
});

test("a run that takes over keeps the Stop button of the one before", () => {
  expect(after({ type: "started" }, { type: "slow" }, { type: "started" }).work).toMatchObject({
    isSlow: true,
  });
  expect(after({ type: "started" }).work).toMatchObject({ isSlow: false });
});

test("what comes after the end of a run changes nothing", () => {
  const idle = after(
    { type: "started" },
    { type: "answered", shown: shown(true), isCurrent: true },
  );
  for (const event of [
    { type: "slow" },
    { type: "progressed", done: 9 },
    { type: "stopped" },
  ] as const) {
    expect(nextHomeState(idle, event)).toBe(idle);
  }
});
