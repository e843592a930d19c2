import { expect, test } from "vitest";
import { dayFigures, dayTotals } from "#ui/charts/day-figures.ts";
import { heatStep, indexOfMost, oneIn, slotsPerBin, ticks } from "#ui/charts/day-rows.ts";
import { studyOf } from "./studies.ts";

const names = {
  contacts: "contacts",
  people: "people",
  onDuty: "duty",
  needed: "needed",
  missed: "missed",
  lost: "lost-sales",
  possible: "potential-sales",
  platform: "rate",
};
const study = studyOf({
  outcomes: {
    contacts: 100,
    people: 60,
    missed: 0.2,
    "lost-sales": 500,
    "potential-sales": 4000,
    rate: 0.9,
  },
  bySlot: {
    contacts: [10, 20, 30, 40],
    people: [5, 15, 20, 20],
    duty: [2, 4, 4, 4],
    needed: [1, 6, 5, Number.NaN],
    missed: [0.4, 0.2, Number.NaN, 0.1],
    "lost-sales": [50, 100, 150, 200],
  },
});

test("a wide chart shows half hours as they are", () => {
  const { contacts, bins } = dayFigures(study, names, 1);
  expect(contacts.mean).toEqual([10, 20, 30, 40]);
  expect(bins[1]).toEqual({ from: 1800, until: 3600 });
});

test("a narrow chart adds counts and yuan, averages people, weighs shares by people", () => {
  const { contacts, onDuty, missed, lost, bins } = dayFigures(study, names, 2);
  expect(contacts.mean).toEqual([30, 70]);
  expect(lost.mean).toEqual([150, 350]);
  expect(onDuty.mean).toEqual([3, 4]);
  // (0.4 x 5 + 0.2 x 15) / 20; a slot in which nobody asked has no say.
  expect(missed.mean).toEqual([0.25, 0.1]);
  expect(bins).toEqual([
    { from: 0, until: 3600 },
    { from: 3600, until: 7200 },
  ]);
});

test("an outcome the study lacks is a row of unknowns, not an error", () => {
  const { lost } = dayFigures(studyOf({ bySlot: { contacts: [1, 2] } }), names, 1);
  expect(lost.mean).toEqual([Number.NaN, Number.NaN]);
});

test("the day's totals add up, and only real gaps count as missing people", () => {
  expect(dayTotals(study, names)).toMatchObject({
    byBot: 40,
    dutyHours: 7,
    // (6 - 4) / 2 + (5 - 4) / 2 hours; the spare hour of the first slot fills no gap.
    missingHours: 1.5,
    lostShare: 0.125,
  });
});

test("bins are as fine as the width allows", () => {
  expect(slotsPerBin(48, 844, 14)).toBe(1);
  expect(slotsPerBin(48, 358, 14)).toBe(2);
  expect(slotsPerBin(48, 288, 14)).toBe(4);
  expect(slotsPerBin(48, 0, 14)).toBe(24);
});

test("heat grows with the share, and an empty slot is cold", () => {
  expect([0, 0.05, 0.2, 0.4, 0.9].map(heatStep)).toEqual([0, 1, 2, 3, 4]);
  expect(heatStep(Number.NaN)).toBe(0);
});

test("the axis has round hours and never too many of them", () => {
  expect(ticks(0, 86_400, 340).map((at) => at / 3600)).toEqual([0, 6, 12, 18, 24]);
  expect(ticks(0, 86_400, 844)).toHaveLength(13);
  expect(ticks(0, 40 * 86_400, 340).length).toBeLessThan(9);
});

test("the cursor begins where most is lost", () => {
  expect(indexOfMost([Number.NaN, 3, 9, 4])).toBe(2);
  expect(indexOfMost([])).toBe(0);
});

test("numbers in a row never run into one another: where two digits of 6 pixels do not fit, some are left out", () => {
  expect(oneIn(13, 2)).toBe(1);
  // Forty half days on a phone, 257 pixels: 6.4 each.
  expect(oneIn(257 / 40, 2)).toBe(2);
  expect(oneIn(257 / 40, 3)).toBe(3);
  expect(oneIn(100, 1)).toBe(1);
});
