import type { AfterSalesState } from "./after-sales-state.ts";
import { CELLS_AT, DOUBLES, DRAWN, NOW, USED_CHATS, WHOLES, WORK } from "./cells.ts";
import type { Compiled } from "./compile.ts";
import type { Arrivals } from "./demand.ts";
import type { Journal } from "./journal.ts";
import type { Kernel } from "./kernel.ts";
import type { Layout } from "./memory.ts";
import type { RosterEvent } from "./roster.ts";
import type { Worked } from "./worked.ts";

/** A memory and the kernel on it, where shops take turns; see workplace.ts. */
export interface Workplace {
  readonly memory: WebAssembly.Memory;
  readonly kernel: Kernel;
  /** The shop that ran here last: its journal lies here. */
  shop: State | undefined;
}

/**
 * Everything that changes during a run. Most of it lies in one memory that the kernel and the rare steps share; the arrays
 * here are views of it, made anew when it is enlarged between two stretches.
 */
export interface State {
  readonly compiled: Compiled;
  readonly arrivals: Arrivals;
  readonly journal: Journal;
  readonly worked: Worked;
  /** Orders and what they bring; null where the scenario has no after-sales part. */
  readonly after: AfterSalesState | null;
  readonly agentCount: number;
  roster: readonly RosterEvent[];
  rosterAt: number;
  workplace: Workplace;
  kernel: Kernel;
  /** The whole memory, and where what lies in it. */
  bytes: Uint8Array;
  layout: Layout;
  /** What there is one of, by cells.ts. */
  doubles: Float64Array;
  cells: Int32Array;
  /** The one clock, in [0]. */
  now: Float64Array;
  /** The length of time drawn last, in [0]. */
  drawn: Float64Array;
  /** Live chats and agents, by the columns of columns.ts. */
  chats: Int32Array;
  agents: Int32Array;
  agentDoubles: Float64Array;
  /** Staff types, by the columns of columns.ts. */
  types: Int32Array;
  /** Pairs of key words by class and source; see keys.ts. */
  keys: Int32Array;
  /** By chat: when the current turn's message was sent or, of a thinking customer, will be. */
  asked: Float64Array;
  /** Numbers of chats not in use, the first `FREE_CHATS` of them. */
  free: Int32Array;
  /** What rare steps leave to do, kind and number in turn. */
  readonly work: number[];
  events: number;
}

/** The views of a memory that a state holds. */
export function viewsOf(
  buffer: ArrayBuffer,
  { fixed, places, room: { chats } }: Layout,
  { classes, roster, cap }: Compiled,
  keysPerClass: number,
) {
  const agents = roster.agentType.length;
  return {
    bytes: new Uint8Array(buffer),
    doubles: new Float64Array(buffer, CELLS_AT, DOUBLES),
    cells: new Int32Array(buffer, CELLS_AT + 8 * DOUBLES, WHOLES),
    now: new Float64Array(buffer, CELLS_AT + 8 * NOW, 1),
    drawn: new Float64Array(buffer, CELLS_AT + 8 * DRAWN, 1),
    chats: new Int32Array(buffer, places.chatsAt, chats << 4),
    agents: new Int32Array(buffer, fixed.agentsAt, agents << 4),
    agentDoubles: new Float64Array(buffer, fixed.agentsAt, agents << 3),
    types: new Int32Array(buffer, fixed.typesAt, cap.length << 4),
    keys: new Int32Array(buffer, fixed.keysAt, classes.length * keysPerClass),
    asked: new Float64Array(buffer, places.askedAt, chats),
    free: new Int32Array(buffer, places.freeAt, chats),
  };
}

/** Kinds of work: a chat needs an agent; an agent has a free slot; an agent may begin a reply. */
export const PLACE = 0;
export const FILL = 1;
export const START = 2;

/** Leaves something to do when the step at hand is over. */
export function addWork(state: State, kind: number, who: number): void {
  state.work.push(kind, who);
  state.cells[WORK] = state.work.length;
}

/** Takes the first thing left to do, as the kernel reads it: 4 x who + kind. */
export function nextWork(state: State): number {
  const kind = state.work.shift() ?? PLACE;
  const who = state.work.shift() ?? -1;
  state.cells[WORK] = state.work.length;
  return 4 * who + kind;
}

/** Numbers of chats in use since the run began, or given back, lie below this. */
export const usedChats = (state: State): number => state.cells[USED_CHATS] as number;
