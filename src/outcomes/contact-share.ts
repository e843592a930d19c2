import { columnsOf } from "./columns.ts";
import type { Outcome } from "./outcome.ts";

type Words = Pick<
  Outcome,
  "id" | "group" | "label" | "definition" | "better" | "source" | "bySlot"
>;

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
    const { flags, contactStart } = columnsOf(day);
    const both = of | per;
    for (let slot = 0; slot < among.length; slot++) {
      let [passed, asked] = [0, 0];
      const end = contactStart[slot + 1] as number;
      for (let c = contactStart[slot] as number; c < end; c++) {
        const own = flags[c] as number;
        asked += (own & per) === per ? 1 : 0;
        passed += (own & both) === both ? 1 : 0;
      }
      among[slot] = asked;
      counted[slot] = passed;
    }
  },
});

/** Number of contacts a run that carry all of `flag`, by slot of arrival. */
export const contactCount = (words: Words, flag: number): Outcome => ({
  ...words,
  unit: "contacts",
  total: true,
  measure: (day, of, per) => {
    const { flags, contactStart } = columnsOf(day);
    per[0] = 1;
    for (let slot = 0; slot < of.length; slot++) {
      let passed = 0;
      const end = contactStart[slot + 1] as number;
      for (let c = contactStart[slot] as number; c < end; c++) {
        passed += ((flags[c] as number) & flag) === flag ? 1 : 0;
      }
      of[slot] = passed;
    }
  },
});
