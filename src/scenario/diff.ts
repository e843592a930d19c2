import type { Path } from "./checked.ts";

/**
 * One change of a JSON value, itself JSON.
 *
 * - [path, value]: sets what is there, or adds a field
 * - [path]: removes a field
 * - [path, start, count, items]: takes `count` elements out of a list from `start` on and puts `items` in their place
 */
export type Change =
  | readonly [path: Path, value: unknown]
  | readonly [path: Path]
  | readonly [path: Path, start: number, count: number, items: readonly unknown[]];

/**
 * The changes that make `to` out of `from`, both JSON: as few and as small as the form of the two allows. Fields that are undefined
 * count as absent.
 */
export function differences(from: unknown, to: unknown): readonly Change[] {
  return below([], from, to);
}

function below(path: Path, from: unknown, to: unknown): readonly Change[] {
  if (from === to) return [];
  const whole: readonly Change[] = [[path, to]];
  const parts = inParts(path, from, to);
  // A list that changed throughout is shorter said anew.
  return parts !== undefined && sizeOf(parts) <= sizeOf(whole) ? parts : whole;
}

function inParts(path: Path, from: unknown, to: unknown): readonly Change[] | undefined {
  if (Array.isArray(from) && Array.isArray(to)) return ofLists(path, from, to);
  if (isObject(from) && isObject(to)) return ofObjects(path, from, to);
  return undefined;
}

function ofObjects(path: Path, from: JsonObject, to: JsonObject): readonly Change[] {
  const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
  return [...keys].flatMap((key): readonly Change[] => {
    const [before, after] = [own(from, key), own(to, key)];
    if (after === undefined) return before === undefined ? [] : [[[...path, key]]];
    return below([...path, key], before, after);
  });
}

function ofLists(path: Path, from: readonly unknown[], to: readonly unknown[]): readonly Change[] {
  if (from.length === to.length) {
    return from.flatMap((item, index) => below([...path, index], item, to[index]));
  }
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && isSame(from[start], to[start])) start += 1;
  let end = 0;
  while (end < most - start && isSame(from.at(-1 - end), to.at(-1 - end))) end += 1;
  return [[path, start, from.length - start - end, to.slice(start, to.length - end)]];
}

/**
 * The value with the changes made, in order; parts that did not change are shared. Undefined when a change does not fit the value,
 * as those of a foreign text may not.
 */
export function withChanges(value: unknown, changes: readonly unknown[]): unknown {
  let changed: unknown = value;
  for (const change of changes) {
    if (!isChange(change)) return undefined;
    const [path, ...how] = change;
    changed = changedAt(changed, path, how);
    if (changed === undefined) return undefined;
  }
  return changed;
}

/** What a change does at its path: set, remove or splice. */
type How = readonly unknown[];

function changedAt(value: unknown, path: Path, how: How): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return madeAt(value, how);
  if (Array.isArray(value)) {
    if (typeof key !== "number" || !(key in value)) return undefined;
    const item = changedAt(value[key], rest, how);
    return item === undefined
      ? undefined
      : value.map((old: unknown, index) => (index === key ? item : old));
  }
  if (!isObject(value) || typeof key !== "string") return undefined;
  if (rest.length === 0 && how.length === 0) {
    if (!Object.hasOwn(value, key)) return undefined;
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  }
  const member = changedAt(own(value, key), rest, how);
  return member === undefined ? undefined : { ...value, [key]: member };
}

function madeAt(value: unknown, how: How): unknown {
  if (how.length === 1) return how[0];
  const [start, count, items] = how;
  if (!Array.isArray(value) || !isIndex(start) || !isIndex(count) || !Array.isArray(items)) {
    return undefined;
  }
  if (start + count > value.length) return undefined;
  return [...value.slice(0, start), ...items, ...value.slice(start + count)];
}

function isChange(change: unknown): change is Change {
  if (!Array.isArray(change) || ![1, 2, 4].includes(change.length)) return false;
  const path: unknown = change[0];
  return (
    Array.isArray(path) &&
    path.every((key) => typeof key === "string" || isIndex(key)) &&
    // The whole can be set, not removed.
    (path.length > 0 || change.length > 1)
  );
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const own = (object: JsonObject, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;

const isIndex = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0;

const sizeOf = (value: unknown): number => JSON.stringify(value).length;

const isSame = (one: unknown, other: unknown): boolean => differences(one, other).length === 0;
