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
  /** CPU nanoseconds an event, round by round: rounds of one number ran one after the other, in all workloads measured together. */
  readonly nanosecondsPerEvent: readonly number[];
}

/** How workloads are measured together. */
export interface Measuring {
  readonly workloads: readonly Workload[];
  /** Customers a round, for workloads that do not fix it. */
  readonly customers: number | undefined;
  readonly rounds: number;
  readonly signal: AbortSignal;
  readonly onRound: () => void;
}

/**
 * Measures all engines of these workloads in interleaved rounds, so that a noisy moment hits them alike: what is to be compared
 * is measured together.
 */
export async function measureTogether(given: Measuring): Promise<readonly Measurement[]> {
  const { workloads, customers, rounds, signal, onRound } = given;
  const lanes = workloads.flatMap(({ name, engines, customers: own }) =>
    Object.keys(engines).map((engine) => ({
      name,
      engine,
      child: startChild(name, engine, own === undefined ? undefined : customers),
      found: [] as TimedRound[],
    })),
  );
  try {
    await Promise.all(lanes.map(({ child }) => answerOf(child)));
    // Round 0 warms up and is not counted.
    for (let round = 0; round <= rounds; round++) {
      for (const { child, found } of lanes) {
        signal.throwIfAborted();
        const answer = answerOf(child);
        child.send({ round } satisfies RoundRequest);
        const timed = (await answer) as TimedRound;
        if (round > 0) found.push(timed);
        onRound();
      }
    }
  } finally {
    for (const { child } of lanes) if (child.connected) child.disconnect();
  }
  return lanes.map(({ name, engine, found }) => summarise(name, engine, found));
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
    nanosecondsPerEvent: rounds.map(({ events, cpu }) => (1e9 * cpu) / events),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
