import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { built } from "./built.ts";

const { cli } = await built();

/** A folder of its own with a small shop in it, and `dacu` on the path: a machine as a scheduler finds it. */
export interface Station {
  readonly folder: string;
  /** The variables a process of it starts with. */
  readonly variables: Readonly<Record<string, string>>;
  /** Runs a script of bash to its end. @throws Error with what it said when it failed */
  readonly bash: (script: string, more?: Readonly<Record<string, string>>) => string;
  /** Starts a program and does not wait for it. */
  readonly start: (program: string, words: readonly string[]) => Started;
  /** Hash of a file's bytes. */
  readonly hash: (file: string) => string;
  readonly remove: () => void;
}

/** A program under way. */
interface Started {
  readonly pid: number;
  readonly signal: (name: NodeJS.Signals) => void;
  /** Its exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Ends it, if it has not ended. */
  readonly kill: () => Promise<void>;
}

/** Sets up a station; `shop.json` is the small shop with few visitors, so that days are quick. */
export function openStation(): Station {
  const folder = mkdtempSync(join(tmpdir(), "dacu-station-"));
  mkdirSync(join(folder, "bin"));
  symlinkSync(resolve(cli), join(folder, "bin", "dacu"));
  const shop = JSON.parse(readFileSync("scenarios/small-shop.json", "utf8"));
  shop.demand.visitors = 300;
  writeFileSync(join(folder, "shop.json"), JSON.stringify(shop));
  const variables = {
    PATH: [join(folder, "bin"), process.env["PATH"]].join(delimiter),
    HOME: folder,
    LANG: "en_GB.UTF-8",
  };
  return {
    folder,
    variables,
    bash: (script, more = {}) => {
      const said = spawnSync("bash", ["--norc", "-euo", "pipefail", "-c", script], {
        cwd: folder,
        env: { ...variables, ...more },
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
      });
      if (said.status !== 0) throw new Error(`${script}\n${said.stdout}${said.stderr}`);
      return said.stdout;
    },
    start: (program, words) => {
      const child = spawn(program, words, {
        cwd: folder,
        env: variables,
        stdio: ["ignore", "ignore", "inherit"],
      });
      const ended = new Promise<number | null>((done) => {
        child.once("exit", (code) => done(code));
      });
      return {
        pid: child.pid ?? 0,
        ended,
        signal: (name) => void child.kill(name),
        kill: async () => {
          child.kill("SIGKILL");
          await ended;
        },
      };
    },
    hash: (file) =>
      createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex"),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
