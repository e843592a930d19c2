import { bodyOf, columnFor, type Tally } from "./body.ts";
import { type ChatLog, type Content, Need, type Orders, Sender } from "./content.ts";
import { readMoment } from "./moments.ts";
import { readNumber } from "./numbers.ts";
import type { Recognised } from "./recognise.ts";
import type { Table } from "./table.ts";

const DAY = 86_400;
/** Without a column of chats, silence that parts two chats of one customer. */
const NEW_CHAT_AFTER = 1800;

/** Numbers for names, shared by the tables of one reading so that orders find their customers. */
export type Names = Map<string, number>;

/** A row a message. Names become numbers here and go no further. */
export function extractLog(
  table: Table,
  recognised: Recognised,
  tally: Tally,
  buyers: Names,
): Content {
  const at = (role: Parameters<typeof columnFor>[1]) => columnFor(recognised, role);
  const timeAt = at("time") >= 0 ? at("time") : at("slot");
  const columns = {
    chat: at("chat"),
    buyer: at("buyer"),
    agent: at("agent"),
    sender: at("sender"),
    bot: at("bot"),
    need: at("need"),
    date: at("date"),
  };
  const chats: Names = new Map();
  const agents: Names = new Map();
  const rows: Row[] = [];
  for (const { cells } of bodyOf(table, recognised, tally)) {
    const cell = (index: number) => (index < 0 ? "" : (cells[index] ?? ""));
    const time = momentOf(cell(timeAt), cell(columns.date), recognised.day);
    if (time === undefined) {
      tally.add("no-time");
      continue;
    }
    const who = { buyer: cell(columns.buyer), agent: cell(columns.agent) };
    const chat = cell(columns.chat);
    const sender = senderOf(cell(columns.sender), cell(columns.bot), who);
    if ((chat === "" && who.buyer === "") || sender === undefined) {
      tally.add("no-chat");
      continue;
    }
    rows.push({
      order: rows.length,
      chat: chat === "" ? -1 : numberOf(chats, chat),
      // Without a column of customers a chat is a customer.
      buyer: numberOf(buyers, who.buyer === "" ? `\u0000${chat}` : who.buyer),
      agent: sender === Sender.Agent && who.agent !== "" ? numberOf(agents, who.agent) : -1,
      time,
      sender,
      need: needOf(cell(columns.need)),
    });
  }
  if (rows.length === 0) return { kind: "nothing" };
  return logOf(rows, chats.size, Math.max(1, agents.size));
}

interface Row {
  readonly order: number;
  chat: number;
  readonly buyer: number;
  readonly agent: number;
  readonly time: number;
  readonly sender: number;
  readonly need: number;
}

function logOf(rows: Row[], named: number, agents: number): ChatLog {
  let chats = named;
  if (rows.some(({ chat }) => chat < 0)) {
    const open = new Map<number, { chat: number; last: number }>();
    for (const row of [...rows].sort((a, b) => a.time - b.time || a.order - b.order)) {
      if (row.chat >= 0) continue;
      const known = open.get(row.buyer);
      const isSame = known !== undefined && row.time - known.last <= NEW_CHAT_AFTER;
      row.chat = isSame ? known.chat : chats++;
      open.set(row.buyer, { chat: row.chat, last: row.time });
    }
  }
  rows.sort((a, b) => a.chat - b.chat || a.time - b.time || a.order - b.order);
  const first = rows.reduce((least, { time }) => Math.min(least, time), Number.POSITIVE_INFINITY);
  const firstDay = Math.floor(first / DAY);
  return {
    kind: "chat-log",
    count: rows.length,
    chat: Int32Array.from(rows, ({ chat }) => chat),
    buyer: Int32Array.from(rows, ({ buyer }) => buyer),
    agent: Int32Array.from(rows, ({ agent, sender }) =>
      agent < 0 && sender === Sender.Agent ? 0 : agent,
    ),
    time: Float64Array.from(rows, ({ time }) => time - firstDay * DAY),
    sender: Uint8Array.from(rows, ({ sender }) => sender),
    need: Uint8Array.from(rows, ({ need }) => need),
    chats,
    agents,
    firstDay,
  };
}

/** A row an order. */
export function extractOrders(
  table: Table,
  recognised: Recognised,
  tally: Tally,
  buyers: Names,
): Content {
  const buyerAt = columnFor(recognised, "buyer");
  const timeAt = columnFor(recognised, "ordered");
  const valueAt = columnFor(recognised, "value");
  const rows: { buyer: number; time: number; value: number }[] = [];
  for (const { cells } of bodyOf(table, recognised, tally)) {
    const time = momentOf(cells[timeAt] ?? "", "", recognised.day);
    if (time === undefined) {
      tally.add("no-time");
      continue;
    }
    const value = valueAt < 0 ? Number.NaN : (readNumber(cells[valueAt] ?? "") ?? Number.NaN);
    rows.push({ buyer: numberOf(buyers, cells[buyerAt] ?? ""), time, value });
  }
  if (rows.length === 0) return { kind: "nothing" };
  const first = rows.reduce((least, { time }) => Math.min(least, time), Number.POSITIVE_INFINITY);
  const firstDay = Math.floor(first / DAY);
  const orders: Orders = {
    kind: "orders",
    count: rows.length,
    buyer: Int32Array.from(rows, ({ buyer }) => buyer),
    time: Float64Array.from(rows, ({ time }) => time - firstDay * DAY),
    value: Float64Array.from(rows, ({ value }) => value),
    firstDay,
  };
  return orders;
}

function numberOf(names: Names, name: string): number {
  const known = names.get(name);
  if (known !== undefined) return known;
  names.set(name, names.size);
  return names.size - 1;
}

/** Seconds since 1970, by the clock of the shop. */
function momentOf(text: string, date: string, day: number | undefined): number | undefined {
  const moment = readMoment(text);
  if (moment !== undefined)
    return moment.time === undefined ? undefined : moment.day * DAY + moment.time;
  const clock = /^(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?$/.exec(text.normalize("NFKC").trim());
  const on = readMoment(date)?.day ?? day;
  if (clock === null || on === undefined) return undefined;
  return on * DAY + Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
}

const isYes = (cell: string): boolean => /^(1|是|true|yes|y|机器人|bot)$/i.test(cell);

function senderOf(
  cell: string,
  bot: string,
  who: { readonly buyer: string; readonly agent: string },
): Sender | undefined {
  const text = cell.normalize("NFKC").toLowerCase();
  if (/^(系统|system|关闭|closed?|买家关闭|顾客关闭|顾客离开|买家离开)/.test(text))
    return Sender.Closed;
  const isBuyer =
    /^(买家|顾客|客户|用户|消费者|buyer|customer|user|client|in|0)$/.test(text) ||
    (cell !== "" && cell === who.buyer);
  if (isBuyer) return Sender.Buyer;
  if (isYes(bot) || /机器人|小蜜|自动|bot|robot|auto/.test(text)) return Sender.Bot;
  const isAgent =
    /^(客服|卖家|商家|人工|agent|staff|seller|shop|service|out|1)/.test(text) ||
    (cell !== "" && cell === who.agent);
  if (isAgent) return Sender.Agent;
  if (cell !== "") return undefined;
  // No column of senders: a row that names an agent is the agent's.
  return who.agent === "" ? Sender.Buyer : Sender.Agent;
}

const needOf = (cell: string): number =>
  /售后|after/i.test(cell)
    ? Need.AfterSales
    : /售前|pre-?sale|before/i.test(cell)
      ? Need.Presale
      : Need.Unknown;
