/** What a file may hold. A month of a large shop's chats is about 20 MB of text; beyond these the page would stall. */
export const limits = {
  bytes: 40_000_000,
  /** Of a workbook once unpacked: a small file can unpack to anything. */
  unpackedBytes: 160_000_000,
  unpackedEntries: 2000,
  sheets: 40,
  rows: 1_100_000,
  columns: 400,
  cells: 8_000_000,
  /** Characters kept of one cell: nothing that is read is longer. */
  cell: 120,
} as const;
