import { Fate, TurnState } from "#engine/journal.ts";
import { exp } from "#units/portable.ts";
import { botQualities, staffQualities } from "#scenario/selling-quality.ts";
import { columnsOf } from "./columns.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day } from "./outcome.ts";

const ENDLESS = 2_147_483_647;

/** Expected orders or yuan of the customers who first wrote in each slot. */
export interface Value {
  /** With instant, complete and proficient answers. */
  readonly potential: Float64Array;
  /** Lost to rival shops that answered first. */
  readonly rivals: Float64Array;
  /** Lost to customers who left before a first reply, or later; to weaker answers; to replies that were slow but waited for. */
  readonly before: Float64Array;
  readonly later: Float64Array;
  readonly quality: Float64Array;
  readonly slow: Float64Array;
}

/** What the day was worth, in orders and in yuan. */
export interface Valuation {
  readonly orders: Value;
  readonly sales: Value;
  /** Per slot: customers who might buy. */
  readonly buyers: Float64Array;
}

const emptyValue = (slots: number): Value => ({
  potential: new Float64Array(slots),
  rivals: new Float64Array(slots),
  before: new Float64Array(slots),
  later: new Float64Array(slots),
  quality: new Float64Array(slots),
  slow: new Float64Array(slots),
});

/** Per contact, over it and the same customer's earlier ones. */
interface Received {
  readonly replies: Float64Array;
  /** Sum over replies of the selling quality of who sent them. */
  readonly quality: Float64Array;
  /** Seconds of replies beyond the class's `slowAfter`; left at 0 where no class minds. */
  readonly slow: Float64Array;
  /** 1 while a reply is owed. */
  readonly isWaiting: Uint8Array;
}

/** Adds the replies to turns first to end to their contacts. */
function addReplies(
  day: Day,
  { replies, quality, isWaiting }: Received,
  qualityOf: Float64Array,
  first: number,
  end: number,
): void {
  const { contact, state, agent } = day.journal.turns;
  for (let t = first; t < end; t++) {
    const c = contact[t] as number;
    if (state[t] === TurnState.Answered) {
      replies[c] = (replies[c] as number) + 1;
      quality[c] = (quality[c] as number) + (qualityOf[agent[t] as number] as number);
    } else if (state[t] === TurnState.Waiting) isWaiting[c] = 1;
  }
}

/** Adds what replies took beyond what their class minds. */
function addSlow(day: Day, slow: Float64Array): void {
  const { contacts, turns } = day.journal;
  const { wait } = columnsOf(day);
  const slowAfter = Float64Array.from(day.scenario.customers, (kind) => kind.conversion.slowAfter);
  for (let t = 0; t < turns.count; t++) {
    if (turns.state[t] !== TurnState.Answered) continue;
    const c = turns.contact[t] as number;
    const beyond = (wait[t] as number) - (slowAfter[contacts.customer[c] as number] as number);
    if (beyond > 0) slow[c] = (slow[c] as number) + beyond;
  }
}

function receivedIn(day: Day): Received {
  const { contacts, agentType } = day.journal;
  const replies = day.room.float64(contacts.count);
  const quality = day.room.float64(contacts.count);
  const slow = day.room.float64(contacts.count);
  const isWaiting = day.room.uint8(contacts.count);
  const received: Received = { replies, quality, slow, isWaiting };
  const typeQuality = staffQualities(day.scenario);
  const qualityOf = Float64Array.from(agentType, (type) => typeQuality[type] as number);
  const { turnStart } = columnsOf(day);
  for (let slot = 0; slot < day.slots.count; slot++) {
    const end = turnStart[slot + 1] as number;
    addReplies(day, received, qualityOf, turnStart[slot] as number, end);
  }
  if (day.scenario.customers.some((kind) => kind.conversion.slowLoss > 0)) addSlow(day, slow);
  const { previous } = contacts;
  for (let c = 0; c < contacts.count; c++) {
    const before = previous[c] as number;
    if (before < 0) continue;
    replies[c] = (replies[c] as number) + (replies[before] as number);
    quality[c] = (quality[c] as number) + (quality[before] as number);
    slow[c] = (slow[c] as number) + (slow[before] as number);
  }
  return received;
}

/**
 * Best contact of every customer, kept at the row of the first: its own row, share of planned replies, that times quality, and
 * the lift L.
 */
interface Best {
  readonly row: Int32Array;
  readonly share: Float64Array;
  readonly shareQuality: Float64Array;
  readonly lift: Float64Array;
}

/** What a contact's answers are worth, by who gives them. */
interface Worths {
  /** Per customer class: selling quality of the bot, and what a second beyond `slowAfter` takes from the lift. */
  readonly bot: Float64Array;
  readonly slowLoss: Float64Array;
  readonly menu: number;
}

/** Notes contacts first to end where they are the best of their customers so far. */
function noteBest(
  day: Day,
  best: Best,
  received: Received,
  worths: Worths,
  first: number,
  end: number,
): void {
  const { contacts } = day.journal;
  const { planned: plannedIn, fate: fates, customer } = contacts;
  const { root } = columnsOf(day);
  const { replies, quality, slow, isWaiting } = received;
  const { row, share, shareQuality, lift } = best;
  for (let c = first; c < end; c++) {
    const origin = root[c] as number;
    const planned = plannedIn[origin] as number;
    const got = replies[c] as number;
    const sum = quality[c] as number;
    const fate = fates[c];
    const isWithBot = fate === Fate.Open && Number.isNaN(contacts.queued[c]);
    const owesNothing = fate === Fate.Open && isWaiting[c] === 0 && got > 0;
    let a = Math.min(1, got / planned);
    let aQ = (a * sum) / (got > 0 ? got : 1);
    if (fate === Fate.BotResolved || fate === Fate.MenuResolved || isWithBot) {
      const own = worths.bot[customer[c] as number] as number;
      const answer = fate === Fate.MenuResolved ? worths.menu : own;
      aQ = (sum + Math.max(0, planned - got) * answer) / Math.max(planned, got);
      a = 1;
    } else if (fate === Fate.Done || owesNothing) {
      a = 1;
      aQ = got > 0 ? sum / got : 0;
    }
    const kappa = worths.slowLoss[customer[c] as number] as number;
    const value = kappa > 0 ? aQ * exp(0 - kappa * (slow[c] as number)) : aQ;
    if (value <= (lift[origin] as number)) continue;
    row[origin] = c;
    share[origin] = a;
    shareQuality[origin] = aQ;
    lift[origin] = value;
  }
}

function bestOf(day: Day): Best {
  const { customers, autoReply } = day.scenario;
  const { count } = day.journal.contacts;
  const { contactStart } = columnsOf(day);
  const received = receivedIn(day);
  const best: Best = {
    row: day.room.int32(count),
    share: day.room.float64(count),
    shareQuality: day.room.float64(count),
    lift: day.room.float64(count).fill(-1),
  };
  const worths: Worths = {
    bot: Float64Array.from(botQualities(day.scenario)),
    slowLoss: Float64Array.from(customers, (kind) => kind.conversion.slowLoss),
    menu: autoReply.menu?.quality ?? 0,
  };
  for (let slot = 0; slot < day.slots.count; slot++) {
    const end = contactStart[slot + 1] as number;
    noteBest(day, best, received, worths, contactStart[slot] as number, end);
  }
  return best;
}

/** Customers who might buy, in order of their first contact. */
export interface Buyers {
  readonly count: number;
  /** Row of the first contact; rows beyond `count` mean nothing. */
  readonly rows: Int32Array;
  /** Per row of a first contact: row of the contact that decided, P(buy) answered at once and well, what of it no answer leaves. */
  readonly decided: Int32Array;
  readonly chance: Float64Array;
  readonly floor: Float64Array;
  /** Per row of a first contact: the lift L, and 1 where a rival's reply came first. */
  readonly lift: Float64Array;
  readonly toRival: Uint8Array;
  readonly best: Best;
}

/** What every customer's answers did to the chance to buy. Endless chats, a device of the theory cases, sell nothing. */
export const buyersOf = oncePerDay((day): Buyers => {
  const { contacts } = day.journal;
  const { root } = columnsOf(day);
  const best = bestOf(day);
  const kinds = day.scenario.customers;
  const p = Float64Array.from(kinds, ({ conversion }) => conversion.answered);
  const unanswered = Float64Array.from(kinds, ({ conversion }) => conversion.floor);
  const taken = Float64Array.from(
    kinds,
    ({ conversion, rivals }) => rivals?.floor ?? conversion.floor,
  );
  const rows = day.room.int32(contacts.count);
  const chance = day.room.float64(contacts.count);
  const floor = day.room.float64(contacts.count);
  const toRival = day.room.uint8(contacts.count);
  let count = 0;
  for (let c = 0; c < contacts.count; c++) {
    const kind = contacts.customer[c] as number;
    const first = root[c] as number;
    if (contacts.rival[c] === 1) {
      toRival[first] = 1;
      floor[first] = taken[kind] as number;
    }
    if (first !== c || p[kind] === 0 || contacts.planned[c] === ENDLESS) continue;
    rows[count++] = c;
    chance[c] = p[kind] as number;
    if (toRival[c] === 0) floor[c] = unanswered[kind] as number;
  }
  return { count, rows, decided: best.row, chance, floor, lift: best.lift, toRival, best };
});

/** P(buy) of the customer whose first contact has this row: p (floor + (1 - floor) L). */
export function chanceToBuy({ chance, floor, lift }: Buyers, first: number): number {
  const left = floor[first] as number;
  return (chance[first] as number) * (left + (1 - left) * (lift[first] as number));
}

/** Adds one customer's worth, in expected orders times `price`. */
function addTo(value: Value, slot: number, price: number, buyers: Buyers, c: number): void {
  const p = buyers.chance[c] as number;
  const lift = p * (1 - (buyers.floor[c] as number)) * price;
  const { share, shareQuality } = buyers.best;
  const a = share[c] as number;
  const aQ = shareQuality[c] as number;
  value.potential[slot] = (value.potential[slot] as number) + p * price;
  const left = buyers.toRival[c] === 1 ? value.rivals : a === 0 ? value.before : value.later;
  left[slot] = (left[slot] as number) + lift * (1 - a);
  value.quality[slot] = (value.quality[slot] as number) + lift * (a - aQ);
  value.slow[slot] = (value.slow[slot] as number) + lift * (aQ - (buyers.lift[c] as number));
}

/**
 * Expected orders and sales of a day, and what was lost where: P(buy) = p (floor + (1 - floor) L), L the share of planned replies
 * received x mean quality x slow penalty. No luck is drawn. Customers count once, with the contact of the largest L.
 *
 * A chat still open at the end is complete if no reply is owed, and short of the missing replies if one is; one with the bot
 * counts as resolved by it.
 */
export const valuationOf = oncePerDay((day): Valuation => {
  const { journal, scenario, slots } = day;
  const { contactSlot } = columnsOf(day);
  const buyers = buyersOf(day);
  const orders = emptyValue(slots.count);
  const sales = emptyValue(slots.count);
  const counts = new Float64Array(slots.count);
  const price = Float64Array.from(scenario.customers, (kind) => kind.orderValue);
  for (let i = 0; i < buyers.count; i++) {
    const c = buyers.rows[i] as number;
    const slot = contactSlot[c] as number;
    counts[slot] = (counts[slot] as number) + 1;
    addTo(orders, slot, 1, buyers, c);
    addTo(sales, slot, price[journal.contacts.customer[c] as number] as number, buyers, c);
  }
  return { orders, sales, buyers: counts };
});

/** What was lost in a slot, for whatever reason: the parts added up in their order. */
export const lostIn = (value: Value, slot: number): number =>
  (value.rivals[slot] as number) +
  (value.before[slot] as number) +
  (value.later[slot] as number) +
  (value.quality[slot] as number) +
  (value.slow[slot] as number);
