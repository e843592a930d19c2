import { platformRules } from "#rules/index.ts";
import {
  type Counts,
  isTimeMeasure,
  type PlatformRule,
  type ReplyShareRule,
  outcomeIdOfRule,
} from "#rules/platform-rule.ts";
import type { Text } from "#units/text.ts";
import { toClock } from "#units/clock.ts";
import { gateOutcomes } from "./gates.ts";
import type { Day, Outcome } from "./outcome.ts";
import { customRuleOf, OWN_OUTCOMES, ownRuleOf } from "./own-rule.ts";
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

const CONTACTS: Text = { zh: "每个会话", en: "every contact" };

/** Which questions or contacts a rule looks at, and in which hours. */
function scope({ measures, counts, from, until }: PlatformRule): Text {
  const unit =
    measures === "reply-share" ? UNITS[counts] : isTimeMeasure(measures) ? UNITS.turn : CONTACTS;
  const [begin, end] = [toClock(from), toClock(until)];
  return { zh: `${unit.zh}，${begin}–${end}`, en: `${unit.en}, ${begin} to ${end}` };
}

const HOUR = 3600;

/** How soon a reply must come: within a limit, or by the end of a cycle. */
function inTime({ within, cycle }: ReplyShareRule): Text {
  if (cycle !== undefined) {
    const [turn, last] = [toClock(cycle.turnsAt), toClock(cycle.answeredBy)];
    return {
      zh: `一天到 ${turn} 为止、${last} 之前有人工回复的比例`,
      en: `share with a human reply by ${last} of the day that ends at ${turn}`,
    };
  }
  const inHours = within >= 2 * HOUR && within % HOUR === 0;
  const [zh, en] = inHours
    ? [`${within / HOUR} 小时`, `${within / HOUR} h`]
    : [`${within} 秒`, `${within} s`];
  return { zh: `${zh}内有人工回复的比例`, en: `share with a human reply within ${en}` };
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
      const reply = inTime(rule);
      return {
        zh: `${zh}：${reply.zh}；没有回复算未达标，${bot.zh}${since.zh}`,
        en: `${en}: ${reply.en}; no reply is a miss, ${bot.en}${since.en}`,
      };
    }
    case "mean-response":
      return {
        zh: `${zh}：从提问到人工回复的平均时长${since.zh}`,
        en: `${en}: mean time from question to human reply${since.en}`,
      };
    case "response-percentile":
      return {
        zh: `${zh}：${rule.level * 100}% 的人工回复不超过的时长${since.zh}`,
        en: `${en}: the time that ${rule.level * 100}% of the human replies do not exceed${since.en}`,
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
  unit: isTimeMeasure(rule.measures) ? "s" : "share",
  better: rule.measures === "reply-share" ? "higher" : "lower",
  source: rule.source,
  bySlot: true,
  measure: (day, of, per) => measureRule(day, rule, of, per),
});

/** Sums of the rule the shop is judged by; nothing where it is no reply share. */
function measureOwnRule(day: Day, of: Float64Array, per: Float64Array): void {
  const rule = ownRuleOf(day.scenario);
  if (rule?.measures === "reply-share") measureRule(day, rule, of, per);
}

const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);

const ownSource = { zh: "方案里的自定规则", en: "your own rule in the plan" } as const;

/** A figure of the scenario's own rule, where that is what it measures. */
const measureCustom =
  (id: string): Outcome["measure"] =>
  (day, of, per) => {
    const rule = customRuleOf(day.scenario);
    if (rule && outcomeIdOfRule(rule) === id) measureRule(day, rule, of, per);
  };

/** One outcome for each thing a rule of one's own may measure; the others have no value. */
const ownOutcomes: readonly Outcome[] = [
  {
    id: OWN_OUTCOMES["reply-share"],
    group: "platform",
    label: { zh: "自定规则达标率", en: "Rate under the rule of your own" },
    definition: {
      zh: "方案里自定规则的达标率；没有自定规则，或它不是回复率时无值",
      en: "Rate under the rule of your own in the plan; no value without one, or where it is no reply rate",
    },
    unit: "share",
    better: "higher",
    source: ownSource,
    bySlot: true,
    measure: measureCustom(OWN_OUTCOMES["reply-share"]),
  },
  {
    id: OWN_OUTCOMES["mean-response"],
    group: "platform",
    label: { zh: "自定规则的平均响应时长", en: "Mean response under the rule of your own" },
    definition: {
      zh: "自定规则考核时段里的提问，从提问到人工回复的平均时长；没有自定规则，或它不是平均时长时无值",
      en: "Mean time from question to human reply in the hours of your own rule; no value without one, or where it is no mean time",
    },
    unit: "s",
    better: "lower",
    source: ownSource,
    bySlot: true,
    measure: measureCustom(OWN_OUTCOMES["mean-response"]),
  },
  {
    id: OWN_OUTCOMES["response-percentile"],
    group: "platform",
    label: {
      zh: "自定规则的响应时长分位数",
      en: "Percentile of the response under the rule of your own",
    },
    definition: {
      zh: "自定规则考核时段里的提问，规定比例（如九成）的人工回复不超过的时长；没有回复的不在内；没有这样的自定规则时无值",
      en: "The time that the share named by your own rule (nine in ten, say) of the human replies in its hours do not exceed; what got no reply is not in it; no value without such a rule",
    },
    unit: "s",
    better: "lower",
    source: ownSource,
    bySlot: false,
    measure: measureCustom(OWN_OUTCOMES["response-percentile"]),
  },
  {
    id: OWN_OUTCOMES["no-reply-share"],
    group: "platform",
    label: { zh: "自定规则要压低的比例", en: "Share to keep low under the rule of your own" },
    definition: {
      zh: "自定规则考核时段里来的会话，没人在岗时来的（或始终没回的）比例；没有这样的自定规则时无值",
      en: "Of the contacts in the hours of your own rule, those that came while nobody was on duty (or were never answered); no value without such a rule",
    },
    unit: "share",
    better: "lower",
    source: ownSource,
    bySlot: true,
    measure: measureCustom(OWN_OUTCOMES["no-reply-share"]),
  },
];

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
    source: { zh: "方案里选定的规则", en: "the rule named in the plan" },
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
    source: { zh: "方案里选定的规则和目标", en: "the rule and target named in the plan" },
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
  ...ownOutcomes,
  ...gateOutcomes,
];
