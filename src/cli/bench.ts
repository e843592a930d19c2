import { readCount, readNames } from "./arguments.ts";
import { type Measurement, measureWorkload } from "./bench/measure.ts";
import { FESTIVAL, FULL_DAY, PLAIN_DAY, workloads } from "./bench/workloads.ts";
import { ExitCode } from "./exit-code.ts";
import { plain } from "./figure.ts";
import type { Language } from "./language.ts";
import { complain, deliver, document } from "./output.ts";
import { openProgress } from "./progress.ts";
import { table } from "./table.ts";
import type { Verb } from "./verb.ts";

const ROUNDS = 5;

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
    const chosen = workloads.filter(({ name }) => only.length === 0 || only.includes(name));
    const found: Measurement[] = [];
    const progress = openProgress();
    const engines = chosen.flatMap(({ engines: all }) => Object.keys(all)).length;
    let done = 0;
    const onRound = () => progress.show(++done, engines * (ROUNDS + 1));
    for (const workload of chosen) {
      const size = workload.customers === undefined ? undefined : customers.value;
      found.push(
        ...(await measureWorkload({ workload, customers: size, rounds: ROUNDS, signal, onRound })),
      );
    }
    progress.end();
    const text = words.flags.has("json") ? document(found) : report(language, found);
    deliver(text, words.texts.get("out")?.[0]);
    return ExitCode.Ok;
  },
};

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
    ...days(language, found),
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

/** CPU seconds of a replication, and the orders of the days before that it follows. */
const perRun = ({ cpuSeconds, checks }: Measurement) => {
  const { replications = Number.NaN, ordersBefore = 0 } = checks;
  return { seconds: cpuSeconds / replications, ordersBefore };
};

/** What the parts of the trade cost per event beside the plain day, and a replication of the long run. */
function days(language: Language, found: readonly Measurement[]): readonly string[] {
  const of = (workload: string) => found.find((one) => one.workload === workload);
  const [plainDay, fullDay, festival] = [of(PLAIN_DAY), of(FULL_DAY), of(FESTIVAL)];
  const lines: string[] = [];
  if (plainDay !== undefined && fullDay !== undefined) {
    const { seconds, ordersBefore } = perRun(fullDay);
    const withOrders = fullDay.eventsPerSecond + ordersBefore / seconds;
    const [times, all] = [fullDay.eventsPerSecond, withOrders].map((rate) =>
      plain(language, plainDay.eventsPerSecond / rate, 2),
    );
    lines.push(
      language === "zh"
        ? `${FULL_DAY}：每个事件的用时是 ${PLAIN_DAY} 的 ${times} 倍；把前几天的订单也算作事件是 ${all} 倍`
        : `${FULL_DAY}: ${times} times the time of ${PLAIN_DAY} per event; ${all} times with the orders of the days before as events`,
    );
  }
  if (festival !== undefined) {
    const seconds = plain(language, perRun(festival).seconds, 2);
    lines.push(
      language === "zh"
        ? `${FESTIVAL}：每次模拟 ${seconds} 秒`
        : `${FESTIVAL}: ${seconds} s a replication`,
    );
  }
  return lines;
}
