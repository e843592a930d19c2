import { platformRules } from "#rules/index.ts";
import { type Counts, type PlatformRule, outcomeIdOfRule } from "#rules/platform-rule.ts";
import type { Text } from "#units/text.ts";
import { toClock } from "#units/clock.ts";
import { gateOutcomes } from "./gates.ts";
import type { Day, Outcome } from "./outcome.ts";
import { customRuleOf, ownRuleOf } from "./own-rule.ts";
import { measureRule } from "./rule-attainment.ts";

const UNITS: Readonly<Record<Counts, Text>> = {
  turn: { zh: "每个回合", en: "every round" },
  "first-turn": { zh: "每个会话的第一个回合", en: "the first round of every contact" },
  session: { zh: "每个会话（看最慢的一轮）", en: "every contact, by its slowest round" },
  "buyer-day": {
    zh: "每位买家每天（看最慢的一轮）",
    en: "every buyer on a day, by the slowest round",
  },
};

/** Which questions a rule looks at, and in which hours. */
function scope(rule: PlatformRule): Text {
  const unit = UNITS[rule.counts];
  const [from, until] = [toClock(rule.from), toClock(rule.until)];
  return {
    zh: `${unit.zh}，${from}–${until}`,
    en: `${unit.en}, ${from} to ${until}`,
  };
}

/** What the rate counts, from the fields of the rule. */
function definitionOf(rule: PlatformRule): Text {
  const { zh, en } = scope(rule);
  const since = {
    zh: `（${rule.source.zh}，${rule.validFrom === "unknown" ? "起始日期不详" : `自 ${rule.validFrom}`}）`,
    en: ` (${rule.source.en}; ${rule.validFrom === "unknown" ? "date unknown" : `since ${rule.validFrom}`})`,
  };
  switch (rule.measures) {
    case "reply-share": {
      const bot = rule.botReplyCounts
        ? { zh: "全自动机器人的回复算数", en: "replies of a full-auto bot count" }
        : { zh: "机器人独自接待的不计入", en: "contacts a bot kept are left out" };
      return {
        zh: `${zh}：${rule.within} 秒内有人工回复的比例；没有回复算未达标，${bot.zh}${since.zh}`,
        en: `${en}: share with a human reply within ${rule.within} s; no reply is a miss, ${bot.en}${since.en}`,
      };
    }
    case "mean-response":
      return {
        zh: `${zh}：从提问到人工回复的平均时长${since.zh}`,
        en: `${en}: mean time from question to human reply${since.en}`,
      };
    case "unstaffed-share":
      return {
        zh: `${zh}：来的时候没有任何客服在岗的比例${since.zh}`,
        en: `${en}: share that came while nobody was on duty${since.en}`,
      };
    case "no-reply-share":
      return {
        zh: `${zh}：到结束都没有人工回复的比例，没进得来的也算${since.zh}`,
        en: `${en}: share without any human reply by the end, those turned away included${since.en}`,
      };
  }
}

const outcomeOfRule = (rule: PlatformRule): Outcome => ({
  id: outcomeIdOfRule(rule),
  group: "platform",
  label: rule.label,
  definition: definitionOf(rule),
  unit: rule.measures === "mean-response" ? "s" : "share",
  better: rule.measures === "reply-share" ? "higher" : "lower",
  source: rule.source.en,
  bySlot: true,
  measure: (day, of, per) => measureRule(day, rule, of, per),
});

/** Sums of the rule the shop is judged by; nothing where it is no reply share. */
function measureOwnRule(day: Day, of: Float64Array, per: Float64Array): void {
  const rule = ownRuleOf(day.scenario);
  if (rule?.measures === "reply-share") measureRule(day, rule, of, per);
}

const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);

/** The rate of every platform rule, and how the shop does under its own. */
export const platformOutcomes: readonly Outcome[] = [
  {
    id: "platform-share",
    group: "platform",
    label: { zh: "本店考核达标率", en: "Rate under the shop's own rule" },
    definition: {
      zh: "方案里选定的平台规则下的达标率；该规则不是回复率时无值",
      en: "Rate under the platform rule named in the scenario; no value where that rule is not a reply rate",
    },
    unit: "share",
    better: "higher",
    source: "the rule named in the scenario",
    bySlot: true,
    measure: measureOwnRule,
  },
  {
    id: "platform-target-share",
    group: "platform",
    label: { zh: "达到考核目标的天数占比", en: "Days that reach the target" },
    definition: {
      zh: "模拟的各天里，本店考核达标率不低于方案目标的比例",
      en: "Share of simulated runs whose rate under the shop's own rule is at least the scenario's target",
    },
    unit: "share",
    better: "higher",
    source: "the rule and target named in the scenario",
    bySlot: false,
    measure: (day, of, per) => {
      const met = new Float64Array(day.slots.count);
      const units = new Float64Array(day.slots.count);
      measureOwnRule(day, met, units);
      const all = sum(units);
      if (all === 0) return;
      per[0] = 1;
      of[0] = sum(met) / all >= day.scenario.platform.target ? 1 : 0;
    },
  },
  ...platformRules.map(outcomeOfRule),
  {
    id: "custom-share",
    group: "platform",
    label: { zh: "自定规则达标率", en: "Rate under the rule of your own" },
    definition: {
      zh: "方案里自定规则（platform.custom）的达标率；没写时无值",
      en: "Rate under the rule the scenario holds itself (platform.custom); no value without one",
    },
    unit: "share",
    better: "higher",
    source: "the rule in the scenario",
    bySlot: true,
    measure: (day, of, per) => {
      const rule = customRuleOf(day.scenario);
      if (rule) measureRule(day, rule, of, per);
    },
  },
  ...gateOutcomes,
];
