// What lies where in the memory that this program shares with TypeScript; src/engine/memory.ts places it.

import { chatsAt, classesAt, eventsAt, typesAt } from "./places.ts";

/** A live chat: the columns of src/engine/columns.ts, whole numbers in their order. */
@unmanaged
export class Chat {
  phase: i32;
  customer: i32;
  clock: i32;
  silent: i32;
  handedOver: i32;
  escalated: i32;
  contact: i32;
  number: i32;
  turn: i32;
  index: i32;
  address: i32;
  left: i32;
  agent: i32;
  next: i32;
  previous: i32;
  /** Turn part of the address whose effort stands in `lengthAt`, or -1. */
  drawnAddress: i32;
}

/** An agent: the columns of src/engine/columns.ts, then since when at this load. */
@unmanaged
export class Agent {
  type: i32;
  duty: i32;
  leaving: i32;
  typing: i32;
  open: i32;
  pending: i32;
  inboxHead: i32;
  inboxTail: i32;
  bucket: i32;
  nextAble: i32;
  previousAble: i32;
  spell: i32;
  /** Chats given over weight, for weighted round robin. */
  turnOf: f64;
  ableSince: f64;
}

/** An event of the calendar: when it is due, its neighbours, and its bucket, LATER or NONE when not pending. */
@unmanaged
export class Event {
  time: f64;
  next: i32;
  previous: i32;
  bucket: i32;
  unused: i32;
}

/** What the loop needs of a customer class, and its list in the central queue. Means are 0 for laws that are not exponential. */
@unmanaged
export class CustomerClass {
  effortMean: f64;
  thinkMean: f64;
  firstMean: f64;
  firstGrace: f64;
  laterMean: f64;
  laterGrace: f64;
  geometricScale: f64;
  headStart: f64;
  balkShare: f64;
  fixedRounds: i32;
  priority: i32;
  hasFirst: bool;
  hasRivals: bool;
  hasLater: bool;
  meetsAutoReply: bool;
  typeCount: i32;
  typesAt: usize;
  keysAt: usize;
  queueHead: i32;
  queueTail: i32;
  /** Laws of effort, thinking, first and later patience follow, each a `LawRow`. */
}

/** Where these rows of a class stand, behind its laws. */
const RIVALS: usize = 200;
const BOT_SHARES: usize = 224;
const SALES: usize = 280;

/** The other shops: the law of the time one takes to win the buyer, and how many there are. */
@unmanaged
export class Rivals {
  p: f64;
  q: f64;
  kind: i32;
  count: i32;
}

/** What becomes of a class before people answer, as in src/engine/compile-auto-reply.ts. */
@unmanaged
export class BotShares {
  menu: f64;
  attempted: f64;
  asksForHuman: f64;
  turnsAway: f64;
  resolved: f64;
  recognised: f64;
  bouncesBack: f64;
}

/** What a purchase depends on, as in src/engine/after-sales-plan.ts. */
@unmanaged
export class Sales {
  answered: f64;
  floor: f64;
  rivalFloor: f64;
  slowLoss: f64;
  /** Seconds after which a reply is slow. */
  slowAfter: f64;
  botQuality: f64;
}

/** A law as src/random/law.ts compiles it; all 0 where there is none. */
@unmanaged
export class LawRow {
  p: f64;
  q: f64;
  kind: i32;
  unused: i32;
}

/** A staff type: the classes it serves, and its able agents in lists by load. */
@unmanaged
export class StaffType {
  speed: f64;
  weight: f64;
  cap: i32;
  servesCount: i32;
  servesAt: usize;
  listsAt: usize;
  leastLoad: i32;
  able: i32;
  closing: i32;
  unused: i32;
  /** Of a reply, for the after-sales part: selling quality and share of wrong ones. */
  quality: f64;
  wrong: f64;
}

/** Everything there is one of. The order is that of src/engine/cells.ts. */
@unmanaged
export class Shop {
  now: f64;
  /** The length of time drawn last. */
  drawn: f64;
  rosterDue: f64;
  agendaDue: f64;
  stop: f64;
  holdAfterEnd: f64;
  holdThinking: f64;
  crowdCost: f64;
  handoverEffort: f64;
  escalatedEffort: f64;
  greetingPatience: f64;
  escalatedPatience: f64;
  laterPatience: f64;
  /** End of the horizon. */
  until: f64;
  menuQuality: f64;
  perSecond: f64;
  waiting: i32;
  inSystem: i32;
  closingAgents: i32;
  freeChats: i32;
  usedChats: i32;
  /** Entries of the work list, and tasks that wait for free hands. */
  work: i32;
  tasks: i32;
  contacts: i32;
  turns: i32;
  agentCount: i32;
  choice: i32;
  tiesByLot: i32;
  order: i32;
  firstUntil: i32;
  laterUntil: i32;
  laterClockAfterAssignment: i32;
  shiftEnd: i32;
  capacity: i32;
  crowdAbove: i32;
  hasAfterSales: i32;
  hasWrapUp: i32;
  hasEase: i32;
  /** Whether customers whose case is not solved come back by the case. */
  casesComeBack: i32;
  /** The calendar: bucket of the event taken last, end of its reach, first event. */
  current: i32;
  limit: i32;
  first: i32;
}

export const shop = changetype<Shop>(64);

/** What lies at the same place for every shop: the table of logarithms, the calendar's buckets and their bitmap, the agents. */
export const logarithmsAt: usize = 512;
export const headsAt: usize = 4608;
export const occupiedAt: usize = 21_056;
const agentsAt: usize = 21_632;

export function chatOf(chat: i32): Chat {
  return changetype<Chat>(chatsAt + ((<usize>chat) << 6));
}

export function agentOf(agent: i32): Agent {
  return changetype<Agent>(agentsAt + ((<usize>agent) << 6));
}

export function eventOf(event: i32): Event {
  return changetype<Event>(eventsAt + <usize>event * 24);
}

export function classOf(customer: i32): CustomerClass {
  return changetype<CustomerClass>(classesAt + ((<usize>customer) << 9));
}

export function rivalsOf(customer: i32): Rivals {
  return changetype<Rivals>(classesAt + ((<usize>customer) << 9) + RIVALS);
}

export function botSharesOf(customer: i32): BotShares {
  return changetype<BotShares>(classesAt + ((<usize>customer) << 9) + BOT_SHARES);
}

export function salesOf(customer: i32): Sales {
  return changetype<Sales>(classesAt + ((<usize>customer) << 9) + SALES);
}

/** The law of a class behind one of the first four sources of luck. */
export function lawOf(customer: i32, source: i32): LawRow {
  return changetype<LawRow>(classesAt + ((<usize>customer) << 9) + 104 + <usize>(source >> 1) * 24);
}

export function typeOf(type: i32): StaffType {
  return changetype<StaffType>(typesAt + ((<usize>type) << 6));
}

/** Entry of a column of doubles or of whole numbers. */
export function doubleOf(at: usize, row: i32): f64 {
  return load<f64>(at + ((<usize>row) << 3));
}

export function setDouble(at: usize, row: i32, value: f64): void {
  store<f64>(at + ((<usize>row) << 3), value);
}

export function wholeOf(at: usize, row: i32): i32 {
  return load<i32>(at + ((<usize>row) << 2));
}

export function setWhole(at: usize, row: i32, value: i32): void {
  store<i32>(at + ((<usize>row) << 2), value);
}

export function byteOf(at: usize, row: i32): i32 {
  return load<u8>(at + <usize>row);
}

export function setByte(at: usize, row: i32, value: i32): void {
  store<u8>(at + <usize>row, <u8>value);
}
