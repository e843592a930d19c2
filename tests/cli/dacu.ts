import { spawnSync } from "node:child_process";
import { built } from "./built.ts";

/** What a run of the command line came to. */
export interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const { cli } = await built();

/** Runs the built command line, in English unless the variables say otherwise. */
export function dacu(
  words: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Said {
  const env = { PATH: process.env["PATH"], LANG: "en_GB.UTF-8", ...variables };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    env,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}
