import type { Queue, Worker } from "bullmq";
import { ENGINE_VERSION } from "#engine/version.ts";
import type { Checked } from "#scenario/checked.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { WrittenMeasured } from "#experiments/shard.ts";
import type { Arguments } from "./arguments.ts";

/** Where Redis is looked for when nothing says so. */
const USUAL_ADDRESS = "redis://127.0.0.1:6379";

/** Work for one worker: days of one scenario. */
export interface Piece {
  readonly scenario: Scenario;
  readonly seed: string;
  /** Replications from (inclusive) to (exclusive). */
  readonly from: number;
  readonly to: number;
}

export type PieceResult = readonly WrittenMeasured[];
export type PieceQueue = Queue<Piece, PieceResult>;
export type PieceWorker = Worker<Piece, PieceResult>;

/** One queue for each version of the engine: workers of another would give other digits. */
export const QUEUE = `dacu-${ENGINE_VERSION}`;

/** Address of Redis by `--redis`, else by REDIS_URL. */
export function readRedis(
  { texts }: Arguments,
  environment: Readonly<Record<string, string | undefined>>,
): Checked<string> {
  const address = texts.get("redis")?.[0] ?? environment["REDIS_URL"] ?? USUAL_ADDRESS;
  if (/^rediss?:\/\/./.test(address)) return { ok: true, value: address };
  return {
    ok: false,
    problems: [
      {
        path: "--redis",
        zh: `Redis 的地址应写成 redis://主机:端口，而不是“${address}”。`,
        en: `The address of Redis is written redis://host:port, not "${address}".`,
      },
    ],
  };
}

/**
 * A connection to Redis that has answered, and the library of queues.
 *
 * @throws Error with a sentence on what to do where a package is missing or Redis does not answer
 */
export async function openRedis(address: string) {
  const [bullmq, { Redis }] = await loaded();
  const connection = new Redis(address, {
    // What BullMQ asks for; a lost connection is taken up again for as long as it takes.
    maxRetriesPerRequest: null,
    lazyConnect: true,
  });
  let complaint = "";
  connection.on("error", (error: Error) => {
    complaint = error.message;
  });
  try {
    await connection.connect();
  } catch (error) {
    connection.disconnect();
    const reason = complaint === "" && error instanceof Error ? error.message : complaint;
    throw new Error(
      `No Redis answers at ${address} (${reason}): start one, or name it by --redis.`,
    );
  }
  return { bullmq, connection };
}

async function loaded() {
  try {
    return await Promise.all([import("bullmq"), import("ioredis")]);
  } catch (error) {
    throw new Error(
      "This command needs the packages bullmq and ioredis, which npm leaves out with --omit=optional: npm install bullmq ioredis",
      { cause: error },
    );
  }
}
