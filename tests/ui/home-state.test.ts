import { expect, test } from "vitest";
import {
  firstHomeState,
  type HomeEvent,
  type HomeState,
  nextHomeState,
  type Shown,
} from "#ui/state/home-state.ts";
import { defaultDay } from "./default-day.ts";
import { studyOf } from "./studies.ts";

const shown = (isSettled: boolean): Shown => ({
  study: studyOf({}),
  scenario: defaultDay,
  isSettled,
  seconds: 1,
});
const after = (...events: readonly HomeEvent[]): HomeState =>
  events.reduce(nextHomeState, firstHomeState);

test("a moved lever makes what is shown out of date and keeps it", () => {
  const state = after(
    { type: "started" },
    { type: "answered", shown: shown(true), isCurrent: true },
    { type: "lever-moved", id: "visitors", value: 5 },
  );
  expect(state).toMatchObject({ isCurrent: false, levers: { visitors: 5 } });
  expect(state.shown).toBeDefined();
});

test("a reset forgets one lever, or all of them", () => {
  const moved: readonly HomeEvent[] = [
    { type: "lever-moved", id: "visitors", value: 5 },
    { type: "lever-moved", id: "orderValue", value: 9 },
  ];
  expect(after(...moved, { type: "lever-reset", id: "visitors" }).levers).toEqual({
    orderValue: 9,
  });
  expect(after(...moved, { type: "all-reset" }).levers).toEqual({});
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
