import type { Compiled } from "./compile.ts";
import { KEYS } from "./keys.ts";

/** Buckets of agents by load, per staff type; loads above share the last. As in kernel/routing.ts. */
export const LOADS = 1024;
/** Arrivals worked out ahead; as in kernel/arrivals.ts. */
const AHEAD = 256;

/** What there is one of stands before these, which lie where kernel/layout.ts says, the agents last. */
export const LOGARITHMS_AT = 512;
const AGENTS_AT = 21_632;
const LINE = 64;
/** Between columns, so that rows of one number do not fall on the same few lines of the cache where columns have a round length. */
const STAGGER = 5 * LINE;
const AGENT_BYTES = 64;
const EVENT_BYTES = 24;

/** Sizes of what lies in the memory, in bytes. */
export const CLASS_BYTES = 512;
export const TYPE_BYTES = 64;
const ARRIVALS_BYTES = 128;
const EASE_BYTES = 64;
const BOT_BYTES = 80;
export const STREAM_BYTES = 48;
export const LIST_BYTES = 12;

/** How many rows there is room for. */
export interface Room {
  readonly chats: number;
  readonly contacts: number;
  readonly turns: number;
}

/** Columns that grow, by the names of kernel/places.ts: bytes a row. */
const columns = {
  chats: [
    ["askedAt", 8],
    ["lengthAt", 8],
    ["qualityAt", 8],
    ["slowAt", 8],
    ["wrongRepliesAt", 8],
    ["liftAt", 8],
    ["receivedAt", 4],
    ["plannedRepliesAt", 4],
    ["caseOfAt", 4],
    ["chatsAt", 64],
    ["freeAt", 4],
  ],
  contacts: [
    ["arrivedAt", 8],
    ["queuedAt", 8],
    ["assignedAt", 8],
    ["sinceAt", 8],
    ["releasedAt", 8],
    ["endedAt", 8],
    ["numberAt", 4],
    ["previousAt", 4],
    ["plannedAt", 4],
    ["repliesAt", 4],
    ["agentAt", 4],
    ["customerAt", 1],
    ["fateAt", 1],
    ["botAt", 1],
    ["rivalAt", 1],
    ["wrongAt", 1],
  ],
  turns: [
    ["turnAskedAt", 8],
    ["turnStartedAt", 8],
    ["turnRepliedAt", 8],
    ["turnContactAt", 4],
    ["turnIndexAt", 4],
    ["turnAgentAt", 4],
    ["turnStateAt", 1],
    ["turnAidAt", 1],
  ],
} as const satisfies Record<keyof Room, readonly (readonly [string, number])[]>;

/** Deals out a memory from the front, every piece at the beginning of a cache line. */
class Dealer {
  next = AGENTS_AT;

  take(bytes: number): number {
    const place = Math.ceil(this.next / LINE) * LINE;
    this.next = place + bytes;
    return place;
  }
}

/** Where arrivals lie: their one row, and their columns. */
export interface ArrivalsPlaces {
  readonly at: number;
  readonly sumAt: number;
  readonly gapAt: number;
  readonly streamsAt: number;
  readonly shareAt: number;
  readonly batchAt: number;
  readonly batchSizeAt: number;
  readonly batchClassAt: number;
  readonly dueAt: number;
  readonly whoAt: number;
  readonly numberAt: number;
  /** Efforts of first replies; 0 where those who come are no customers. */
  readonly effortAt: number;
}

/** Where lies what changes replies: one row, columns by staff type, columns by agent. */
interface EasePlaces {
  readonly at: number;
  readonly draftFactorAt: number;
  readonly wrongAt: number;
  readonly workedBeforeAt: number;
  readonly workedSinceAt: number;
}

/** Where everything lies that keeps its size for all runs of a scenario. */
export interface FixedPlaces {
  readonly agentsAt: number;
  readonly classesAt: number;
  readonly typesAt: number;
  readonly keysAt: number;
  /** Staff types of each class, classes of each staff type, lists of able agents. */
  readonly classTypesAt: number;
  readonly servesAt: number;
  readonly listsAt: number;
  readonly ease: EasePlaces;
  /** The bot's row, and its hours. */
  readonly autoReply: { readonly at: number; readonly hoursAt: number };
  /** Orders of the days before; null where there are none. */
  readonly before: OrdersBeforePlaces | null;
  readonly arrivals: ArrivalsPlaces;
  /** Silent orders come like customers; null where there are none. */
  readonly silent: ArrivalsPlaces | null;
  readonly end: number;
}

/** Where the orders of the days before are drawn, by the names of kernel/orders.ts: one row, and its columns. */
export interface OrdersBeforePlaces {
  readonly at: number;
  readonly perDayAt: number;
  readonly kindsAt: number;
  readonly placedAt: number;
  readonly findsAt: number;
  readonly dueAt: number;
}

/** Orders drawn together. */
export const ORDERS_AT_ONCE = 256;
const ORDERS_BYTES = 80;
export const ORDER_KIND_BYTES = 48;

/** Room for orders of so many days, each of which may bring so many kinds of things. */
function placeOrdersBefore(dealer: Dealer, days: number, kinds: number): OrdersBeforePlaces {
  return {
    at: dealer.take(ORDERS_BYTES),
    perDayAt: dealer.take(8 * days),
    kindsAt: dealer.take(ORDER_KIND_BYTES * kinds),
    placedAt: dealer.take(8 * ORDERS_AT_ONCE),
    findsAt: dealer.take(4 * ORDERS_AT_ONCE * kinds),
    dueAt: dealer.take(8 * ORDERS_AT_ONCE * kinds),
  };
}

export function placeFixed({
  classes,
  cap,
  roster,
  demand,
  afterSales,
  bot,
}: Compiled): FixedPlaces {
  const dealer = new Dealer();
  const served = classes.reduce((sum, { types }) => sum + types.length, 0);
  const silent = afterSales?.silent?.demand;
  return {
    agentsAt: dealer.take(roster.agentType.length * AGENT_BYTES),
    classesAt: dealer.take(classes.length * CLASS_BYTES),
    typesAt: dealer.take(cap.length * TYPE_BYTES),
    keysAt: dealer.take(classes.length * KEYS * 4),
    classTypesAt: dealer.take(served * 4),
    servesAt: dealer.take(served * 4),
    listsAt: dealer.take(cap.length * LOADS * LIST_BYTES),
    ease: {
      at: dealer.take(EASE_BYTES),
      draftFactorAt: dealer.take(8 * cap.length),
      wrongAt: dealer.take(8 * cap.length),
      workedBeforeAt: dealer.take(8 * roster.agentType.length),
      workedSinceAt: dealer.take(8 * roster.agentType.length),
    },
    autoReply: {
      at: dealer.take(BOT_BYTES),
      hoursAt: dealer.take(8 * (bot?.hours?.length ?? 0)),
    },
    before:
      afterSales === null || afterSales.before.length === 0
        ? null
        : placeOrdersBefore(dealer, afterSales.before.length, afterSales.rate.length + 1),
    arrivals: placeArrivals(dealer, demand.rate.length, classes.length, demand.batchAt.length),
    silent:
      silent === undefined
        ? null
        : { ...placeArrivals(dealer, silent.rate.length, 1, 0), effortAt: 0 },
    end: dealer.next,
  };
}

function placeArrivals(
  dealer: Dealer,
  bins: number,
  classes: number,
  batches: number,
): ArrivalsPlaces {
  return {
    at: dealer.take(ARRIVALS_BYTES),
    sumAt: dealer.take(8 * (bins + 1)),
    gapAt: dealer.take(8 * bins),
    streamsAt: dealer.take(STREAM_BYTES * (classes + 1)),
    shareAt: dealer.take(8 * classes),
    batchAt: dealer.take(8 * batches),
    batchSizeAt: dealer.take(4 * batches),
    batchClassAt: dealer.take(4 * batches),
    dueAt: dealer.take(8 * (AHEAD + 1)),
    whoAt: dealer.take(4 * AHEAD),
    numberAt: dealer.take(4 * AHEAD),
    effortAt: dealer.take(8 * AHEAD),
  };
}

type ColumnName = (typeof columns)[keyof Room][number][0] | "eventsAt";

/** Where the columns that grow begin, in bytes. */
type ColumnPlaces = Readonly<Record<ColumnName, number>>;

/** Where things lie in a memory with room for so many rows. */
export interface Layout {
  readonly fixed: FixedPlaces;
  readonly places: ColumnPlaces;
  readonly room: Room;
  readonly agents: number;
  /** Length in bytes. */
  readonly end: number;
}

/** Deals out a memory with room for so many rows. */
export function layOut(fixed: FixedPlaces, agents: number, room: Room): Layout {
  const dealer = new Dealer();
  dealer.next = fixed.end;
  const places: Record<string, number> = {};
  for (const [name, bytes] of sizes(agents, room)) {
    dealer.next += STAGGER;
    places[name] = dealer.take(bytes);
  }
  return { fixed, places: places as ColumnPlaces, room, agents, end: dealer.next };
}

/** Copies what lies in one memory into a larger layout of the same shop, in another memory or, from its end on, in the same. */
export function move(from: Uint8Array, before: Layout, to: Uint8Array, after: Layout): void {
  for (const [name, bytes] of [...sizes(before.agents, before.room)].reverse()) {
    const place = before.places[name];
    to.set(from.subarray(place, place + bytes), after.places[name]);
  }
  to.set(from.subarray(0, before.fixed.end));
}

/** Bytes of each column that grows. */
function sizes(agents: number, room: Room): readonly (readonly [ColumnName, number])[] {
  return [
    ...(["chats", "contacts", "turns"] as const).flatMap((table) =>
      columns[table].map(([name, bytes]) => [name, room[table] * bytes] as const),
    ),
    ["eventsAt", (agents + 2 * room.chats) * EVENT_BYTES],
  ];
}
