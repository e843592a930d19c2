import type { BookContents, BookPeople } from "./contents.ts";
import { daysSheet, plansSheet, slotsSheet, summarySheet } from "./figure-sheets.ts";
import { assumptionsSheet, notesSheet, peopleSheet, rosterSheet } from "./plan-sheets.ts";
import type { BookSheet } from "./sheet.ts";

/** Makers of the sheets of the report's workbook, in their order; the last carries the scenarios. */
const makers: readonly ((contents: BookContents, people: readonly BookPeople[]) => BookSheet)[] = [
  summarySheet,
  plansSheet,
  slotsSheet,
  rosterSheet,
  peopleSheet,
  assumptionsSheet,
  daysSheet,
  notesSheet,
];

/** Gives the page a moment between two pieces of work. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The sheets of the report's workbook, one at a time, so that the page stays quick. */
export async function sheetsOf(
  contents: BookContents,
  people: readonly BookPeople[],
): Promise<readonly BookSheet[]> {
  const sheets: BookSheet[] = [];
  for (const make of makers) {
    sheets.push(make(contents, people));
    await breathe();
  }
  return sheets;
}
