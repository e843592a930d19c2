import { cpSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { findProgram } from "../../.ci/programs.mjs";
import { startRedis } from "./redis.ts";
import { openStation } from "./station.ts";

const station = openStation();
afterAll(station.remove);

/** Blocks of shell in the page on running beyond one machine, in order. */
const blocks = Array.from(
  readFileSync("docs/beyond-one-machine.md", "utf8").matchAll(/```sh\n(.*?)```/gs),
  ([, block = ""]) => block,
);
const blockWith = (word: string) => blocks.find((block) => block.includes(word)) ?? "exit 9";
const manifest = parseAllDocuments(readFileSync("docs/deploy/kubernetes-job.yaml", "utf8")).map(
  (one) => one.toJS(),
);
const job = manifest.find(({ kind }) => kind === "Job");
const container = job.spec.template.spec.containers[0];

const SLOW = 240_000;
let serial = "";
beforeAll(() => {
  station.bash("dacu run shop.json --replications 800 --workers 0 --json --out serial.json");
  serial = station.hash("serial.json");
}, SLOW);

describe("800 days are the same bytes as those of one process", () => {
  test("which say that they are 800", () => {
    const { replications } = JSON.parse(readFileSync(join(station.folder, "serial.json"), "utf8"));
    expect(replications).toBe(800);
  });

  test("in 2 parts", () => {
    station.bash(blockWith("--shard 0/2"));
    expect(station.hash("whole.json")).toBe(serial);
  });

  test("in 8 parts under GNU parallel as documented, put together in any order", () => {
    findProgram("parallel");
    station.bash(`rm part-*.json whole.json; ${blockWith("| parallel")}`);
    expect(station.hash("whole.json")).toBe(serial);
    station.bash("dacu merge part-{6,0,7,3,1,5,2,4}.json --out again.json");
    expect(station.hash("again.json")).toBe(serial);
  });
});

describe("the workers of a Redis queue", () => {
  test(
    "lose nothing and count nothing twice when one is killed and another freezes with a piece in hand",
    async () => {
      const redis = await startRedis();
      onTestFinished(redis.stop);
      const begin = (words: readonly string[]) => {
        const started = station.start("dacu", [...words, "--redis", redis.address]);
        onTestFinished(started.kill);
        return started;
      };
      const worker = () => begin(["queue-worker", "--workers", "1"]);
      const queue = begin("queue shop.json --replications 800 --json --out queued.json".split(" "));
      // Caught with a piece in hand: stopped first, so that it cannot finish what Redis says it holds.
      const caught = async () => {
        const one = worker();
        await redis.until(async () => {
          if ((await redis.heldBy(one.pid)) === 0) return false;
          one.signal("SIGSTOP");
          if ((await redis.heldBy(one.pid)) > 0) return true;
          one.signal("SIGCONT");
          return false;
        });
        return one;
      };
      const killed = await caught();
      killed.signal("SIGKILL");
      await killed.ended;
      const frozen = await caught();
      worker();
      // Their pieces are taken up by the other, and what the frozen one then still hands in is not wanted any more.
      await redis.until(async () => {
        const held = (await redis.heldBy(killed.pid)) + (await redis.heldBy(frozen.pid));
        return held === 0;
      });
      frozen.signal("SIGCONT");
      expect(await queue.ended).toBe(0);
      expect(station.hash("queued.json")).toBe(serial);
      // Nothing is left behind.
      expect(await redis.pieces()).toBe(0);
    },
    SLOW,
  );

  test("say what to do where no Redis answers", () => {
    expect(() => station.bash("dacu queue-worker --redis redis://127.0.0.1:1")).toThrow(
      "No Redis answers at redis://127.0.0.1:1",
    );
    expect(() => station.bash("dacu queue --redis here")).toThrow("redis://host:port");
  });
});

describe("16 days are the same bytes as those of one process", () => {
  beforeAll(() => {
    station.bash("dacu run shop.json --replications 16 --workers 0 --json --out few.json");
  });

  test("by the tasks of the Slurm script", () => {
    const script = resolve("docs/deploy/slurm-array.sh");
    station.bash(`bash -n ${script}`);
    const last = Number(/#SBATCH --array=0-(\d+)/.exec(readFileSync(script, "utf8"))?.[1]);
    station.bash(
      `for task in {0..${last}}; do SLURM_ARRAY_TASK_ID=$task ${script} shop.json 16 parts & done; wait`,
      {
        SLURM_ARRAY_TASK_MAX: String(last),
        SLURM_ARRAY_TASK_COUNT: String(last + 1),
        SLURM_CPUS_PER_TASK: "1",
      },
    );
    // The second command of the block, without the scheduler around it.
    const [, merge = "exit 9"] = /--wrap '(.*)'/.exec(blockWith("sbatch")) ?? [];
    station.bash(merge);
    expect(station.hash("whole.json")).toBe(station.hash("few.json"));
    const odd = {
      SLURM_ARRAY_TASK_ID: "3",
      SLURM_ARRAY_TASK_MAX: "8",
      SLURM_ARRAY_TASK_COUNT: "8",
    };
    expect(() => station.bash(`${script} shop.json 16`, odd)).toThrow("counted from 0");
  });

  test("by the pods of the Kubernetes manifest", () => {
    mkdirSync(join(station.folder, "pods"));
    const declared = Object.fromEntries(
      container.env.map(({ name, value }: { name: string; value: string }) => [name, value]),
    );
    expect([...container.command, container.args.length]).toEqual(["sh", "-ec", 1]);
    station.bash(
      `for index in {0..${job.spec.completions - 1}}; do
        JOB_COMPLETION_INDEX=$index sh -ec '${container.args[0]}' & done; wait`,
      { ...declared, SCENARIO: "shop.json", PARTS: "pods", DAYS: "16" },
    );
    station.bash("dacu merge pods/part-*.json --out whole.json");
    expect(station.hash("whole.json")).toBe(station.hash("few.json"));
  });
});

describe("the Kubernetes manifest", () => {
  test("is an indexed job with as many completions as parts", () => {
    expect(job).toMatchObject({
      apiVersion: "batch/v1",
      spec: { completionMode: "Indexed", template: { spec: { restartPolicy: "Never" } } },
    });
    const shards = container.env.find(({ name }: { name: string }) => name === "SHARDS").value;
    expect(String(job.spec.completions)).toBe(shards);
  });

  test("mounts what its command reads and writes, and claims what it mounts", () => {
    const mounts = container.volumeMounts.map(({ name }: { name: string }) => name);
    const volumes = job.spec.template.spec.volumes;
    expect(volumes.map(({ name }: { name: string }) => name)).toEqual(mounts);
    const claim = manifest.find(({ kind }) => kind === "PersistentVolumeClaim");
    expect(volumes[1].persistentVolumeClaim.claimName).toBe(claim.metadata.name);
    expect(blockWith("kubectl apply")).toContain(`configmap ${volumes[0].configMap.name} `);
    expect(blockWith("docker build")).toContain(`-t ${container.image.replace(":latest", "")} `);
  });
});

describe("the container recipe", () => {
  const lines = readFileSync("docs/deploy/Dockerfile", "utf8").split("\n");
  const copied = lines
    .filter((line) => line.startsWith("COPY --from=build"))
    .flatMap((line) => line.split(" ").slice(2, -1))
    .map((path) => path.replace("/dacu/", ""));

  test("copies all that the command line needs, which runs from there through its link", () => {
    const image = join(station.folder, "image");
    mkdirSync(join(image, "bin"), { recursive: true });
    for (const path of copied) cpSync(path, join(image, path), { recursive: true });
    symlinkSync(join(image, "dist-node/cli.js"), join(image, "bin/dacu"));
    const words = "run shop.json --replications 3 --json";
    const said = station.bash(`${image}/bin/dacu ${words}`);
    expect(said).toBe(station.bash(`dacu ${words}`));
  });

  test("runs as nobody in particular, with a Node the program allows", () => {
    expect(lines.findIndex((line) => line === "USER node")).toBeGreaterThan(0);
    const version = Number(/^FROM node:(\d+)-slim$/m.exec(lines.join("\n"))?.[1]);
    expect(version).toBeGreaterThanOrEqual(20);
  });
});
