import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";

const CLI = "dist-node/cli.js";
const WORKER = "dist-node/replication.node.js";
const SOURCES = ["src", "workers", "scenarios", ".ci/build.mjs", "package-lock.json"];
/** Held by the test file that builds; the others wait for it. */
const LOCK = "node_modules/.dacu-build";

/** The built command line and worker, built first where they are missing or out of date. */
export async function built(): Promise<{ readonly cli: string; readonly worker: URL }> {
  while (isOutOfDate()) {
    if (!take(LOCK)) {
      await sleep(100);
      continue;
    }
    try {
      const build = spawnSync(process.execPath, [".ci/build.mjs", "--only-cli"], {
        encoding: "utf8",
      });
      if (build.status !== 0) throw new Error(`the build failed:\n${build.stderr}${build.stdout}`);
      break;
    } finally {
      rmdirSync(LOCK);
    }
  }
  return { cli: CLI, worker: pathToFileURL(WORKER) };
}

function isOutOfDate(): boolean {
  if (![CLI, WORKER].every((file) => existsSync(file))) return true;
  const oldest = Math.min(...[CLI, WORKER].map((file) => statSync(file).mtimeMs));
  return SOURCES.some((path) => newest(path) > oldest);
}

function newest(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newest(`${path}/${name}`)));
}

/** False when another one holds the lock; one left behind by a killed test is taken away. */
function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const age =
      performance.timeOrigin +
      performance.now() -
      (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
    if (age > 60_000) rmdirSync(lock);
    return false;
  }
}
