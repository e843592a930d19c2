import { type Comparison, compare as comparePlans } from "#experiments/compare.ts";
import { boundsOf } from "#experiments/replicate.ts";
import { outcomeById } from "#outcomes/index.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { ExitCode } from "./exit-code.ts";
import { figure, plain, unitName } from "./figure.ts";
import type { Language } from "./language.ts";
import { mainOutcomes } from "./main-outcomes.ts";
import { complain, deliver, document } from "./output.ts";
import { openProgress } from "./progress.ts";
import { readScenarioArgument } from "./scenario-argument.ts";
import { studyDocument } from "./study-document.ts";
import { readStudyWords, showing } from "./study-options.ts";
import { table } from "./table.ts";
import type { Verb } from "./verb.ts";
import { withRunner } from "./with-runner.ts";

/** `dacu compare`: plans on the same customers, the first being the base. */
export const compare: Verb = {
  name: "compare",
  parameters: "<base.json> <other.json>...",
  summary: {
    zh: "让几个方案接待同一批顾客，给出差值、区间，以及 100 天里有几天更好",
    en: "Plans on the same customers: paired differences, intervals, and in how many of 100 days each is better",
  },
  options: ["json", "replications", "seed", "workers", "set", "out"],
  run: async ({ language, words, signal }) => {
    const asked = readStudyWords(words);
    if (!asked.ok) complain(language, asked.problems);
    const scenarios: Scenario[] = [];
    for (const word of words.positionals) {
      const read = readScenarioArgument(word, words.texts.get("set") ?? []);
      if (read.ok) scenarios.push(read.value);
      // Each plan has its own line, as a value may be there in one and not in another.
      else complain(language, read.problems, read.problems[0]?.path === word ? undefined : word);
    }
    if (words.positionals.length < 2) complain(language, [tooFew]);
    const [base] = scenarios;
    const isComplete = scenarios.length === words.positionals.length && scenarios.length >= 2;
    if (!asked.ok || !isComplete || base === undefined) return ExitCode.BadInput;
    const { workers, ...options } = asked.value;
    const progress = openProgress();
    const most = boundsOf(base, options).most * scenarios.length;
    const found = await withRunner(workers, (runner) =>
      comparePlans(showing(progress, most, runner), scenarios, { ...options, signal }),
    ).finally(progress.end);
    const text = words.flags.has("json")
      ? document(comparisonDocument(scenarios, found))
      : report(language, scenarios, found);
    deliver(text, words.texts.get("out")?.[0]);
    return ExitCode.Ok;
  },
};

const tooFew = {
  path: "",
  zh: "要比较，至少给两个方案。",
  en: "A comparison needs two scenarios or more.",
};

function comparisonDocument(scenarios: readonly Scenario[], { base, others }: Comparison) {
  const [first, ...rest] = scenarios as [Scenario, ...Scenario[]];
  return {
    base: studyDocument(first, base),
    others: rest.map((scenario, i) => {
      const other = others[i];
      if (other === undefined) throw new RangeError("a plan without a result");
      return { ...studyDocument(scenario, other.study), differences: other.differences };
    }),
  };
}

const headings = {
  zh: ["", "基准", "方案", "差值", "差值的 95% 区间", "100 天里更好", "单位"],
  en: ["", "base", "other", "difference", "95% interval", "better in 100 days", "unit"],
} as const;

function report(
  language: Language,
  [base, ...rest]: readonly Scenario[],
  found: Comparison,
): string {
  const parts = rest.map((scenario, i) => {
    const other = found.others[i];
    if (base === undefined || other === undefined) return "";
    const rows = mainOutcomes(base, found.base).flatMap((id) => {
      const before = found.base.outcomes[id];
      const after = other.study.outcomes[id];
      const difference = other.differences[id];
      if (before === undefined || after === undefined || difference === undefined) return [];
      const { mean, low, high, betterDays } = difference;
      const write = (value: number) => figure(language, value, before.unit);
      return [
        [
          outcomeById(id)?.label[language] ?? id,
          write(before.mean),
          write(after.mean),
          write(mean),
          `${write(low)} – ${write(high)}`,
          plain(language, betterDays * 100),
          unitName(language, before.unit),
        ],
      ];
    });
    const title = `${base.name[language]} → ${scenario.name[language]}`;
    return [title, table([headings[language], ...rows])].join("\n");
  });
  return [...parts, basis(language, found)].join("\n\n");
}

/** What the figures rest on. */
const basis = (language: Language, { base: { replications, seed, engine } }: Comparison): string =>
  language === "zh"
    ? `每个方案同样的 ${replications} 天；种子 ${seed}；引擎 ${engine}`
    : `the same ${replications} days for each plan; seed ${seed}; engine ${engine}`;
