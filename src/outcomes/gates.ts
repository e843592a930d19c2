import { gates } from "#rules/gates.ts";
import type { Gate } from "#rules/gate.ts";
import { platformRuleById } from "#rules/index.ts";
import type { PlatformRule } from "#rules/platform-rule.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day, Outcome } from "./outcome.ts";
import { customRuleOf, ownRuleOf } from "./own-rule.ts";
import { measureRule } from "./rule-attainment.ts";
import { DAY } from "./time-of-day.ts";

/** What a run scores at one gate. */
export interface GateStanding {
  readonly gate: Gate;
  /** Windows with enough units to be judged, and those of them below the line. */
  readonly judged: number;
  readonly missed: number;
  /** The rate over the whole run: units or seconds over units. */
  readonly of: number;
  readonly per: number;
}

/** Whether a rate of this rule is on the right side of a line. */
const isMet = (rule: PlatformRule, rate: number, asks: number): boolean =>
  rule.measures === "reply-share" ? rate >= asks : rate < asks;

/**
 * Holds a run against a gate. A gate of one day judges every calendar day, by its half hours; a longer window is judged by the
 * run as a whole, as if all its days were like those simulated.
 */
function standingAt(day: Day, gate: Gate, rule: PlatformRule): GateStanding {
  const { count, from, width } = day.slots;
  const of = new Float64Array(count);
  const per = new Float64Array(count);
  measureRule(day, rule, of, per);
  const windows = new Map<number, { of: number; per: number }>();
  const whole = { of: 0, per: 0 };
  for (let slot = 0; slot < count; slot++) {
    const key = gate.days === 1 ? Math.floor((from + slot * width) / DAY) : 0;
    const window = windows.get(key) ?? { of: 0, per: 0 };
    windows.set(key, window);
    for (const sums of [window, whole]) {
      sums.of += of[slot] as number;
      sums.per += per[slot] as number;
    }
  }
  let [judged, missed] = [0, 0];
  for (const window of windows.values()) {
    if (window.per === 0 || window.per <= gate.moreThan) continue;
    judged++;
    if (!isMet(rule, window.of / window.per, gate.asks)) missed++;
  }
  return { gate, judged, missed, ...whole };
}

/** The gate a scenario's own rule draws, where it asks for a share. */
function customGate(scenario: Scenario): Gate | undefined {
  const { custom } = scenario.platform;
  if (custom?.target === undefined) return undefined;
  return {
    id: "custom",
    platform: "custom",
    rule: "custom",
    label: custom.label,
    asks: custom.target,
    days: 1,
    moreThan: 0,
    closesCampaigns: false,
    fine: custom.fine === undefined ? null : { low: custom.fine, high: custom.fine },
    consequence: { zh: "自定", en: "Your own" },
    validFrom: "unknown",
    source: { zh: "方案里自己写的", en: "the scenario" },
  };
}

/** The gates of the registry in its order, then the scenario's own. */
export function gatesOf(scenario: Scenario): readonly Gate[] {
  const own = customGate(scenario);
  return own === undefined ? gates : [...gates, own];
}

/** Every gate with its standing: those of the registry in its order, then the scenario's own. */
export const standingsOf = oncePerDay((day): readonly GateStanding[] => {
  return gatesOf(day.scenario).flatMap((gate) => {
    const rule = gate.id === "custom" ? customRuleOf(day.scenario) : platformRuleById(gate.rule);
    return rule === undefined ? [] : [standingAt(day, gate, rule)];
  });
});

/** Gates of the platform the shop is judged by. */
const ownStandings = (day: Day): readonly GateStanding[] => {
  const platform = ownRuleOf(day.scenario)?.platform;
  return standingsOf(day).filter(({ gate }) => gate.platform === platform);
};

/** Yuan the shop's own platform takes for the windows of a run that miss a line; the middle of the range where there is one. */
export const fineOf = (day: Day): number =>
  ownStandings(day).reduce(
    (sum, { gate: { fine }, missed }) => sum + (fine ? (missed * (fine.low + fine.high)) / 2 : 0),
    0,
  );

const standingOf = (day: Day, id: string): GateStanding | undefined =>
  standingsOf(day).find(({ gate }) => gate.id === id);

const group = { group: "platform", better: "lower", bySlot: false } as const;

const asked = ({ rule, asks }: Gate): string =>
  platformRuleById(rule)?.measures === "mean-response" ? `${asks} s` : `${asks * 100}%`;

const outcomeOfGate = (gate: Gate): Outcome => ({
  ...group,
  id: `gate-${gate.id}-missed-share`,
  label: { zh: `没过门槛：${gate.label.zh}`, en: `Missed: ${gate.label.en}` },
  definition: {
    zh: `模拟的${gate.days === 1 ? "每个自然日" : `各次（平台看 ${gate.days} 天，这里当作天天如此）`}里，没达到 ${asked(gate)} 的比例${gate.moreThan > 0 ? `，只看超过 ${gate.moreThan} 位买家的日子` : ""}；后果：${gate.consequence.zh}（${gate.source.zh}，自 ${gate.validFrom}）`,
    en: `Share of simulated ${gate.days === 1 ? "calendar days" : `runs (the platform looks at ${gate.days} days; here as if all were alike)`} that miss ${asked(gate)}${gate.moreThan > 0 ? `, days with over ${gate.moreThan} buyers only` : ""}; what follows: ${gate.consequence.en} (${gate.source.en}; since ${gate.validFrom})`,
  },
  unit: "share",
  source: gate.source.en,
  measure: (day, of, per) => {
    const standing = standingOf(day, gate.id);
    if (standing === undefined) return;
    of[0] = standing.missed;
    per[0] = standing.judged;
  },
});

/** How likely a day misses each platform's gates, and what the shop's own platform makes of it. */
export const gateOutcomes: readonly Outcome[] = [
  {
    ...group,
    id: "campaigns-at-risk-share",
    label: { zh: "活动资格有风险的天数占比", en: "Days that put campaigns at risk" },
    definition: {
      zh: "模拟的各次里，本店平台至少一道决定能否报名活动的门槛没过的比例；平台没有这样的公开门槛时无值",
      en: "Share of simulated runs that miss a gate of the shop's own platform which closes campaigns; no value where no such gate is public",
    },
    unit: "share",
    source: "src/rules/gates.ts, dated and sourced one by one",
    measure: (day, of, per) => {
      const closing = ownStandings(day).filter(
        ({ gate, judged }) => gate.closesCampaigns && judged > 0,
      );
      if (closing.length === 0) return;
      per[0] = 1;
      of[0] = closing.some(({ missed }) => missed > 0) ? 1 : 0;
    },
  },
  {
    ...group,
    id: "platform-fine",
    label: { zh: "平台罚款", en: "Fines of the platform" },
    definition: {
      zh: "本店平台没过的门槛 × 每次罚款（有上下限的取中间值）；没有罚款的平台为 0",
      en: "Missed gates of the shop's own platform times the fine, the middle of its range; 0 where the platform takes no money",
    },
    unit: "yuan",
    total: true,
    source: "src/rules/gates.ts, dated and sourced one by one",
    measure: (day, of, per) => {
      per[0] = 1;
      of[0] = fineOf(day);
    },
  },
  ...gates.map(outcomeOfGate),
  {
    ...group,
    id: "gate-custom-missed-share",
    label: { zh: "没过门槛：自定规则", en: "Missed: the rule of your own" },
    definition: {
      zh: "模拟的每个自然日里，自定规则没达到平台要求（platform.custom.target）的比例；没写时无值",
      en: "Share of simulated calendar days below the share your own rule asks for (platform.custom.target); no value without one",
    },
    unit: "share",
    source: "the rule in the scenario",
    measure: (day, of, per) => {
      const standing = standingOf(day, "custom");
      if (standing === undefined) return;
      of[0] = standing.missed;
      per[0] = standing.judged;
    },
  },
];
