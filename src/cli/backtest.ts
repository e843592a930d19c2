import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Problem } from "#scenario/checked.ts";
import {
  type BacktestResult,
  type DayFigures,
  backtest as simulateWeek,
} from "#verification/backtest/backtest.ts";
import type { BacktestInputs, CalibrationTables } from "#verification/backtest/week.ts";
import { readCount } from "./arguments.ts";
import { ExitCode } from "./exit-code.ts";
import { plain } from "./figure.ts";
import type { Language } from "./language.ts";
import { complain, deliver, document } from "./output.ts";
import { openProgress } from "./progress.ts";
import { table } from "./table.ts";
import type { Verb } from "./verb.ts";

/** `dacu backtest`: a recorded week simulated from what was known of it, then set beside what happened. */
export const backtest: Verb = {
  name: "backtest",
  parameters: "<folder>",
  summary: {
    zh: "用真实一周的来量、在岗和通话时长模拟，再与实测对照；先模拟完才读实测",
    en: "Simulate a recorded week from its inputs, then compare; outcomes are read only after simulating",
  },
  options: ["calibration", "replications", "seed", "json", "out"],
  run: async ({ language, words, signal }) => {
    const [folder, ...rest] = words.positionals;
    const replications = readCount(words, "replications", 1);
    if (!replications.ok) return complain(language, replications.problems);
    if (folder === undefined || rest.length > 0) return complain(language, [oneFolder]);
    const tables = words.texts.get("calibration")?.[0] ?? resolve(folder, "../../calibration");
    const files = readFiles(folder, tables);
    if (files.problems.length > 0) return complain(language, files.problems);
    const progress = openProgress();
    let result: BacktestResult;
    try {
      result = simulateWeek(
        files.inputs,
        files.calibration,
        () => readFileSync(join(folder, "outcomes_days.csv"), "utf8"),
        {
          seed: words.texts.get("seed")?.[0] ?? "backtest",
          ...(replications.value === undefined ? {} : { replications: replications.value }),
          onProgress: progress.show,
          signal,
        },
      );
    } catch (error) {
      if (!isAboutInput(error)) throw error;
      return complain(language, [plainProblem("", error.message)], folder);
    } finally {
      progress.end();
    }
    const text = words.flags.has("json") ? document(result) : report(language, result);
    deliver(text, words.texts.get("out")?.[0]);
    return ExitCode.Ok;
  },
};

const oneFolder: Problem = {
  path: "",
  zh: "要给一个文件夹，里面是一周的 inputs_*.csv 和 outcomes_days.csv。",
  en: "Name one folder that holds the inputs_*.csv and outcomes_days.csv of a week.",
};

const plainProblem = (path: string, sentence: string): Problem => ({
  path,
  zh: sentence,
  en: sentence,
});

/** A table that lacks something, or a file that is not there. */
const isAboutInput = (error: unknown): error is Error =>
  error instanceof RangeError ||
  error instanceof SyntaxError ||
  (error instanceof Error && "code" in error && error.code === "ENOENT");

/** All inputs of a week, with every file that cannot be read. */
function readFiles(folder: string, tables: string) {
  const problems: Problem[] = [];
  const read = (path: string): string => {
    try {
      return readFileSync(path, "utf8");
    } catch (error) {
      problems.push(plainProblem(path, error instanceof Error ? error.message : String(error)));
      return "";
    }
  };
  const inputs: BacktestInputs = {
    meta: read(join(folder, "meta.json")),
    arrivals: read(join(folder, "inputs_arrivals.csv")),
    staffing: read(join(folder, "inputs_staffing.csv")),
    handleTime: read(join(folder, "inputs_handle_time.csv")),
    handleMeanByDay: read(join(folder, "inputs_handle_mean_by_day.csv")),
  };
  const byHour = join(tables, "handle_time_by.csv");
  const intervals = join(tables, "intervals.csv");
  const calibration: CalibrationTables = {
    patience: read(join(tables, "patience_km.csv")),
    pause: read(join(tables, "pause_quantiles.csv")),
    ...(existsSync(byHour) ? { handleTimeBy: read(byHour) } : {}),
    ...(existsSync(intervals) ? { intervals: read(intervals) } : {}),
  };
  return { inputs, calibration, problems };
}

const headings = {
  zh: [
    "日期",
    "流失率 实测",
    "模拟",
    "接通者平均等待（秒）实测",
    "模拟",
    "20 秒接通率 实测",
    "模拟",
  ],
  en: [
    "date",
    "abandoned: real",
    "simulated",
    "mean wait (s): real",
    "simulated",
    "within 20 s: real",
    "simulated",
  ],
} as const;

function report(
  language: Language,
  { days, meanAbsoluteError, meanByChance }: BacktestResult,
): string {
  const share = (value: number) => `${plain(language, value * 100, 1)}%`;
  const wait = (value: number) => plain(language, value, 1);
  const pair = (real: DayFigures, simulated: DayFigures) => [
    share(real.abandonmentShare),
    share(simulated.abandonmentShare),
    wait(real.meanWaitAnswered),
    wait(simulated.meanWaitAnswered),
    share(real.serviceLevel20s),
    share(simulated.serviceLevel20s),
  ];
  const rows = days.map(({ date, measured, simulated }) => [date, ...pair(measured, simulated)]);
  const points = (value: number) => plain(language, value * 100, 2);
  const parts = ({ abandonmentShare, meanWaitAnswered, serviceLevel20s }: DayFigures) =>
    language === "zh"
      ? `流失率 ${points(abandonmentShare)} 个百分点，等待 ${wait(meanWaitAnswered)} 秒，20 秒接通率 ${points(serviceLevel20s)} 个百分点`
      : `abandoned ${points(abandonmentShare)} points, wait ${wait(meanWaitAnswered)} s, within 20 s ${points(serviceLevel20s)} points`;
  const last =
    language === "zh"
      ? [
          `平均绝对误差：${parts(meanAbsoluteError)}`,
          `光是运气（一个模拟日和全部模拟日之差，模型再准也免不了）：${parts(meanByChance)}`,
        ]
      : [
          `mean absolute error: ${parts(meanAbsoluteError)}`,
          `by chance alone (one simulated day against all of them; no model could do without): ${parts(meanByChance)}`,
        ];
  return [table([headings[language], ...rows]), "", ...last].join("\n");
}
