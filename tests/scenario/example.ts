import { readFileSync } from "node:fs";
import { checkScenario } from "#scenario/check-scenario.ts";
import type { Problem } from "#scenario/checked.ts";
import type { Scenario } from "#scenario/scenario.ts";

/** The text of an example file. */
export const textOf = (name: string): string =>
  readFileSync(new URL(`../../scenarios/${name}.json`, import.meta.url), "utf8");

/** A fresh copy of an example, free to be changed. */
export const copyOf = (name: string): Scenario => JSON.parse(textOf(name)) as Scenario;

/** The default day with something changed. */
export function dayWith(change: (scenario: Scenario) => void): Scenario {
  const scenario = copyOf("default-day");
  change(scenario);
  return scenario;
}

/** What the checks find in a value. */
export function problemsIn(value: unknown): readonly Problem[] {
  const checked = checkScenario(value);
  return checked.ok ? [] : checked.problems;
}

/** The first element of a list that is known not to be empty. */
export function first<Item>(list: readonly Item[]): Item {
  const [item] = list;
  if (item === undefined) throw new RangeError("The list is empty");
  return item;
}
