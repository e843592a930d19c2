import { type Chosen, staff as findRoster, type StaffResult } from "#experiments/staffing/staff.ts";
import { type Target, targetOf } from "#experiments/staffing/target.ts";
import { outcomeById } from "#outcomes/index.ts";
import type { Checked, Problem } from "#scenario/checked.ts";
import { openHighs } from "#workers/highs.ts";
import { type Arguments, readNumber } from "./arguments.ts";
import { ExitCode } from "./exit-code.ts";
import { complain, deliver, document } from "./output.ts";
import { openProgress } from "./progress.ts";
import { readScenarioArgument } from "./scenario-argument.ts";
import { staffReport } from "./staff-report.ts";
import { readStudyWords } from "./study-options.ts";
import type { Verb } from "./verb.ts";
import { withRunner } from "./with-runner.ts";

/** `dacu staff`: the cheapest roster that reaches the target, and the most profitable one. */
export const staff: Verb = {
  name: "staff",
  parameters: "[scenario.json]",
  summary: {
    zh: "找最便宜的达标排班和最赚钱的排班，与经理算法、爱尔朗公式并排；用新的日子复验",
    en: "The cheapest roster that reaches the target and the most profitable one, beside the manager's and Erlang's; judged on fresh days",
  },
  options: [
    "target",
    "outcome",
    "chance",
    "per",
    "json",
    "replications",
    "seed",
    "workers",
    "set",
    "out",
  ],
  run: async ({ language, words, signal }) => {
    const [word, ...rest] = words.positionals;
    const asked = readStudyWords(words);
    const target = readTarget(words);
    const read = readScenarioArgument(word, words.texts.get("set") ?? []);
    if (!asked.ok) complain(language, asked.problems);
    if (!target.ok) complain(language, target.problems);
    if (!read.ok) complain(language, read.problems, read.file);
    if (rest.length > 0) complain(language, [tooMany(rest)]);
    if (!asked.ok || !target.ok || !read.ok || rest.length > 0) return ExitCode.BadInput;
    const named = target.value.outcome ?? read.value.staffing?.target?.outcome;
    const fault =
      (named === undefined ? undefined : outcomeFault(named, target.value.per)) ??
      levelFault(targetOf(read.value, target.value));
    if (fault !== undefined) return complain(language, [fault]);
    const progress = openProgress();
    const { workers, seed, replications } = asked.value;
    const found = await withRunner(workers, (runner) =>
      findRoster(runner, read.value, {
        target: target.value,
        seed,
        freshDays: replications,
        signal,
        solver: () => openHighs(),
        onProgress: ({ done, total }) => progress.show(done, total),
      }),
    ).finally(progress.end);
    const text = words.flags.has("json")
      ? document(staffDocument(read.value.name, found))
      : staffReport(language, read.value, found);
    deliver(text, words.texts.get("out")?.[0]);
    return found.cheapest.reaches ? ExitCode.Ok : ExitCode.Failed;
  },
};

const tooMany = (rest: readonly string[]): Problem => ({
  path: "",
  zh: `只能给一个方案；多出的是 ${rest.join(" ")}。`,
  en: `One scenario only; ${rest.join(" ")} is too much.`,
});

function readTarget(words: Arguments): Checked<Partial<Target>> {
  const level = readNumber(words, "target", 0, 1e9);
  const chance = readNumber(words, "chance", 0.01, 0.999);
  const [outcome, per] = (["outcome", "per"] as const).map((name) => words.texts.get(name)?.[0]);
  const problems = [level, chance].flatMap((one) => (one.ok ? [] : one.problems));
  if (per !== undefined && per !== "day" && per !== "slot")
    problems.push({
      path: "",
      zh: `--per 应是 day 或 slot，而不是“${per}”。`,
      en: `--per takes day or slot, not "${per}".`,
    });
  if (!level.ok || !chance.ok || problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      ...(level.value === undefined ? {} : { level: level.value }),
      ...(chance.value === undefined ? {} : { chance: chance.value }),
      ...(outcome === undefined ? {} : { outcome }),
      ...(per === "day" || per === "slot" ? { per } : {}),
    },
  };
}

/** Why an outcome can be no target; undefined where it can. */
function outcomeFault(id: string, per: string | undefined): Problem | undefined {
  const outcome = outcomeById(id);
  const path = "outcome";
  if (outcome === undefined)
    return {
      path,
      zh: `没有代号为 ${id} 的指标；dacu run --json 列出全部。`,
      en: `There is no outcome ${id}; dacu run --json lists them all.`,
    };
  if (outcome.better === "neither")
    return {
      path,
      zh: `${id} 高低都说不上好，不能当目标。`,
      en: `${id} is neither better high nor low, so it can be no target.`,
    };
  if (per === "slot" && !outcome.bySlot)
    return {
      path,
      zh: `${id} 没有分时段的数，不能按 slot。`,
      en: `${id} has no figures by slot, so the target cannot be per slot.`,
    };
  return undefined;
}

/** Why no roster could ever reach a level; undefined where one might. */
function levelFault({ outcome, level }: Target): Problem | undefined {
  if (outcomeById(outcome)?.unit !== "share" || (level > 0 && level < 1)) return undefined;
  return {
    path: "target",
    zh: `--target 是一个比例，应在 0 和 1 之间，例如 0.9；给的是 ${level}。`,
    en: `--target is a share here: a number between 0 and 1, such as 0.9; it is ${level}.`,
  };
}

/** What the JSON of `staff` says; times of the reserve in seconds from midnight of the first day. */
function staffDocument(scenario: { readonly zh: string; readonly en: string }, found: StaffResult) {
  const { engine, seed, target, rules, load, cheapest, profitable, others, reserve } = found;
  return {
    engine,
    scenario,
    seed,
    target,
    rules,
    load: { contacts: [...load.contacts], agents: [...load.agents] },
    cheapest: { reaches: cheapest.reaches, stopped: cheapest.stopped, ...chosen(cheapest) },
    profitable:
      profitable === undefined ? null : { stopped: profitable.stopped, ...chosen(profitable) },
    others,
    reserve: reserve ?? null,
    simulatedDays: found.simulatedDays,
  };
}

/** The roster once, and its figures on both samples. */
function chosen({ search, fresh }: Chosen) {
  const { shifts, people, paidHours, plannedCost, overtimeHours, overtimeCost } = fresh;
  const plan = { people, paidHours, plannedCost, overtimeHours, overtimeCost };
  return { ...plan, search: search.judged, fresh: fresh.judged, shifts };
}
