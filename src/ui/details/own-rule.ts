import { usualSide, writtenGates } from "#outcomes/own-gates.ts";
import { gates } from "#rules/gates.ts";
import { isTimeMeasure, type PlatformRule } from "#rules/platform-rule.ts";
import { CUSTOM_RULE } from "#scenario/custom-rule.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { toClock } from "#units/clock.ts";
import type { Text } from "#units/text.ts";
import { detailsTexts } from "./words.ts";

export type Custom = NonNullable<Scenario["platform"]["custom"]>;
type OwnGate = NonNullable<Custom["gates"]>[number];
export type Measures = NonNullable<Custom["measures"]>;

/** A text of which one language is typed; the other follows it as long as both read the same. */
export const withWords = (text: Text, language: "zh" | "en", typed: string): Text =>
  text.zh === text.en ? { zh: typed, en: typed } : { ...text, [language]: typed };

/** A text of which the other language is typed; nothing there means that it reads as in this one. */
export const withOtherWords = (text: Text, language: "zh" | "en", typed: string): Text => ({
  ...text,
  [language === "zh" ? "en" : "zh"]: typed === "" ? text[language] : typed,
});

export const measuresOf = ({ measures }: Custom): Measures => measures ?? "reply-share";

export const isTime = (custom: Custom): boolean => isTimeMeasure(measuresOf(custom));

/** The gates of a rule of the registry, as a rule of one's own writes them; a fine with a range is its middle. */
const gatesFrom = (rule: PlatformRule): OwnGate[] =>
  gates
    .filter((gate) => gate.rule === rule.id)
    .map(({ id, label, asks, side, days, moreThan, closesCampaigns, consequence, fine }) => ({
      id,
      name: label,
      ...(isTimeMeasure(rule.measures) ? { asksTime: asks } : { asks }),
      side,
      days,
      ...(moreThan > 0 ? { moreThan } : {}),
      closesCampaigns,
      consequence,
      ...(fine === null ? {} : { penalty: { fixed: (fine.low + fine.high) / 2 } }),
    }));

/** What only a share of replies says: limit, and when its days turn. */
function timingOf(rule: PlatformRule): Partial<Custom> {
  if (rule.measures !== "reply-share") return {};
  const { cycle, within } = rule;
  if (cycle === undefined) return { within };
  return {
    within,
    cycle: { turnsAt: toClock(cycle.turnsAt), answeredBy: toClock(cycle.answeredBy) },
  };
}

function targetOf({ target, measures }: PlatformRule): Partial<Custom> {
  if (target === null) return {};
  return isTimeMeasure(measures) ? { targetTime: target } : { target };
}

/** A platform's rule with its gates as one of the scenario's own, to be edited; both score every day alike until it is. */
const customFrom = (rule: PlatformRule): Custom => ({
  label: rule.label,
  ...(rule.platform === "house" ? {} : { insteadOf: rule.id }),
  ...(rule.validFrom === "unknown" ? {} : { validFrom: rule.validFrom }),
  measures: rule.measures,
  counts: rule.counts,
  ...timingOf(rule),
  from: toClock(rule.from),
  until: toClock(rule.until),
  clockStart: rule.clockStart,
  offHours: rule.offHours,
  unansweredAtMidnight: rule.unansweredAtMidnight,
  keptByBot: rule.botReplyCounts ? "counts" : "left-out",
  nobodyOnDuty: rule.unstaffedCounts ? "counts" : "left-out",
  customerGone: rule.replyToGoneCounts ? "counts" : "missed",
  ...targetOf(rule),
  gates: gatesFrom(rule),
});

/** The scenario with a copy of a rule as its own, and where it was copied from. */
export function withCopy(scenario: Scenario, rule: PlatformRule): Scenario {
  const source = (language: "zh" | "en") =>
    detailsTexts[language].rules.source
      .replace("{{name}}", rule.label[language])
      .replace("{{source}}", rule.source[language]);
  return {
    ...scenario,
    platform: { ...scenario.platform, custom: customFrom(rule) },
    sources: {
      ...scenario.sources,
      "platform.custom": { grade: "assumption", source: { zh: source("zh"), en: source("en") } },
    },
  };
}

/** Judged by its own rule, and wanting what that asks for. */
export const withOwnRule = (scenario: Scenario): Scenario => ({
  ...scenario,
  platform: {
    ...scenario.platform,
    rule: CUSTOM_RULE,
    target: scenario.platform.custom?.target ?? scenario.platform.target,
  },
});

/** Without its own rule; where the shop was judged by it, by the rule it was judged by before. */
export function withoutOwnRule(scenario: Scenario, before: string): Scenario {
  const { custom: _, ...platform } = scenario.platform;
  const { "platform.custom": __, ...sources } = scenario.sources;
  const rule = platform.rule === CUSTOM_RULE ? before : platform.rule;
  return { ...scenario, platform: { ...platform, rule }, sources };
}

const USUAL_LIMIT = 180;
const USUAL_SHARE = 0.5;
const USUAL_PERCENTILE = 0.9;

/** The penalty without what a mean time cannot be fined by; undefined where nothing is left. */
function withoutUnits({ penalty }: OwnGate): OwnGate["penalty"] {
  if (penalty === undefined) return undefined;
  const { perMissed: _, ...rest } = penalty;
  return rest.fixed === undefined && rest.perPoint === undefined ? undefined : rest;
}

/** A rule that measures something else: what the new measure does not know goes, its lines become lines of the new kind. */
export function withMeasures(custom: Custom, measures: Measures): Custom {
  const { within, cycle, percentile, target, targetTime, fine, gates: lines, ...rest } = custom;
  const next: Custom = { ...rest, measures };
  if (measures === "response-percentile") next.percentile = percentile ?? USUAL_PERCENTILE;
  const isReplies = measures === "reply-share";
  if (isReplies && (cycle === undefined || within !== undefined))
    next.within = within ?? USUAL_LIMIT;
  if (isReplies && cycle !== undefined) next.cycle = cycle;
  const isSameKind = isTime(custom) === isTime(next);
  if (isSameKind && target !== undefined) next.target = target;
  if (isSameKind && targetTime !== undefined) next.targetTime = targetTime;
  if (isSameKind && fine !== undefined) next.fine = fine;
  if (lines === undefined) return next;
  const side = usualSide(next);
  const isSameSide = usualSide(custom) === side;
  next.gates = lines.map((line): OwnGate => {
    const { asks, asksTime, penalty: _, ...others } = line;
    const penalty = isTime(next) ? withoutUnits(line) : line.penalty;
    return {
      ...others,
      ...(isTime(next) ? { asksTime: asksTime ?? USUAL_LIMIT } : { asks: asks ?? USUAL_SHARE }),
      side: isSameSide ? line.side : side,
      ...(penalty === undefined ? {} : { penalty }),
    };
  });
  return next;
}

/** Settled at an hour of the day, at first 18:00 with an hour's grace; or by midnight and the limit again. */
export function withCycle(custom: Custom, isOn: boolean): Custom {
  const { cycle: _, ...rest } = custom;
  if (isOn) return { ...rest, cycle: { turnsAt: "18:00", answeredBy: "19:00" } };
  return { ...rest, within: rest.within ?? USUAL_LIMIT };
}

/** One more gate: what the platform asks, where no gate says so yet, judged every day. */
export function withAnotherGate(custom: Custom): Custom {
  const { fine: _, ...rest } = custom;
  const lines = writtenGates(custom);
  const free = (n: number): string =>
    lines.some(({ id }) => id === `gate-${n}`) ? free(n + 1) : `gate-${n}`;
  const words = (language: "zh" | "en") => detailsTexts[language].rules.gateForm;
  const line: OwnGate = {
    id: free(1),
    name: { zh: words("zh").newName, en: words("en").newName },
    ...(isTime(custom)
      ? { asksTime: custom.targetTime ?? USUAL_LIMIT }
      : { asks: custom.target ?? USUAL_SHARE }),
    side: usualSide(custom),
    days: 1,
    closesCampaigns: false,
    consequence: { zh: words("zh").newConsequence, en: words("en").newConsequence },
    penalty: { fixed: 0 },
  };
  return { ...rest, gates: [...lines, line] };
}

/** Without one of its gates. */
export const withoutGate = (custom: Custom, id: string): Custom => ({
  ...custom,
  gates: (custom.gates ?? []).filter((gate) => gate.id !== id),
});
