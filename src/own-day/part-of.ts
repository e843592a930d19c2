import type { ChatLog, Orders } from "#reading/content.ts";

const DAY = 86_400;

/** Days of a log that hold a tenth of a usual day's chats or more, counted from its first. */
export function wholeDays(log: ChatLog): readonly number[] {
  const counts = new Map<number, number>();
  let before = -1;
  for (let row = 0; row < log.count; row++) {
    if (log.chat[row] === before) continue;
    before = log.chat[row] as number;
    const day = Math.floor((log.time[row] as number) / DAY);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const mean = [...counts.values()].reduce((sum, n) => sum + n, 0) / counts.size;
  return [...counts]
    .filter(([, n]) => n > mean * 0.1)
    .map(([day]) => day)
    .sort((a, b) => a - b);
}

/** The chats that began on days [from, until), with their numbers kept; times count on from the log's first day. */
export function daysOf(log: ChatLog, from: number, until: number): ChatLog {
  const rows: number[] = [];
  for (let row = 0; row < log.count; ) {
    const chat = log.chat[row];
    const day = Math.floor((log.time[row] as number) / DAY);
    for (; row < log.count && log.chat[row] === chat; row++)
      if (day >= from && day < until) rows.push(row);
  }
  const pick = <Column extends Int32Array | Float64Array | Uint8Array>(
    into: Column,
    of: Column,
  ): Column => {
    for (const [i, row] of rows.entries()) into[i] = of[row] as number;
    return into;
  };
  const count = rows.length;
  return {
    ...log,
    count,
    chat: pick(new Int32Array(count), log.chat),
    buyer: pick(new Int32Array(count), log.buyer),
    agent: pick(new Int32Array(count), log.agent),
    time: pick(new Float64Array(count), log.time),
    sender: pick(new Uint8Array(count), log.sender),
    need: pick(new Uint8Array(count), log.need),
  };
}

/** Orders before a day of the log. */
export function ordersBefore(orders: Orders, log: ChatLog, day: number): Orders {
  const until = (log.firstDay + day - orders.firstDay) * DAY;
  const rows = Array.from({ length: orders.count }, (_, row) => row).filter(
    (row) => (orders.time[row] as number) < until,
  );
  return {
    ...orders,
    count: rows.length,
    buyer: Int32Array.from(rows, (row) => orders.buyer[row] as number),
    time: Float64Array.from(rows, (row) => orders.time[row] as number),
    value: Float64Array.from(rows, (row) => orders.value[row] as number),
  };
}
