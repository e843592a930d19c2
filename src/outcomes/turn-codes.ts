import { Fate, TurnState } from "#engine/journal.ts";
import { platformRules } from "#rules/index.ts";
import type { ReplyShareRule } from "#rules/platform-rule.ts";
import { columnsOf } from "./columns.ts";
import { judgeTurn, Verdict } from "./judge-turn.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day } from "./outcome.ts";
import { Inside, insideOf } from "./slot-rows.ts";
import { staffingOf } from "./staffing.ts";
import { DAY, timeOfDay } from "./time-of-day.ts";

/**
 * Nearly every turn is plain to nearly every rule, so each turn gets a code once a day (how long it waited, among the limits
 * of all rules, and in which of their hours it was asked), and each rule a table from code to verdict. Only what a table cannot
 * tell is judged in full.
 */
const replyShares = platformRules.filter((rule) => rule.measures === "reply-share");

/** Seconds after which a reply in a rule's hours may come too late, whatever its limit: by the end of a cycle or at midnight. */
const sureOf = ({ cycle, unansweredAtMidnight, until }: ReplyShareRule): number => {
  if (cycle) return cycle.answeredBy - cycle.turnsAt;
  return unansweredAtMidnight === "missed" ? DAY - until : DAY;
};

const limits = [
  ...new Set(
    replyShares.flatMap((rule) => [Number(rule.within), Math.min(rule.within, sureOf(rule))]),
  ),
].sort((a, b) => a - b);
const windows = [...new Set(replyShares.map(({ from, until }) => `${from} ${until}`))].map(
  (text) => {
    const [from = 0, until = 0] = text.split(" ").map(Number);
    return { from, until };
  },
);

/**
 * Codes: rank of the wait among the limits, one bit for each window, and one for an odd turn: of a contact that came while nobody
 * was on duty, or in other windows than the question, or with a reply in other windows. Replies to nobody have ranks of their own, a reply that will never come is
 * one beyond all limits, and the last rank is for whatever is not as plain as that.
 */
const NEVER = limits.length;
const GHOSTS = limits.length + 1;
const UNPLAIN = 2 * GHOSTS;
const RANKS = UNPLAIN + 1;
const ODD = 1 << windows.length;
export const CODES = RANKS * ODD * 2;

/** Every window holds the moment. */
const ALL_WINDOWS = ODD - 1;

const isIn = ({ from, until }: (typeof windows)[number], clock: number): boolean =>
  clock >= from && clock < until;

/** Bits of the windows that hold a moment. */
function windowsAt(time: number): number {
  const clock = timeOfDay(time);
  let bits = 0;
  for (let w = 0; w < windows.length; w++) {
    if (isIn(windows[w] as (typeof windows)[number], clock)) bits += 1 << w;
  }
  return bits;
}

/** Moments of a day, in its order, at which windows open or close; midnight is one. */
const edges = [...new Set(windows.flatMap(({ from, until }) => [from, until])), DAY].sort(
  (a, b) => a - b,
);

/** First moment after another that may lie in other windows. */
function nextEdge(time: number): number {
  const clock = timeOfDay(time);
  return time - clock + (edges.find((edge) => edge > clock) ?? DAY);
}

/** Bits of the windows that hold all rows of a slot; -1 where they differ from row to row. */
function windowsOfRows(times: Float64Array, first: number, end: number): number {
  let bits = 0;
  for (let w = 0; w < windows.length; w++) {
    const inside = insideOf(times, first, end, windows[w] as (typeof windows)[number]);
    if (inside === Inside.Mixed) return -1;
    if (inside === Inside.All) bits += 1 << w;
  }
  return bits;
}

/** Longest wait, in whole seconds, whose rank is looked up. */
const LOOKED_UP = 512;

/** Per wait rounded up to seconds: its rank, as long as limits are whole seconds; looking up is quicker than comparing. */
const RANK_OF_SECONDS = Uint8Array.from(
  { length: limits.every(Number.isInteger) ? LOOKED_UP : 0 },
  (_, time) => limits.filter((limit) => time > limit).length,
);

/** Rank of a turn with a reply that took so long. */
function rankOfReply(wait: number, state: number): number {
  if (state !== TurnState.Answered && state !== TurnState.Ghost) return UNPLAIN;
  const isShort = wait >= 0 && wait <= RANK_OF_SECONDS.length - 1;
  const rank = isShort ? (RANK_OF_SECONDS[Math.ceil(wait) | 0] as number) : rankAmong(wait);
  return state === TurnState.Ghost ? rank + GHOSTS : rank;
}

/** How many limits a wait is beyond. */
function rankAmong(wait: number): number {
  let rank = 0;
  while (rank < NEVER && wait > (limits[rank] as number)) rank++;
  return rank;
}

/** Rank of a turn without a reply. */
const rankOfNone = (state: number, fate: number): number =>
  state === TurnState.Left && fate !== Fate.LeftSilently ? NEVER : UNPLAIN;

/** Per contact: bits of the windows in which it came; -1 where nobody was on duty. */
const homesOf = oncePerDay((day): Int32Array => {
  const { contacts } = day.journal;
  const { contactStart } = columnsOf(day);
  const bits = day.room.int32(contacts.count);
  for (let slot = 0; slot < day.slots.count; slot++) {
    const first = contactStart[slot] as number;
    const end = contactStart[slot + 1] as number;
    const common = windowsOfRows(contacts.arrived, first, end);
    if (common >= 0) bits.fill(common, first, end);
    else for (let c = first; c < end; c++) bits[c] = windowsAt(contacts.arrived[c] as number);
  }
  const { unstaffed } = staffingOf(day);
  for (let c = 0; c < bits.length; c++) if (unstaffed[c] === 1) bits[c] = -1;
  return bits;
});

/** Fills in the codes of turns first to end, all of one slot. */
function codeSlot(day: Day, first: number, end: number, codes: Uint16Array): void {
  const { contact, state, asked, replied } = day.journal.turns;
  const { fate } = day.journal.contacts;
  const { wait } = columnsOf(day);
  const home = homesOf(day);
  const common = windowsOfRows(asked, first, end);
  const alikeUntil = common < 0 ? 0 : nextEdge(asked[end - 1] as number);
  for (let t = first; t < end; t++) {
    const c = contact[t] as number;
    const time = wait[t] as number;
    const own = common < 0 ? windowsAt(asked[t] as number) : common;
    const rank = Number.isNaN(time)
      ? rankOfNone(state[t] as number, fate[c] as number)
      : rankOfReply(time, state[t] as number);
    const isOdd = home[c] !== own || (own !== ALL_WINDOWS && (replied[t] as number) >= alikeUntil);
    codes[t] = rank + RANKS * (isOdd ? own + ODD : own);
  }
}

/** Per turn of a day: its code. */
export const codesOf = oncePerDay((day): Uint16Array => {
  const { turnStart } = columnsOf(day);
  const codes = day.room.uint16(day.journal.turns.count);
  for (let slot = 0; slot < day.slots.count; slot++)
    codeSlot(day, turnStart[slot] as number, turnStart[slot + 1] as number, codes);
  return codes;
});

/** In a table: to be judged in full. */
export const ASK = 3;

/** Verdict on a plain answer of a rank, in or out of the rule's hours, if the rank and the hours are enough to tell. */
function plainVerdict(
  rule: ReplyShareRule,
  rank: number,
  isInside: boolean,
  isOdd: boolean,
): number {
  if (rank === UNPLAIN) return ASK;
  if (isOdd && (rule.clockStart !== "question" || !rule.unstaffedCounts)) return ASK;
  if (!isInside) return isOdd && rule.offHours !== "left-out" ? ASK : Verdict.LeftOut;
  const isGhost = rank >= GHOSTS;
  if (isGhost && !rule.replyToGoneCounts) return Verdict.Missed;
  const longest = limits[isGhost ? rank - GHOSTS : rank] ?? Number.POSITIVE_INFINITY;
  if (longest <= Math.min(rule.within, sureOf(rule))) return Verdict.Met;
  const beyond = limits[(isGhost ? rank - GHOSTS : rank) - 1] ?? 0;
  return beyond >= rule.within ? Verdict.Missed : ASK;
}

const askAlways = new Uint8Array(CODES).fill(ASK);

/** Hours that are no window of the codes leave every turn to be judged in full. */
function tableOf(rule: ReplyShareRule): Uint8Array {
  const window = windows.findIndex(({ from, until }) => from === rule.from && until === rule.until);
  if (window < 0) return askAlways;
  return Uint8Array.from({ length: CODES }, (_, code) => {
    const inside = Math.floor(code / RANKS);
    return plainVerdict(rule, code % RANKS, ((inside >> window) & 1) === 1, inside >= ODD);
  });
}

const tables = new WeakMap<ReplyShareRule, Uint8Array>();

/** Per code: a verdict, or that the turn is to be judged in full. */
export function verdictsOf(rule: ReplyShareRule): Uint8Array {
  let table = tables.get(rule);
  if (table === undefined) {
    table = tableOf(rule);
    tables.set(rule, table);
  }
  return table;
}

/** What a rule's loop over turns reads. */
export interface Plain {
  /** Per turn. */
  readonly codes: Uint16Array;
  /** Per code. */
  readonly table: Uint8Array;
}

export const plainOf = (day: Day, rule: ReplyShareRule): Plain => ({
  codes: codesOf(day),
  table: verdictsOf(rule),
});

/** Verdict of a rule on a turn. */
export function verdictOn(plain: Plain, day: Day, rule: ReplyShareRule, t: number): Verdict {
  const verdict = plain.table[plain.codes[t] as number] as number;
  return verdict === ASK ? judgeTurn(day, rule, t) : (verdict as Verdict);
}
