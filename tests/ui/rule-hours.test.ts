import { describe, expect, test } from "vitest";
import { platformRuleById, platformRules } from "#rules/index.ts";
import { leavesHoursOut, ruleHours, ruleScope, withHours } from "#ui/plan/rule-hours.ts";

const open = (from: string, until: string) => ({ horizon: { from, until } as never });
const rule = (from: number, until: number) => ({ from: from * 3600, until: until * 3600 }) as never;

describe("the hours of a platform's rule", () => {
  test.each([
    ["an hour after the last that counts", "8:00", "24:00", true],
    ["an hour before the first", "7:00", "23:00", true],
    ["only hours that count", "8:00", "23:00", false],
    ["such hours of a later day", "32:00", "47:00", false],
    ["an evening that goes on over midnight", "18:00", "26:00", true],
    ["several days", "0:00", "480:00", true],
  ])("a plan with %s", (_, from, until, leavesOut) => {
    expect(leavesHoursOut(rule(8, 23), open(from, until))).toBe(leavesOut);
  });

  test("a rule of the whole day leaves nothing out of twenty days", () => {
    expect(ruleHours(rule(0, 24), open("0:00", "480:00"), "zh")).toBe("");
  });

  test("are those the rule itself names, in both languages", () => {
    for (const each of platformRules.filter(({ from, until }) => until - from < 86_400)) {
      const [from, until] = [each.from / 3600, each.until / 3600];
      const day = open("0:00", "24:00");
      expect(ruleHours(each, day, "zh")).toBe(`只算 ${from}:00–${until}:00`);
      expect(ruleHours(each, day, "en")).toBe(`${from}:00–${until}:00 only`);
    }
    expect(ruleHours(platformRuleById("taobao-3-min"), open("0:00", "24:00"), "zh")).toBe(
      "只算 8:00–23:00",
    );
  });

  test("stand with what the rule counts, where that is not the first question of the headline", () => {
    const scope = (id: string, from = "0:00", until = "24:00") =>
      ruleScope(platformRuleById(id), open(from, until), "zh");
    expect(scope("jd-3-min")).toBe("只算 9:00–23:00，按会话最慢一轮");
    expect(scope("pinduoduo-3-min", "9:00", "21:00")).toBe("按买家当天最慢一轮");
    expect(scope("jd-30-s")).toBe("只算 9:00–23:00");
    expect(scope("jd-average-response-time")).toBe("只算 9:00–23:00");
    expect(scope("first-reply-3-min")).toBe("");
  });

  test("stand behind a figure in the brackets of the language, and not at all where there are none", () => {
    expect(withHours("95%", "只算 8:00–23:00", "zh")).toBe("95%（只算 8:00–23:00）");
    expect(withHours("95%", "8:00–23:00 only", "en")).toBe("95% (8:00–23:00 only)");
    expect(withHours("95%", "", "zh")).toBe("95%");
  });
});
