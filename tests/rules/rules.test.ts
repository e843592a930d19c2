import { describe, expect, it } from "vitest";
import { platformRuleById, platformRules } from "#rules/index.ts";
import { outcomeIdOfRule } from "#rules/platform-rule.ts";

describe("platform rules", () => {
  it("know the rules of the platforms Chinese shops sell on", () => {
    const ids = platformRules.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        "taobao-3-min",
        "jd-30-s",
        "douyin-3-min",
        "pinduoduo-3-min",
        "pinduoduo-30-s",
        "kuaishou-3-min",
        "shopee-12-h",
        "amazon-24-h",
      ]),
    );
  });

  it("hold what the rule digests say of JD's first reply", () => {
    // maijiaw.com/article/505791 and zhaoyi.net.cn 2022-09-16: 30 s, sessions begun 9:00-23:00, 80 %.
    expect(platformRuleById("jd-30-s")).toMatchObject({
      counts: "first-turn",
      within: 30,
      from: 9 * 3600,
      until: 23 * 3600,
      clockStart: "session-start",
      botReplyCounts: false,
      target: 0.8,
      validFrom: "2021-12",
    });
  });

  it("are found by id", () => {
    expect(platformRuleById("taobao-3-min")?.platform).toBe("taobao");
    expect(platformRuleById("no-such-rule")).toBeUndefined();
  });

  it("name the outcome that measures them", () => {
    expect(platformRules.map(outcomeIdOfRule)).toEqual(
      expect.arrayContaining(["taobao-3-min-share", "jd-30-s-share", "jd-average-response-time"]),
    );
  });
});
