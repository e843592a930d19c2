import { readFileSync } from "node:fs";
import type { Checked, Problem } from "#scenario/checked.ts";
import { readScenario } from "#scenario/read-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { setPaths } from "#scenario/set-path.ts";
import { DEFAULT_SCENARIO, embedded } from "./embedded.ts";

/** A scenario that may be run, or the file whose problems are listed. */
export type ScenarioArgument = Checked<Scenario> & { readonly file?: string };

/**
 * The scenario a word of the command line stands for: a file, or the name of an example that comes with the program; the
 * default day where there is no word. The assignments of `--set` are made in their order and checked together.
 */
export function readScenarioArgument(
  word: string | undefined,
  assignments: readonly string[],
  prepare: (scenario: Scenario) => Scenario = (scenario) => scenario,
): ScenarioArgument {
  const example = embedded.get(word ?? DEFAULT_SCENARIO);
  const text = example ?? textOf(word ?? DEFAULT_SCENARIO);
  if (typeof text !== "string") return { ok: false, problems: [text] };
  const read = readScenario(text);
  const named = word === undefined ? {} : { file: word };
  return read.ok ? setPaths(prepare(read.value), assignments) : { ...read, ...named };
}

function textOf(word: string): string | Problem {
  try {
    return readFileSync(word, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const names = [...embedded.keys()].join(" ");
    if (code === "ENOENT")
      return {
        path: word,
        zh: `没有这个文件，也没有这个名字的例子；例子有 ${names}。`,
        en: `There is no such file, and no example of that name; the examples are ${names}.`,
      };
    return { path: word, zh: `读不了：${message}。`, en: `Cannot be read: ${message}.` };
  }
}
