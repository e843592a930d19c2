import type { BookContents, BookPeople } from "./contents.ts";
import { daysSheet, plansSheet, slotsSheet, summarySheet } from "./figure-sheets.ts";
import { assumptionsSheet, notesSheet, peopleSheet, rosterSheet } from "./plan-sheets.ts";
import type { BookSheet, Cell } from "./sheet.ts";

/** The sheets of the report's workbook, in their order; the last carries the scenario. */
export const sheetsOf = (
  contents: BookContents,
  people: readonly BookPeople[],
): readonly BookSheet[] => [
  summarySheet(contents),
  plansSheet(contents),
  slotsSheet(contents),
  rosterSheet(contents),
  peopleSheet(contents, people),
  assumptionsSheet(contents),
  daysSheet(contents),
  notesSheet(contents, people),
];

const written = (cell: Cell) => {
  if (cell === undefined || cell === "") return null;
  return typeof cell === "string"
    ? { value: cell, type: String }
    : { value: cell.value, type: Number, format: cell.format };
};

/** Sheets as a workbook for spreadsheets: the names of columns stay in sight, text is never a formula. */
export async function bookOf(sheets: readonly BookSheet[]): Promise<Blob> {
  const { default: write } = await import("write-excel-file/universal");
  return write(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
      data: [
        columns.map((column) => ({
          value: column.name,
          type: String,
          fontWeight: "bold" as const,
          wrap: true,
          alignVertical: "top" as const,
        })),
        ...rows.map((row) => row.map(written)),
      ],
    })),
  ).toBlob();
}
