import { hostname } from "node:os";
import type { Runner } from "#experiments/runner.ts";
import { writtenMeasured } from "#experiments/shard.ts";
import { checkScenario } from "#scenario/check-scenario.ts";
import { readCount } from "./arguments.ts";
import { ExitCode } from "./exit-code.ts";
import { complain } from "./output.ts";
import { openRedis, type Piece, type PieceWorker, QUEUE, readRedis } from "./queue-link.ts";
import type { Verb } from "./verb.ts";
import { withRunner } from "./with-runner.ts";

/** A worker that says nothing for so long has gone, and another takes its piece up; it says something every half of it. */
const GONE_AFTER = 5000;
const LOOK_FOR_GONE_EVERY = 2500;
/** So often may workers go with a piece in hand before the piece is taken to be what kills them. */
const MOST_GONE = 5;
/** Most days of one piece that is taken on trust of nobody. */
const MOST_DAYS = 1000;

/** `dacu queue-worker`: simulates what `dacu queue` asks for, until it is stopped. */
export const queueWorker: Verb = {
  name: "queue-worker",
  parameters: "",
  summary: {
    zh: "从 Redis 队列取任务来模拟，直到按 Ctrl+C；可以在多台机器上开多个",
    en: "Simulate what is asked for on a Redis queue until stopped; run as many as you like, anywhere",
  },
  options: ["redis", "workers"],
  run: async ({ language, words, signal }) => {
    const address = readRedis(words, process.env);
    const workers = readCount(words, "workers", 1);
    for (const one of [address, workers]) if (!one.ok) complain(language, one.problems);
    if (!address.ok || !workers.ok) return ExitCode.BadInput;
    const { bullmq, connection } = await openRedis(address.value);
    await withRunner(workers.value, async (runner) => {
      const worker: PieceWorker = new bullmq.Worker(QUEUE, (job) => simulate(runner, job.data), {
        connection,
        name: `${hostname()}-${process.pid}`,
        lockDuration: GONE_AFTER,
        stalledInterval: LOOK_FOR_GONE_EVERY,
        maxStalledCount: MOST_GONE,
      });
      // A lost connection is taken up again; a piece given to another worker meanwhile is that one's.
      worker.on("error", (error) => console.error(error.message));
      await stopped(signal);
      await worker.close();
    });
    connection.disconnect();
    return ExitCode.Ok;
  },
};

const stopped = (signal: AbortSignal) =>
  new Promise<void>((done) => {
    process.once("SIGTERM", () => done());
    signal.addEventListener("abort", () => done(), { once: true });
  });

/** @throws Error when what was asked for is no sound work: whoever reaches Redis may have put it there */
async function simulate(runner: Runner, { scenario, seed, from, to }: Piece) {
  const checked = checkScenario(scenario);
  if (!checked.ok) throw new Error(checked.problems[0]?.en ?? "not a scenario");
  const isSound =
    typeof seed === "string" &&
    [from, to].every((one) => Number.isInteger(one) && one >= 0) &&
    to > from &&
    to - from <= MOST_DAYS;
  if (!isSound) throw new Error("not a piece of work");
  const measured = await runner.run({ scenario: checked.value, seed, from, to }, {});
  return measured.map(writtenMeasured);
}
