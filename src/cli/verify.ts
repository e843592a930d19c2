import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Crew } from "#pool/crew.ts";
import type { Problem } from "#scenario/checked.ts";
import { readCases, type TheoryCase } from "#verification/theory/case.ts";
import {
  type CaseResult,
  resultFile,
  type VerifyOptions,
  verifyCase,
} from "#verification/verify.ts";
import type { NodeApi } from "#workers/node-api.ts";
import { readCount, readNames } from "./arguments.ts";
import { ExitCode } from "./exit-code.ts";
import { defaultWidth, startNodeWorker } from "./node-workers.ts";
import { complain, deliver, document } from "./output.ts";
import { openProgress, type Progress } from "./progress.ts";
import type { Verb } from "./verb.ts";
import { verifyReport } from "./verify-report.ts";

/** The cases the tests hold the engine to. */
const OWN_CASES = resolve(dirname(fileURLToPath(import.meta.url)), "../tests/theory/cases.json");

/** `dacu verify`: runs theory cases through the engine and judges each figure against its exact value. */
export const verify: Verb = {
  name: "verify",
  parameters: "",
  summary: {
    zh: "用引擎跑排队论算例，逐项对照精确值",
    en: "Run queueing cases with exactly known answers through the engine and compare",
  },
  options: ["cases", "only", "fast", "json", "seed", "workers", "out"],
  run: async ({ language, words, signal }) => {
    const file = words.texts.get("cases")?.[0] ?? OWN_CASES;
    const place = relative(".", file);
    const workers = readCount(words, "workers", 0);
    if (!workers.ok) return complain(language, workers.problems);
    const cases = chosenCases(file, readNames(words, "only"));
    if (!Array.isArray(cases)) return complain(language, cases.problems, place);
    const seed = words.texts.get("seed")?.[0] ?? "verify";
    const options = { seed, fast: words.flags.has("fast") };
    const progress = openProgress();
    const results = await verifyAll(
      cases,
      options,
      workers.value ?? defaultWidth(),
      signal,
      progress,
    );
    progress.end();
    const asJson = words.flags.has("json");
    const text = asJson ? document(resultFile(results)) : verifyReport(language, results);
    deliver(text, words.texts.get("out")?.[0]);
    return results.some(isFailure) ? ExitCode.Failed : ExitCode.Ok;
  },
};

/** A figure without an exact value to compare with has neither passed nor failed. */
const isFailure = (one: CaseResult): boolean =>
  one.status === "malformed" ||
  (one.status === "measured" && one.metrics.some(({ pass }) => pass === false));

function chosenCases(
  file: string,
  only: readonly string[],
): TheoryCase[] | { readonly problems: readonly Problem[] } {
  const plain = (sentence: string): Problem => ({ path: "", zh: sentence, en: sentence });
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return { problems: [plain(error instanceof Error ? error.message : String(error))] };
  }
  const read = readCases(parsed);
  if (!read.ok) return { problems: read.problems.map(plain) };
  const strangers = only.filter((id) => !read.cases.some((one) => one.id === id));
  if (strangers.length > 0)
    return {
      problems: strangers.map((id) => ({
        path: "",
        zh: `没有算例 ${id}。`,
        en: `There is no case ${id}.`,
      })),
    };
  return read.cases.filter(({ id }) => only.length === 0 || only.includes(id));
}

/** Results in the order of the cases, whoever ran them. */
async function verifyAll(
  cases: readonly TheoryCase[],
  options: Pick<VerifyOptions, "seed" | "fast">,
  workers: number,
  signal: AbortSignal,
  progress: Progress,
): Promise<readonly CaseResult[]> {
  let done = 0;
  const count = (result: CaseResult) => {
    progress.show(++done, cases.length);
    return result;
  };
  progress.show(0, cases.length);
  if (workers === 0) return cases.map((one) => count(verifyCase(one, { ...options, signal })));
  const crew = new Crew<NodeApi>(startNodeWorker, Math.min(workers, cases.length), 1);
  const stop = () => crew.dismiss();
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.all(
      cases.map(async (one) =>
        count(
          await crew.call<CaseResult>(cases, `case ${one.id}`, async (api) =>
            api.verifyCase(one, options),
          ),
        ),
      ),
    );
  } finally {
    crew.dismiss();
  }
}
