import { expect, test } from "vitest";
import { spansInWords } from "#ui/format/time.ts";
import { shortSpans } from "#ui/home/short-hours.ts";

const halfHours = (count: number) => ({ from: 0, width: 1800, count });
const hour = (from: number, until: number) => ({ from: from * 3600, until: until * 3600 });

test("neighbouring half hours are one stretch, with the person-hours missing in it", () => {
  const spans = shortSpans(halfHours(6), [2, 2, 2, 2, 2, 2], [1, 3, 4, 2, 1, 1], 3);
  expect(spans).toEqual([{ from: 1800, until: 5400, missing: 1.5 }]);
});

test("the worst stretches are named in the order of the day", () => {
  const needed = [3, 0, 5, 0, 4, 0, 9, 0];
  const spans = shortSpans(halfHours(8), [1, 1, 1, 1, 1, 1, 1, 1], needed, 2);
  expect(spans.map(({ from }) => from)).toEqual([2 * 1800, 6 * 1800]);
});

test("a stretch that is a small part of the gap goes unnamed", () => {
  const spans = shortSpans(halfHours(4), [1, 1, 1, 1], [1.1, 0, 21, 0], 3);
  expect(spans).toHaveLength(1);
});

test("nobody is short where people suffice, or where nothing is known", () => {
  expect(shortSpans(halfHours(3), [2, 2, 2], [2, 1, 0], 3)).toEqual([]);
  expect(shortSpans(halfHours(3), [], [], 3)).toEqual([]);
});

test("hours read as the trade says them", () => {
  expect(spansInWords("zh", [hour(20, 22)])).toBe("20–22 点");
  expect(spansInWords("zh", [hour(0, 2), hour(8, 9), hour(20, 22.5)])).toBe(
    "0:00–2:00、8:00–9:00 和 20:00–22:30",
  );
  expect(spansInWords("zh", [hour(0, 2), hour(20, 22)])).toBe("0–2 点和 20–22 点");
  expect(spansInWords("en", [hour(0, 2), hour(20, 22)])).toBe("0:00–2:00 and 20:00–22:00");
});
