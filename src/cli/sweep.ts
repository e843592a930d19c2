import { replicate } from "#experiments/replicate.ts";
import type { Runner } from "#experiments/runner.ts";
import { shardOf, jobsOf } from "#experiments/shard.ts";
import { type GridWork, runGrid, sweptPoints } from "#experiments/sweep.ts";
import type { Problem } from "#scenario/checked.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { setPaths } from "#scenario/set-path.ts";
import { ExitCode } from "./exit-code.ts";
import { complain, deliver, document } from "./output.ts";
import { openProgress } from "./progress.ts";
import { readScenarioArgument } from "./scenario-argument.ts";
import { needsReplications, readShard } from "./shard-argument.ts";
import { readStudyWords, showing } from "./study-options.ts";
import { sweepDocument, sweepReport } from "./sweep-document.ts";
import { gridOf, readAxes } from "./vary-argument.ts";
import type { Verb } from "./verb.ts";
import { withRunner } from "./with-runner.ts";

/** `dacu sweep`: a grid of scenario values on the same customers. */
export const sweep: Verb = {
  name: "sweep",
  parameters: "[scenario.json] --vary path=from:to:steps ...",
  summary: {
    zh: "网格：一个或几个值各取一串数，每一点都接待同一批顾客",
    en: "A grid: one value or several take a row of values each, every point on the same customers",
  },
  options: ["vary", "json", "replications", "seed", "workers", "set", "out", "shard"],
  run: async ({ language, words, signal, lend = withRunner }) => {
    const [word, ...rest] = words.positionals;
    const asked = readStudyWords(words);
    const axes = readAxes(words.texts.get("vary") ?? []);
    const shard = readShard(words, process.env);
    const read = readScenarioArgument(word, words.texts.get("set") ?? []);
    if (!read.ok) complain(language, read.problems, read.file);
    for (const one of [asked, axes, shard]) if (!one.ok) complain(language, one.problems);
    if (rest.length > 0) complain(language, [tooMany(rest)]);
    if (!asked.ok || !axes.ok || !shard.ok || !read.ok || rest.length > 0) return ExitCode.BadInput;
    const { workers, replications, seed = read.value.study.seed } = asked.value;
    if (shard.value !== undefined && replications === undefined)
      return complain(language, [needsReplications]);
    const values = gridOf(axes.value);
    const points = pointsOf(read.value, values);
    if (!points.ok) return complain(language, points.problems);
    const [base] = points.value;
    if (base === undefined) return ExitCode.BadInput;
    const progress = openProgress();
    const text = await lend(workers, async (runner) => {
      const days = replications ?? (await daysOf(runner, base, seed, signal));
      const work: GridWork = { scenarios: points.value, seed, replications: days };
      const jobs = days * points.value.length;
      const part =
        shard.value === undefined
          ? { from: 0, to: jobs }
          : jobsOf(jobs, shard.value.index, shard.value.count);
      const shown = showing(progress, part.to - part.from, runner);
      const results = await runGrid(shown, work, { ...part, signal });
      if (shard.value !== undefined)
        return JSON.stringify(shardOf(work, { verb: "sweep", ...shard.value, values }, results));
      const swept = sweptPoints(work, results);
      return words.flags.has("json")
        ? document(sweepDocument(work, values, swept))
        : sweepReport(language, read.value, values, swept);
    }).finally(progress.end);
    deliver(text, words.texts.get("out")?.[0]);
    return ExitCode.Ok;
  },
};

/** As many days as the first point needs to be known well enough. */
const daysOf = async (runner: Runner, base: Scenario, seed: string, signal: AbortSignal) =>
  (await replicate(runner, base, { seed, signal })).replications;

function pointsOf(
  scenario: Scenario,
  values: readonly Readonly<Record<string, number | string>>[],
):
  | { readonly ok: true; readonly value: readonly Scenario[] }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const scenarios: Scenario[] = [];
  const problems = new Map<string, Problem>();
  for (const point of values) {
    const assignments = Object.entries(point).map(([path, value]) => `${path}=${value}`);
    const set = setPaths(scenario, assignments);
    if (set.ok) scenarios.push(set.value);
    else for (const problem of set.problems) problems.set(problem.path + problem.en, problem);
  }
  return problems.size === 0
    ? { ok: true, value: scenarios }
    : { ok: false, problems: [...problems.values()] };
}

const tooMany = (rest: readonly string[]): Problem => ({
  path: "",
  zh: `只能给一个方案；多出的是 ${rest.join(" ")}。`,
  en: `One scenario only; ${rest.join(" ")} is too much.`,
});
