import { describe, expect, it } from "vitest";
import { outcomeById, outcomes } from "#outcomes/index.ts";
import { outcomeIdOfRule } from "#rules/platform-rule.ts";
import { platformRules } from "#rules/index.ts";
import { staffKinds } from "#staff/index.ts";
import type { Text } from "#units/text.ts";

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Both languages say something, the Chinese in Chinese with full-width punctuation. */
function expectText({ zh, en }: Text): void {
  expect(en.trim().length).toBeGreaterThan(1);
  expect(zh).toMatch(/[一-鿿]/);
  expect(en).not.toMatch(/[一-鿿]{5}/);
  expect(zh).not.toMatch(/[一-鿿][,;:?!]/);
}

describe("every outcome", () => {
  it("has an id of its own, in kebab-case", () => {
    const ids = outcomes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(KEBAB);
    for (const id of ids) expect(outcomeById(id)?.id).toBe(id);
  });

  it("describes itself in both languages and names its source", () => {
    for (const { label, definition, source } of outcomes) {
      expectText(label);
      expectText(definition);
      // Names and addresses of pages read the same in both, but for the semicolons between them.
      if (source.zh.replaceAll("；", "; ") !== source.en) expectText(source);
      expect(source.en.length).toBeGreaterThan(5);
    }
  });

  it("speaks of the plan in words, never by the names of fields in a file", () => {
    // "demand.silent", `money`, afterSales; pages of the web and of the documents are named as they are.
    const field =
      /`|\b(?!arXiv)[a-z]{2,}[A-Z][a-z]\w*|\b(demand|customers|service|staff|platform|money|study)\.\w/;
    const told = outcomes.flatMap(({ id, label, definition, source }) =>
      [label, definition, source].flatMap(({ zh, en }) => [`${id}: ${zh}`, `${id}: ${en}`]),
    );
    expect(told.filter((text) => field.test(text))).toEqual([]);
  });

  it("keeps the names other parts rely on", () => {
    const promised = [
      "mean-first-response-time",
      "first-response-miss-share",
      "abandonment-share",
      "lost-conversions",
      "lost-sales",
      "sales",
      "labour-cost",
      "bot-cost",
      "utilisation",
      "taobao-3-min-share",
      "jd-30-s-share",
    ];
    for (const id of promised) expect(outcomeById(id)).toBeDefined();
  });
});

describe("every platform rule", () => {
  it("has an id of its own, in kebab-case, and an outcome", () => {
    const ids = platformRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of platformRules) {
      expect(rule.id).toMatch(KEBAB);
      expect(outcomeById(outcomeIdOfRule(rule))?.label).toEqual(rule.label);
    }
  });

  it("is dated, sourced, graded and says what follows", () => {
    for (const rule of platformRules) {
      expect(rule.validFrom).toMatch(/^(\d{4}(-\d{2})?|unknown)$/);
      expect(rule.source.zh.length).toBeGreaterThan(3);
      expect(rule.source.en.length).toBeGreaterThan(3);
      expectText(rule.consequence);
    }
  });

  it("has hours within a day and a target that can be reached", () => {
    for (const rule of platformRules) {
      expect(rule.from).toBeLessThan(rule.until);
      expect(rule.until).toBeLessThanOrEqual(24 * 3600);
      const within = rule.measures === "reply-share" ? rule.within : 1;
      expect(within).toBeGreaterThan(0);
      const most = rule.measures === "mean-response" ? 24 * 3600 : 1;
      expect(rule.target ?? 1).toBeGreaterThan(0);
      expect(rule.target ?? 1).toBeLessThanOrEqual(most);
    }
  });
});

describe("every kind of staff", () => {
  it("has a name and fields whose initial value lies within their range", () => {
    for (const { label, fields } of staffKinds) {
      expectText(label);
      for (const field of Object.values(fields)) {
        expectText(field.label);
        expect(field.initial).toBeGreaterThanOrEqual(field.min);
        expect(field.initial).toBeLessThanOrEqual(field.max);
        expect(field.source.length).toBeGreaterThan(3);
      }
    }
  });
});
