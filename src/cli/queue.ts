import type { Runner } from "#experiments/runner.ts";
import { complain } from "./output.ts";
import { openRedis, type PieceQueue, QUEUE, readRedis } from "./queue-link.ts";
import { queueRunner } from "./queue-runner.ts";
import { run } from "./run.ts";
import { sweep } from "./sweep.ts";
import type { Verb } from "./verb.ts";

/** `dacu queue`: what `run` and `sweep` do, by the workers of a queue. */
export const queue: Verb = {
  name: "queue",
  parameters: "[scenario.json] [--vary path=from:to:steps ...]",
  summary: {
    zh: "把 run（或带 --vary 的 sweep）交给 Redis 队列上的 queue-worker 去算，结果逐位相同",
    en: "Have run (or sweep, with --vary) done by the queue-workers on a Redis queue: the same digits",
  },
  options: ["redis", "vary", "json", "replications", "seed", "set", "category", "festival", "out"],
  run: async (call) => {
    const address = readRedis(call.words, process.env);
    if (!address.ok) return complain(call.language, address.problems);
    const lend = async <Result>(_: unknown, work: (runner: Runner) => Promise<Result>) => {
      const { bullmq, connection } = await openRedis(address.value);
      const pieces: PieceQueue = new bullmq.Queue(QUEUE, { connection });
      const runner = queueRunner(pieces);
      try {
        return await work(runner);
      } finally {
        await runner.forget();
        await pieces.close();
        connection.disconnect();
      }
    };
    const verb = call.words.texts.has("vary") ? sweep : run;
    return verb.run({ ...call, lend });
  },
};
