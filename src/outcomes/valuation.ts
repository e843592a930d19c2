import { Fate, TurnState } from "#engine/journal.ts";
import { exp } from "#units/portable.ts";
import { columnsOf } from "./columns.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day } from "./outcome.ts";

const ENDLESS = 2_147_483_647;

/** Expected orders or yuan of the customers who first wrote in each slot. */
export interface Value {
  /** With instant, complete and proficient answers. */
  readonly potential: Float64Array;
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

function receivedIn(day: Day): Received {
  const { journal, scenario } = day;
  const { contacts, turns, agentType } = journal;
  const replies = day.room.float64(contacts.count);
  const quality = day.room.float64(contacts.count);
  const slow = day.room.float64(contacts.count);
  const isWaiting = day.room.uint8(contacts.count);
  const slowAfter = Float64Array.from(scenario.customers, (kind) => kind.conversion.slowAfter);
  const typeQuality = Float64Array.from(scenario.staff.types, (type) => type.quality);
  const qualityOf = Float64Array.from(agentType, (type) => typeQuality[type] as number);
  const hasSlowLoss = scenario.customers.some((kind) => kind.conversion.slowLoss > 0);
  const { contact, state, agent } = turns;
  const { wait } = columnsOf(day);
  for (let t = 0; t < turns.count; t++) {
    const c = contact[t] as number;
    if (state[t] !== TurnState.Answered) {
      if (state[t] === TurnState.Waiting) isWaiting[c] = 1;
      continue;
    }
    replies[c] = (replies[c] as number) + 1;
    quality[c] = (quality[c] as number) + (qualityOf[agent[t] as number] as number);
    if (!hasSlowLoss) continue;
    const beyond = (wait[t] as number) - (slowAfter[contacts.customer[c] as number] as number);
    if (beyond > 0) slow[c] = (slow[c] as number) + beyond;
  }
  for (let c = 0; c < contacts.count; c++) {
    const before = contacts.previous[c] as number;
    if (before < 0) continue;
    replies[c] = (replies[c] as number) + (replies[before] as number);
    quality[c] = (quality[c] as number) + (quality[before] as number);
    slow[c] = (slow[c] as number) + (slow[before] as number);
  }
  return { replies, quality, slow, isWaiting };
}

/** Best contact of every customer, kept at the row of the first: share of planned replies, that times quality, and the lift L. */
interface Best {
  readonly share: Float64Array;
  readonly shareQuality: Float64Array;
  readonly lift: Float64Array;
}

function bestOf(day: Day): Best {
  const { contacts } = day.journal;
  const { root } = columnsOf(day);
  const { replies, quality, slow, isWaiting } = receivedIn(day);
  const share = day.room.float64(contacts.count);
  const shareQuality = day.room.float64(contacts.count);
  const lift = day.room.float64(contacts.count).fill(-1);
  const botQuality = day.scenario.autoReply.bot?.quality ?? 0;
  const slowLoss = Float64Array.from(day.scenario.customers, (kind) => kind.conversion.slowLoss);
  for (let c = 0; c < contacts.count; c++) {
    const first = root[c] as number;
    const planned = contacts.planned[first] as number;
    const got = replies[c] as number;
    const fate = contacts.fate[c];
    const isWithBot = fate === Fate.Open && Number.isNaN(contacts.queued[c]);
    const owesNothing = fate === Fate.Open && isWaiting[c] === 0 && got > 0;
    let a = Math.min(1, got / planned);
    let aQ = (a * (quality[c] as number)) / (got > 0 ? got : 1);
    if (fate === Fate.BotResolved || isWithBot) {
      aQ =
        ((quality[c] as number) + Math.max(0, planned - got) * botQuality) / Math.max(planned, got);
      a = 1;
    } else if (fate === Fate.Done || owesNothing) {
      a = 1;
      aQ = got > 0 ? (quality[c] as number) / got : 0;
    }
    const kappa = slowLoss[contacts.customer[c] as number] as number;
    const value = kappa > 0 ? aQ * exp(0 - kappa * (slow[c] as number)) : aQ;
    if (value <= (lift[first] as number)) continue;
    share[first] = a;
    shareQuality[first] = aQ;
    lift[first] = value;
  }
  return { share, shareQuality, lift };
}

/** Adds one customer's worth, in expected orders times `price`. */
function addTo(
  value: Value,
  slot: number,
  price: number,
  best: Best,
  c: number,
  p: number,
  floor: number,
): void {
  const lift = p * (1 - floor) * price;
  const a = best.share[c] as number;
  const aQ = best.shareQuality[c] as number;
  value.potential[slot] = (value.potential[slot] as number) + p * price;
  const left = a === 0 ? value.before : value.later;
  left[slot] = (left[slot] as number) + lift * (1 - a);
  value.quality[slot] = (value.quality[slot] as number) + lift * (a - aQ);
  value.slow[slot] = (value.slow[slot] as number) + lift * (aQ - (best.lift[c] as number));
}

/**
 * Expected orders and sales of a day, and what was lost where: P(buy) = p (floor + (1 - floor) L), L the share of planned replies
 * received x mean quality x slow penalty. No luck is drawn. Customers count once, with the contact of the largest L.
 *
 * A chat still open at the end is complete if no reply is owed, and short of the missing replies if one is; one with the bot
 * counts as resolved by it. Endless chats, a device of the theory cases, sell nothing.
 */
export const valuationOf = oncePerDay((day): Valuation => {
  const { journal, scenario, slots } = day;
  const { contacts } = journal;
  const { root, contactSlot } = columnsOf(day);
  const best = bestOf(day);
  const orders = emptyValue(slots.count);
  const sales = emptyValue(slots.count);
  const buyers = new Float64Array(slots.count);
  const p = Float64Array.from(scenario.customers, (kind) => kind.conversion.answered);
  const floor = Float64Array.from(scenario.customers, (kind) => kind.conversion.floor);
  const price = Float64Array.from(scenario.customers, (kind) => kind.orderValue);
  for (let c = 0; c < contacts.count; c++) {
    const kind = contacts.customer[c] as number;
    const chance = p[kind] as number;
    if (root[c] !== c || chance === 0 || contacts.planned[c] === ENDLESS) continue;
    const slot = contactSlot[c] as number;
    buyers[slot] = (buyers[slot] as number) + 1;
    addTo(orders, slot, 1, best, c, chance, floor[kind] as number);
    addTo(sales, slot, price[kind] as number, best, c, chance, floor[kind] as number);
  }
  return { orders, sales, buyers };
});

/** What was lost in a slot, for whatever reason: the four parts added up in their order. */
export const lostIn = (value: Value, slot: number): number =>
  (value.before[slot] as number) +
  (value.later[slot] as number) +
  (value.quality[slot] as number) +
  (value.slow[slot] as number);
