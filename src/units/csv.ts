/** Excel reads a file as UTF-8 only when it begins with this mark. */
const BYTE_ORDER_MARK = "\u{feff}";

/** Quotes a cell that needs it; text that a spreadsheet would take for a formula is told apart by an apostrophe. */
function cell(value: string | number): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const isNumberLike = /^[-+]?[\d.,]+%?$/.test(value);
  const safe = /^[=+\-@\t\r]/.test(value) && !isNumberLike ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as a file that Excel opens by a double click: RFC 4180 with a byte order mark; numbers without a value stay empty. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
