import { createAfterSalesState } from "./after-sales-state.ts";
import { AGENDA_DUE, CELLS_AT, FIRST_RULE_WHOLE, FREE_CHATS, USED_CHATS } from "./cells.ts";
import { BUCKET, INBOX_HEAD, INBOX_TAIL, SPELL, TYPE, TYPING } from "./columns.ts";
import type { Compiled } from "./compile.ts";
import { Arrivals } from "./demand.ts";
import { setPlaces } from "./kernel.ts";
import { KEYS } from "./keys.ts";
import {
  CLASS_BYTES,
  layOut,
  LIST_BYTES,
  LOADS,
  move,
  placeFixed,
  type Room,
  TYPE_BYTES,
} from "./memory.ts";
import { createJournal, viewColumns } from "./record.ts";
import { type State, viewsOf, type Workplace } from "./state.ts";
import { writeTables } from "./tables.ts";
import { createWorked, resetWorked } from "./worked.ts";
import { exchange, takeWorkplace, touch } from "./workplace.ts";

/** Room for live chats at first. */
const FIRST_CHATS = 8192;
const FIRST_ROWS = 12_288;

/** A shop for runs of one scenario, without a place to work yet: see `settle`. */
export function createShop(compiled: Compiled): State {
  const { afterSales, classes, roster, until, demand } = compiled;
  const fixed = placeFixed(compiled);
  const agentCount = roster.agentType.length;
  const silent =
    afterSales === null || afterSales.silent === null || fixed.silent === null
      ? null
      : new Arrivals(afterSales.silent.demand, until, fixed.silent);
  const start: Omit<State, keyof Workplaced> = {
    compiled,
    arrivals: new Arrivals(demand, until, fixed.arrivals),
    journal: createJournal(compiled),
    worked: createWorked(agentCount),
    after:
      afterSales === null
        ? null
        : createAfterSalesState(afterSales, classes.length, agentCount, silent),
    agentCount,
    roster: [],
    rosterAt: 0,
    layout: layOut(fixed, agentCount, {
      chats: FIRST_CHATS,
      contacts: FIRST_ROWS,
      turns: FIRST_ROWS,
    }),
    work: [],
    events: 0,
  };
  return start as State;
}

/** What a shop has from the place where it works, from its first run on. */
type Workplaced = ReturnType<typeof viewsOf> & Pick<State, "workplace" | "kernel">;

/** Before a run: the place of the last one, or another where that has been taken. */
export function settle(state: State): void {
  const { workplace, layout, compiled } = state as State & Partial<Workplaced>;
  if (workplace?.shop === state) {
    touch(workplace);
    return;
  }
  const place = takeWorkplace(state, layout.end);
  connect(state, place);
  state.bytes.fill(0, 0, layout.fixed.end);
  writeTables(place.memory.buffer, layout.fixed, compiled);
}

/** Lets a shop work in this place from now on. */
function connect(state: State, place: Workplace): void {
  const { layout, compiled, arrivals, after, journal } = state;
  const { fixed, places, room } = layout;
  const { kernel } = place;
  const { buffer } = place.memory;
  Object.assign(state, viewsOf(buffer, layout, compiled, KEYS));
  state.workplace = place;
  state.kernel = kernel;
  viewColumns(journal, buffer, layout);
  const { classesAt, typesAt } = fixed;
  setPlaces(kernel, {
    ...places,
    classesAt,
    typesAt,
    arrivalsAt: fixed.arrivals.at,
    easeAt: fixed.ease.at,
    autoReplyAt: fixed.autoReply.at,
  });
  state.worked.before = new Float64Array(buffer, fixed.ease.workedBeforeAt, state.agentCount);
  state.worked.since = new Float64Array(buffer, fixed.ease.workedSinceAt, state.agentCount);
  arrivals.connect(kernel, buffer);
  if (after === null) return;
  after.silent?.connect(kernel, buffer);
  after.coming = new Float64Array(buffer, CELLS_AT + 8 * AGENDA_DUE, 1);
  after.caseOf = new Int32Array(buffer, places.caseOfAt, room.chats);
  after.received = new Int32Array(buffer, places.receivedAt, room.chats);
  after.wrong = new Float64Array(buffer, places.wrongRepliesAt, room.chats);
}

/** Makes room for so many rows, keeping what there is. A memory that grew in place would take all views away from under their readers. */
export function enlarge(state: State, room: Room): void {
  const { workplace, layout, bytes, agentCount } = state;
  state.layout = layOut(layout.fixed, agentCount, room);
  const isLongEnough = bytes.length >= state.layout.end;
  connect(state, isLongEnough ? workplace : exchange(workplace, state.layout.end));
  move(bytes, layout, state.bytes, state.layout);
}

/** Makes sure that this many more chats can begin; live ones keep their numbers. */
export function reserveChats(state: State, more: number): void {
  const free = state.cells[FREE_CHATS] as number;
  if (free >= more) return;
  const { room } = state.layout;
  const old = room.chats;
  const chats = 2 * old + more;
  const known = state.free.slice(0, free);
  enlarge(state, { ...room, chats });
  state.chats.fill(-1, old << 4);
  state.kernel.blank(state.agentCount + 2 * old, state.agentCount + 2 * chats);
  for (let i = 0; i < chats - old; i++) state.free[i] = chats - 1 - i;
  state.free.set(known, chats - old);
  state.cells[FREE_CHATS] = free + chats - old;
}

/** Puts everything back to an empty shop with nobody on duty. */
export function emptyShop(state: State): void {
  const { agents, agentDoubles, compiled, cells, chats, free, bytes } = state;
  const { room, fixed } = state.layout;
  const usedChats = cells[USED_CHATS] as number;
  chats.fill(-1, 0, usedChats === 0 ? chats.length : usedChats << 4);
  cells.fill(0, 0, FIRST_RULE_WHOLE);
  for (let chat = 0; chat < room.chats; chat++) free[chat] = room.chats - 1 - chat;
  cells[FREE_CHATS] = room.chats;
  agentDoubles.fill(0);
  for (let agent = 0; agent < state.agentCount; agent++) {
    agents[(agent << 4) + TYPE] = compiled.roster.agentType[agent] as number;
    for (const column of [TYPING, INBOX_HEAD, INBOX_TAIL, BUCKET, SPELL])
      agents[(agent << 4) + column] = -1;
  }
  const view = new DataView(bytes.buffer);
  for (let customer = 0; customer < compiled.classes.length; customer++) {
    const queue = fixed.classesAt + customer * CLASS_BYTES + QUEUE_AT;
    view.setInt32(queue, -1, true);
    view.setInt32(queue + 4, -1, true);
  }
  for (let type = 0; type < compiled.cap.length; type++)
    for (const cell of [0, 4, 8])
      view.setInt32(fixed.typesAt + type * TYPE_BYTES + ABLE_AT + cell, 0, true);
  const lists = new Int32Array(
    bytes.buffer,
    fixed.listsAt,
    (compiled.cap.length * LOADS * LIST_BYTES) / 4,
  );
  lists.fill(-1);
  for (let length = 2; length < lists.length; length += 3) lists[length] = 0;
  resetWorked(state.worked);
  state.doubles[AGENDA_DUE] = Number.POSITIVE_INFINITY;
  state.events = 0;
  state.work.length = 0;
  state.rosterAt = 0;
}

/** Places inside a row of a class and of a staff type, as in kernel/layout.ts. */
const QUEUE_AT = 96;
const ABLE_AT = 32;
