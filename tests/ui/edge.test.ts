import { expect, test } from "vitest";
import type { Unit } from "#outcomes/outcome.ts";
import { edge, edgeRange } from "#ui/format/edge.ts";
import { inOne, type Language } from "#ui/format/figure.ts";

test.each<[Language, Unit, number, number, number, string]>([
  ["zh", "share", 0.9, 0.02, 0.9, "90%"],
  ["zh", "share", 0.9, 0.025, 0.9, "90.0%"],
  ["zh", "yuan", 20_000, 20_000, 28_000, "¥2 万"],
  ["zh", "yuan", 22_500, 2500, 28_000, "¥2.25 万"],
  ["zh", "yuan", 0, 2500, 28_000, "¥0"],
  ["zh", "yuan", -5000, 5000, 28_000, "-¥0.5 万"],
  ["zh", "yuan", 800, 200, 900, "¥800"],
  ["en", "yuan", 22_500, 2500, 28_000, "¥22.5k"],
  ["zh", "s", 8.5, 0.5, 9, "8.5 秒"],
  ["zh", "s", 330, 30, 320, "5 分 30 秒"],
  ["zh", "s", 240, 60, 320, "4 分"],
  ["en", "s", 240, 60, 320, "4 min"],
  ["zh", "contacts", 5500, 500, 5684, "5,500 人"],
  ["en", "contacts", 5500, 500, 5684, "5,500"],
])("%s %s: %d in steps of %d beside %d is %s", (language, unit, value, step, like, text) => {
  expect(inOne(edge({ language, unit, step, like }, value))).toBe(text);
});

test("from edge to edge says once what both share", () => {
  const range = (unit: Unit, step: number, like: number, from: number, until: number) =>
    inOne(edgeRange({ language: "zh", unit, step, like }, from, until));
  expect(range("share", 0.02, 0.9, 0.9, 0.92)).toBe("90–92%");
  expect(range("yuan", 5000, 28_000, 20_000, 25_000)).toBe("¥2.0–2.5 万");
  expect(range("yuan", 5000, 28_000, 0, 5000)).toBe("¥0–0.5 万");
  expect(range("s", 60, 320, 300, 360)).toBe("5–6 分");
  expect(range("s", 30, 320, 300, 330)).toBe("5 分 0 – 5 分 30 秒");
  expect(range("s", 10, 90, 80, 90)).toBe("80–90 秒");
});
