import { setFlagsFromString } from "node:v8";
import { readArguments } from "./arguments.ts";
import { ExitCode } from "./exit-code.ts";
import { generalHelp, verbHelp } from "./help.ts";
import { askedLanguage, type Language, terminalLanguage } from "./language.ts";
import { complain, surviveClosedPipe, unwritable } from "./output.ts";
import { listedVerbs, verbs } from "./verbs.ts";

// The simulation's loop calls many small functions; V8's usual budget for inlining stops half-way through it.
setFlagsFromString("--max-inlined-bytecode-size-cumulative=4000");
// Node 20 aborts when a worker ends while V8 compiles for it in the background; the cores are busy with days anyway.
setFlagsFromString("--no-concurrent-recompilation");
surviveClosedPipe();
process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = words;
  const language = languageOf(words);
  if (name === undefined) {
    console.error(generalHelp(language, listedVerbs));
    return ExitCode.BadInput;
  }
  if (["help", "--help", "-h"].includes(name)) {
    console.log(generalHelp(language, listedVerbs));
    return ExitCode.Ok;
  }
  const verb = verbs.find((one) => one.name === name);
  if (verb === undefined) {
    const list = listedVerbs.map((one) => one.name).join(" ");
    const zh = `没有命令 ${name}；可用的有 ${list}。`;
    return complain(language, [
      { path: "", zh, en: `There is no command ${name}; there are ${list}.` },
    ]);
  }
  const read = readArguments(rest, verb.options);
  if (!read.ok) return complain(language, read.problems);
  const asked = read.value.texts.get("lang")?.[0];
  if (asked !== undefined && askedLanguage(asked) === undefined) {
    const zh = `--lang 应是 zh 或 en，而不是“${asked}”。`;
    return complain(language, [{ path: "", zh, en: `--lang takes zh or en, not "${asked}".` }]);
  }
  if (read.value.flags.has("help")) {
    console.log(verbHelp(language, verb));
    return ExitCode.Ok;
  }
  const lost = unwritable(read.value.texts);
  if (lost.length > 0) return complain(language, lost);
  const interrupt = new AbortController();
  process.once("SIGINT", () => interrupt.abort());
  try {
    return await verb.run({ language, words: read.value, signal: interrupt.signal });
  } catch (error) {
    if (interrupt.signal.aborted) return ExitCode.Interrupted;
    console.error(error instanceof Error ? error.message : error);
    return ExitCode.Failed;
  }
}

/** The language asked for, found before anything else is read: problems are told in it, too. */
function languageOf(words: readonly string[]): Language {
  const at = words.indexOf("--lang");
  const asked = at < 0 ? words.find((word) => word.startsWith("--lang="))?.slice(7) : words[at + 1];
  return askedLanguage(asked ?? "") ?? terminalLanguage(process.env);
}
