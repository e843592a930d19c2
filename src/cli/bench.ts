import { readCount, readNames } from "./arguments.ts";
import { reportDays } from "./bench/days.ts";
import { type Measurement, measureTogether } from "./bench/measure.ts";
import { FULL_DAY, PLAIN_DAY, type Workload, workloads } from "./bench/workloads.ts";
import { ExitCode } from "./exit-code.ts";
import { plain } from "./figure.ts";
import type { Language } from "./language.ts";
import { complain, deliver, document } from "./output.ts";
import { openProgress } from "./progress.ts";
import { table } from "./table.ts";
import type { Verb } from "./verb.ts";

const ROUNDS = 5;
/** Days whose quotient is asked for take turns, in more rounds: each gives a quotient, and their median is told. */
const DAYS_IN_TURN: readonly string[] = [PLAIN_DAY, FULL_DAY];
const ROUNDS_OF_DAYS = 9;

/** `dacu bench`: how fast the engine is, and a peer of the npm registry beside it. */
export const bench: Verb = {
  name: "bench",
  parameters: "",
  summary: {
    zh: "测引擎速度：每个负载单开进程，交错多轮取中位数，按 CPU 时间计，与 simjs 并列",
    en: "Measure the engine: a process for each workload, medians of interleaved rounds in CPU time, simjs beside it",
  },
  options: ["json", "only", "customers", "out"],
  run: async ({ language, words, signal }) => {
    const only = readNames(words, "only");
    const names = workloads.map(({ name }) => name);
    const strangers = only.filter((name) => !names.includes(name));
    if (strangers.length > 0) {
      const list = names.join(" ");
      return complain(
        language,
        strangers.map((name) => ({
          path: "",
          zh: `没有负载 ${name}；可用的有 ${list}。`,
          en: `There is no workload ${name}; there are ${list}.`,
        })),
      );
    }
    const customers = readCount(words, "customers", 1);
    if (!customers.ok) return complain(language, customers.problems);
    const groups = groupsOf(
      workloads.filter(({ name }) => only.length === 0 || only.includes(name)),
    );
    const found: Measurement[] = [];
    const progress = openProgress();
    const all = groups.reduce((sum, group) => sum + enginesOf(group) * (roundsOf(group) + 1), 0);
    let done = 0;
    const onRound = () => progress.show(++done, all);
    for (const group of groups)
      found.push(
        ...(await measureTogether({
          workloads: group,
          customers: customers.value,
          rounds: roundsOf(group),
          signal,
          onRound,
        })),
      );
    progress.end();
    const text = words.flags.has("json") ? document(found) : report(language, found);
    deliver(text, words.texts.get("out")?.[0]);
    return ExitCode.Ok;
  },
};

type Group = readonly Workload[];

/** The workloads measured together: the days in turn, every other one by itself. */
function groupsOf(chosen: Group): readonly Group[] {
  const inTurn = chosen.filter(({ name }) => DAYS_IN_TURN.includes(name));
  return chosen.flatMap((one) =>
    inTurn.includes(one) ? (one === inTurn[0] ? [inTurn] : []) : [[one]],
  );
}

const roundsOf = (group: Group): number => (group.length > 1 ? ROUNDS_OF_DAYS : ROUNDS);

const enginesOf = (group: Group): number =>
  group.reduce((sum, { engines }) => sum + Object.keys(engines).length, 0);

const headings = {
  zh: ["负载 引擎", "顾客/秒", "事件/秒", "内存峰值 MiB", "CPU 秒/轮", "核对"],
  en: ["workload engine", "customers/s", "events/s", "peak MiB", "CPU s/round", "checks"],
} as const;

function report(language: Language, found: readonly Measurement[]): string {
  const rows = found.map((one) => [
    `${one.workload} ${one.engine}`,
    plain(language, one.customersPerSecond),
    plain(language, one.eventsPerSecond),
    plain(language, one.peakMemoryMiB),
    plain(language, one.cpuSeconds, 2),
    Object.entries(one.checks)
      .map(([name, value]) => `${name} ${value.toPrecision(5)}`)
      .join("  "),
  ]);
  return [
    table([headings[language], ...rows]),
    ...ratios(language, found),
    ...reportDays(language, found),
  ].join("\n");
}

/** How many times as fast as the peer, where both ran. */
function ratios(language: Language, found: readonly Measurement[]): readonly string[] {
  return found.flatMap((own) => {
    const peer = found.find((one) => one.workload === own.workload && one.engine !== own.engine);
    if (own.engine !== "dacu" || peer === undefined) return [];
    const ratio = plain(language, own.customersPerSecond / peer.customersPerSecond, 1);
    return language === "zh"
      ? [`${own.workload}：速度是 ${peer.engine} 的 ${ratio} 倍`]
      : [`${own.workload}: ${ratio} times as fast as ${peer.engine}`];
  });
}
