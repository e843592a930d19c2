import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Job, Measured, Runner } from "#experiments/runner.ts";
import { readMeasured } from "#experiments/shard.ts";
import type { Piece, PieceQueue, PieceResult } from "./queue-link.ts";

/** Days of a piece: little is lost with a worker, and Redis is not asked for every day. */
const DAYS = 10;
const LOOK_EVERY = 200;
/** Results nobody fetched are kept for a day: a run begun again takes them up. */
const KEPT_FOR = 86_400;
/** A piece that fails is tried again; one that fails each time is wrong, not unlucky. */
const ATTEMPTS = 3;

/** A Runner over the workers of a queue, and an end to it. */
export interface QueueRunner extends Runner {
  /** Takes what was asked for out of the queue. */
  readonly forget: () => Promise<void>;
}

/**
 * A Runner that has its days simulated by whoever works on the queue. A piece is known by what it asks for: asked twice it is
 * done once, and one that Redis lost is asked for again. Results come in order of replication.
 */
export function queueRunner(queue: PieceQueue): QueueRunner {
  const asked = new Set<string>();
  const ask = async (id: string, piece: Piece) => {
    asked.add(id);
    await queue.add("days", piece, {
      jobId: id,
      attempts: ATTEMPTS,
      removeOnComplete: { age: KEPT_FOR },
      removeOnFail: { age: KEPT_FOR },
    });
  };
  return {
    width: 1,
    run: async (job, { signal, onMeasured }) => {
      const pieces = piecesOf(job).map((piece) => [idOf(piece), piece] as const);
      for (const [id, piece] of pieces) await ask(id, piece);
      const measured: Measured[] = [];
      for (const [id, piece] of pieces) {
        const result = await resultOf(queue, id, () => ask(id, piece), signal);
        if (result.length !== piece.to - piece.from)
          throw new Error(`replications ${piece.from} to ${piece.to - 1} came back incomplete`);
        for (const one of result) {
          const read = readMeasured(one);
          measured.push(read);
          onMeasured?.(read);
        }
      }
      return measured;
    },
    forget: async () => {
      for (const id of asked) await queue.remove(id);
    },
  };
}

function piecesOf({ scenario, seed, from, to }: Job): readonly Piece[] {
  return Array.from({ length: Math.ceil((to - from) / DAYS) }, (_, i) => ({
    scenario,
    seed,
    from: from + i * DAYS,
    to: Math.min(to, from + (i + 1) * DAYS),
  }));
}

const idOf = (piece: Piece): string =>
  createHash("sha256").update(JSON.stringify(piece)).digest("hex").slice(0, 40);

async function resultOf(
  queue: PieceQueue,
  id: string,
  askAgain: () => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<PieceResult> {
  for (;;) {
    signal?.throwIfAborted();
    // The state first: a job read before it was completed has no result yet.
    const state = await queue.getJobState(id);
    const job = state === "completed" || state === "failed" ? await queue.getJob(id) : undefined;
    if (job !== undefined && state === "completed") return job.returnvalue;
    if (job !== undefined && state === "failed")
      throw new Error(`replications ${job.data.from} to ${job.data.to - 1}: ${job.failedReason}`);
    if (state === "unknown") await askAgain();
    await sleep(LOOK_EVERY);
  }
}
