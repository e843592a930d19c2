import { checkScenario } from "./check-scenario.ts";
import type { Checked, Path } from "./checked.ts";
import { valueAt } from "./described.ts";
import { addressOf } from "./form-fields.ts";
import { replaced } from "./shape.ts";
import type { Scenario } from "./scenario.ts";

/**
 * The scenario with another value at a path, checked as a file is. A class's share of contacts takes from the other classes in
 * proportion to theirs, so that all shares still add up to 1.
 *
 * @param value undefined leaves the field out
 */
export function withValue(scenario: Scenario, path: Path, value: unknown): Checked<Scenario> {
  const changed = replaced(withRoomFor(scenario, path, value), path, value);
  // A field set to undefined is left out, as in a file.
  return checkScenario(value === undefined ? JSON.parse(JSON.stringify(changed)) : changed);
}

function withRoomFor(scenario: Scenario, path: Path, value: unknown): Scenario {
  const [list, index, key] = path;
  if (list !== "customers" || key !== "share" || path.length !== 3) return scenario;
  if (typeof value !== "number" || value < 0 || value > 1) return scenario;
  const others = scenario.customers.filter((_, i) => i !== index);
  const total = others.reduce((sum, { share }) => sum + share, 0);
  if (total === 0) return scenario;
  const customers = scenario.customers.map((one, i) =>
    i === index ? one : { ...one, share: (one.share * (1 - value)) / total },
  );
  return { ...scenario, customers };
}

/** A part that a scenario lacks, as another scenario has it. */
export interface Starter {
  readonly value: unknown;
  /** What the other scenario says of its sources, under this scenario's addresses. */
  readonly sources: Scenario["sources"];
}

/**
 * Looks for a part in examples, so that switching it on begins with figures that mean something; in lists, with the element of
 * the same id, or else with the first that has it.
 *
 * @returns undefined where no example has the part
 */
export function starterFor(
  scenario: Scenario,
  path: Path,
  examples: readonly Scenario[],
): Starter | undefined {
  for (const example of examples) {
    for (const there of alike(scenario, path, example)) {
      const value = valueAt(example, there);
      if (value === undefined || value === null) continue;
      const [from, to] = [addressOf(there, example), addressOf(path, scenario)];
      const sources = Object.entries(example.sources).flatMap(([address, source]) =>
        address === from || address.startsWith(`${from}.`) || address.startsWith(`${from}[`)
          ? [[to + address.slice(from.length), source] as const]
          : [],
      );
      return { value, sources: Object.fromEntries(sources) };
    }
  }
  return undefined;
}

/** Paths of another scenario that lead to what a path leads to here, the likeliest first. */
function alike(scenario: Scenario, path: Path, example: Scenario): Path[] {
  let found: Path[] = [[]];
  for (const [i, part] of path.entries()) {
    found = found.flatMap((so) => {
      if (typeof part !== "number") return [[...so, part]];
      const list = valueAt(example, so);
      if (!Array.isArray(list)) return [];
      const id = valueAt(scenario, [...path.slice(0, i + 1), "id"]);
      const all = list.map((_, index) => index);
      const same = all.filter((index) => valueAt(list[index], ["id"]) === id);
      return [...same, ...all.filter((index) => !same.includes(index))].map((index) => [
        ...so,
        index,
      ]);
    });
  }
  return found;
}
