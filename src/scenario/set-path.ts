import { checkScenario } from "./check-scenario.ts";
import type { Checked, Path, Problem } from "./checked.ts";
import { describedAt, knownKeys, valueAt } from "./described.ts";
import { readJsonText } from "./json-text.ts";
import { nearNames } from "./near-name.ts";
import { parsePath, pathText, type Step } from "./path-text.ts";
import type { Scenario } from "./scenario.ts";
import { replaced } from "./shape.ts";

/**
 * Changes values of a scenario, as `--set` of the command line does, and checks the result as a file is checked: once, when all
 * are made, so that values that depend on each other can change together.
 *
 * @param assignments "demand.visitors=90000", "staff.shifts[0].count=6", "customers[presale].share=0.7"; what follows the
 * first "=" is read as JSON, or else taken as text
 */
export function setPaths(scenario: Scenario, assignments: readonly string[]): Checked<Scenario> {
  const problems: Problem[] = [];
  let changed: unknown = scenario;
  for (const assignment of assignments) {
    const found = pathOf(scenario, assignment);
    if (found.ok)
      changed = replaced(
        changed,
        found.value,
        valueOf(assignment.slice(assignment.indexOf("=") + 1)),
      );
    else problems.push(...found.problems);
  }
  const checked = checkScenario(changed);
  if (checked.ok) return problems.length === 0 ? checked : { ok: false, problems };
  return { ok: false, problems: [...problems, ...checked.problems] };
}

function pathOf(scenario: Scenario, assignment: string): Checked<Path> {
  const sign = assignment.indexOf("=");
  const steps = parsePath(assignment.slice(0, Math.max(sign, 0)).trim());
  return sign < 0 || !steps ? failed(notAnAssignment(assignment)) : resolve(scenario, steps);
}

function valueOf(text: string): unknown {
  const json = readJsonText(text.trim());
  return json.findings.length === 0 ? json.value : text;
}

const failed = (problem: Problem): { ok: false; problems: Problem[] } => ({
  ok: false,
  problems: [problem],
});

function notAnAssignment(assignment: string): Problem {
  const short = JSON.stringify(assignment.length > 60 ? `${assignment.slice(0, 60)}…` : assignment);
  return {
    path: "",
    zh: `${short} 不是“路径=值”；请写成 demand.visitors=90000 或 customers[presale].share=0.7。`,
    en: `${short} is not path=value; write demand.visitors=90000 or customers[presale].share=0.7.`,
  };
}

/** The path the steps lead to in this scenario; the last step may name a field that is allowed but not there. */
function resolve(scenario: Scenario, steps: readonly Step[]): Checked<Path> {
  const path: (string | number)[] = [];
  for (const [index, step] of steps.entries()) {
    const here = valueAt(scenario, path);
    if (Array.isArray(here)) {
      const at = indexOf(here, step);
      if (at === undefined) return failed(noElement(path, step, here));
      path.push(at);
      continue;
    }
    const last = index === steps.length - 1;
    const known =
      step.text !== "__proto__" &&
      describedAt([...path, step.text], scenario) !== undefined &&
      (last || valueAt(scenario, [...path, step.text]) !== undefined);
    if (!known) return failed(noField(path, step, scenario));
    path.push(step.text);
  }
  return { ok: true, value: path };
}

/** The index a step names: a number, or the id of an element. */
function indexOf(list: readonly unknown[], step: Step): number | undefined {
  const byId = list.findIndex((item) => valueAt(item, ["id"]) === step.text);
  if (byId >= 0) return byId;
  const index = /^\d{1,9}$/.test(step.text) ? Number(step.text) : -1;
  return index >= 0 && index < list.length ? index : undefined;
}

function noElement(path: Path, step: Step, list: readonly unknown[]): Problem {
  const place = pathText(path);
  const ids = list.flatMap((item) => {
    const id = valueAt(item, ["id"]);
    return typeof id === "string" ? [id] : [];
  });
  const near = nearNames(step.text, ids);
  const names = near.length > 0 ? near : ids;
  const zhIds = names.length > 0 ? `，或代号 ${names.join("、")}` : "";
  const enIds = names.length > 0 ? `, or an id: ${names.join(", ")}` : "";
  const last = list.length - 1;
  if (last < 0)
    return {
      path: place,
      zh: `${place} 是空的列表，没有可改的项。`,
      en: `${place} is an empty list with nothing to change.`,
    };
  return {
    path: place,
    zh: `${place} 里没有 ${step.text}；可用序号 0 到 ${last}${zhIds}。`,
    en: `${place} has no ${step.text}; use an index from 0 to ${last}${enIds}.`,
  };
}

function noField(path: Path, step: Step, scenario: Scenario): Problem {
  const here = valueAt(scenario, path);
  const present = typeof here === "object" && here !== null ? Object.keys(here) : [];
  const known = [...new Set([...knownKeys(path, scenario), ...present])];
  const near = nearNames(step.text, known);
  const names = near.length > 0 ? near : known.slice(0, 20);
  const place = pathText([...path, step.text]);
  if (names.length === 0)
    return {
      path: place,
      zh: `没有 ${place} 这个字段；${pathText(path)} 里没有更深的字段。`,
      en: `There is no field ${place}; ${pathText(path)} holds no further fields.`,
    };
  return {
    path: place,
    zh: `没有 ${place} 这个字段；${near.length > 0 ? "是不是想写" : "此处可写"} ${names.join("、")}${near.length > 0 ? "？" : "。"}`,
    en: `There is no field ${place}; ${near.length > 0 ? "did you mean" : "known here:"} ${names.join(", ")}${near.length > 0 ? "?" : "."}`,
  };
}
