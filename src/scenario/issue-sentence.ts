import type { z } from "zod";
import type { Text } from "#units/text.ts";
import type { Finding, Path } from "./checked.ts";
import { describedAt, knownKeys, nameAt, rangeAt, valueAt } from "./described.ts";
import { nearNames } from "./near-name.ts";
import { spaced } from "./number-text.ts";
import { pathText } from "./path-text.ts";
import { SCENARIO_VERSION } from "./scenario.ts";

type Issue = z.core.$ZodIssue;

/** A value as a sentence shows it: short, and never by reading into objects. */
export function shown(value: unknown): Text {
  if (Array.isArray(value))
    return { zh: `${value.length} 项的列表`, en: `a list of ${value.length}` };
  if (typeof value === "object" && value !== null) return { zh: "一个对象", en: "an object" };
  if (typeof value === "function") return { zh: "一个函数", en: "a function" };
  const plain = typeof value === "string" ? JSON.stringify(value) : String(value);
  const short = plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
  return { zh: short, en: short };
}

/** "Consult rate (demand.consultRate)", or the path alone where the field has no name. */
export function fieldAt(path: Path, value: unknown): Text {
  const place = pathText(path);
  if (place === "") return { zh: "场景文件", en: "The scenario" };
  const name = nameAt(path, value);
  return name
    ? { zh: `${name.zh}（${place}）`, en: `${name.en} (${place})` }
    : { zh: place, en: place };
}

/** The path of an issue of the checks of shape; nothing in a scenario has symbols for keys. */
export const issuePath = (issue: Issue): Path =>
  issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));

/** One fault of shape: an issue at a path; an unknown key is a fault of its own. */
export interface Fault {
  readonly path: Path;
  readonly issue: Issue;
}

/** The faults of the issues, as many as there are. */
export function faultsOf(issues: readonly Issue[]): Fault[] {
  return issues.flatMap((issue): Fault[] => {
    const path = issuePath(issue);
    return issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ path: [...path, key], issue }))
      : [{ path, issue }];
  });
}

/** What a fault means to the person who wrote the file. */
export function faultFinding({ path, issue }: Fault, value: unknown): Finding {
  const words =
    issue.code === "unrecognized_keys" ? unknownKey(path, value) : sentence(issue, path, value);
  return { path, ...words };
}

function sentence(issue: Issue, path: Path, value: unknown): Text {
  const field = fieldAt(path, value);
  const seen = valueAt(value, path);
  const wanted = wantedAt(issue, path, value);
  if (path.length > 0 && seen === undefined)
    return {
      zh: `缺少${field.zh}；请写上${spaced(wanted.zh)}。`,
      en: `${field.en} is missing; give ${wanted.en}.`,
    };
  if (path.length === 1 && path[0] === "dacu") return versionSentence(seen);
  const found = shown(seen);
  return {
    zh: `${field.zh}是${spaced(found.zh)}；应为${spaced(wanted.zh)}。`,
    en: `${field.en} is ${found.en}; it must be ${wanted.en}.`,
  };
}

function versionSentence(seen: unknown): Text {
  if (typeof seen === "number" && seen > SCENARIO_VERSION)
    return {
      zh: `文件的格式版本（dacu）是 ${seen}，比本程序能读的 ${SCENARIO_VERSION} 新；请更新程序后再打开。`,
      en: `The file has format version (dacu) ${seen}, newer than the ${SCENARIO_VERSION} this program reads; update the program to open it.`,
    };
  if (typeof seen === "number")
    return {
      zh: `文件的格式版本（dacu）是 ${seen}，没有这样的旧版本；请写 ${SCENARIO_VERSION}。`,
      en: `The file has format version (dacu) ${seen}, and no such older version exists; write ${SCENARIO_VERSION}.`,
    };
  const found = shown(seen);
  return {
    zh: `格式版本（dacu）是${spaced(found.zh)}；应为数字 ${SCENARIO_VERSION}。`,
    en: `The format version (dacu) is ${found.en}; it must be the number ${SCENARIO_VERSION}.`,
  };
}

function unknownKey(path: Path, value: unknown): Text {
  const known = knownKeys(path.slice(0, -1), value);
  const near = nearNames(String(path.at(-1)), known);
  const place = pathText(path);
  if (near.length > 0)
    return {
      zh: `没有 ${place} 这个字段；是不是想写 ${near.join("、")}？`,
      en: `There is no field ${place}; did you mean ${near.join(", ")}?`,
    };
  return {
    zh: `没有 ${place} 这个字段；此处可写 ${known.join("、")}。`,
    en: `There is no field ${place}; known here: ${known.join(", ")}.`,
  };
}

/** What belongs at a path, in words. */
function wantedAt(issue: Issue, path: Path, value: unknown): Text {
  switch (issue.code) {
    case "invalid_value":
      return oneOf(issue.values);
    case "invalid_union":
      return "options" in issue && Array.isArray(issue.options)
        ? oneOf(issue.options)
        : wantedByFormat(path, value);
    case "too_small":
    case "too_big":
      return wantedSize(issue, path, value);
    case "invalid_format":
      if ("format" in issue && issue.format === "date")
        return { zh: '日期，如 "2026-11-10"', en: 'a date such as "2026-11-10"' };
      return {
        zh: "代号：小写字母开头，只含小写字母、数字和连字符，最多 40 个字符",
        en: "an id: lower-case letters, digits and hyphens, beginning with a letter, at most 40 characters",
      };
    case "invalid_type":
    case "custom":
    case "invalid_key":
    case "invalid_element":
    case "not_multiple_of":
    case "unrecognized_keys":
      return wantedByFormat(path, value);
  }
}

function wantedSize(
  issue: Issue & { code: "too_small" | "too_big" },
  path: Path,
  value: unknown,
): Text {
  const bound = issue.code === "too_small" ? Number(issue.minimum) : Number(issue.maximum);
  const zhBound = issue.code === "too_small" ? `至少 ${bound}` : `最多 ${bound}`;
  const enBound = issue.code === "too_small" ? `at least ${bound}` : `at most ${bound}`;
  if (issue.origin === "array") return { zh: `${zhBound} 项的列表`, en: `a list of ${enBound}` };
  if (issue.origin === "string")
    return {
      zh: `${zhBound} 个字符的文字`,
      en: `text of ${enBound} character${bound === 1 ? "" : "s"}`,
    };
  return rangeAt(path, value) ?? { zh: zhBound, en: enBound };
}

function oneOf(values: readonly unknown[]): Text {
  const list = values.map((value) => JSON.stringify(value));
  if (list.length === 1) return { zh: list.join(), en: list.join() };
  return { zh: `${list.join("、")} 之一`, en: `one of ${list.join(", ")}` };
}

function wantedByFormat(path: Path, value: unknown): Text {
  const node = describedAt(path, value);
  const choices = node?.anyOf ?? [];
  const range = rangeAt(path, value);
  const orNull = choices.some((choice) => choice.type === "null");
  const zhNull = orNull ? "，或 null" : "";
  const enNull = orNull ? ", or null" : "";
  if (node?.unit === "clock")
    return {
      zh: '时刻，如 "20:00"、"20:00:30"、次日 "44:00"，或从首日零点起的秒数',
      en: 'a moment such as "20:00", "20:00:30", "44:00" for the second day, or seconds from midnight of the first day',
    };
  if (choices.some((choice) => choice.const === "all"))
    return { zh: '"all" 或顾客类型代号的列表', en: '"all" or a list of ids of customer classes' };
  if (node?.enum) return oneOf(node.enum);
  if (node?.const !== undefined) return oneOf([node.const]);
  if (range) return { zh: `${range.zh}${zhNull}`, en: `${range.en}${enNull}` };
  if (node?.type === "string") return { zh: "文字", en: "text" };
  if (node?.type === "array")
    return node.prefixItems
      ? { zh: `${node.prefixItems.length} 项的列表`, en: `a list of ${node.prefixItems.length}` }
      : { zh: "一个列表 […]", en: "a list […]" };
  const keys = knownKeys(path, value);
  return keys.length > 0
    ? {
        zh: `一个对象，含 ${keys.join("、")}${zhNull}`,
        en: `an object with ${keys.join(", ")}${enNull}`,
      }
    : { zh: "一个对象 {…}", en: "an object {…}" };
}
