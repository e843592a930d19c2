import { writeFileSync } from "node:fs";
import type { Problem } from "#scenario/checked.ts";
import { ExitCode } from "./exit-code.ts";
import type { Language } from "./language.ts";

/** A reader that stops early (`| head`) closes the pipe: that is no fault. */
export function surviveClosedPipe(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(process.exitCode ?? ExitCode.Ok);
  });
}

/** Writes what the command found, to the file if one is named. */
export function deliver(text: string, file: string | undefined): void {
  if (file === undefined) process.stdout.write(`${text}\n`);
  else writeFileSync(file, `${text}\n`);
}

/** The value as the one JSON document of a command. */
export const document = (value: unknown): string => JSON.stringify(value, undefined, 2);

/** Names every problem on standard error, as file:line:column path: sentence. */
export function complain(
  language: Language,
  problems: readonly Problem[],
  file?: string,
): typeof ExitCode.BadInput {
  for (const problem of problems) {
    const { line, column, path } = problem;
    const place = [file, line, column].filter((part) => part !== undefined).join(":");
    const head = [place, path].filter((part) => part !== "").join(" ");
    console.error(head === "" ? problem[language] : `${head}: ${problem[language]}`);
  }
  return ExitCode.BadInput;
}
