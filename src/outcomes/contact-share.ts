import { type FlagCounts, flagCountsOf } from "./flag-counts.ts";
import type { Day, Outcome } from "./outcome.ts";

type Words = Pick<
  Outcome,
  "id" | "group" | "label" | "definition" | "better" | "source" | "bySlot"
>;

/** Adds contacts that carry all of some flags to their slots. */
function addCarriers({ kinds, counts }: FlagCounts, flags: number, into: Float64Array): void {
  for (let kind = 0; kind < kinds.length; kind++) {
    if (((kinds[kind] as number) & flags) !== flags) continue;
    const row = kind * into.length;
    for (let slot = 0; slot < into.length; slot++) {
      into[slot] = (into[slot] as number) + (counts[row + slot] as number);
    }
  }
}

/** Contacts of a run that carry all of some flags. */
export function carriersOf(day: Day, flags: number): number {
  const { kinds, totals } = flagCountsOf(day);
  let count = 0;
  for (let kind = 0; kind < kinds.length; kind++)
    if (((kinds[kind] as number) & flags) === flags) count += totals[kind] as number;
  return count;
}

/**
 * Contacts that carry all of `of` among those that carry all of `per`, by slot of arrival; no value where none carries `per`.
 *
 * @param of sums of `Flag`
 * @param per the same
 */
export const contactShare = (words: Words, of: number, per: number): Outcome => ({
  ...words,
  unit: "share",
  measure: (day, counted, among) => {
    const counts = flagCountsOf(day);
    addCarriers(counts, per, among);
    addCarriers(counts, of | per, counted);
  },
});

/** Number of contacts a run that carry all of `flag`, by slot of arrival. */
export const contactCount = (words: Words, flag: number): Outcome => ({
  ...words,
  unit: "contacts",
  total: true,
  measure: (day, of, per) => {
    per[0] = 1;
    addCarriers(flagCountsOf(day), flag, of);
  },
});
