import type { Path } from "./checked.ts";

const PLAIN_KEY = /^[A-Za-z_$][\w$]{0,59}$/;

/** "staff.shifts[2].until"; keys that are not plain words stand in brackets: "sources[demand.visitors].grade". */
export function pathText(path: Path): string {
  let text = "";
  for (const part of path) {
    if (typeof part === "number") text += `[${part}]`;
    else if (PLAIN_KEY.test(part)) text += text === "" ? part : `.${part}`;
    else text += `[${part.length > 60 ? `${part.slice(0, 60)}…` : part}]`;
  }
  return text;
}

/** One step of a written path: a name, or what stands in brackets (an index, an id, a key). */
export interface Step {
  readonly text: string;
  readonly bracket: boolean;
}

const STEP = /(?:^|\.)([A-Za-z_$][\w$]*)|\[([^[\]]+)\]/y;

/** Steps of "customers[presale].share"; undefined when the text is not a path. */
export function parsePath(text: string): Step[] | undefined {
  const steps: Step[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const match = STEP.exec(text);
    if (!match) return undefined;
    const bracket = match[2] !== undefined;
    steps.push({ text: match[1] ?? match[2] ?? "", bracket });
  }
  return steps.length > 0 && steps[0]?.bracket === false ? steps : undefined;
}

/** A path with `*` for every place in a list: "staff.types.*.wage". */
export const patternOf = (path: Path): string =>
  path.map((part) => (typeof part === "number" ? "*" : part)).join(".");
