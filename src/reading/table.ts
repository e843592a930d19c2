/** Cells of one sheet as text, in the order of the file; rows may differ in length. */
export interface Table {
  /** Name of the sheet; empty for text. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** How the bytes of a file were understood. */
export interface Source {
  readonly name: string;
  readonly form: "xlsx" | "text";
  /** "UTF-8", "GB18030", "UTF-16LE"…; "xlsx" has none. */
  readonly encoding: string;
  /** What parts the cells; empty for a workbook. */
  readonly delimiter: string;
}
