import { expect, test } from "vitest";
import { spansInWords } from "#ui/format/time.ts";
import { shortHours } from "#ui/home/short-hours.ts";

const halfHours = (count: number) => ({ from: 0, width: 1800, count });
const shortSpansOf = (...asked: Parameters<typeof shortHours>) => shortHours(...asked).spans;
const hour = (from: number, until: number) => ({ from: from * 3600, until: until * 3600 });

test("neighbouring half hours are one stretch, with the person-hours missing in it", () => {
  const spans = shortSpansOf(halfHours(6), [2, 2, 2, 2, 2, 2], [1, 3, 4, 2, 1, 1], 3);
  expect(spans).toEqual([{ from: 1800, until: 5400, missing: 1.5 }]);
});

test("the worst stretches are named in the order of the day", () => {
  const needed = [3, 0, 5, 0, 4, 0, 9, 0];
  const spans = shortSpansOf(halfHours(8), [1, 1, 1, 1, 1, 1, 1, 1], needed, 2);
  expect(spans.map(({ from }) => from)).toEqual([2 * 1800, 6 * 1800]);
});

test("a stretch that is a small part of the gap goes unnamed", () => {
  const spans = shortSpansOf(halfHours(4), [1, 1, 1, 1], [1.1, 0, 21, 0], 3);
  expect(spans).toHaveLength(1);
});

test("what is missing in small parts day after day is told by the clock, and never as enough", () => {
  // Twenty days of four slots of six hours, one person missing in the first of each: a twentieth a day, all of it by the clock.
  const slots = { from: 0, width: 6 * 3600, count: 80 };
  const needed = Array.from({ length: 80 }, (_, slot) => (slot % 4 === 0 ? 2 : 1));
  const onDuty = Array.from({ length: 80 }, () => 1);
  expect(shortHours(slots, onDuty, needed, 3)).toEqual({
    isDaily: true,
    spans: [{ from: 0, until: 6 * 3600, missing: 120 }],
  });
  // One day with a gap in every other of 24 hours: each is less than a tenth, the worst are named all the same.
  const hours = { from: 0, width: 3600, count: 24 };
  const gaps = Array.from({ length: 24 }, (_, slot) => (slot % 2 === 0 ? 2 : 1));
  expect(shortHours(hours, onDuty.slice(0, 24), gaps, 3).spans).toHaveLength(3);
});

test("nobody is short where people suffice, or where nothing is known", () => {
  expect(shortSpansOf(halfHours(3), [2, 2, 2], [2, 1, 0], 3)).toEqual([]);
  expect(shortSpansOf(halfHours(3), [], [], 3)).toEqual([]);
});

test("hours read as the trade says them", () => {
  expect(spansInWords("zh", [hour(20, 22)])).toBe("20–22 点");
  expect(spansInWords("zh", [hour(0, 2), hour(8, 9), hour(20, 22.5)])).toBe(
    "0:00–2:00、8:00–9:00 和 20:00–22:30",
  );
  expect(spansInWords("zh", [hour(0, 2), hour(20, 22)])).toBe("0–2 点和 20–22 点");
  expect(spansInWords("zh", [hour(20, 21), hour(33, 39), hour(47.5, 49)])).toBe(
    "第 1 天 20:00–21:00、第 2 天 9:00–15:00 和第 2 天 23:30–第 3 天 1:00",
  );
  expect(spansInWords("en", [hour(33, 39)])).toBe("day 2, 9:00–15:00");
  expect(spansInWords("en", [hour(0, 2), hour(20, 22)])).toBe("0:00–2:00 and 20:00–22:00");
});
