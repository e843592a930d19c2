import { bits, openSource, uniform } from "#random/source.ts";
import { draw, type Law } from "#random/law.ts";
import { Agenda } from "./agenda.ts";
import { type AfterSalesPlan, BEFORE, SILENT, Task } from "./after-sales-plan.ts";
import { type AfterSalesRecord, createAfterSalesRecord } from "./after-sales-record.ts";
import type { Arrivals } from "./demand.ts";

/** Everything of the after-sales part that changes during a run. */
export interface AfterSalesState {
  readonly plan: AfterSalesPlan;
  readonly record: AfterSalesRecord;
  readonly agenda: Agenda;
  /** When the next entry of the agenda is due, in [0], where the kernel reads it. */
  coming: Float64Array;
  /** By chat: its case or -1; replies planned over the customer's contacts. */
  caseOf: Int32Array;
  planned: Int32Array;
  /** By chat, where the kernel notes them: replies received over the customer's contacts, and sums over those. */
  received: Int32Array;
  quality: Float64Array;
  slow: Float64Array;
  wrong: Float64Array;
  /** By chat: largest lift of the customer's contacts that ended. */
  lift: Float64Array;
  /** Case of the contact that begins now, or -1. */
  beginning: number;
  /** Tasks that wait for free hands by kind, the first of each list at `taskHead`. */
  readonly tasks: readonly number[][];
  readonly taskHead: Int32Array;
  /** By agent: the task being done, or -1. */
  readonly doing: Int32Array;
  /** Pairs of key words: orders by source; purchases and cases by class. */
  readonly orderKeys: Int32Array;
  readonly buyKeys: Int32Array;
  readonly caseKeys: Int32Array;
  readonly silent: Arrivals | null;
}

export function createAfterSalesState(
  plan: AfterSalesPlan,
  classes: number,
  agents: number,
  silent: Arrivals | null,
): AfterSalesState {
  return {
    plan,
    record: createAfterSalesRecord(),
    agenda: new Agenda(),
    coming: new Float64Array(1),
    caseOf: new Int32Array(0),
    received: new Int32Array(0),
    planned: new Int32Array(0),
    quality: new Float64Array(0),
    slow: new Float64Array(0),
    wrong: new Float64Array(0),
    lift: new Float64Array(0),
    beginning: -1,
    tasks: Object.values(Task).map(() => []),
    taskHead: new Int32Array(Object.keys(Task).length),
    doing: new Int32Array(agents),
    orderKeys: new Int32Array(2 * (classes + 2)),
    buyKeys: new Int32Array(2 * classes),
    caseKeys: new Int32Array(2 * classes),
    silent,
  };
}

/** Makes the columns by chat as long as there are chats; live ones keep what they hold. */
export function reserveAfterSales(after: AfterSalesState, chats: number): void {
  if (after.caseOf.length >= chats) return;
  const whole = (column: Int32Array) => {
    const longer = new Int32Array(chats);
    longer.set(column);
    return longer;
  };
  const double = (column: Float64Array) => {
    const longer = new Float64Array(chats);
    longer.set(column);
    return longer;
  };
  after.caseOf = whole(after.caseOf);
  after.planned = whole(after.planned);
  after.lift = double(after.lift);
}

/** Empties everything for a new replication and opens its sources of luck. */
export function resetAfterSales(
  after: AfterSalesState,
  ids: readonly string[],
  seed: string,
  replication: number,
): void {
  for (const table of Object.values(after.record)) table.count = 0;
  after.agenda.clear();
  after.beginning = -1;
  for (const list of after.tasks) list.length = 0;
  after.taskHead.fill(0);
  after.doing.fill(-1);
  const open = (keys: Int32Array, name: "order" | "purchase" | "case", members: string[]) => {
    for (const [place, member] of members.entries()) {
      const key = openSource(seed, replication, name, member);
      keys[2 * place] = key.a;
      keys[2 * place + 1] = key.b;
    }
  };
  open(after.orderKeys, "order", [...ids, SILENT, BEFORE]);
  open(after.buyKeys, "purchase", [...ids]);
  open(after.caseKeys, "case", [...ids]);
}

/** A chat begins: of the case that is due, or of nobody known before. */
export function beginsWith(after: AfterSalesState, chat: number, planned: number): void {
  after.caseOf[chat] = after.beginning;
  after.received[chat] = 0;
  after.planned[chat] = planned;
  after.quality[chat] = 0;
  after.slow[chat] = 0;
  after.wrong[chat] = 0;
  after.lift[chat] = 0;
}

/** Enters something into the agenda. */
export function plan(after: AfterSalesState, time: number, kind: number, number: number): void {
  after.agenda.add(time, kind, number);
  if (time < (after.coming[0] as number)) after.coming[0] = time;
}

/** Uniform draw in (0, 1) at an address. */
export const chance = (keys: Int32Array, place: number, number: number, turn: number): number =>
  uniform(bits(keys[2 * place] as number, keys[2 * place + 1] as number, number, turn));

/** Length of time drawn at an address, in seconds. */
export const lengthOf = (
  law: Law,
  keys: Int32Array,
  place: number,
  number: number,
  turn: number,
): number => draw(law, keys[2 * place] as number, keys[2 * place + 1] as number, number, turn);
