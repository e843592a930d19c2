import type { Path } from "./checked.ts";

/** A value of which any part may be missing, at every depth. */
export type Sound<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : { [Key in keyof Value]?: Sound<Value[Key]> | undefined };

interface Bad {
  whole: boolean;
  readonly inside: Map<string | number, Bad>;
}

/** The value without its faulty parts; elements of lists keep their index, and untouched parts are shared. */
export function soundParts<Value>(value: unknown, bad: readonly Path[]): Sound<Value> {
  const root: Bad = { whole: false, inside: new Map() };
  for (const path of bad) {
    let node = root;
    for (const part of path) {
      let next = node.inside.get(part);
      if (!next) {
        next = { whole: false, inside: new Map() };
        node.inside.set(part, next);
      }
      node = next;
    }
    node.whole = true;
  }
  return (without(value, root) ?? {}) as Sound<Value>;
}

function without(value: unknown, bad: Bad | undefined): unknown {
  if (!bad) return value;
  if (bad.whole || typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) return value.map((item, index) => without(item, bad.inside.get(index)));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, without(item, bad.inside.get(key))]),
  );
}
