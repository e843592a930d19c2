import { Fate, TurnState } from "#engine/journal.ts";
import type { ReplyShareRule } from "#rules/platform-rule.ts";
import type { Day } from "./outcome.ts";
import { staffingOf } from "./staffing.ts";
import { DAY, timeOfDay } from "./time-of-day.ts";

/** What a turn is to a rule. Left out: outside the hours, or still open and possibly answered in time. */
export const Verdict = { Met: 0, Missed: 1, LeftOut: 2 } as const;
export type Verdict = (typeof Verdict)[keyof typeof Verdict];

/** Seconds a reply to a question may take: up to the rule's limit, or until its midnight or cycle ends. */
function limitOf(rule: ReplyShareRule, asked: number): number {
  const { cycle, within, unansweredAtMidnight } = rule;
  if (cycle) {
    const sinceTurn = timeOfDay(asked - cycle.turnsAt);
    return Math.min(within, DAY - cycle.turnsAt + cycle.answeredBy - sinceTurn);
  }
  return unansweredAtMidnight === "missed" ? Math.min(within, DAY - timeOfDay(asked)) : within;
}

/** Whether a turn belongs to the rule's hours, by its question or, where the rule says so, by its reply. */
function isInHours({ journal }: Day, rule: ReplyShareRule, t: number): boolean {
  const { contacts, turns } = journal;
  const begun =
    rule.clockStart === "question"
      ? (turns.asked[t] as number)
      : (contacts.arrived[turns.contact[t] as number] as number);
  const at = timeOfDay(begun);
  if (at >= rule.from && at < rule.until) return true;
  const replied = turns.replied[t] as number;
  if (rule.offHours === "left-out" || Number.isNaN(replied)) return false;
  const answeredAt = timeOfDay(replied);
  return answeredAt >= rule.from && answeredAt < rule.until;
}

/** What one turn of the day is to a rule: the definition, in full. */
export function judgeTurn(day: Day, rule: ReplyShareRule, t: number): Verdict {
  const { contacts, turns, closed } = day.journal;
  const contact = turns.contact[t] as number;
  const isUnstaffed = !rule.unstaffedCounts && staffingOf(day).unstaffed[contact] === 1;
  if (isUnstaffed || !isInHours(day, rule, t)) return Verdict.LeftOut;
  const asked = turns.asked[t] as number;
  const limit = limitOf(rule, asked);
  const wait = (turns.replied[t] as number) - asked;
  const state = turns.state[t];
  if (wait <= limit && (rule.replyToGoneCounts || state === TurnState.Answered)) return Verdict.Met;
  if (!Number.isNaN(wait) || closed - asked >= limit) return Verdict.Missed;
  const mayCome =
    state === TurnState.Waiting ||
    (rule.replyToGoneCounts && contacts.fate[contact] === Fate.LeftSilently);
  return mayCome ? Verdict.LeftOut : Verdict.Missed;
}
