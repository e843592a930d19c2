import { expect, test } from "vitest";
import {
  duration,
  figure,
  inOne,
  type Language,
  limitInWords,
  money,
  moneyInWords,
  percent,
  plain,
  range,
} from "#ui/format/figure.ts";

test.each<[Language, number, string]>([
  ["zh", 0, "¥0"],
  ["zh", -0.2, "¥0"],
  ["zh", 834, "¥834"],
  ["zh", 8346, "¥8,350"],
  ["zh", 9994, "¥9,990"],
  ["zh", 9996, "¥1.0 万"],
  ["zh", 72_400, "¥7.2 万"],
  ["zh", 1_234_567, "¥123 万"],
  ["zh", 125_000_000, "¥1.3 亿"],
  ["zh", -72_400, "-¥7.2 万"],
  ["en", 8346, "¥8,350"],
  ["en", 72_400, "¥72k"],
  ["en", 999_600, "¥1.0M"],
  ["en", 12_500_000, "¥12.5M"],
])("%s: %d yuan is %s", (language, yuan, text) => {
  expect(inOne(money(language, yuan))).toBe(text);
});

test("yuan in a sentence end in 元", () => {
  expect(moneyInWords("zh", 72_400)).toBe("7.2 万元");
  expect(moneyInWords("zh", 8346)).toBe("8,350 元");
  expect(moneyInWords("en", 72_400)).toBe("¥72k");
});

test.each<[Language, number, string]>([
  ["zh", 0.04, "0 秒"],
  ["zh", 8.46, "8.5 秒"],
  ["zh", 107.6, "108 秒"],
  ["zh", 330, "5 分 30 秒"],
  ["en", 360, "6 min 0 s"],
])("%s: %d seconds are %s", (language, time, text) => {
  expect(inOne(duration(language, time))).toBe(text);
});

test("a limit stays on one line and counts one minute as one", () => {
  const visible = (text: string) => text.replaceAll("\u00a0", " ").replaceAll("\u2060", "");
  expect(visible(limitInWords("zh", 180))).toBe("3 分钟");
  expect(visible(limitInWords("zh", 30))).toBe("30 秒");
  expect(visible(limitInWords("en", 60))).toBe("1 minute");
  expect(visible(limitInWords("en", 90))).toBe("90 seconds");
  expect(limitInWords("zh", 180)).not.toContain(" ");
});

test("a range says what its ends share once, in one scale", () => {
  expect(inOne(range("zh", 47_000, 98_000, "yuan"))).toBe("¥4.7–9.8 万");
  expect(inOne(range("zh", 3630, 14_000, "yuan"))).toBe("¥0.4–1.4 万");
  expect(inOne(range("zh", 3630, 14_000, "yuan", 8000))).toBe("¥3,630–14,000");
  expect(inOne(range("zh", 210, 352, "s", 279))).toBe("210–352 秒");
  expect(inOne(range("en", 17_000, 45_000, "yuan"))).toBe("¥17–45k");
  expect(inOne(range("en", 0.784, 0.842, "share"))).toBe("78.4–84.2%");
  expect(inOne(range("zh", 84, 137, "s"))).toBe("84–137 秒");
  expect(inOne(range("zh", 200, 330, "s"))).toBe("3 分 20 – 5 分 30 秒");
  expect(inOne(range("zh", 5, 5, "hours"))).toBe("5 小时");
  expect(inOne(range("zh", -18_000, -13_000, "yuan"))).toBe("-¥1.8 至 -¥1.3 万");
  expect(inOne(range("en", -28, 2050, "yuan"))).toBe("-¥28 to ¥2,050");
  expect(inOne(range("zh", Number.NaN, 5, "hours"))).toBe("–");
});

test("what has no value is a dash, never NaN", () => {
  for (const unit of ["share", "s", "yuan", "contacts", "hours", "per-hour"] as const) {
    expect(inOne(figure("zh", Number.NaN, unit))).toBe("–");
  }
});

test("numbers are grouped, shares have a fixed number of decimals", () => {
  expect(plain("zh", 120_000)).toBe("120,000");
  expect(percent("zh", 0.9, 0)).toBe("90%");
  expect(percent("en", 0.9)).toBe("90.0%");
});
