import { type ChatLog, Need, Sender } from "#reading/content.ts";

/**
 * What a chat log tells, one row a turn: what waited for one reply. By chat and then by time; NaN where it never happened.
 * Messages of one side in a row are one turn: it waits from the first of them.
 */
export interface LoggedTurns {
  readonly count: number;
  readonly chat: Int32Array;
  /** 0 for the first turn of a chat with a person. */
  readonly index: Int32Array;
  /** Who replied, or -1. */
  readonly agent: Int32Array;
  readonly asked: Float64Array;
  /** First message of the reply, and the last. */
  readonly replied: Float64Array;
  readonly finished: Float64Array;
  /** When the agent could begin: the message was there and the reply before it was out. */
  readonly started: Float64Array;
  /** 1 when the agent was idle as the message came, had lately worked, and had answered this customer before. */
  readonly idle: Uint8Array;
  /** The customer's next message after the reply. */
  readonly next: Float64Array;
  /** The customer closed the chat while waiting for this reply. */
  readonly closed: Float64Array;
  /** 1 when the bot had the chat before. */
  readonly afterBot: Uint8Array;
  readonly chats: LoggedChats;
  /** Time of the last row of the log. */
  readonly end: number;
}

/** One row a chat. */
interface LoggedChats {
  readonly count: number;
  readonly buyer: Int32Array;
  readonly need: Uint8Array;
  readonly arrived: Float64Array;
  /** Turns with a person. */
  readonly turns: Int32Array;
  /** First row of its turns, or -1. */
  readonly first: Int32Array;
  /** 1 when a bot answered before a person: more than a greeting. */
  readonly bot: Uint8Array;
}

/** An agent silent for longer may have been off duty. */
const LATELY = 1800;
/** A customer silent for longer may have lost the slot. */
const SLOT_KEPT = 110;

/** Orders the messages of a log into turns. */
export function turnsOf(log: ChatLog): LoggedTurns {
  const most = log.count;
  const turns = {
    chat: new Int32Array(most),
    index: new Int32Array(most),
    agent: new Int32Array(most).fill(-1),
    asked: new Float64Array(most),
    replied: new Float64Array(most).fill(Number.NaN),
    finished: new Float64Array(most).fill(Number.NaN),
    started: new Float64Array(most).fill(Number.NaN),
    idle: new Uint8Array(most),
    next: new Float64Array(most).fill(Number.NaN),
    closed: new Float64Array(most).fill(Number.NaN),
    afterBot: new Uint8Array(most),
  };
  const chats = {
    count: log.chats,
    buyer: new Int32Array(log.chats).fill(-1),
    need: new Uint8Array(log.chats).fill(Need.Unknown),
    arrived: new Float64Array(log.chats).fill(Number.NaN),
    turns: new Int32Array(log.chats),
    first: new Int32Array(log.chats).fill(-1),
    bot: new Uint8Array(log.chats),
  };
  let count = 0;
  let end = 0;
  for (let from = 0; from < log.count; ) {
    const chat = log.chat[from] as number;
    let until = from;
    while (until < log.count && log.chat[until] === chat) until++;
    chats.buyer[chat] = log.buyer[from] as number;
    chats.need[chat] = log.need[from] as number;
    const before = botRows(log, from, until);
    chats.bot[chat] = before.met ? 1 : 0;
    let open = -1;
    for (let row = from; row < until; row++) {
      const time = log.time[row] as number;
      const sender = log.sender[row] as number;
      if (time > end) end = time;
      if (Number.isNaN(chats.arrived[chat]) && sender === Sender.Buyer) chats.arrived[chat] = time;
      if (row < before.until || sender === Sender.Bot) continue;
      const isWaiting = open >= 0 && Number.isNaN(turns.replied[open]);
      if (sender === Sender.Buyer) {
        if (isWaiting) continue;
        if (open >= 0) turns.next[open] = time;
        open = count++;
        turns.chat[open] = chat;
        turns.index[open] = chats.turns[chat] as number;
        turns.asked[open] = time;
        turns.afterBot[open] = before.met ? 1 : 0;
        if (chats.first[chat] === -1) chats.first[chat] = open;
        chats.turns[chat] = (chats.turns[chat] as number) + 1;
      } else if (sender === Sender.Closed) {
        if (isWaiting) turns.closed[open] = time;
      } else if (open >= 0) {
        turns.finished[open] = time;
        if (!isWaiting) continue;
        turns.replied[open] = time;
        turns.agent[open] = log.agent[row] as number;
      }
    }
    from = until;
  }
  findStarts(turns, count, log.agents);
  return { ...turns, count, chats, end };
}

/**
 * Where the bot's part of a chat ends. A bot's message that no customer's message follows before the person's reply is a greeting,
 * not a bot that had the chat.
 */
function botRows(log: ChatLog, from: number, until: number): { met: boolean; until: number } {
  let bots = 0;
  let afterBot = -1;
  for (let row = from; row < until; row++) {
    const sender = log.sender[row] as number;
    if (sender === Sender.Agent) break;
    if (sender === Sender.Bot) bots++;
    if (sender === Sender.Buyer && bots > 0) afterBot = row;
  }
  if (bots === 0) return { met: false, until: from };
  if (afterBot >= 0) return { met: true, until: afterBot };
  const hasAgent = log.sender.subarray(from, until).includes(Sender.Agent);
  return hasAgent ? { met: false, until: from } : { met: true, until };
}

type Draft = Pick<
  { -readonly [Key in keyof LoggedTurns]: LoggedTurns[Key] },
  | "chat"
  | "index"
  | "agent"
  | "asked"
  | "replied"
  | "finished"
  | "started"
  | "idle"
  | "next"
  | "afterBot"
>;

function findStarts(turns: Draft, count: number, agents: number): void {
  const byAgent = Array.from({ length: agents }, (): number[] => []);
  for (let turn = 0; turn < count; turn++) byAgent[turns.agent[turn] as number]?.push(turn);
  for (const own of byAgent) {
    own.sort((a, b) => (turns.finished[a] as number) - (turns.finished[b] as number));
    let last = Number.NEGATIVE_INFINITY;
    for (const turn of own) {
      turns.started[turn] = Math.max(turns.asked[turn] as number, last);
      last = turns.finished[turn] as number;
    }
    own.sort((a, b) => (turns.asked[a] as number) - (turns.asked[b] as number));
    let busy = Number.NEGATIVE_INFINITY;
    for (const turn of own) {
      const asked = turns.asked[turn] as number;
      const isKnown =
        (turns.index[turn] as number) > 0 &&
        turns.agent[turn - 1] === turns.agent[turn] &&
        asked - (turns.finished[turn - 1] as number) < SLOT_KEPT;
      turns.idle[turn] = busy <= asked && asked - busy < LATELY && isKnown ? 1 : 0;
      busy = Math.max(busy, turns.finished[turn] as number);
    }
  }
}
