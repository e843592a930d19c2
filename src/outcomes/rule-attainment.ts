import { Fate, TurnState } from "#engine/journal.ts";
import type { PlatformRule } from "#rules/platform-rule.ts";
import { columnsOf, Flag } from "./columns.ts";
import type { RuleSums } from "./rule-masks.ts";
import type { Day } from "./outcome.ts";
import { percentileOf, repliesUnder } from "./response-percentile.ts";
import { replySumsOf } from "./reply-shares.ts";
import { responseSumsOf } from "./response-sums.ts";
import { Inside, insideOf } from "./slot-rows.ts";
import { staffingOf } from "./staffing.ts";
import { timeOfDay } from "./time-of-day.ts";

const inHours = (rule: PlatformRule, time: number): boolean => {
  const clock = timeOfDay(time);
  return clock >= rule.from && clock < rule.until;
};

/** One more unit in a slot. */
function add(into: Float64Array, slot: number, amount: number): void {
  into[slot] = (into[slot] as number) + amount;
}

function addSums(sums: RuleSums, of: Float64Array, per: Float64Array): void {
  for (let slot = 0; slot < per.length; slot++) {
    add(of, slot, sums.of[slot] as number);
    add(per, slot, sums.per[slot] as number);
  }
}

/** Contacts the bot kept: one unit each, answered, where the rule counts its replies. */
function addBotReplies(day: Day, rule: PlatformRule, of: Float64Array, per: Float64Array): void {
  const { contacts } = day.journal;
  const { contactSlot } = columnsOf(day);
  for (let c = 0; c < contacts.count; c++) {
    if (contacts.fate[c] !== Fate.BotResolved && contacts.fate[c] !== Fate.BotLeft) continue;
    if (!inHours(rule, contacts.arrived[c] as number)) continue;
    add(per, contactSlot[c] as number, 1);
    add(of, contactSlot[c] as number, 1);
  }
}

/** Mean of the replies to questions within the rule's hours; slots that lie in them as a whole are known already. */
function measureMean(day: Day, rule: PlatformRule, of: Float64Array, per: Float64Array): void {
  const { state, asked } = day.journal.turns;
  const { turnStart, wait } = columnsOf(day);
  const sums = responseSumsOf(day);
  const known = rule.replyToGoneCounts ? sums.sent : sums.received;
  for (let slot = 0; slot < per.length; slot++) {
    const first = turnStart[slot] as number;
    const end = turnStart[slot + 1] as number;
    const inside = insideOf(asked, first, end, rule);
    if (inside === Inside.None) continue;
    if (inside === Inside.All) {
      of[slot] = known.seconds[slot] as number;
      per[slot] = known.count[slot] as number;
      continue;
    }
    let seconds = 0;
    let replies = 0;
    for (let t = first; t < end; t++) {
      const time = wait[t] as number;
      if (Number.isNaN(time) || !inHours(rule, asked[t] as number)) continue;
      if (!rule.replyToGoneCounts && state[t] !== TurnState.Answered) continue;
      seconds += time;
      replies++;
    }
    of[slot] = seconds;
    per[slot] = replies;
  }
}

/** Contacts that asked for people, and those among them with nobody on duty, or without any message of an agent. */
function measureContacts(day: Day, rule: PlatformRule, of: Float64Array, per: Float64Array): void {
  const { arrived } = day.journal.contacts;
  const { flags, contactStart } = columnsOf(day);
  const { unstaffed } = staffingOf(day);
  const isOfDuty = rule.measures === "unstaffed-share";
  for (let slot = 0; slot < per.length; slot++) {
    const first = contactStart[slot] as number;
    const end = contactStart[slot + 1] as number;
    const inside = insideOf(arrived, first, end, rule);
    if (inside === Inside.None) continue;
    let bad = 0;
    let all = 0;
    for (let c = first; c < end; c++) {
      const own = flags[c] as number;
      if ((own & (Flag.People | Flag.TurnedAway)) === 0) continue;
      if (inside === Inside.Mixed && !inHours(rule, arrived[c] as number)) continue;
      const isSilent = (own & (Flag.Unanswered | Flag.TurnedAway)) !== 0;
      all++;
      if (isOfDuty ? unstaffed[c] === 1 : isSilent) bad++;
    }
    of[slot] = bad;
    per[slot] = all;
  }
}

/** Adds a day to the sums of a rule's rate: units in time over units, seconds over replies, or bad contacts over contacts; of a percentile the time itself times the replies, over the replies. */
export function measureRule(
  day: Day,
  rule: PlatformRule,
  of: Float64Array,
  per: Float64Array,
): void {
  switch (rule.measures) {
    case "reply-share":
      addSums(replySumsOf(day, rule), of, per);
      if (rule.botReplyCounts) addBotReplies(day, rule, of, per);
      return;
    case "mean-response":
      return measureMean(day, rule, of, per);
    case "response-percentile": {
      const { seconds } = repliesUnder(day, rule);
      if (seconds.length === 0) return;
      // As at its gates, runs weigh by their replies.
      of[0] = percentileOf(seconds, rule.level) * seconds.length;
      per[0] = seconds.length;
      return;
    }
    case "unstaffed-share":
    case "no-reply-share":
      return measureContacts(day, rule, of, per);
  }
}
