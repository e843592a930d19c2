import { expect, test } from "vitest";
import { simulate } from "#engine/simulate.ts";
import { sittingOf } from "#experiments/film/seat.ts";
import { answer, beginSitIn, lostIn, passTo, steadyHand } from "#experiments/film/sit-in.ts";
import { exponential, plainClass, plainShop } from "../../engine/example.ts";
import { example } from "../examples.ts";

/** One agent with room for everybody and two rounds of impatient buyers, busy for an hour. */
const shop = plainShop((plan) => {
  plan.horizon = { from: 0, until: 3600, afterwards: "stop" };
  plan.demand = { ...plan.demand, visitors: 90, shape: { step: 1800, weights: [3, 1] } };
  plan.customers = [
    {
      ...plainClass(),
      rounds: { kind: "geometric", mean: 2 },
      effort: exponential(25),
      think: exponential(40),
      patience: {
        first: { grace: 10, law: exponential(120) },
        later: { grace: 20, law: exponential(200) },
      },
    },
  ];
  plan.service = { ...plan.service, assignment: "push" };
  plan.staff = {
    ...plan.staff,
    types: plan.staff.types.map((type) => ({ ...type, maxChats: 200 })),
  };
});

test("played at once and oldest first, the sitting is what the engine does with one agent", () => {
  const journal = simulate(shop, "seat", 1);
  const sitting = sittingOf(shop, "seat", 1, 1800);
  const { contacts } = journal;
  const end = steadyHand(sitting.guests, 1800);
  // From the very beginning: the seat has nobody from before.
  expect(sitting.from).toBe(0);
  expect(sitting.guests.length).toBeGreaterThan(20);
  let compared = 0;
  for (const { guest, doing, replies } of end.seats) {
    const row = Array.from({ length: contacts.count }, (_, c) => c).find(
      (c) => contacts.number[c] === guest.number,
    );
    const ended = contacts.ended[row ?? -1] as number;
    if (!(ended <= 1800)) continue;
    compared++;
    expect([doing, replies]).toEqual([
      contacts.fate[row ?? -1] === 1 ? "served" : "gone",
      contacts.replies[row ?? -1],
    ]);
  }
  expect(compared).toBeGreaterThan(20);
  expect(lostIn(end).yuan).toBeGreaterThan(0);
  expect(lostIn(end).yuan).toBeCloseTo(
    sitting.guests.reduce((sum, { lost }) => sum + lost, 0),
    9,
  );
});

test("a slower hand loses no less, and idling is counted only while somebody waits", () => {
  const sitting = sittingOf(example("default-day"), "dacu", 0, 1200);
  expect(sitting.guests.length).toBeGreaterThan(5);
  const quick = steadyHand(sitting.guests, 1200);
  const nobody = passTo(beginSitIn(sitting.guests), 1200);
  expect(quick.idle).toBeCloseTo(0, 6);
  expect(nobody.sent).toBe(0);
  expect(nobody.idle).toBeGreaterThan(600);
  expect(lostIn(nobody).yuan).toBeGreaterThan(lostIn(quick).yuan);
});

test("by hand: two guests, the second leaves while the first is answered", () => {
  const guest = { kind: 0, efforts: [30], thinks: [0], chance: 0.1, lost: 0 };
  const one = { ...guest, number: 0, comes: 0, patiences: [100], stake: 10 };
  const two = { ...guest, number: 1, comes: 5, patiences: [20], stake: 50 };
  let state = passTo(beginSitIn([one, two]), 2);
  state = answer(state, 0);
  // Hands are busy: nothing can be begun.
  expect(answer(passTo(state, 10), 1).busyWith).toBe(0);
  const end = passTo(state, 40);
  expect(end.seats.map(({ doing }) => doing)).toEqual(["served", "gone"]);
  expect([lostIn(end).yuan, end.idle, end.sent]).toEqual([50, 2, 1]);
});
