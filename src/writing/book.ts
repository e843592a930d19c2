import write from "write-excel-file/universal";

/** A number and how a spreadsheet shows it; text; or nothing. */
export type Cell = string | { readonly value: number; readonly format: string } | undefined;

/** One sheet of the workbook: a row of names that stays in sight, and rows of cells. */
export interface BookSheet {
  readonly name: string;
  /** Names of the columns with their widths in characters. */
  readonly columns: readonly { readonly name: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
}

const written = (cell: Cell) => {
  if (cell === undefined || cell === "") return null;
  return typeof cell === "string"
    ? { value: cell, type: String }
    : { value: cell.value, type: Number, format: cell.format };
};

/** Sheets as a workbook for spreadsheets: the names of columns stay in sight, text is never a formula. */
export function bookOf(sheets: readonly BookSheet[]): Promise<Blob> {
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
