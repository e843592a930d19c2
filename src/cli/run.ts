import { boundsOf, replicate } from "#experiments/replicate.ts";
import { jobsOf, shardOf } from "#experiments/shard.ts";
import { type GridWork, runGrid } from "#experiments/sweep.ts";
import type { StudyResult } from "#experiments/study.ts";
import { outcomeById } from "#outcomes/index.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { ExitCode } from "./exit-code.ts";
import { figure, unitName } from "./figure.ts";
import type { Language } from "./language.ts";
import { mainOutcomes } from "./main-outcomes.ts";
import { complain, deliver, document } from "./output.ts";
import { openProgress } from "./progress.ts";
import { readLaidOver } from "./presets-argument.ts";
import { studyDocument } from "./study-document.ts";
import { needsReplications, readShard } from "./shard-argument.ts";
import { readStudyWords, showing } from "./study-options.ts";
import { table } from "./table.ts";
import type { Verb } from "./verb.ts";
import { verdict } from "./verdict.ts";
import { withRunner } from "./with-runner.ts";
import { writeTables } from "./write-tables.ts";

/** `dacu run`: replications of one scenario. */
export const run: Verb = {
  name: "run",
  parameters: "[scenario.json]",
  summary: {
    zh: "反复模拟一个方案，说出等待、流失和少卖的钱；不给文件则用自带的默认日",
    en: "Simulate a scenario again and again: waits, customers lost, yuan; without a file, the default day",
  },
  options: [
    "json",
    "replications",
    "seed",
    "workers",
    "set",
    "category",
    "festival",
    "out",
    "agents",
    "questions",
    "rules",
    "shard",
  ],
  run: async ({ language, words, signal, lend = withRunner }) => {
    const [word, ...rest] = words.positionals;
    const asked = readStudyWords(words);
    const read = readLaidOver(word, words);
    if (!asked.ok) complain(language, asked.problems);
    if (!read.ok) complain(language, read.problems, read.file);
    if (rest.length > 0) complain(language, [tooMany(rest)]);
    const shard = readShard(words, process.env);
    if (!shard.ok) complain(language, shard.problems);
    if (!asked.ok || !read.ok || !shard.ok || rest.length > 0) return ExitCode.BadInput;
    const scenario = read.value;
    const { workers, ...options } = asked.value;
    if (shard.value !== undefined) {
      const { replications, seed = scenario.study.seed } = options;
      if (replications === undefined) return complain(language, [needsReplications]);
      const work: GridWork = { scenarios: [scenario], seed, replications };
      const jobs = jobsOf(replications, shard.value.index, shard.value.count);
      const results = await lend(workers, (runner) => runGrid(runner, work, { ...jobs, signal }));
      const part = shardOf(work, { verb: "run", ...shard.value, values: [{}] }, results);
      deliver(JSON.stringify(part), words.texts.get("out")?.[0]);
      return ExitCode.Ok;
    }
    const progress = openProgress();
    const { most } = boundsOf(scenario, options);
    const study = await lend(workers, (runner) =>
      replicate(showing(progress, most, runner), scenario, { ...options, signal }),
    ).finally(progress.end);
    writeTables(language, words, scenario, study);
    const text = words.flags.has("json")
      ? document(studyDocument(scenario, study))
      : report(language, scenario, study);
    deliver(text, words.texts.get("out")?.[0]);
    return ExitCode.Ok;
  },
};

const tooMany = (rest: readonly string[]) => ({
  path: "",
  zh: `只能给一个方案；多出的是 ${rest.join(" ")}。`,
  en: `One scenario only; ${rest.join(" ")} is too much.`,
});

const headings = {
  zh: ["", "平均", "平均的 95% 区间", "多数日子（十天里八天）", "单位"],
  en: ["", "mean", "95% interval of the mean", "most days (8 of 10)", "unit"],
} as const;

function report(language: Language, scenario: Scenario, study: StudyResult): string {
  const rows = mainOutcomes(scenario, study).flatMap((id) => {
    const outcome = study.outcomes[id];
    if (outcome === undefined) return [];
    const { mean, low, high, p10, p90, unit } = outcome;
    const write = (value: number) => figure(language, value, unit);
    return [
      [
        outcomeById(id)?.label[language] ?? id,
        write(mean),
        `${write(low)} – ${write(high)}`,
        `${write(p10)} – ${write(p90)}`,
        unitName(language, unit),
      ],
    ];
  });
  return [
    verdict(language, study),
    "",
    table([headings[language], ...rows]),
    "",
    basis(language, scenario, study),
  ].join("\n");
}

/** What the figures rest on. */
function basis(language: Language, { name }: Scenario, study: StudyResult): string {
  const { replications, seed, engine, stopped } = study;
  return language === "zh"
    ? `${name.zh}；模拟 ${replications} 天${stopped === "cap" ? "" : "，已足够精确"}；种子 ${seed}；引擎 ${engine}`
    : `${name.en}; ${replications} simulated days${stopped === "cap" ? "" : ", precise enough"}; seed ${seed}; engine ${engine}`;
}
