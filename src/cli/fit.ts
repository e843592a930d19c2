import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Fitted } from "#calibration/fitted.ts";
import type { BackTest } from "#own-day/back-test.ts";
import { fitOwnData, ownDataOf, testOwnDay, withRows } from "#own-day/own-data.ts";
import { type FileReading, readFile } from "#reading/read-file.ts";
import { checkScenario } from "#scenario/check-scenario.ts";
import type { Problem } from "#scenario/checked.ts";
import { readCount } from "./arguments.ts";
import { ExitCode } from "./exit-code.ts";
import { plain } from "./figure.ts";
import type { Language } from "./language.ts";
import { complain, deliver, document } from "./output.ts";
import { openProgress } from "./progress.ts";
import { readScenarioArgument } from "./scenario-argument.ts";
import { table } from "./table.ts";
import type { Verb } from "./verb.ts";

const REPLICATIONS = 40;

/** `dacu fit`: a shop's own exports read, the default day fitted to them and tested on their last day. */
export const fit: Verb = {
  name: "fit",
  parameters: "<file> [file…]",
  summary: {
    zh: "读店铺自己的导出表或聊天记录（xlsx、csv），拟合默认日，再和真实的一天对答案",
    en: "Read a shop's own exports or chat log (xlsx, csv), fit the default day to them and test it on their last day",
  },
  options: ["replications", "set", "json", "out"],
  run: async ({ language, words, signal }) => {
    const replications = readCount(words, "replications", 1);
    if (!replications.ok) return complain(language, replications.problems);
    const base = readScenarioArgument(undefined, words.texts.get("set") ?? []);
    if (!base.ok) return complain(language, base.problems);
    if (words.positionals.length === 0) return complain(language, [oneFile]);
    const read = readFiles(words.positionals, language);
    if (read === undefined) return ExitCode.BadInput;
    const data = ownDataOf(read.flatMap(({ tables }) => tables.map(({ content }) => content)));
    const { rows, keptDay, canTest } = fitOwnData(data, base.value);
    if (rows.length === 0) return complain(language, [nothing]);
    const taken = new Set(rows.filter(({ advice }) => advice === "accept").map(({ id }) => id));
    const plan = checkScenario(withRows(base.value, rows, taken));
    if (!plan.ok) return complain(language, plan.problems);
    const progress = openProgress();
    const days = replications.value ?? REPLICATIONS;
    let test: BackTest | undefined;
    try {
      signal.throwIfAborted();
      test = canTest
        ? testOwnDay(data, plan.value, days, (done) => progress.show(done, days))
        : undefined;
    } finally {
      progress.end();
    }
    const answer = words.flags.has("json")
      ? document({
          tables: tablesOf(read),
          fitted: rows,
          keptDay: keptDay ?? null,
          backTest: test ?? null,
          scenario: plan.value,
        })
      : report(language, read, rows, test);
    deliver(answer, words.texts.get("out")?.[0]);
    return ExitCode.Ok;
  },
};

const oneFile: Problem = {
  path: "",
  zh: "要给一个或几个文件：导出的表、聊天记录、订单。",
  en: "Name one file or more: exported tables, a chat log, orders.",
};
const nothing: Problem = {
  path: "",
  zh: "这些文件里没有认出能用的数。",
  en: "Nothing in these files could be used.",
};

/** All files with one numbering of customers, or undefined once every problem has been named. */
function readFiles(
  paths: readonly string[],
  language: Language,
): readonly FileReading[] | undefined {
  const buyers = new Map<string, number>();
  const read: FileReading[] = [];
  for (const path of paths) {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(path);
    } catch (error) {
      const sentence = error instanceof Error ? error.message : String(error);
      complain(language, [{ path, zh: sentence, en: sentence }]);
      continue;
    }
    const answer = readFile(bytes, basename(path), new Map(), buyers);
    if (answer.ok) read.push(answer.value);
    else complain(language, answer.problems, path);
  }
  return read.length === paths.length ? read : undefined;
}

const tablesOf = (read: readonly FileReading[]) =>
  read.flatMap(({ source, tables }) =>
    tables.map(({ sheet, recognised, rows, rowsRead, leftOut, content }) => ({
      file: source.name,
      sheet,
      kind: content.kind === "nothing" ? null : recognised.kind,
      report: recognised.report?.id ?? null,
      columns: recognised.columns.map(({ header, role }) => ({ header, role })),
      rows,
      rowsRead,
      leftOut,
    })),
  );

const words = {
  zh: {
    read: "读到",
    of: "行，共",
    rows: "行",
    head: ["参数", "原来", "拟合", "从", "到", "建议"],
    accept: "用新的",
    keep: "保留",
    tested: ["对答案", "实测", "模拟", "在带里"],
  },
  en: {
    read: "read",
    of: "of",
    rows: "rows",
    head: ["figure", "before", "fitted", "from", "to", "advice"],
    accept: "use",
    keep: "keep",
    tested: ["test", "measured", "simulated", "in band"],
  },
} as const;

function report(
  language: Language,
  read: readonly FileReading[],
  rows: readonly Fitted[],
  test: BackTest | undefined,
): string {
  const text = words[language];
  const number = (value: number) =>
    Number.isFinite(value) ? plain(language, value, Math.abs(value) >= 100 ? 0 : 3) : "–";
  const lines = read.flatMap(({ source, tables }) =>
    tables.map(
      ({ recognised, rows: all, rowsRead }) =>
        `${source.name}: ${recognised.report?.name[language] ?? recognised.kind}, ${text.read} ${rowsRead} ${text.of} ${all} ${text.rows}`,
    ),
  );
  const fitted = rows.map((row) => [
    row.id,
    number(row.before),
    ...[row.withPlan ?? row].flatMap(({ value, low, high }) => [value, low, high].map(number)),
    text[row.advice],
  ]);
  const tested = (test?.rows ?? []).map((row) => [
    row.id,
    number(row.wholeMeasured),
    number(row.wholeSimulated),
    `${row.inBand}/${row.hours}`,
  ]);
  return [
    ...lines,
    "",
    table([text.head, ...fitted]),
    ...(test === undefined ? [] : ["", table([text.tested, ...tested])]),
  ].join("\n");
}
