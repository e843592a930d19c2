import { ENGINE_VERSION } from "#engine/version.ts";
import { outcomes } from "#outcomes/index.ts";
import type { Checked, Problem } from "#scenario/checked.ts";
import { checkScenario } from "#scenario/check-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Measured } from "./runner.ts";
import type { GridMeasured, GridWork } from "./sweep.ts";

/** Grows by one whenever older shards would no longer be read as they were meant. */
const SHARD_VERSION = 1;

/** A replication as JSON holds it, to the last digit; NaN is written as null. */
export interface WrittenMeasured {
  readonly replication: number;
  readonly events: number;
  readonly of: readonly (number | null)[];
  readonly per: readonly (number | null)[];
  readonly slotOf: readonly (number | null)[];
  readonly slotPer: readonly (number | null)[];
}

/** A part of a run or of a grid, as a file holds it: what was asked, and the sums of its replications to the last digit. */
export interface Shard {
  readonly dacuShard: typeof SHARD_VERSION;
  readonly engine: string;
  /** Which command's document the shards add up to. */
  readonly verb: "run" | "sweep";
  readonly index: number;
  readonly count: number;
  readonly seed: string;
  readonly replications: number;
  /** What was varied, for the document of a sweep: the value of each path at each point. */
  readonly values: readonly Readonly<Record<string, unknown>>[];
  readonly scenarios: readonly Scenario[];
  readonly measured: readonly (WrittenMeasured & { readonly point: number })[];
}

/** Jobs of a shard: as equal as whole numbers allow, in order. */
export function jobsOf(
  jobs: number,
  index: number,
  count: number,
): { readonly from: number; readonly to: number } {
  return { from: Math.floor((index * jobs) / count), to: Math.floor(((index + 1) * jobs) / count) };
}

/** A shard of the work with its results. */
export function shardOf(
  work: GridWork,
  about: Pick<Shard, "verb" | "index" | "count" | "values">,
  results: readonly GridMeasured[],
): Shard {
  const { verb, index, count, values } = about;
  return {
    dacuShard: SHARD_VERSION,
    engine: ENGINE_VERSION,
    verb,
    index,
    count,
    seed: work.seed,
    replications: work.replications,
    values,
    scenarios: work.scenarios,
    measured: results.map(({ point, measured }) => ({ point, ...writtenMeasured(measured) })),
  };
}

/** A replication ready for JSON. */
export const writtenMeasured = (measured: Measured): WrittenMeasured => ({
  replication: measured.replication,
  events: measured.events,
  of: Array.from(measured.of),
  per: Array.from(measured.per),
  slotOf: Array.from(measured.slotOf),
  slotPer: Array.from(measured.slotPer),
});

/** All shards of a run or a sweep put together. */
export interface Merged {
  readonly verb: Shard["verb"];
  readonly work: GridWork;
  readonly values: Shard["values"];
  readonly results: readonly GridMeasured[];
}

/**
 * Puts shards together, in any order; every problem is named, with the name of its file as path.
 *
 * @param files what each file holds, read as JSON
 */
export function mergeShards(
  files: readonly { readonly name: string; readonly value: unknown }[],
): Checked<Merged> {
  const problems: Problem[] = [];
  const shards: { readonly name: string; readonly shard: Shard }[] = [];
  for (const { name, value } of files) {
    const fault = faultOf(value);
    if (fault === undefined) shards.push({ name, shard: value as Shard });
    else problems.push({ path: name, ...fault });
  }
  const [first, ...others] = shards;
  if (first === undefined) return { ok: false, problems: problems.length > 0 ? problems : [NONE] };
  const about = (shard: Shard) => JSON.stringify({ ...shard, measured: [], index: 0 });
  for (const { name, shard } of others)
    if (about(shard) !== about(first.shard)) problems.push({ path: name, ...foreign(first.name) });
  const seen = new Map<number, string>();
  for (const { name, shard } of shards) {
    const twin = seen.get(shard.index);
    if (twin !== undefined) problems.push({ path: name, ...double(shard.index, twin) });
    seen.set(shard.index, name);
  }
  const { count, scenarios, seed, replications, verb, values } = first.shard;
  const missing = Array.from({ length: count }, (_, index) => index).filter((i) => !seen.has(i));
  if (missing.length > 0) problems.push(lacking(missing, count));
  const results = shards.flatMap(({ shard }) =>
    shard.measured.map(({ point, ...one }) => ({ point, measured: readMeasured(one) })),
  );
  const jobs = new Set(
    results.map(({ point, measured }) => point * replications + measured.replication),
  );
  if (problems.length === 0 && jobs.size !== scenarios.length * replications)
    problems.push(incomplete(jobs.size, scenarios.length * replications));
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { verb, values, work: { scenarios, seed, replications }, results } };
}

/** A replication as JSON held it. */
export function readMeasured(one: WrittenMeasured): Measured {
  const column = (numbers: readonly (number | null)[]) =>
    // JSON has no NaN: it writes null.
    Float64Array.from(numbers, (number) => number ?? Number.NaN);
  return {
    replication: one.replication,
    events: one.events,
    of: column(one.of),
    per: column(one.per),
    slotOf: column(one.slotOf),
    slotPer: column(one.slotPer),
  };
}

type Fault = Omit<Problem, "path">;

/** Why a value is no shard that can be merged here; undefined when it is one. */
function faultOf(value: unknown): Fault | undefined {
  const shard = value as Partial<Shard> | null;
  if (typeof shard !== "object" || shard === null || shard.dacuShard !== SHARD_VERSION)
    return ALIEN;
  if (shard.engine !== ENGINE_VERSION) return otherEngine(String(shard.engine));
  const isNumber = (one: unknown) => typeof one === "number" && Number.isInteger(one) && one >= 0;
  const isWhole =
    (shard.verb === "run" || shard.verb === "sweep") &&
    [shard.index, shard.count, shard.replications].every(isNumber) &&
    typeof shard.seed === "string" &&
    Array.isArray(shard.values) &&
    Array.isArray(shard.scenarios) &&
    shard.scenarios.every((scenario) => checkScenario(scenario).ok) &&
    Array.isArray(shard.measured) &&
    shard.measured.every(
      (one) =>
        isNumber(one.point) &&
        isNumber(one.replication) &&
        [one.of, one.per].every((list) => Array.isArray(list) && list.length === outcomes.length) &&
        Array.isArray(one.slotOf) &&
        Array.isArray(one.slotPer),
    );
  return isWhole ? undefined : ALIEN;
}

const ALIEN: Fault = {
  zh: "不是 dacu --shard 写出的分片，或已损坏；请重新生成这一片。",
  en: "Not a shard written by dacu --shard, or damaged; make this shard again.",
};

const otherEngine = (engine: string): Fault => ({
  zh: `由引擎 ${engine} 算出，现在的引擎是 ${ENGINE_VERSION}；请用同一版本重算所有分片。`,
  en: `Made by engine ${engine}, this is engine ${ENGINE_VERSION}; make all shards with one version.`,
});

const foreign = (name: string): Fault => ({
  zh: `与 ${name} 不是同一次计算（方案、种子、天数或分片数不同）；请只合并同一次计算的分片。`,
  en: `Not of the same run as ${name}: scenario, seed, replications or number of shards differ; merge shards of one run only.`,
});

const double = (index: number, name: string): Fault => ({
  zh: `第 ${index} 片已由 ${name} 给出；请去掉其中一个。`,
  en: `Shard ${index} is already given by ${name}; leave one of them out.`,
});

const lacking = (missing: readonly number[], count: number): Problem => ({
  path: "",
  zh: `缺少第 ${missing.join("、")} 片（共 ${count} 片，从 0 数起）；请补上再合并。`,
  en: `Shards ${missing.join(", ")} of ${count} are missing, counted from 0; add them and merge again.`,
});

const incomplete = (found: number, wanted: number): Problem => ({
  path: "",
  zh: `各片合起来只有 ${found} 次模拟，应有 ${wanted} 次；请重新生成分片。`,
  en: `The shards hold ${found} replications in all, there should be ${wanted}; make the shards again.`,
});

const NONE: Problem = {
  path: "",
  zh: "没有给出分片；请写 dacu merge 后跟各分片文件。",
  en: "No shards are given; write dacu merge and the files of the shards.",
};
