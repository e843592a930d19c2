import { exp } from "#units/portable.ts";
import { type ChatLog, Need, type Orders } from "#reading/content.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { around, type Fitted } from "./fitted.ts";
import { sampleOf } from "./moments-of.ts";
import type { Patience } from "./patience.ts";
import { LEAST, type RowMaker } from "./rows.ts";
import { inScope } from "./scope.ts";
import type { LoggedTurns } from "./turns.ts";

const DAY = 86_400;
/** An order this long after the first message belongs to it. */
const WITHIN = DAY;
/** Customers who closed the chat would have waited about as long as those who came within this time of them. */
const NEIGHBOURS = 150;

interface Question {
  readonly log: ChatLog;
  readonly turns: LoggedTurns;
  readonly orders: Orders;
  readonly base: Scenario;
  readonly patience: Patience;
  readonly row: RowMaker;
}

/**
 * Conversion as it falls with the wait for the first reply: P(buy) = p [floor + (1 - floor) S a], S the chance to have stayed for
 * the wait that was offered, a the share of replies that those who stay receive. A straight line in S within each hour of the day,
 * so that hours that sell better do not pass for quick ones; errors that hold for chances (robust).
 */
export function fitConversion({
  log,
  turns,
  orders,
  base,
  patience,
  row,
}: Question): readonly Fitted[] {
  const value = sampleOf(orders.value.filter((yuan) => yuan > 0));
  const values = value === undefined ? [] : [row("order-value", value.mean, value.count)];
  const { staying, bought, hour } = pairs(log, turns, orders, base, patience);
  const line = lineWithin(staying, bought, hour);
  if (line === undefined || staying.length < LEAST) return values;
  const received = shareReceived(turns, base, patience);
  const beta = line.slope / received;
  const answered = line.level + beta;
  const floor = line.level / answered;
  if (!(answered > 0 && answered <= 1)) return values;
  // Delta method on level / (level + slope / received) and on the sum.
  const sumVariance =
    line.levelVariance +
    line.slopeVariance / (received * received) +
    (2 * line.covariance) / received;
  const byLevel = beta / (answered * answered);
  const bySlope = 0 - line.level / (answered * answered * received);
  const floorVariance =
    byLevel * byLevel * line.levelVariance +
    bySlope * bySlope * line.slopeVariance +
    2 * byLevel * bySlope * line.covariance;
  const floorInterval = around(
    Math.min(1, Math.max(0, floor)),
    Math.sqrt(Math.max(0, floorVariance)),
    0,
    1,
  );
  const isLoose = floorInterval.high - floorInterval.low > 0.3;
  const why = {
    zh: "快回的日志说不清没人回会怎样，范围太宽",
    en: "a log of quick replies cannot tell what no reply would cost; the range is too wide",
  };
  return [
    row("conversion", around(answered, Math.sqrt(Math.max(0, sumVariance)), 0, 1), staying.length),
    row(
      "floor",
      floorInterval,
      staying.length,
      isLoose ? { advice: "keep", why } : { advice: "accept" },
    ),
    ...values,
  ];
}

/** One row a customer's first chat with a person. */
function pairs(
  log: ChatLog,
  turns: LoggedTurns,
  orders: Orders,
  base: Scenario,
  patience: Patience,
) {
  const { chats } = turns;
  const [kind] = inScope(base);
  const grace = kind?.patience.first.grace ?? 0;
  const untilReply = base.service.firstPatienceUntil === "reply-sent";
  const shift = (orders.firstDay - log.firstDay) * DAY;
  const bought = new Map<number, number[]>();
  for (let i = 0; i < orders.count; i++) {
    const own = bought.get(orders.buyer[i] as number) ?? [];
    own.push((orders.time[i] as number) + shift);
    bought.set(orders.buyer[i] as number, own);
  }
  const order = Array.from({ length: chats.count }, (_, chat) => chat)
    .filter((chat) => (chats.first[chat] as number) >= 0)
    .sort((a, b) => (chats.arrived[a] as number) - (chats.arrived[b] as number));
  const waits = order.map((chat) => offeredWait(turns, chats.first[chat] as number, untilReply));
  const arrived = order.map((chat) => chats.arrived[chat] as number);
  const seen = new Set<number>();
  const rows: { staying: number; bought: number; hour: number }[] = [];
  for (const [i, chat] of order.entries()) {
    const buyer = chats.buyer[chat] as number;
    if (seen.has(buyer)) continue;
    seen.add(buyer);
    if (chats.need[chat] === Need.AfterSales || chats.bot[chat] === 1) continue;
    const at = arrived[i] as number;
    const turn = chats.first[chat] as number;
    const closed = (turns.closed[turn] as number) - (turns.asked[turn] as number);
    const wait = Number.isNaN(closed)
      ? (waits[i] as number)
      : neighboursWait(waits, arrived, i, closed);
    const isBuyer = bought.get(buyer)?.some((time) => time >= at && time <= at + WITHIN) === true;
    rows.push({
      staying: exp((0 - Math.max(0, wait - grace)) / patience.means[0].value),
      bought: isBuyer ? 1 : 0,
      hour: Math.floor((at % DAY) / 3600),
    });
  }
  return {
    staying: Float64Array.from(rows, (one) => one.staying),
    bought: Float64Array.from(rows, (one) => one.bought),
    hour: Uint8Array.from(rows, (one) => one.hour),
  };
}

/** Seconds until the reply began; for ever where nobody answered; NaN where the customer closed the chat first. */
function offeredWait(turns: LoggedTurns, turn: number, untilReply: boolean): number {
  if (!Number.isNaN(turns.closed[turn])) return Number.NaN;
  const until = (untilReply ? turns.replied[turn] : turns.started[turn]) as number;
  return Number.isNaN(until) ? Number.POSITIVE_INFINITY : until - (turns.asked[turn] as number);
}

/** Mean wait of those around who were answered no sooner than this customer left; the time waited where there is nobody. */
function neighboursWait(
  waits: readonly number[],
  arrived: readonly number[],
  i: number,
  least: number,
): number {
  const at = arrived[i] as number;
  let sum = 0;
  let count = 0;
  const take = (j: number): boolean => {
    if (Math.abs((arrived[j] as number) - at) > NEIGHBOURS) return false;
    const wait = waits[j] as number;
    if (wait >= least && Number.isFinite(wait)) {
      sum += wait;
      count++;
    }
    return true;
  };
  for (let j = i - 1; j >= 0 && take(j); j--);
  for (let j = i + 1; j < waits.length && take(j); j++);
  return count === 0 ? least : sum / count;
}

/** Share of the planned replies that a customer who stayed for the first receives: geometric rounds, each later wait survived with the mean chance. */
function shareReceived(turns: LoggedTurns, base: Scenario, { means, rounds }: Patience): number {
  const grace = inScope(base)[0]?.patience.later.grace ?? 0;
  let sum = 0;
  let count = 0;
  for (let turn = 0; turn < turns.count; turn++) {
    const started = turns.started[turn] as number;
    if (turns.index[turn] === 0 || Number.isNaN(started)) continue;
    sum += exp((0 - Math.max(0, started - (turns.asked[turn] as number) - grace)) / means[1].value);
    count++;
  }
  const stay = count === 0 ? 1 : sum / count;
  const last = 1 / rounds.value;
  let share = 0;
  let chance = last;
  let received = 0;
  let power = 1;
  for (let n = 1; n <= 300; n++) {
    received += power;
    power *= stay;
    share += (chance * received) / n;
    chance *= 1 - last;
  }
  return share;
}

/** A straight line by least squares with a level of its own for each hour; `level` is that of the mean. Robust variances. */
function lineWithin(x: Float64Array, y: Float64Array, group: Uint8Array) {
  const count = x.length;
  const sums = Array.from({ length: 24 }, () => ({ x: 0, y: 0, n: 0 }));
  let meanX = 0;
  let meanY = 0;
  for (let i = 0; i < count; i++) {
    const own = sums[group[i] as number];
    if (own === undefined) continue;
    own.x += x[i] as number;
    own.y += y[i] as number;
    own.n++;
    meanX += (x[i] as number) / count;
    meanY += (y[i] as number) / count;
  }
  const within = (i: number, axis: "x" | "y"): number => {
    const own = sums[group[i] as number];
    const value = (axis === "x" ? x[i] : y[i]) as number;
    return own === undefined ? 0 : value - own[axis] / own.n;
  };
  let xx = 0;
  let xy = 0;
  for (let i = 0; i < count; i++) {
    const dx = within(i, "x");
    xx += dx * dx;
    xy += dx * within(i, "y");
  }
  if (!(xx > 1e-9)) return undefined;
  const slope = xy / xx;
  // Influence of each row on slope and level; their sums of squares are the robust variances.
  let slopeVariance = 0;
  let levelVariance = 0;
  let covariance = 0;
  for (let i = 0; i < count; i++) {
    const dx = within(i, "x");
    const residual = within(i, "y") - slope * dx;
    const onSlope = (dx * residual) / xx;
    const onLevel =
      ((y[i] as number) - meanY - slope * ((x[i] as number) - meanX)) / count - meanX * onSlope;
    slopeVariance += onSlope * onSlope;
    levelVariance += onLevel * onLevel;
    covariance += onSlope * onLevel;
  }
  return { slope, level: meanY - slope * meanX, slopeVariance, levelVariance, covariance };
}
