import { expect, test } from "vitest";
import { loadOf } from "#experiments/staffing/demand.ts";
import { formulasOf } from "#ui/formula/formula-lines.ts";
import { defaultDay } from "./default-day.ts";

const slots = { from: 0, width: 1800, count: 48 };
const contacts = loadOf(defaultDay).contacts.reduce((sum, one) => sum + one, 0);

test("the day's total is shared out evenly: contacts over chats an hour and eight hours", () => {
  const [total] = formulasOf(defaultDay, { slots }, []);
  // by hand: n contacts to the people over 18 x 8 and 25 x 8, rounded up
  expect(total?.rich.people).toBe(Math.ceil(contacts / 144));
  expect(total?.lean.people).toBe(Math.ceil(contacts / 200));
  expect(total?.rich.worst).toBeUndefined();
});

test("what is needed beyond the formula is short, what is beyond the need is idle", () => {
  const needed = Array.from({ length: 48 }, (_, slot) => (slot === 40 ? 50 : 0));
  const [, peak] = formulasOf(defaultDay, { slots }, needed);
  const line = peak?.lean;
  const there = line?.duty[40] ?? Number.NaN;
  expect(line?.short).toBeCloseTo((50 - there) / 2, 9);
  expect(line?.worst).toEqual({ slot: 40, people: 50 - there });
  expect(line?.idle).toBeCloseTo((line?.hours ?? 0) - there / 2, 9);
});

test("a peak hour that asks for more people than the average does gets them", () => {
  const [total, peak] = formulasOf(defaultDay, { slots }, []);
  expect(peak?.rich.people).toBeGreaterThan(total?.rich.people ?? Number.POSITIVE_INFINITY);
});
