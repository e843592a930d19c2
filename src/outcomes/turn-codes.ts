import { TurnState } from "#engine/journal.ts";
import { platformRules } from "#rules/index.ts";
import type { ReplyShareRule } from "#rules/platform-rule.ts";
import { judgeTurn, Verdict } from "./judge-turn.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day } from "./outcome.ts";
import { DAY, timeOfDay } from "./time-of-day.ts";

/**
 * Nearly every turn is plain to nearly every rule, so each turn gets a code once a day (how long it waited, among the limits
 * of all rules, and in which of their hours it was asked), and each rule a table from code to verdict. Only what a table cannot
 * tell is judged in full.
 */
const replyShares = platformRules.filter((rule) => rule.measures === "reply-share");
const limits = [...new Set(replyShares.map(({ within }) => Number(within)))].sort((a, b) => a - b);
const windows = [...new Set(replyShares.map(({ from, until }) => `${from} ${until}`))].map(
  (text) => {
    const [from = 0, until = 0] = text.split(" ").map(Number);
    return { from, until };
  },
);

/** Codes: rank of the wait among the limits, then one bit for each window. The last rank is for what is not a plain answer. */
const RANKS = limits.length + 2;
const UNPLAIN = RANKS - 1;
const CODES = RANKS * (1 << windows.length);

/** Per turn of a day: its code. */
const codesOf = oncePerDay(({ journal }): Uint16Array => {
  const { turns } = journal;
  const codes = new Uint16Array(turns.count);
  for (let t = 0; t < codes.length; t++) {
    const asked = turns.asked[t] as number;
    const wait = (turns.replied[t] as number) - asked;
    let rank = UNPLAIN;
    if (turns.state[t] === TurnState.Answered) {
      rank = 0;
      while (rank < limits.length && wait > (limits[rank] as number)) rank++;
    }
    const at = timeOfDay(asked);
    let inside = 0;
    for (let w = 0; w < windows.length; w++) {
      const { from, until } = windows[w] as { from: number; until: number };
      inside += at >= from && at < until ? 1 << w : 0;
    }
    codes[t] = rank + RANKS * inside;
  }
  return codes;
});

/** In a table: to be judged in full. */
const ASK = 3;

/** Verdict on a plain answer of a rank, in or out of the rule's hours, if the rank and the hours are enough to tell. */
function plainVerdict(rule: ReplyShareRule, rank: number, isInside: boolean): number {
  if (rule.clockStart !== "question" || !rule.unstaffedCounts || rank === UNPLAIN) return ASK;
  if (!isInside) return rule.offHours === "left-out" ? Verdict.LeftOut : ASK;
  const longest = rank < limits.length ? (limits[rank] as number) : Number.POSITIVE_INFINITY;
  const beforeMidnight = rule.unansweredAtMidnight === "missed" ? DAY - rule.until : DAY;
  const surely = rule.cycle ? rule.cycle.answeredBy - rule.cycle.turnsAt : beforeMidnight;
  if (longest <= Math.min(rule.within, surely)) return Verdict.Met;
  return longest > rule.within ? Verdict.Missed : ASK;
}

const tableOf = (rule: ReplyShareRule): Uint8Array => {
  const window = windows.findIndex(({ from, until }) => from === rule.from && until === rule.until);
  return Uint8Array.from({ length: CODES }, (_, code) => {
    const inside = Math.floor(code / RANKS);
    return plainVerdict(rule, code % RANKS, ((inside >> window) & 1) === 1);
  });
};

const tables = new Map(replyShares.map((rule) => [rule, tableOf(rule)]));
const askAlways = new Uint8Array(CODES).fill(ASK);

/** What a rule's loop over turns reads. */
export interface Plain {
  /** Per turn. */
  readonly codes: Uint16Array;
  /** Per code: a verdict, or that the turn is to be judged in full. */
  readonly table: Uint8Array;
}

/** @param rule one of the registered rules, or any other: that one is judged in full, turn by turn */
export const plainOf = (day: Day, rule: ReplyShareRule): Plain => ({
  codes: codesOf(day),
  table: tables.get(rule) ?? askAlways,
});

/** Verdict of a rule on a turn. */
export function verdictOn(plain: Plain, day: Day, rule: ReplyShareRule, t: number): Verdict {
  const verdict = plain.table[plain.codes[t] as number] as number;
  return verdict === ASK ? judgeTurn(day, rule, t) : (verdict as Verdict);
}
