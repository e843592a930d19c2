import { type ChatLog, Need, type Orders } from "#reading/content.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { around, type Fitted, type Interval, isWide } from "./fitted.ts";
import { lineWithin } from "./line-within.ts";
import { sampleOf } from "./moments-of.ts";
import { MINUTE, type PatienceLaw, staying } from "./patience-law.ts";
import type { Patience } from "./patience.ts";
import { beforeOf, LEAST, type RowMaker } from "./rows.ts";
import { inScope } from "./scope.ts";
import { withPlan } from "./with-plan.ts";
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

/** From this part in what is put together on, a log has told something. */
const TELLS = 0.2;
/** A floor whose interval is wider says little. */
const LOOSE = 0.3;

/**
 * Conversion as it falls with the wait for the first reply: P(buy) = p [floor + (1 - floor) S a], S the chance to have stayed for
 * the wait that was offered, a the share of replies that those who stay receive. A straight line in S within each hour of the day,
 * so that hours that sell better do not pass for quick ones; errors that hold for chances (robust), and those of S itself.
 *
 * Who left and came back is answered after all: with a share r of leavers who did, S a becomes S a + (1 - S) r a.
 *
 * The slope is what the first minute beyond the grace costs, p (1 - floor) (1 - S(60 s)): the part of the curve that a log of quick
 * replies knows first. Source: docs/model.md, calibration; model notes B9.5.
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
  const found = pairs(log, turns, orders, base);
  const count = found.beyond.length;
  const curve =
    count < LEAST ? undefined : curveOf(found, shareReceived(turns, base, patience), patience);
  if (curve === undefined) return values;
  const isLoose = curve.floor.high - curve.floor.low > LOOSE;
  const isClear = curve.slope.low > 0 && !isWide(curve.slope);
  // A slope known on its own needs no assumption.
  const both = isClear ? undefined : withPlan(curve.slope, beforeOf(base, "conversion-slope"));
  const isTold = isClear || (both?.weight ?? 0) >= TELLS;
  return [
    row("conversion", curve.answered, count),
    row(
      "floor",
      curve.floor,
      count,
      isLoose ? { advice: "keep", why: looseFloor } : { advice: "accept" },
    ),
    row("conversion-slope", curve.slope, count, {
      advice: isLoose && isTold ? "accept" : "keep",
      why: isLoose ? (isTold ? slopeInstead : slopeUntold) : slopeWithin,
      ...(isLoose && both !== undefined ? { withPlan: both } : {}),
    }),
    ...values,
  ];
}

const looseFloor = {
  zh: "快回的日志说不清没人回会怎样，范围太宽",
  en: "a log of quick replies cannot tell what no reply would cost; the range is too wide",
};
const slopeInstead = {
  zh: "采用后按它换算“没人回仍买的比例”",
  en: "if used, the share that buys without a reply is set to match it",
};
const slopeUntold = {
  zh: "日志太短或回得太齐，几乎没说什么",
  en: "the log is too short, or its replies too much alike, to tell much",
};
const slopeWithin = {
  zh: "已含在上面的转化和耐心里；两个都选，以“没人回仍买的比例”为准",
  en: "already within the conversion and the patience above; of the two the share that buys without a reply counts",
};

type Pairs = ReturnType<typeof pairs>;
type Figures = Readonly<Record<"answered" | "floor" | "slope", number>>;

/** The three figures of the curve with their intervals; undefined where the log has no curve to tell. */
function curveOf(
  found: Pairs,
  received: number,
  { firstSpread: { at, covariance, lawOf } }: Patience,
): Readonly<Record<keyof Figures, Interval>> | undefined {
  const centre = figuresAt(found, received, lawOf(at));
  if (centre === undefined) return undefined;
  const h = 0.01;
  const moved = at.map((_, i) =>
    [h, 0 - h].map((by) =>
      figuresAt(found, received, lawOf(at.map((x, j) => (i === j ? x + by : x)))),
    ),
  );
  const error = (of: keyof Figures): number => {
    const byLaw = moved.map(
      ([up, down]) => ((up?.value[of] ?? Number.NaN) - (down?.value[of] ?? Number.NaN)) / (2 * h),
    );
    const ofLaw = byLaw.reduce(
      (sum, one, i) =>
        sum + byLaw.reduce((all, two, j) => all + one * two * (covariance[i]?.[j] ?? 0), 0),
      0,
    );
    return Math.sqrt(Math.max(0, centre.variance[of] + ofLaw));
  };
  const { value } = centre;
  return {
    answered: around(value.answered, error("answered"), 0, 1),
    floor: around(Math.min(1, Math.max(0, value.floor)), error("floor"), 0, 1),
    slope: around(value.slope, error("slope"), -1, 1),
  };
}

/** The figures for one law of patience, with their variances were that law known. */
function figuresAt({ beyond, bought, hour, back }: Pairs, received: number, law: PatienceLaw) {
  const stays = beyond.map((wait) => staying(law, wait));
  const line = lineWithin(stays, bought, hour);
  if (line === undefined) return undefined;
  const perLift = received * (1 - back);
  const lift = line.slope / perLift;
  const atFloor = line.level - lift * received * back;
  const answered = atFloor + lift;
  if (!(answered > 0 && answered <= 1)) return undefined;
  const lost = 1 - staying(law, MINUTE);
  const liftVariance = line.slopeVariance / (perLift * perLift);
  const shared = line.covariance / perLift;
  const part = 1 - received * back;
  // Delta method on (level - lift a r) / (level + lift (1 - a r)).
  const byLevel = lift / (answered * answered);
  const byLift = 0 - line.level / (answered * answered);
  return {
    value: { answered, floor: atFloor / answered, slope: lift * lost },
    variance: {
      answered: line.levelVariance + part * part * liftVariance + 2 * part * shared,
      floor:
        byLevel * byLevel * line.levelVariance +
        byLift * byLift * liftVariance +
        2 * byLevel * byLift * shared,
      slope: lost * lost * liftVariance,
    },
  };
}

/** One row a customer's first chat with a person: seconds offered beyond the grace, whether it was followed by an order, hour. */
function pairs(log: ChatLog, turns: LoggedTurns, orders: Orders, base: Scenario) {
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
  const back = cameBack(turns, order) ?? kind?.returnShare ?? 0;
  const seen = new Set<number>();
  const rows: { beyond: number; bought: number; hour: number }[] = [];
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
      beyond: Math.max(0, wait - grace),
      bought: isBuyer ? 1 : 0,
      hour: Math.floor((at % DAY) / 3600),
    });
  }
  return {
    beyond: Float64Array.from(rows, (one) => one.beyond),
    bought: Float64Array.from(rows, (one) => one.bought),
    hour: Uint8Array.from(rows, (one) => one.hour),
    back,
  };
}

/**
 * Share of those who closed their first chat before a reply and were answered when they came back; undefined where too few did.
 *
 * @param order chats with a person, by arrival
 */
function cameBack({ chats, closed, replied }: LoggedTurns, order: readonly number[]) {
  const left = new Set<number>();
  const answered = new Set<number>();
  const seen = new Set<number>();
  for (const chat of order) {
    const buyer = chats.buyer[chat] as number;
    const turn = chats.first[chat] as number;
    if (!seen.has(buyer) && !Number.isNaN(closed[turn])) left.add(buyer);
    else if (left.has(buyer) && !Number.isNaN(replied[turn])) answered.add(buyer);
    seen.add(buyer);
  }
  return left.size < LEAST ? undefined : answered.size / left.size;
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
function shareReceived(turns: LoggedTurns, base: Scenario, { laws, rounds }: Patience): number {
  const grace = inScope(base)[0]?.patience.later.grace ?? 0;
  let sum = 0;
  let count = 0;
  for (let turn = 0; turn < turns.count; turn++) {
    const started = turns.started[turn] as number;
    if (turns.index[turn] === 0 || Number.isNaN(started)) continue;
    sum += staying(laws[1].law, started - (turns.asked[turn] as number) - grace);
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
