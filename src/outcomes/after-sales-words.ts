import type { Day, Outcome } from "./outcome.ts";
import {
  type CaseLedger,
  caseLedgerOf,
  type OrderLedger,
  orderLedgerOf,
} from "./after-sales-ledger.ts";

const ABSENT = {
  zh: "；方案没有“售后”这部分时无值",
  en: "; no value where the plan has no part after the sale",
};

type Words = Pick<Outcome, "id" | "group" | "unit" | "better" | "label" | "definition">;

export const described = (words: Words) => ({
  ...words,
  definition: {
    zh: words.definition.zh + ABSENT.zh,
    en: words.definition.en + ABSENT.en,
  },
  source: {
    zh: "逐单抽签；docs/model.md“After the sale”",
    en: "drawn order by order; docs/model.md, after the sale",
  },
});

/** A sum by the slot in which the orders were placed. */
export const bySlotOf = (
  words: Words,
  column: (ledger: OrderLedger, slot: number) => number,
): Outcome => ({
  ...described(words),
  bySlot: true,
  total: true,
  measure: (day, of, per) => {
    const ledger = orderLedgerOf(day);
    if (ledger === undefined) return;
    per[0] = 1;
    for (let slot = 0; slot < of.length; slot++) of[slot] = column(ledger, slot);
  },
});

/** Something of the orders of a run over something else of them. */
export const ofOrders = (
  words: Words,
  figure: (ledger: OrderLedger, day: Day) => readonly [of: number, per: number],
): Outcome => ({
  ...described(words),
  bySlot: false,
  measure: (day, of, per) => {
    const ledger = orderLedgerOf(day);
    if (ledger !== undefined) [of[0], per[0]] = figure(ledger, day);
  },
});

/** The same for the cases and the work they make. */
export const ofCases = (
  words: Words,
  figure: (ledger: CaseLedger, day: Day) => readonly [of: number, per: number],
): Outcome => ({
  ...described(words),
  bySlot: false,
  measure: (day, of, per) => {
    if (day.journal.afterSales !== undefined) [of[0], per[0]] = figure(caseLedgerOf(day), day);
  },
});

export const at = (column: Float64Array, slot: number): number => column[slot] as number;
