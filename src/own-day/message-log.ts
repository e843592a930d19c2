import { Fate, type Journal, Met } from "#engine/journal.ts";
import { purchaseLuck } from "#engine/purchase-luck.ts";
import { dayOf } from "#outcomes/day.ts";
import { buyersOf, chanceToBuy } from "#outcomes/valuation.ts";
import { type ChatLog, Need, type Orders, Sender } from "#reading/content.ts";
import type { Scenario } from "#scenario/scenario.ts";

const DAY = 86_400;
/** The bot's first words come at once. */
const BOT_AFTER = 2;
/** Orders come within ten minutes of the first message, spread by the number of the customer. */
const ORDER_WITHIN = 600;

/** One simulated day as a merchant's tool would export it, to the second, without names. */
export interface LoggedDay {
  readonly log: ChatLog;
  readonly orders: Orders;
}

/**
 * Writes a journal as a chat log and a list of orders. What a tool cannot know is not in it: who left in silence, when an agent
 * began to type, what was planned.
 *
 * @param firstDay day the log begins on, in days since 1970
 */
export function loggedDay(scenario: Scenario, journal: Journal, firstDay: number): LoggedDay {
  return { log: logOf(scenario, journal, firstDay), orders: ordersOf(scenario, journal, firstDay) };
}

/** The messages of a journal alone. */
export function logOf(
  scenario: Scenario,
  { contacts, turns, agentType }: Journal,
  firstDay: number,
): ChatLog {
  const isSeen = (c: number) => contacts.fate[c] !== Fate.MenuResolved;
  const metBot = (c: number) => contacts.bot[c] === Met.Bot || contacts.bot[c] === Met.TurnedAway;
  const isClosed = (c: number) =>
    contacts.fate[c] === Fate.LeftOpenly ||
    contacts.fate[c] === Fate.Balked ||
    contacts.fate[c] === Fate.Blocked;
  const hasTurns = new Uint8Array(contacts.count);
  for (let t = 0; t < turns.count; t++) hasTurns[turns.contact[t] as number] = 1;
  const starts = new Int32Array(contacts.count + 1);
  const ownRows = (c: number) =>
    isSeen(c) ? (metBot(c) ? 2 : hasTurns[c] === 1 ? 0 : 1) + (isClosed(c) ? 1 : 0) : 0;
  for (let c = 0; c < contacts.count; c++) starts[c + 1] = ownRows(c);
  for (let t = 0; t < turns.count; t++) {
    const c = (turns.contact[t] as number) + 1;
    starts[c] = (starts[c] as number) + (Number.isNaN(turns.replied[t]) ? 1 : 2);
  }
  for (let c = 0; c < contacts.count; c++)
    starts[c + 1] = (starts[c + 1] as number) + (starts[c] as number);
  const count = starts[contacts.count] as number;
  const log = {
    chat: new Int32Array(count),
    buyer: new Int32Array(count),
    agent: new Int32Array(count).fill(-1),
    time: new Float64Array(count),
    sender: new Uint8Array(count),
    need: new Uint8Array(count),
  };
  const needs = scenario.customers.map(({ need }) =>
    need === "presale" ? Need.Presale : Need.AfterSales,
  );
  const roots = rootsOf(contacts);
  const next = starts.slice();
  const add = (c: number, time: number, sender: Sender, agent = -1) => {
    const row = next[c] as number;
    next[c] = row + 1;
    log.chat[row] = c;
    log.buyer[row] = roots[c] as number;
    log.agent[row] = agent;
    log.time[row] = Math.floor(time);
    log.sender[row] = sender;
    log.need[row] = needs[contacts.customer[c] as number] as number;
  };
  for (let c = 0; c < contacts.count; c++) {
    if (!isSeen(c)) continue;
    const at = contacts.arrived[c] as number;
    if (metBot(c) || hasTurns[c] === 0) add(c, at, Sender.Buyer);
    if (metBot(c)) add(c, at + BOT_AFTER, Sender.Bot);
  }
  for (let t = 0; t < turns.count; t++) {
    const c = turns.contact[t] as number;
    add(c, turns.asked[t] as number, Sender.Buyer);
    const replied = turns.replied[t] as number;
    if (!Number.isNaN(replied)) add(c, replied, Sender.Agent, turns.agent[t] as number);
  }
  for (let c = 0; c < contacts.count; c++)
    if (isSeen(c) && isClosed(c)) add(c, contacts.ended[c] as number, Sender.Closed);
  return {
    kind: "chat-log",
    count,
    ...log,
    chats: contacts.count,
    agents: Math.max(1, agentType.length),
    firstDay,
  };
}

function rootsOf({ count, previous }: Journal["contacts"]): Int32Array {
  const roots = new Int32Array(count);
  for (let c = 0; c < count; c++) {
    const before = previous[c] as number;
    roots[c] = before < 0 ? c : (roots[before] as number);
  }
  return roots;
}

function ordersOf(scenario: Scenario, journal: Journal, firstDay: number): Orders {
  const { contacts } = journal;
  const buyers = buyersOf(dayOf(scenario, journal));
  const luckOf = purchaseLuck(
    journal,
    scenario.customers.map(({ id }) => id),
  );
  const rows: { buyer: number; time: number; value: number }[] = [];
  for (let i = 0; i < buyers.count; i++) {
    const c = buyers.rows[i] as number;
    if (luckOf(c) >= chanceToBuy(buyers, c)) continue;
    const time = Math.floor((contacts.arrived[c] as number) + 60 + ((c * 37) % ORDER_WITHIN));
    rows.push({
      buyer: c,
      time,
      value: scenario.customers[contacts.customer[c] as number]?.orderValue ?? 0,
    });
  }
  return {
    kind: "orders",
    count: rows.length,
    buyer: Int32Array.from(rows, ({ buyer }) => buyer),
    time: Float64Array.from(rows, ({ time }) => time),
    value: Float64Array.from(rows, ({ value }) => value),
    firstDay,
  };
}

/** Days one after the other as one log; customers and chats of each are their own, agents the same. */
export function joined(days: readonly LoggedDay[]): LoggedDay {
  const [first] = days;
  if (first === undefined) throw new RangeError("no days to join");
  const shifted = days.map(({ log, orders }, i) => {
    const chats = days.slice(0, i).reduce((sum, day) => sum + day.log.chats, 0);
    return { log, orders, chats, seconds: (log.firstDay - first.log.firstDay) * DAY };
  });
  const logs = <Column extends Int32Array | Float64Array | Uint8Array>(
    into: Column,
    of: (one: (typeof shifted)[number], row: number) => number,
    rows: (one: (typeof shifted)[number]) => number,
  ): Column => {
    let at = 0;
    for (const one of shifted) for (let row = 0; row < rows(one); row++) into[at++] = of(one, row);
    return into;
  };
  const inLog = ({ log }: (typeof shifted)[number]) => log.count;
  const inOrders = ({ orders }: (typeof shifted)[number]) => orders.count;
  const count = shifted.reduce((sum, one) => sum + inLog(one), 0);
  const sold = shifted.reduce((sum, one) => sum + inOrders(one), 0);
  return {
    log: {
      kind: "chat-log",
      count,
      chat: logs(
        new Int32Array(count),
        ({ log, chats }, row) => (log.chat[row] as number) + chats,
        inLog,
      ),
      buyer: logs(
        new Int32Array(count),
        ({ log, chats }, row) => (log.buyer[row] as number) + chats,
        inLog,
      ),
      agent: logs(new Int32Array(count), ({ log }, row) => log.agent[row] as number, inLog),
      time: logs(
        new Float64Array(count),
        ({ log, seconds }, row) => (log.time[row] as number) + seconds,
        inLog,
      ),
      sender: logs(new Uint8Array(count), ({ log }, row) => log.sender[row] as number, inLog),
      need: logs(new Uint8Array(count), ({ log }, row) => log.need[row] as number, inLog),
      chats: shifted.reduce((sum, { log }) => sum + log.chats, 0),
      agents: Math.max(...shifted.map(({ log }) => log.agents)),
      firstDay: first.log.firstDay,
    },
    orders: {
      kind: "orders",
      count: sold,
      buyer: logs(
        new Int32Array(sold),
        ({ orders, chats }, row) => (orders.buyer[row] as number) + chats,
        inOrders,
      ),
      time: logs(
        new Float64Array(sold),
        ({ orders, seconds }, row) => (orders.time[row] as number) + seconds,
        inOrders,
      ),
      value: logs(
        new Float64Array(sold),
        ({ orders }, row) => orders.value[row] as number,
        inOrders,
      ),
      firstDay: first.log.firstDay,
    },
  };
}
