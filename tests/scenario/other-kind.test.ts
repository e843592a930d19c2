import { describe, expect, test } from "vitest";
import { kindsAt, ofOtherKind } from "#scenario/other-kind.ts";
import { withValue } from "#scenario/with-value.ts";
import { copyOf } from "./example.ts";

const day = copyOf("default-day");

describe("the kind of rounds", () => {
  const rounds = ["customers", 0, "rounds"];
  const withRounds = (value: unknown) => {
    const checked = withValue(day, rounds, value);
    if (!checked.ok) throw new Error(checked.problems[0]?.en);
    return checked.value;
  };
  test("may be each of the format's", () => {
    expect(kindsAt(rounds, day)).toEqual(["geometric", "fixed", "endless"]);
  });
  test("keeps their number, whole where it must be", () => {
    const geometric = withRounds({ kind: "geometric", mean: 4.6 });
    const fixed = { kind: "fixed", count: 5 };
    expect(ofOtherKind(geometric, rounds, "fixed")).toEqual(fixed);
    expect(ofOtherKind(withRounds(fixed), rounds, "geometric")).toEqual({
      kind: "geometric",
      mean: 5,
    });
    expect(ofOtherKind(geometric, rounds, "geometric")).toEqual({ kind: "geometric", mean: 4.6 });
  });
  test("without end becomes the fewest there can be", () => {
    const endless = {
      ...day,
      customers: day.customers.map((one) => ({ ...one, rounds: { kind: "endless" as const } })),
    };
    expect(ofOtherKind(endless, rounds, "fixed")).toEqual({ kind: "fixed", count: 1 });
  });
});

describe("when a reserve is called in", () => {
  const people = copyOf("people");
  const index = people.staff.shifts.findIndex(({ onCall }) => onCall);
  const calledIn = ["staff", "shifts", index, "onCall", "calledIn"];
  /** Day-to-day variation of 1 makes the day's factor exponential, so that chances are exp(-x). */
  const wild = { ...people, demand: { ...people.demand, dayCv: 1 } };
  const withCalledIn = (value: unknown) => {
    const checked = withValue(wild, calledIn, value);
    if (!checked.ok) throw new Error(checked.problems[0]?.en);
    return checked.value;
  };
  test("by chance is as often as on busy days", () => {
    const busy = withCalledIn({ kind: "busy-day", above: 1.15 });
    // exp(-1.15) = 0.3166
    expect(ofOtherKind(busy, calledIn, "chance")).toEqual({ kind: "chance", share: 0.317 });
  });
  test("on busy days is as often as by chance", () => {
    const chance = withCalledIn({ kind: "chance", share: 0.25 });
    // ln 4 = 1.386
    expect(ofOtherKind(chance, calledIn, "busy-day")).toEqual({ kind: "busy-day", above: 1.39 });
  });
  test("stays within what is allowed where the chance is none or certain", () => {
    for (const [share, above] of [
      [0, 10],
      [1, 0.1],
    ])
      expect(ofOtherKind(withCalledIn({ kind: "chance", share }), calledIn, "busy-day")).toEqual({
        kind: "busy-day",
        above,
      });
  });
});

test("a law keeps its mean", () => {
  const effort = ["customers", 0, "effort"];
  const gamma = withValue(day, effort, { kind: "gamma", mean: 28, shape: 2 });
  expect(gamma.ok && ofOtherKind(gamma.value, effort, "deterministic")).toEqual({
    kind: "deterministic",
    value: 28,
  });
});
