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
  /** By chat, where the kernel notes them: its case or -1; replies received over the customer's contacts, and how many were wrong. */
  caseOf: Int32Array;
  received: Int32Array;
  wrong: Float64Array;
  /** Tasks that wait for free hands by kind, the first of each list at `taskHead`. */
  readonly tasks: readonly number[][];
  readonly taskHead: Int32Array;
  /** By agent: the task being done, or -1. */
  readonly doing: Int32Array;
  /** Pairs of key words: orders by source; cases by class. */
  readonly orderKeys: Int32Array;
  readonly caseKeys: Int32Array;
  readonly silent: Arrivals | null;
  /** Rows of orders of the days before; they stand first. */
  ordersBefore: number;
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
    wrong: new Float64Array(0),
    tasks: Object.values(Task).map(() => []),
    taskHead: new Int32Array(Object.keys(Task).length),
    doing: new Int32Array(agents),
    orderKeys: new Int32Array(2 * (classes + 2)),
    caseKeys: new Int32Array(2 * classes),
    silent,
    ordersBefore: 0,
  };
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
  after.ordersBefore = 0;
  for (const list of after.tasks) list.length = 0;
  after.taskHead.fill(0);
  after.doing.fill(-1);
  const open = (keys: Int32Array, name: "order" | "case", members: string[]) => {
    for (const [place, member] of members.entries()) {
      const key = openSource(seed, replication, name, member);
      keys[2 * place] = key.a;
      keys[2 * place + 1] = key.b;
    }
  };
  open(after.orderKeys, "order", [...ids, SILENT, BEFORE]);
  open(after.caseKeys, "case", [...ids]);
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
