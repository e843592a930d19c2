import type { z } from "zod";
import type { Finding, Path } from "./checked.ts";
import { curtailed, MOST_LISTED } from "./curtailed.ts";
import { valueAt } from "./described.ts";
import { type Fault, faultFinding, faultsOf, issuePath } from "./issue-sentence.ts";
import { nearNames } from "./near-name.ts";
import { pathText } from "./path-text.ts";
import { type Scenario, scenario } from "./scenario.ts";
import { type Sound, soundParts } from "./sound-parts.ts";

type Issue = z.core.$ZodIssue;

/** What the shape of a value says: a scenario, or every fault of shape and the parts that are sound. */
export type Shape =
  | { readonly fits: true; readonly scenario: Scenario }
  | {
      readonly fits: false;
      readonly findings: readonly Finding[];
      readonly sound: Sound<Scenario>;
    };

/** Checks types, ranges and names of fields, each by itself. */
export function checkShape(value: unknown): Shape {
  const parsed = scenario.safeParse(value);
  if (parsed.success) return { fits: true, scenario: parsed.data };
  const issues = [...parsed.error.issues, ...issuesBehind(value, parsed.error.issues)];
  const faults = faultsOf(issues);
  const sound = soundParts<Scenario>(
    value,
    faults.map(({ path }) => path),
  );
  const listed = withoutRenamed(faults.slice(0, MOST_LISTED), value);
  const count = faults.length <= MOST_LISTED ? listed.length : faults.length;
  const findings = listed.map((fault) => faultFinding(fault, value));
  return { fits: false, findings: curtailed(findings, count), sound };
}

/**
 * Faults inside objects of unknown kind, which are not looked at until the kind is right: found by trying the likeliest
 * kind. Missing and unknown fields are left aside, for the guess may be wrong.
 */
function issuesBehind(value: unknown, issues: readonly Issue[]): Issue[] {
  const unknownKinds = issues
    .filter((issue) => issue.code === "invalid_union" && "options" in issue)
    .slice(0, MOST_LISTED);
  if (unknownKinds.length === 0) return [];
  let guessed = value;
  for (const issue of unknownKinds) {
    const options =
      "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
    const typed = valueAt(value, issuePath(issue));
    const near = typeof typed === "string" ? nearNames(typed, options)[0] : undefined;
    guessed = replaced(guessed, issuePath(issue), near ?? options[0]);
  }
  const known = new Set(issues.map((issue) => pathText(issuePath(issue))));
  const inside = unknownKinds.map((issue) => issuePath(issue).slice(0, -1));
  return (scenario.safeParse(guessed).error?.issues ?? []).filter((issue) => {
    const path = issuePath(issue);
    const behind = inside.some((part) => part.every((key, index) => path[index] === key));
    const aside = issue.code === "unrecognized_keys" || valueAt(guessed, path) === undefined;
    return behind && !aside && !known.has(pathText(path));
  });
}

/** The value with another one at the path; parts not on the path are shared. */
export function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return by;
  if (Array.isArray(value))
    return value.map((item, index) => (index === first ? replaced(item, rest, by) : item));
  const object = typeof value === "object" && value !== null ? value : {};
  const member = valueAt(object, [first]);
  return { ...object, [first]: replaced(member, rest, by) };
}

/** A mistyped key is one fault, not two: leaves out the missing field an unknown key beside it was meant to be. */
function withoutRenamed(faults: readonly Fault[], value: unknown): Fault[] {
  const renamed = new Set<Fault>();
  for (const { path, issue } of faults) {
    if (issue.code !== "unrecognized_keys") continue;
    const place = pathText(path.slice(0, -1));
    const missing = faults.filter(
      (other) =>
        !renamed.has(other) &&
        pathText(other.path.slice(0, -1)) === place &&
        valueAt(value, other.path) === undefined,
    );
    const names = missing.map((other) => String(other.path.at(-1)));
    const meant = nearNames(String(path.at(-1)), names)[0];
    const twin = missing.find((other) => other.path.at(-1) === meant);
    if (twin) renamed.add(twin);
  }
  return faults.filter((fault) => !renamed.has(fault));
}
