import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { RoundRequest, TimedRound } from "./round.ts";
import type { Workload } from "./workloads.ts";

/** One line of the benchmark. */
export interface Measurement {
  readonly workload: string;
  readonly engine: string;
  /** Medians over the rounds, per second of CPU time. */
  readonly customersPerSecond: number;
  readonly eventsPerSecond: number;
  readonly peakMemoryMiB: number;
  /** Median CPU time of a round. */
  readonly cpuSeconds: number;
  /** Means over the rounds. */
  readonly checks: Readonly<Record<string, number>>;
}

/** How a workload is measured. */
export interface Measuring {
  readonly workload: Workload;
  readonly customers: number | undefined;
  readonly rounds: number;
  readonly signal: AbortSignal;
  readonly onRound: () => void;
}

/** Measures all engines of a workload in interleaved rounds, so that a noisy moment hits them alike. */
export async function measureWorkload(given: Measuring): Promise<readonly Measurement[]> {
  const { workload, rounds, signal, onRound } = given;
  const engines = Object.keys(workload.engines);
  const children = engines.map((engine) => startChild(workload.name, engine, given.customers));
  const found = new Map(engines.map((engine) => [engine, [] as TimedRound[]]));
  try {
    await Promise.all(children.map(answerOf));
    // Round 0 warms up and is not counted.
    for (let round = 0; round <= rounds; round++) {
      for (const [i, child] of children.entries()) {
        signal.throwIfAborted();
        const answer = answerOf(child);
        child.send({ round } satisfies RoundRequest);
        const timed = (await answer) as TimedRound;
        if (round > 0) found.get(engines[i] as string)?.push(timed);
        onRound();
      }
    }
  } finally {
    for (const child of children) if (child.connected) child.disconnect();
  }
  return engines.map((engine) => summarise(workload.name, engine, found.get(engine) ?? []));
}

/** The command line itself, run again for one engine on one workload. */
function startChild(workload: string, engine: string, customers: number | undefined): ChildProcess {
  const program = fileURLToPath(new URL("./cli.js", import.meta.url));
  const size = customers === undefined ? [] : ["--customers", String(customers)];
  const child = fork(program, ["bench-engine", workload, engine, ...size], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return child;
}

/** The next message of a child; rejects when it ends without one. */
async function answerOf(child: ChildProcess): Promise<unknown> {
  const done = new AbortController();
  const { signal } = done;
  try {
    const message = once(child, "message", { signal });
    const end = once(child, "exit", { signal });
    const [first] = await Promise.race([
      message,
      end.then(([code]) => {
        throw new Error(`a process of the benchmark ended with exit code ${code}`);
      }),
    ]);
    return first;
  } finally {
    done.abort();
  }
}

function summarise(workload: string, engine: string, rounds: readonly TimedRound[]): Measurement {
  const names = Object.keys(rounds[0]?.checks ?? {});
  return {
    workload,
    engine,
    customersPerSecond: Math.round(median(rounds.map(({ customers, cpu }) => customers / cpu))),
    eventsPerSecond: Math.round(median(rounds.map(({ events, cpu }) => events / cpu))),
    peakMemoryMiB: Math.round(Math.max(...rounds.map((round) => round.peakMemoryMiB))),
    cpuSeconds: median(rounds.map(({ cpu }) => cpu)),
    checks: Object.fromEntries(
      names.map((name) => [name, mean(rounds.map(({ checks }) => checks[name] ?? Number.NaN))]),
    ),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
