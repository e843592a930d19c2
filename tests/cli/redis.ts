import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Queue } from "bullmq";
import { Redis } from "ioredis";
import { findProgram } from "../../.ci/programs.mjs";
import { QUEUE } from "#cli/queue-link.ts";

/** A Redis of the test's own: loopback only, nothing kept. */
export interface RunningRedis {
  readonly address: string;
  /** How many pieces the worker of a process holds. */
  readonly heldBy: (pid: number) => Promise<number>;
  /** Pieces nobody holds yet, and all there are. */
  readonly waiting: () => Promise<number>;
  readonly pieces: () => Promise<number>;
  /** Asks until it is so. */
  readonly until: (isSo: () => Promise<boolean>) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startRedis(): Promise<RunningRedis> {
  const program = findProgram("redis-server");
  const folder = mkdtempSync(join(tmpdir(), "dacu-redis-"));
  const port = await freePort();
  const words = ["--port", port, "--bind", "127.0.0.1", "--dir", folder, "--save", ""];
  const server = spawn(program, words.map(String), { stdio: "ignore" });
  const gone = new Promise<void>((done) => {
    server.once("exit", () => done());
  });
  const address = `redis://127.0.0.1:${port}`;
  const connection = new Redis(address, { maxRetriesPerRequest: null });
  // Refused until it listens.
  connection.on("error", () => undefined);
  await connection.ping();
  const queue = new Queue(QUEUE, { connection });
  return {
    address,
    heldBy: async (pid) => {
      const active = await queue.getActive();
      return active.filter((job) => job?.processedBy?.endsWith(`-${pid}`)).length;
    },
    waiting: () => queue.getWaitingCount(),
    pieces: async () => {
      const counts = await queue.getJobCounts();
      return Object.values(counts).reduce((sum, count) => sum + count, 0);
    },
    until: async (isSo) => {
      while (!(await isSo())) await sleep(5);
    },
    stop: async () => {
      await queue.close();
      connection.disconnect();
      server.kill("SIGKILL");
      await gone;
      rmSync(folder, { recursive: true });
    },
  };
}

const freePort = () =>
  new Promise<number>((found) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => found(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
