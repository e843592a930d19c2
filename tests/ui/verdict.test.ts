import i18next from "i18next";
import { describe, expect, test } from "vitest";
import type { Language } from "#ui/format/figure.ts";
import { daysReached, type VerdictFigures, verdictFigures } from "#ui/home/verdict-figures.ts";
import { type Judging, verdictSentences } from "#ui/home/verdict-sentences.ts";
import { en } from "#ui/text/en.ts";
import { zh } from "#ui/text/zh.ts";
import { studyOf } from "./studies.ts";

const usual: VerdictFigures = {
  outOf: 100,
  missed: 19,
  lost: 72_000,
  lostLow: 47_000,
  lostHigh: 98_000,
  possible: 790_000,
  daysReached: 3,
  short: { isDaily: false, spans: [{ from: 20 * 3600, until: 22 * 3600, missing: 9 }] },
  days: 1,
};

async function words(
  language: Language,
  changed: Partial<VerdictFigures> = {},
  within = 180,
  rule?: Judging["rule"],
  hours?: string,
) {
  const texts = i18next.createInstance();
  await texts.init({
    lng: language,
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  const judging = { within, target: 0.9, rule, hours };
  const sentences = verdictSentences(texts.t, language, { ...usual, ...changed }, judging);
  const plain = (text: string) => text.replaceAll("\u00a0", " ").replaceAll("\u2060", "");
  return {
    headline: plain(
      sentences.headline
        .flat()
        .map(({ text }) => text)
        .join(""),
    ),
    quiet: plain(sentences.quiet.map(({ text }) => text).join("")),
    tags: [...sentences.headline.flat(), ...sentences.quiet].flatMap(({ tag }) => tag ?? []),
  };
}

describe("in Chinese", () => {
  test("says how many in a hundred, and how much money", async () => {
    const { headline, quiet } = await words("zh");
    expect(headline).toBe(
      "每 100 位转人工的顾客，约有 19 位等不到 3 分钟内的第一句回复；这一天预计少卖 7.2 万元。",
    );
    expect(quiet).toBe(
      "多数日子少卖 4.7 万到 9.8 万元。100 个这样的日子，有 3 个能达到 90%。最缺人的是 20–22 点。",
    );
  });

  test("counts in thousands where hardly anyone is missed, and says so where nobody is", async () => {
    expect((await words("zh", { outOf: 1000, missed: 3 })).headline).toContain(
      "每 1,000 位转人工的顾客，约有 3 位",
    );
    expect((await words("zh", { missed: 0 })).headline).toContain("几乎都能在 3 分钟内等到");
    expect((await words("zh", { missed: Number.NaN })).headline).toContain("没有顾客转人工");
  });

  test("does not print an amount of nothing", async () => {
    const { headline, quiet } = await words("zh", { lost: 12, lostLow: 0, lostHigh: 30 });
    expect(headline).toContain("这一天几乎不会少卖。");
    expect(quiet).not.toContain("¥");
    expect(quiet.startsWith("100 个")).toBe(true);
  });

  test("does not call a plan without any sales one that loses none", async () => {
    const none = { lost: 0, lostLow: 0, lostHigh: 0, possible: 0 };
    expect((await words("zh", none)).headline).toContain("这个方案没有设成交，不算钱。");
    expect((await words("en", none)).headline).toContain("no money is counted.");
  });

  test("small amounts are in yuan, and both ends of a range in the scale of the headline", async () => {
    const { headline, quiet } = await words("zh", { lost: 8346, lostLow: 3100, lostHigh: 14_000 });
    expect(headline).toContain("少卖 8,350 元。");
    expect(quiet).toContain("少卖 3,100 到 14,000 元。");
    expect((await words("zh", { lost: 12_000, lostLow: 8000, lostHigh: 15_000 })).quiet).toContain(
      "0.8 万到 1.5 万元",
    );
  });

  test("none, all and enough have words of their own", async () => {
    expect((await words("zh", { daysReached: 0 })).quiet).toContain("没有一个能达到 90%");
    expect((await words("zh", { daysReached: 100 })).quiet).toContain("个个都能达到 90%");
    expect((await words("zh", { short: { isDaily: false, spans: [] } })).quiet).toContain(
      "全天人手都够。",
    );
    expect((await words("zh", { daysReached: Number.NaN })).quiet).not.toContain("100 个");
  });

  test("holds first replies against the target where the rule is no rate, and says the rule's mean", async () => {
    const rule = { name: "京东 平均响应时长", value: { value: "61", unit: "秒" } };
    const { quiet, tags } = await words("zh", {}, 180, rule);
    expect(quiet).toContain("有 3 个能达到 3 分钟首响率 90%。京东 平均响应时长：61 秒。最缺人的是");
    expect(tags).toContain("rule");
  });

  test("says the hours a platform counts beside the rate held against the target", async () => {
    const { quiet } = await words("zh", { days: 30 }, 180, undefined, "只算 8:00–23:00");
    expect(quiet).toContain("有 3 次全程达到 90%（只算 8:00–23:00）。");
  });

  test("speaks of the days together where a plan has several, and of the day in which hands are short", async () => {
    const spans = [{ from: 33 * 3600, until: 39.5 * 3600, missing: 9 }];
    const { headline, quiet } = await words("zh", { days: 15, short: { isDaily: false, spans } });
    expect(headline).toContain("这 15 天预计共少卖 7.2 万元。");
    expect(quiet).toBe(
      "15 天合计，十次里有八次少卖 4.7 万到 9.8 万元。把这 15 天模拟 100 次，有 3 次全程达到 90%。最缺人的是第 2 天 9:00–15:30。",
    );
    const daily = { isDaily: true, spans: [{ from: 0, until: 8 * 3600, missing: 9 }] };
    expect((await words("zh", { days: 15, short: daily })).quiet).toContain(
      "最缺人的是每天 0–8 点。",
    );
  });

  test("follows the limit of the platform's rule", async () => {
    expect((await words("zh", {}, 30)).headline).toContain("等不到 30 秒内的第一句回复");
  });
});

describe("in English", () => {
  test("says how many in a hundred, and how much money", async () => {
    const { headline, quiet } = await words("en");
    expect(headline).toBe(
      "About 19 in 100 customers passed to people get no reply within 3 minutes; the day loses about ¥72k of sales.",
    );
    expect(quiet).toBe(
      "Most days lose ¥47–98k. 3 of 100 such days reach 90%. Shortest of people: 20:00–22:00.",
    );
  });

  test("holds first replies against the target where the rule is no rate, and says the rule's mean", async () => {
    const rule = { name: "JD average response time", value: { value: "61", unit: "s" } };
    expect((await words("en", {}, 180, rule)).quiet).toContain(
      "3 of 100 such days reach 90% of first replies within 3 minutes. JD average response time: 61 s. Shortest",
    );
  });

  test("one is singular", async () => {
    const { headline, quiet } = await words("en", { missed: 1, daysReached: 1 }, 60);
    expect(headline).toContain(
      "About 1 in 100 customers passed to people gets no reply within 1 minute",
    );
    expect(quiet).toContain("1 of 100 such days reaches 90%");
  });

  test("none, all and enough have words of their own", async () => {
    expect((await words("en", { daysReached: 0 })).quiet).toContain(
      "None of 100 such days reaches",
    );
    expect((await words("en", { daysReached: 100 })).quiet).toContain("Every one of 100 such days");
    expect((await words("en", { short: { isDaily: false, spans: [] } })).quiet).toContain(
      "People suffice all day",
    );
    expect((await words("en", { lost: 0, lostHigh: 0 })).headline).toContain("hardly any sales");
  });
});

test.each<Language>(["zh", "en"])("every number of the verdict opens (%s)", async (language) => {
  expect((await words(language)).tags).toEqual(["missed", "lost", "lost", "platform", "needed"]);
});

const names = {
  missed: "missed",
  lost: "lost-sales",
  platform: "rate",
  onDuty: "duty",
  needed: "needed",
  possible: "possible",
};

test("the figures come from the study: mean misses, mean and spread of what is lost, days at the target", () => {
  const study = studyOf({
    outcomes: { missed: 0.187, "lost-sales": [47_000, 72_000, 98_000], possible: 790_000 },
    bySlot: { duty: [1, 1], needed: [0, 3] },
    days: { rate: [0.8, 0.85, 0.91, 0.9] },
  });
  expect(verdictFigures(study, names, 0.9)).toEqual({
    outOf: 100,
    missed: 19,
    lost: 72_000,
    lostLow: 47_000,
    lostHigh: 98_000,
    possible: 790_000,
    daysReached: 50,
    short: { isDaily: false, spans: [{ from: 1800, until: 3600, missing: 1 }] },
    days: 1,
  });
});

test("a share below half a per cent is counted in thousands", () => {
  const figures = (share: number) =>
    verdictFigures(studyOf({ outcomes: { missed: share } }), names, 0.9);
  expect(figures(0.0049)).toMatchObject({ outOf: 1000, missed: 5 });
  expect(figures(0.0051)).toMatchObject({ outOf: 100, missed: 1 });
  expect(figures(0.0004)).toMatchObject({ outOf: 1000, missed: 0 });
});

test("all or none of 100 days is said only when it is all or none", () => {
  const days = (reached: number) => Array.from({ length: 400 }, (_, i) => (i < reached ? 1 : 0));
  expect(daysReached(days(400), 0.9)).toBe(100);
  expect(daysReached(days(399), 0.9)).toBe(99);
  expect(daysReached(days(1), 0.9)).toBe(1);
  expect(daysReached(days(0), 0.9)).toBe(0);
  expect(daysReached([Number.NaN], 0.9)).toBeNaN();
});
