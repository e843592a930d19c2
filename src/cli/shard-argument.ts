import type { Checked, Problem } from "#scenario/checked.ts";
import type { Arguments } from "./arguments.ts";

/** Which part of the work this process does. */
export interface ShardPlace {
  readonly index: number;
  readonly count: number;
}

/** Where schedulers say which task of an array this is. */
const variables = [
  "SLURM_ARRAY_TASK_ID",
  "JOB_COMPLETION_INDEX",
  "AWS_BATCH_JOB_ARRAY_INDEX",
] as const;

/**
 * What `--shard i/n` says, or `--shard n` with the index from the scheduler's environment; undefined when it is absent. Shards are
 * counted from 0, and Slurm's array must be numbered so too.
 */
export function readShard(
  { texts }: Arguments,
  environment: Readonly<Record<string, string | undefined>>,
): Checked<ShardPlace | undefined> {
  const text = texts.get("shard")?.[0];
  if (text === undefined) return { ok: true, value: undefined };
  const match = /^(?:(\d{1,6})\/)?(\d{1,6})$/.exec(text);
  if (match === null)
    return refused(
      `--shard 应写成 i/n（如 0/8），而不是“${text}”。`,
      `--shard takes i/n, as in 0/8, not "${text}".`,
    );
  const count = Number(match[2]);
  const named = variables.find((name) => environment[name] !== undefined);
  const given = match[1] ?? (named === undefined ? undefined : environment[named]);
  if (given === undefined)
    return refused(
      `--shard ${text} 没有写第几片，环境里也没有 ${variables.join("、")}；请写成 --shard 0/${count}。`,
      `--shard ${text} does not say which, and the environment has none of ${variables.join(", ")}; write --shard 0/${count}.`,
    );
  const index = Number(given);
  if (!Number.isInteger(index) || index < 0 || index >= count)
    return refused(
      `--shard 的第几片是 ${given}，应在 0 到 ${count - 1} 之间。`,
      `The shard's index is ${given}; it must be from 0 to ${count - 1}.`,
    );
  return { ok: true, value: { index, count } };
}

const refused = (zh: string, en: string): Checked<never> => ({
  ok: false,
  problems: [{ path: "--shard", zh, en }],
});

/** How many days a shard does must not depend on what it finds. */
export const needsReplications: Problem = {
  path: "--shard",
  zh: "分片时要用 --replications 说明一共模拟多少天：单独一片看不到整体的精度。",
  en: "With --shard, say by --replications how many days there are in all: a shard alone cannot see how precise the whole is.",
};
