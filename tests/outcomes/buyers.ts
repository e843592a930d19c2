import defaultDay from "#scenarios/default-day.json" with { type: "json" };
import { Fate, TurnState } from "#engine/journal.ts";
import { createSimulator } from "#engine/simulate.ts";
import { dayOf } from "#outcomes/day.ts";
import type { Day } from "#outcomes/outcome.ts";
import { platformRules } from "#rules/index.ts";
import type { ReplyShareRule } from "#rules/platform-rule.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { handScenario, journalOf } from "./by-hand.ts";
import { sumsOf } from "./hand-day.ts";

export const figure = (id: string, day: Day) => sumsOf(id, day).figure;
export const HOUR = 3600;

/**
 * Buyers of one question each, some answered after a minute and the others after ten, from 08:00 on.
 *
 * @param every seconds from one buyer to the next
 */
export function buyersOf(prompt: number, slow: number, rule: string, at = 0, every = 1) {
  const contacts = Array.from({ length: prompt + slow }, (_, i) => ({
    fate: Fate.Done,
    arrived: at + i * every,
    queued: at + i * every,
    assigned: at + i * every,
    ended: at + i * every + 600,
    replies: 1,
    agent: 0,
  }));
  const turns = contacts.map(({ arrived }, contact) => ({
    contact,
    state: TurnState.Answered,
    agent: 0,
    asked: arrived,
    started: arrived + 1,
    replied: arrived + (contact < prompt ? 60 : 600),
  }));
  const scenario: Scenario = { ...handScenario, platform: { ...handScenario.platform, rule } };
  return { scenario, contacts, turns };
}

export function dayWith(prompt: number, slow: number, rule: string): Day {
  const { scenario, contacts, turns } = buyersOf(prompt, slow, rule);
  return dayOf(scenario, journalOf({ contacts, turns }));
}

export const base = defaultDay as unknown as Scenario;
export const simulate = createSimulator(base);
export const shares = platformRules.filter(
  (rule): rule is ReplyShareRule => rule.measures === "reply-share",
);

/** A rule of the registry written down as a rule of one's own. */
export function asCustom(rule: ReplyShareRule): NonNullable<Scenario["platform"]["custom"]> {
  const { label, counts, within, from, until, clockStart, offHours, unansweredAtMidnight } = rule;
  return {
    label,
    counts,
    within,
    from,
    until,
    clockStart,
    offHours,
    unansweredAtMidnight,
    keptByBot: rule.botReplyCounts ? "counts" : "left-out",
    nobodyOnDuty: rule.unstaffedCounts ? "counts" : "left-out",
    customerGone: rule.replyToGoneCounts ? "counts" : "missed",
    ...(rule.cycle === undefined
      ? {}
      : { cycle: { turnsAt: rule.cycle.turnsAt, answeredBy: rule.cycle.answeredBy } }),
    target: 0.5,
  };
}

export type Custom = NonNullable<Scenario["platform"]["custom"]>;

/** A shop judged by a rule of its own: all hours, three minutes, one gate. */
export function ownDay(prompt: number, slow: number, change: Partial<Custom>): Day {
  const { scenario, contacts, turns } = buyersOf(prompt, slow, "custom");
  const [rule] = shares;
  if (!rule) throw new RangeError("no reply rule");
  const { target: _, ...lenient } = { ...asCustom(rule), within: 180, from: 0, until: 86_400 };
  const platform = { rule: "custom", target: 1, custom: { ...lenient, ...change } };
  return dayOf({ ...scenario, platform }, journalOf({ contacts, turns }));
}
export const line = {
  id: "line",
  name: { zh: "线", en: "Line" },
  asks: 0.5,
  side: "at-least",
  days: 1,
  closesCampaigns: true,
  consequence: { zh: "自定", en: "Your own" },
} as const;
