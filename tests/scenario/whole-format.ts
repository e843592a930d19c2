import { type Described, describedAt } from "#scenario/described.ts";
import type { Scenario } from "#scenario/scenario.ts";

const choicesOf = (node: Described): readonly Described[] => {
  const choices = node.anyOf ?? node.oneOf;
  return choices === undefined ? [node] : choices.flatMap(choicesOf);
};

/** Kinds of a law of a length of time, the union with the most arms: so many specimens show every arm of every union. */
const SPECIMENS = 7;

/** A value of a described place that has every part of it; of a union, the arm of this number. It need not pass the checks. */
function specimenOf(node: Described, number: number): unknown {
  const choices = choicesOf(node).filter(({ type }) => type !== "null");
  const parts = choices.filter(
    ({ properties, type }) => properties !== undefined || type === "array",
  );
  const [first, ...others] = parts.length > 0 ? parts : choices;
  const form = [first, ...others][number % (1 + others.length)];
  if (form === undefined) return undefined;
  if (form.const !== undefined) return form.const;
  if (form.properties !== undefined)
    return Object.fromEntries(
      Object.entries(form.properties).map(([key, inner]) => [key, specimenOf(inner, number)]),
    );
  if (form.type === "array") {
    const items = form.prefixItems ?? [form.items];
    return items.flatMap((item) => (typeof item === "object" ? [specimenOf(item, number)] : []));
  }
  if (form.type === "object") return {};
  if (form.enum !== undefined) return form.enum[0];
  if (form.type === "boolean") return true;
  return form.type === "string" ? "20:00" : 1;
}

/** Scenarios in shape alone that have every part of the format between them. */
export const specimens = (): readonly Scenario[] =>
  Array.from({ length: SPECIMENS }, (_, number) => {
    const root = describedAt([], {});
    return specimenOf(root ?? {}, number) as Scenario;
  });

/** Every place of the format that holds a value of its own or a list, as a pattern. */
export function placesOf(): {
  readonly leaves: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
} {
  const leaves = new Set<string>();
  const lists = new Set<string>();
  const walk = (node: Described, at: readonly string[]) => {
    for (const form of choicesOf(node)) {
      if (form.properties !== undefined)
        for (const [key, inner] of Object.entries(form.properties)) walk(inner, [...at, key]);
      else if (form.type === "array") {
        lists.add(at.join("."));
        for (const item of form.prefixItems ?? [form.items])
          if (typeof item === "object") walk(item, [...at, "*"]);
      } else if (form.type !== "null") leaves.add(at.join("."));
    }
  };
  walk(describedAt([], {}) ?? {}, []);
  return { leaves, lists };
}
