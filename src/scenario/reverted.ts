import type { Scenario } from "./scenario.ts";

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/**
 * Takes one change back and leaves everything that was changed since: where a part still is as the change made it, it becomes
 * what it was before; a part changed again since is left alone.
 *
 * @param now the plan as it stands
 * @param before the plan before the change
 * @param after the plan right after the change
 */
export const reverted = (now: Scenario, before: Scenario, after: Scenario): Scenario =>
  merged(now, before, after) as Scenario;

/** Whether every part of a change is still in the plan. */
export const stillHolds = (now: Scenario, before: Scenario, after: Scenario): boolean =>
  holds(now, before, after);

function merged(now: unknown, before: unknown, after: unknown): unknown {
  if (same(before, after)) return now;
  if (same(now, after)) return before;
  if (Array.isArray(now) && Array.isArray(before) && Array.isArray(after))
    return mergedLists(now, before, after);
  if (!isObject(now) || !isObject(before) || !isObject(after)) return now;
  const keys = new Set([...Object.keys(now), ...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const value = merged(now[key], before[key], after[key]);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** Lists of one length by place; otherwise what the change added goes and what it took away comes back. */
function mergedLists(
  now: readonly unknown[],
  before: readonly unknown[],
  after: readonly unknown[],
): readonly unknown[] {
  if (now.length === after.length && before.length === after.length)
    return now.map((item, i) => merged(item, before[i], after[i]));
  const has = (list: readonly unknown[], item: unknown) => list.some((one) => same(one, item));
  const kept = now.filter((item) => has(before, item) || !has(after, item));
  return [...kept, ...before.filter((item) => !has(after, item) && !has(kept, item))];
}

function holds(now: unknown, before: unknown, after: unknown): boolean {
  if (same(before, after) || same(now, after)) return true;
  if (Array.isArray(now) && Array.isArray(before) && Array.isArray(after)) {
    if (now.length === after.length && before.length === after.length)
      return now.every((item, i) => holds(item, before[i], after[i]));
    const has = (list: readonly unknown[], item: unknown) => list.some((one) => same(one, item));
    return after.every((item) => has(before, item) || has(now, item));
  }
  if (!isObject(now) || !isObject(before) || !isObject(after)) return false;
  return Object.keys({ ...before, ...after }).every((key) =>
    holds(now[key], before[key], after[key]),
  );
}
