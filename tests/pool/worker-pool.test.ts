import { getEventListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { callsAtOneRate } from "#cli/bench/scenarios.ts";
import { startNodeWorker } from "#cli/node-workers.ts";
import { thisThreadRunner } from "#experiments/this-thread-runner.ts";
import type { Job, Measured, Runner } from "#experiments/runner.ts";
import type { WorkerHandle } from "#pool/worker-handle.ts";
import { WorkerPool } from "#pool/worker-pool.ts";
import { built } from "../cli/built.ts";

const short: Job = { scenario: callsAtOneRate(2000), seed: "pool", from: 3, to: 23 };
/** One replication takes a second or so. */
const long: Job = { scenario: callsAtOneRate(1_500_000), seed: "pool", from: 7, to: 9 };

let worker: URL;
beforeAll(async () => {
  ({ worker } = await built());
});

/** A pool whose workers are kept in view, so that a test can kill them. */
function open(width: number, onStart: (handle: WorkerHandle) => void = () => {}, atFirst = width) {
  const start = () => {
    const handle = startNodeWorker(worker);
    onStart(handle);
    return handle;
  };
  const pool = new WorkerPool(start, width, atFirst);
  onTestFinished(() => pool.dispose());
  return pool;
}

const measured = (runner: Runner, job: Job = short) => runner.run(job, {});

describe("the same digits", () => {
  test("with 1, 2 and 4 workers as in this thread", async () => {
    const expected = await measured(thisThreadRunner);
    expect(expected.map(({ replication }) => replication)).toEqual(
      Array.from({ length: 20 }, (_, i) => 3 + i),
    );
    for (const width of [1, 2, 4]) expect(await measured(open(width))).toEqual(expected);
  });

  test("when two jobs share the pool", async () => {
    const other: Job = { ...short, seed: "other", from: 0, to: 11 };
    const pool = open(2);
    const [first, second] = await Promise.all([measured(pool), measured(pool, other)]);
    expect(first).toEqual(await measured(thisThreadRunner));
    expect(second).toEqual(await measured(thisThreadRunner, other));
  });
});

test("holds workers back until the first job is done, without a change of digits", async () => {
  let started = 0;
  const pool = open(3, () => started++, 1);
  expect(await measured(pool)).toEqual(await measured(thisThreadRunner));
  expect(started).toBe(3);
  const other = open(3, () => started++, 1);
  const onMeasured = () => expect(started).toBe(4);
  await other.run(short, { onMeasured });
  expect(started).toBe(6);
  const next: Job = { ...short, from: short.to, to: short.to + 9 };
  expect(await measured(other, next)).toEqual(await measured(thisThreadRunner, next));
});

test("tells of each replication once, in order", async () => {
  const told: number[] = [];
  const onMeasured = ({ replication }: Measured) => told.push(replication);
  const results = await open(4).run(short, { onMeasured });
  expect(told).toEqual(results.map(({ replication }) => replication));
});

test("has nothing to do for an empty job", async () => {
  expect(await open(1).run({ ...short, to: short.from }, {})).toEqual([]);
});

describe("a worker that dies", () => {
  test("is replaced, and the results are complete and the same", async () => {
    const started: WorkerHandle[] = [];
    const pool = open(2, (handle) => started.push(handle));
    const killed = new Set<WorkerHandle>();
    const onMeasured = () => {
      const victim = started[0];
      if (victim === undefined || killed.has(victim)) return;
      killed.add(victim);
      victim.terminate();
    };
    const results = await pool.run(short, { onMeasured });
    expect(results).toEqual(await measured(thisThreadRunner));
    expect(started).toHaveLength(3);
  });

  test("for the second time on one replication fails the job and names it", async () => {
    let started = 0;
    const pool = open(1, (handle) => {
      started++;
      void sleep(100).then(handle.terminate);
    });
    await expect(measured(pool, long)).rejects.toThrow(/replication 7\b.*exited/);
    expect(started).toBe(2);
  });

  test("while idle is replaced by the next job", async () => {
    const started: WorkerHandle[] = [];
    const pool = open(1, (handle) => started.push(handle));
    await measured(pool);
    started[0]?.terminate();
    await sleep(100);
    expect(await measured(pool)).toHaveLength(20);
    expect(started).toHaveLength(2);
  });

  test("because its file is missing fails the job", async () => {
    const missing = new URL("missing.js", worker);
    const pool = new WorkerPool(() => startNodeWorker(missing), 2);
    onTestFinished(() => pool.dispose());
    await expect(measured(pool)).rejects.toThrow(/replication \d+: Cannot find module/);
  });
});

describe("a scenario that cannot be simulated", () => {
  test("fails with the worker's own words and leaves the pool usable", async () => {
    const pool = open(1);
    const { scenario } = short;
    const broken = { ...scenario, horizon: { ...scenario.horizon, from: "noon" } };
    const run = measured(pool, { ...short, scenario: broken });
    await expect(run).rejects.toThrow(/replication 3: .*"noon"/);
    expect(await measured(pool)).toHaveLength(20);
  });
});

describe("an abort", () => {
  test("rejects at once with its reason, and the pool goes on to the next job", async () => {
    const started: WorkerHandle[] = [];
    const pool = open(2, (handle) => started.push(handle));
    await measured(pool);
    const stop = new AbortController();
    const run = pool.run(long, { signal: stop.signal });
    await sleep(150);
    const before = performance.now();
    stop.abort(new Error("enough"));
    await expect(run).rejects.toThrow("enough");
    expect(performance.now() - before).toBeLessThan(100);
    expect(await measured(pool)).toEqual(await measured(thisThreadRunner));
    // Both were busy for seconds to come: ended after a tenth of a second, and replaced.
    expect(started).toHaveLength(4);
  });

  test("of short replications leaves a pool that works", async () => {
    const pool = open(2);
    const stop = new AbortController();
    const run = pool.run({ ...short, to: 1_000_000 }, { signal: stop.signal });
    await sleep(150);
    stop.abort();
    await expect(run).rejects.toThrow(/abort/i);
    expect(await measured(pool)).toHaveLength(20);
  });

  test("before the job begins rejects it", async () => {
    await expect(open(1).run(short, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });

  test("leaves nobody listening once the jobs are done, whatever was swept up meanwhile", async () => {
    setFlagsFromString("--expose-gc");
    const sweep: () => void = runInNewContext("gc");
    const pool = open(2);
    const { signal } = new AbortController();
    const onMeasured = ({ replication }: Measured) => {
      if (replication === 5) sweep();
    };
    const few: Job = { ...short, to: 11 };
    const jobs = Array.from({ length: 6 }, () => pool.run(few, { signal, onMeasured }));
    expect(getEventListeners(signal, "abort")).toHaveLength(6);
    await Promise.all(jobs);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  test("of one job leaves the other alone", async () => {
    const pool = open(1);
    const stop = new AbortController();
    const aborted = pool.run(long, { signal: stop.signal });
    const kept = measured(pool);
    void sleep(50).then(() => stop.abort());
    await expect(aborted).rejects.toThrow(/abort/i);
    expect(await kept).toEqual(await measured(thisThreadRunner));
  });
});

test("a pool that was disposed of rejects what is under way and what comes", async () => {
  const pool = open(1);
  const run = measured(pool, long);
  pool.dispose();
  await expect(run).rejects.toThrow(/replication 7: .*dismissed/);
  await expect(measured(pool)).rejects.toThrow(/dismissed/);
});

test("a pool of no workers is a mistake", () => {
  expect(() => open(0)).toThrow("a crew of 0 workers");
});
