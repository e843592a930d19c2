import { readFileSync } from "node:fs";
import { mergeShards } from "#experiments/shard.ts";
import { sweptPoints } from "#experiments/sweep.ts";
import type { Problem } from "#scenario/checked.ts";
import { ExitCode } from "./exit-code.ts";
import { complain, deliver, document } from "./output.ts";
import { studyDocument } from "./study-document.ts";
import { sweepDocument } from "./sweep-document.ts";
import type { Verb } from "./verb.ts";

/** `dacu merge`: the document of the whole run or sweep from those of its shards, byte for byte. */
export const merge: Verb = {
  name: "merge",
  parameters: "<shard.json>...",
  summary: {
    zh: "把 --shard 写出的分片合成一份，与不分片时逐字节相同",
    en: "Put shards written by --shard together: byte for byte the document of the unsharded command",
  },
  options: ["json", "out"],
  run: async ({ language, words }) => {
    const files: { name: string; value: unknown }[] = [];
    const problems: Problem[] = [];
    for (const name of words.positionals) {
      const read = readFile(name);
      if ("value" in read) files.push({ name, value: read.value });
      else problems.push(read);
    }
    const merged = mergeShards(files);
    if (!merged.ok) problems.push(...merged.problems);
    if (!merged.ok || problems.length > 0) return complain(language, problems);
    const { work, results, values, verb } = merged.value;
    const swept = sweptPoints(work, results);
    const [scenario] = work.scenarios;
    const [point] = swept;
    if (scenario === undefined || point === undefined) return ExitCode.BadInput;
    const whole =
      verb === "run" ? studyDocument(scenario, point.study) : sweepDocument(work, values, swept);
    deliver(document(whole), words.texts.get("out")?.[0]);
    return ExitCode.Ok;
  },
};

function readFile(name: string): { readonly value: unknown } | Problem {
  try {
    return { value: JSON.parse(readFileSync(name, "utf8")) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { path: name, zh: `读不了：${reason}。`, en: `Cannot be read: ${reason}.` };
  }
}
