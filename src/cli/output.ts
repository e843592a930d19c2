import { existsSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Problem } from "#scenario/checked.ts";
import type { Arguments } from "./arguments.ts";
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

/** Files that an option asks to be written into folders that are not there: told before the work and not after it. */
export function unwritable(texts: Arguments["texts"]): readonly Problem[] {
  return (["out", "agents", "questions", "rules"] as const).flatMap((name) =>
    (texts.get(name) ?? []).flatMap((file) => {
      const folder = dirname(file);
      if (existsSync(folder)) return [];
      return {
        path: `--${name}`,
        zh: `写不了 ${file}：没有文件夹 ${folder}，请先建好或换一处。`,
        en: `Cannot write ${file}: there is no folder ${folder}; make it first, or name another place.`,
      };
    }),
  );
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
