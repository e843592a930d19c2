import { expect, test } from "vitest";
import { outcomes } from "#outcomes/index.ts";
import { platformRules } from "#rules/index.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { inputsOf } from "#ui/explain/inputs.ts";
import { inOne } from "#ui/format/figure.ts";
import { figureGroups } from "#ui/home/figure-rows.ts";
import { isTargetOfRule, platformOutcome, targetOutcome } from "#ui/home/outcome-ids.ts";
import { ruleBesideTarget } from "#ui/home/rule-beside-target.ts";
import { defaultDay } from "./default-day.ts";
import { studyOf } from "./studies.ts";

const under = (rule: string): Scenario => ({
  ...defaultDay,
  platform: { ...defaultDay.platform, rule },
});
const inSeconds = under("jd-average-response-time");

/** A study whose rule is measured in seconds. */
function studyInSeconds(mean: number) {
  const study = studyOf({ outcomes: { "jd-average-response-time": mean } });
  const estimate = study.outcomes["jd-average-response-time"];
  if (estimate === undefined) throw new Error("the study lacks the rule");
  return {
    ...study,
    outcomes: { "jd-average-response-time": { ...estimate, unit: "s" as const } },
  };
}

test("what is held against the target is always a share to reach", () => {
  const known = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  for (const { id } of platformRules) {
    const held = known.get(targetOutcome(under(id)));
    expect([id, held?.unit, held?.better]).toEqual([id, "share", "higher"]);
  }
});

test("it is the rule's own rate where the rule is one, and first replies in three minutes elsewhere", () => {
  expect(targetOutcome(defaultDay)).toBe(platformOutcome(defaultDay));
  expect(targetOutcome(inSeconds)).toBe("first-reply-3-min-share");
  expect(targetOutcome(under("douyin-no-service"))).toBe("first-reply-3-min-share");
  expect([isTargetOfRule(defaultDay), isTargetOfRule(inSeconds)]).toEqual([true, false]);
});

test("a rule in seconds is said beside it with its unit and hours; a rate to reach is not said twice", () => {
  const study = studyInSeconds(61.4);
  const rule = ruleBesideTarget(study, inSeconds, "zh");
  expect(rule?.name).toBe("京东 平均响应时长（只算 9:00–23:00）");
  expect(rule === undefined ? "" : inOne(rule.value)).toBe("61 秒");
  expect(ruleBesideTarget(study, defaultDay, "zh")).toBeUndefined();
});

test("among the figures it is called a rate only where it is one", () => {
  const rows = figureGroups(studyInSeconds(61.4), "jd-average-response-time", "zh", false);
  const row = rows.flatMap((group) => group.rows).find(({ outcome }) => outcome.startsWith("jd"));
  expect([row?.name, inOne(row?.value ?? { value: "", unit: "" })]).toEqual([
    "platformOther",
    "61 秒",
  ]);
});

test("the target is a setting of what is held against it, and of nothing else", () => {
  const t = ((key: string) => key) as unknown as Parameters<typeof inputsOf>[2];
  const withTarget = outcomes.filter((outcome) =>
    inputsOf(outcome, inSeconds, t, "zh").some(({ name }) => name === "inputs.target"),
  );
  expect(withTarget.map(({ id }) => id)).toEqual(["first-reply-3-min-share"]);
});
