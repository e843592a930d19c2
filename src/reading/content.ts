import type { RoleId } from "./roles.ts";

/** Chats counted by slot: one entry a day, in order of date where dates are known. */
export interface HourCounts {
  readonly kind: "hours";
  /** Seconds of one slot. */
  readonly step: number;
  readonly days: readonly DayCounts[];
}

export interface DayCounts {
  /** Days since 1970-01-01; undefined where neither the table nor its name tells. */
  readonly day: number | undefined;
  /** One number a slot from midnight; NaN where the table has none. */
  readonly counts: readonly number[];
  /** Measured figures of the same slots, where the table has them; NaN where it has not. */
  readonly measured: Readonly<Partial<Record<MeasureId, readonly number[]>>>;
}

/** Figures that a table may give by slot, day or agent. Shares in [0, 1], times in seconds, money in yuan. */
export type MeasureId = Exclude<
  RoleId,
  | "date"
  | "slot"
  | "whole-day"
  | "chat"
  | "buyer"
  | "agent"
  | "time"
  | "sender"
  | "bot"
  | "need"
  | "ordered"
  | "value"
  | "refund"
>;

/** Figures by day or by agent; agents have numbers in place of names. */
export interface Figures {
  readonly kind: "figures";
  readonly by: "day" | "agent";
  readonly rows: readonly FigureRow[];
  /** Peers' figures that the export carried, where it did. */
  readonly peers: readonly FigureRow[];
}

export interface FigureRow {
  readonly day: number | undefined;
  /** 0, 1, 2… in order of appearance; -1 for none. */
  readonly agent: number;
  readonly values: Readonly<Partial<Record<MeasureId, number>>>;
}

/** Who sent a row of a chat log. */
export const Sender = { Buyer: 0, Agent: 1, Bot: 2, Closed: 3 } as const;
export type Sender = (typeof Sender)[keyof typeof Sender];

/** Whether a chat is about buying or about something bought. */
export const Need = { Unknown: 0, Presale: 1, AfterSales: 2 } as const;

/** One row a message, by chat and then by time. Names are numbers in order of appearance. */
export interface ChatLog {
  readonly kind: "chat-log";
  readonly count: number;
  readonly chat: Int32Array;
  readonly buyer: Int32Array;
  /** -1 where nobody is named. */
  readonly agent: Int32Array;
  /** Seconds since midnight of `firstDay`. */
  readonly time: Float64Array;
  /** One of `Sender`; `Closed` is the moment the customer closed the chat. */
  readonly sender: Uint8Array;
  readonly need: Uint8Array;
  readonly chats: number;
  readonly agents: number;
  readonly firstDay: number;
}

/** One row an order; `buyer` in the numbers of the log read together with it. */
export interface Orders {
  readonly kind: "orders";
  readonly count: number;
  readonly buyer: Int32Array;
  readonly time: Float64Array;
  readonly value: Float64Array;
  readonly firstDay: number;
}

export type Content = HourCounts | Figures | ChatLog | Orders | { readonly kind: "nothing" };

/** Why a row was not read. */
export type LeftOut =
  | "banner"
  | "blank"
  | "total"
  | "peer"
  | "repeated-header"
  | "no-number"
  | "no-time"
  | "no-chat"
  | "duplicate";
