import { type Gate, isPassed, penaltyOf } from "#rules/gate.ts";
import { gates } from "#rules/gates.ts";
import { whatFollows } from "#rules/what-follows.ts";
import { platformRuleById } from "#rules/index.ts";
import {
  isTimeMeasure,
  type PlatformRule,
  type ResponsePercentileRule,
} from "#rules/platform-rule.ts";
import { CUSTOM_RULE } from "#scenario/custom-rule.ts";
import type { Text } from "#units/text.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day, Outcome } from "./outcome.ts";
import { gatesOf, isGateOf } from "./own-gates.ts";
import { customRuleOf } from "./own-rule.ts";
import { percentileOf, repliesUnder } from "./response-percentile.ts";
import { measureRule } from "./rule-attainment.ts";
import { DAY } from "./time-of-day.ts";

/** What a run scores at one gate. */
export interface GateStanding {
  readonly gate: Gate;
  /** Windows with enough units to be judged, and those of them beyond the line. */
  readonly judged: number;
  readonly missed: number;
  /** The rate over the whole run: units or seconds over units. */
  readonly of: number;
  readonly per: number;
  /** Yuan that the missed windows cost. */
  readonly fine: number;
}

interface Sums {
  of: number;
  per: number;
}

/** What a window that misses a line costs: how far beyond it the rate is, and how many units were missed. */
function fineOfWindow({ fine, asks }: Gate, rule: PlatformRule, { of, per }: Sums): number {
  if (fine === null) return 0;
  const gap = Math.abs(of / per - asks);
  const points = isTimeMeasure(rule.measures) ? gap : 100 * gap;
  return penaltyOf(fine, points, rule.measures === "reply-share" ? per - of : of);
}

/** Windows and the whole run under a percentile, which no sum over slots gives: seconds times replies, over replies. */
function addPercentiles(
  day: Day,
  rule: ResponsePercentileRule,
  windowAt: (slot: number) => number,
  windows: readonly Sums[],
  whole: Sums,
): void {
  const { slots, seconds } = repliesUnder(day, rule);
  const lengths = windows.map((): number[] => []);
  for (const [i, time] of seconds.entries()) lengths[windowAt(slots[i] as number)]?.push(time);
  const fill = (sums: Sums, of: readonly number[]): void => {
    if (of.length === 0) return;
    sums.of = percentileOf(of, rule.level) * of.length;
    sums.per = of.length;
  };
  for (const [at, sums] of windows.entries()) fill(sums, lengths[at] ?? []);
  fill(whole, seconds);
}

/**
 * Holds a run against a gate, window by window: as many whole windows of the gate's days as the run has room for, days over
 * going to the last; a run shorter than a window is one, as if all its days were alike. Days turn at midnight, or when the
 * rule's cycle does, and are told apart by half hours.
 */
function standingAt(day: Day, gate: Gate, rule: PlatformRule): GateStanding {
  const { count, from, width } = day.slots;
  const turnsAt = rule.measures === "reply-share" ? (rule.cycle?.turnsAt ?? 0) : 0;
  const dayAt = (slot: number) => Math.floor((from + slot * width - turnsAt) / DAY);
  const first = dayAt(0);
  const most = Math.max(1, Math.floor((dayAt(count - 1) - first + 1) / gate.days));
  const windows = Array.from({ length: most }, (): Sums => ({ of: 0, per: 0 }));
  const whole: Sums = { of: 0, per: 0 };
  const windowAt = (slot: number) =>
    Math.min(most - 1, Math.floor((dayAt(slot) - first) / gate.days));
  if (rule.measures === "response-percentile") addPercentiles(day, rule, windowAt, windows, whole);
  else {
    const of = new Float64Array(count);
    const per = new Float64Array(count);
    measureRule(day, rule, of, per);
    for (let slot = 0; slot < count; slot++) {
      for (const sums of [windows[windowAt(slot)] as Sums, whole]) {
        sums.of += of[slot] as number;
        sums.per += per[slot] as number;
      }
    }
  }
  let [judged, missed, fine] = [0, 0, 0];
  for (const window of windows) {
    if (window.per === 0 || window.per <= gate.moreThan) continue;
    judged++;
    if (isPassed(gate, window.of / window.per)) continue;
    missed++;
    fine += fineOfWindow(gate, rule, window);
  }
  return { gate, judged, missed, ...whole, fine };
}

/** Every gate with its standing: those of the registry in its order, then the scenario's own. */
export const standingsOf = oncePerDay((day): readonly GateStanding[] =>
  gatesOf(day.scenario).flatMap((gate) => {
    const rule =
      gate.platform === CUSTOM_RULE ? customRuleOf(day.scenario) : platformRuleById(gate.rule);
    return rule === undefined ? [] : [standingAt(day, gate, rule)];
  }),
);

/** Gates the shop has to pass. */
const ownStandings = (day: Day): readonly GateStanding[] =>
  standingsOf(day).filter(({ gate }) => isGateOf(day.scenario, gate));

/** Yuan the shop's own platform takes for the windows of a run that miss a line. */
export const fineOf = (day: Day): number =>
  ownStandings(day).reduce((sum, { fine }) => sum + fine, 0);

const standingOf = (day: Day, id: string): GateStanding | undefined =>
  standingsOf(day).find(({ gate }) => gate.id === id);

const group = { group: "platform", better: "lower", bySlot: false } as const;

const SIDES: Readonly<Record<Gate["side"], Text>> = {
  "at-least": { zh: "不低于", en: "at least" },
  above: { zh: "高于", en: "more than" },
  "at-most": { zh: "不超过", en: "at most" },
  below: { zh: "低于", en: "less than" },
};

/** Whether a gate of the registry asks for a time. */
const isTimeGate = ({ rule }: Gate): boolean => isTimeMeasure(platformRuleById(rule)?.measures);

/** The line in words: "at least 50%". */
function asked(gate: Gate): Text {
  const { asks, side } = gate;
  const [zh, en] = isTimeGate(gate)
    ? [`${asks} 秒`, `${asks} s`]
    : [`${asks * 100}%`, `${asks * 100}%`];
  return { zh: `${SIDES[side].zh} ${zh}`, en: `${SIDES[side].en} ${en}` };
}

function outcomeOfGate(gate: Gate): Outcome {
  const { zh, en } = asked(gate);
  const follows = whatFollows(gate, isTimeGate(gate));
  const isDaily = gate.days === 1;
  const busy = gate.moreThan > 0;
  return {
    ...group,
    id: `gate-${gate.id}-missed-share`,
    label: { zh: `没过门槛：${gate.label.zh}`, en: `Missed: ${gate.label.en}` },
    definition: {
      zh: `要求${zh}；模拟的${isDaily ? "自然日" : `考核期（${gate.days} 天一期，不足一期的当作天天如此）`}里没过的比例${busy ? `，只看超过 ${gate.moreThan} 位买家的日子` : ""}；后果：${follows.zh}（${gate.source.zh}，自 ${gate.validFrom}）`,
      en: `Asks for ${en}; share of the simulated ${isDaily ? "calendar days" : `windows of ${gate.days} days (a shorter run is one, as if all its days were alike)`} that miss it${busy ? `, days with over ${gate.moreThan} buyers only` : ""}; what follows: ${follows.en} (${gate.source.en}; since ${gate.validFrom})`,
    },
    unit: "share",
    source: gate.source,
    measure: (day, of, per) => {
      const standing = standingOf(day, gate.id);
      if (standing === undefined) return;
      of[0] = standing.missed;
      per[0] = standing.judged;
    },
  };
}

const registry: Text = {
  zh: "各平台门槛，逐条写明日期和出处（见“明细”里的“平台规则”）",
  en: "gates of the platforms, dated and sourced one by one (Details, platform rules)",
};

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
    source: registry,
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
      zh: "本店平台没过的考核期 × 罚款（有上下限的取中间值；自定规则按它自己的算法）；没有罚款的平台为 0",
      en: "Windows missed at the gates of the shop's own platform times the fine, the middle of its range (a rule of your own: as it says); 0 where the platform takes no money",
    },
    unit: "yuan",
    total: true,
    source: registry,
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
      zh: "模拟的各考核期里，没过自定规则门槛的比例，几条门槛合在一起数；没写门槛和平台要求时无值",
      en: "Share of simulated windows that miss a gate of your own rule, all its gates counted together; no value without a gate or a share asked",
    },
    unit: "share",
    source: { zh: "方案里的自定规则", en: "your own rule in the plan" },
    measure: (day, of, per) => {
      for (const { gate, judged, missed } of standingsOf(day)) {
        if (gate.platform !== CUSTOM_RULE) continue;
        of[0] = (of[0] as number) + missed;
        per[0] = (per[0] as number) + judged;
      }
    },
  },
];
