import type { Path } from "#scenario/checked.ts";
import { valueAt } from "#scenario/described.ts";
import { type Change, differences } from "#scenario/diff.ts";
import { growingLists } from "#scenario/growing-lists.ts";
import { pathText } from "#scenario/path-text.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Text } from "#units/text.ts";
import type { Row, Section } from "./search.ts";

/** Where the place of a path stood in the plan as it was opened: things are told by their ids; undefined for what is new. */
function placeIn(origin: Scenario, scenario: Scenario, path: Path): Path | undefined {
  const found: (string | number)[] = [];
  for (const [i, part] of path.entries()) {
    const id =
      typeof part === "number" ? valueAt(scenario, [...path.slice(0, i + 1), "id"]) : undefined;
    if (typeof id !== "string") {
      found.push(part);
      continue;
    }
    const list = valueAt(origin, found);
    const index = Array.isArray(list) ? list.findIndex((one) => valueAt(one, ["id"]) === id) : -1;
    if (index < 0) return undefined;
    found.push(index);
  }
  return found;
}

/** What stood at a path in the plan as it was opened; undefined where there was nothing. */
export function originAt(origin: Scenario, scenario: Scenario, path: Path): unknown {
  const place = placeIn(origin, scenario, path);
  return place === undefined ? undefined : valueAt(origin, place);
}

const isThere = (value: unknown): boolean => value !== undefined && value !== null;

/**
 * Whether a row says something else than the plan as it was opened; what a thing or part that is new
 * holds is not told one by one.
 */
export function isChangedRow(row: Row, origin: Scenario, scenario: Scenario): boolean {
  switch (row.type) {
    case "field": {
      const place = placeIn(origin, scenario, row.field.path);
      if (place === undefined || !isThere(valueAt(origin, place.slice(0, -1)))) return false;
      return JSON.stringify(valueAt(origin, place)) !== JSON.stringify(row.field.value);
    }
    case "switch": {
      const place = placeIn(origin, scenario, row.part.path);
      if (place === undefined || !isThere(valueAt(origin, place.slice(0, -1)))) return false;
      return isThere(valueAt(origin, place)) !== row.part.isPresent;
    }
    case "list":
      return false;
  }
}

/** Sections with the rows that differ from the plan as it was opened; sections without any are left out. */
export const changedSections = (
  sections: readonly Section[],
  origin: Scenario,
  scenario: Scenario,
): readonly Section[] =>
  sections.flatMap((section) => {
    const rows = section.rows.filter((row) => isChangedRow(row, origin, scenario));
    return rows.length === 0 ? [] : [{ ...section, rows }];
  });

/** Lists of things told by their ids. */
const lists: readonly Path[] = [
  ["customers"],
  ["staff", "types"],
  ["afterSales", "kinds"],
  ["afterSales", "preparation"],
];

/** Names of the things that came and of those that went, where the list itself was there before and is now. */
export function thingsChanged(
  origin: Scenario,
  scenario: Scenario,
): { readonly came: readonly Text[]; readonly went: readonly Text[] } {
  const both = lists.flatMap((list) => {
    const [before, after] = [valueAt(origin, list), valueAt(scenario, list)];
    return Array.isArray(before) && Array.isArray(after) ? [{ before, after }] : [];
  });
  const without = (from: readonly unknown[], others: readonly unknown[]) => {
    const ids = new Set(others.map((one) => valueAt(one, ["id"])));
    return from.flatMap((one) => {
      const name = valueAt(one, ["name"]);
      return ids.has(valueAt(one, ["id"])) ? [] : [name as Text];
    });
  };
  return {
    came: both.flatMap(({ before, after }) => without(after, before)),
    went: both.flatMap(({ before, after }) => without(before, after)),
  };
}

/** Changes that no row of the form says: what is drawn on the day, named, or placed on the calendar. */
export function changesElsewhere(
  sections: readonly Section[],
  origin: Scenario,
  scenario: Scenario,
): readonly Change[] {
  const paths = sections.flatMap(({ rows }) =>
    rows.map((row) => (row.type === "field" ? row.field.path : row.part.path)),
  );
  const isWithin = (inner: Path, outer: Path) => outer.every((part, i) => inner[i] === part);
  return differences(origin, scenario).filter(([path]) => {
    if (path[0] === "sources" || lists.some((list) => isWithin(path, list) && !isName(path)))
      return false;
    const own = paths.some(
      (one) => isWithin(path, one) || (isWithin(one, path) && path.length > 1),
    );
    return !own || growing.has(pathText(path));
  });
}

const isName = (path: Path): boolean => path.includes("name");

/** Lists of things without ids: what was added or taken is told by the list. */
const growing = new Set(growingLists);
