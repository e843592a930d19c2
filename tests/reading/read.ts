import { expect } from "vitest";
import { type Choices, type FileReading, readFile, type TableReading } from "#reading/read-file.ts";

/** A file that must be readable. */
export function read(bytes: Uint8Array, name = "file", choices?: Choices): FileReading {
  const answer = readFile(bytes, name, choices);
  if (!answer.ok) throw new Error(answer.problems.map(({ en }) => en).join(" "));
  return answer.value;
}

/** The one table of a file. */
export function only({ tables }: FileReading): TableReading {
  expect(tables).toHaveLength(1);
  return tables[0] as TableReading;
}
