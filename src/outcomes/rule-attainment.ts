import { Fate, TurnState } from "#engine/journal.ts";
import type { PlatformRule, ReplyShareRule } from "#rules/platform-rule.ts";
import { buyerDaysOf } from "./buyer-days.ts";
import { columnsOf, Flag } from "./columns.ts";
import type { Day } from "./outcome.ts";
import { Verdict } from "./judge-turn.ts";
import { staffingOf } from "./staffing.ts";
import { timeOfDay } from "./time-of-day.ts";
import { plainOf, verdictOn } from "./turn-codes.ts";

const inHours = (rule: PlatformRule, time: number): boolean => {
  const clock = timeOfDay(time);
  return clock >= rule.from && clock < rule.until;
};

/** One more unit in a slot. */
function add(into: Float64Array, slot: number, amount: number): void {
  into[slot] = (into[slot] as number) + amount;
}

/** Every turn is a unit. */
function measureTurns(day: Day, rule: ReplyShareRule, of: Float64Array, per: Float64Array): void {
  const { turnStart } = columnsOf(day);
  const plain = plainOf(day, rule);
  for (let slot = 0; slot < per.length; slot++) {
    let [met, units] = [0, 0];
    const end = turnStart[slot + 1] as number;
    for (let t = turnStart[slot] as number; t < end; t++) {
      const verdict = verdictOn(plain, day, rule, t);
      met += verdict === Verdict.Met ? 1 : 0;
      units += verdict === Verdict.LeftOut ? 0 : 1;
    }
    of[slot] = met;
    per[slot] = units;
  }
}

/** The first turn of every contact is a unit. */
function measureFirsts(day: Day, rule: ReplyShareRule, of: Float64Array, per: Float64Array): void {
  const { firstTurn, turnSlot } = columnsOf(day);
  const plain = plainOf(day, rule);
  for (let c = 0; c < firstTurn.length; c++) {
    const t = firstTurn[c] as number;
    const verdict = t < 0 ? Verdict.LeftOut : verdictOn(plain, day, rule, t);
    if (verdict === Verdict.LeftOut) continue;
    add(per, turnSlot[t] as number, 1);
    if (verdict === Verdict.Met) add(of, turnSlot[t] as number, 1);
  }
}

const Standing = { Unseen: 0, Kept: 1, Spoilt: 2 } as const;

/**
 * Turns in groups, of a contact or of a buyer on one day, are a unit that one late turn spoils; it counts in the slot of its
 * first turn.
 *
 * @param groupOf per turn: number of its group
 */
function measureGroups(
  day: Day,
  rule: ReplyShareRule,
  groupOf: Int32Array,
  groups: number,
  of: Float64Array,
  per: Float64Array,
): void {
  const { turnSlot } = columnsOf(day);
  const plain = plainOf(day, rule);
  const standing = new Uint8Array(groups);
  const slotOf = new Uint16Array(groups);
  for (let t = 0; t < turnSlot.length; t++) {
    const group = groupOf[t] as number;
    if (standing[group] === Standing.Spoilt) continue;
    const verdict = verdictOn(plain, day, rule, t);
    if (verdict === Verdict.LeftOut) continue;
    if (standing[group] === Standing.Unseen) {
      standing[group] = Standing.Kept;
      slotOf[group] = turnSlot[t] as number;
      add(per, turnSlot[t] as number, 1);
      add(of, turnSlot[t] as number, 1);
    }
    if (verdict === Verdict.Met) continue;
    standing[group] = Standing.Spoilt;
    add(of, slotOf[group] as number, -1);
  }
}

function measureReplies(day: Day, rule: ReplyShareRule, of: Float64Array, per: Float64Array): void {
  const { contacts, turns } = day.journal;
  switch (rule.counts) {
    case "turn":
      return measureTurns(day, rule, of, per);
    case "first-turn":
      return measureFirsts(day, rule, of, per);
    case "session":
      return measureGroups(day, rule, turns.contact, contacts.count, of, per);
    case "buyer-day": {
      const buyerDays = buyerDaysOf(day);
      return measureGroups(day, rule, buyerDays.of, buyerDays.count, of, per);
    }
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

function measureMean(day: Day, rule: PlatformRule, of: Float64Array, per: Float64Array): void {
  const { state, asked, replied } = day.journal.turns;
  const { turnStart } = columnsOf(day);
  for (let slot = 0; slot < per.length; slot++) {
    let [seconds, replies] = [0, 0];
    const end = turnStart[slot + 1] as number;
    for (let t = turnStart[slot] as number; t < end; t++) {
      const wait = (replied[t] as number) - (asked[t] as number);
      if (Number.isNaN(wait) || !inHours(rule, asked[t] as number)) continue;
      if (!rule.replyToGoneCounts && state[t] !== TurnState.Answered) continue;
      seconds += wait;
      replies++;
    }
    of[slot] = seconds;
    per[slot] = replies;
  }
}

/** Contacts that asked for people, and those among them with nobody on duty, or without any message of an agent. */
function measureContacts(day: Day, rule: PlatformRule, of: Float64Array, per: Float64Array): void {
  const { contacts } = day.journal;
  const { flags, contactSlot } = columnsOf(day);
  const { unstaffed } = staffingOf(day);
  const isBad =
    rule.measures === "unstaffed-share"
      ? (c: number) => unstaffed[c] === 1
      : (c: number) => ((flags[c] as number) & (Flag.Unanswered | Flag.TurnedAway)) !== 0;
  for (let c = 0; c < contacts.count; c++) {
    if (((flags[c] as number) & (Flag.People | Flag.TurnedAway)) === 0) continue;
    if (!inHours(rule, contacts.arrived[c] as number)) continue;
    add(per, contactSlot[c] as number, 1);
    if (isBad(c)) add(of, contactSlot[c] as number, 1);
  }
}

/** Adds a day to the sums of a rule's rate: units in time over units, seconds over replies, or bad contacts over contacts. */
export function measureRule(
  day: Day,
  rule: PlatformRule,
  of: Float64Array,
  per: Float64Array,
): void {
  switch (rule.measures) {
    case "reply-share":
      measureReplies(day, rule, of, per);
      if (rule.botReplyCounts) addBotReplies(day, rule, of, per);
      return;
    case "mean-response":
      return measureMean(day, rule, of, per);
    case "unstaffed-share":
    case "no-reply-share":
      return measureContacts(day, rule, of, per);
  }
}
