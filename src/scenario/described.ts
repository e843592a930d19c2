import { z } from "zod";
import type { Text } from "#units/text.ts";
import type { Path } from "./checked.ts";
import { grouped } from "./number-text.ts";
import { scenario } from "./scenario.ts";

/** One place of the format as JSON Schema describes it, with the names of `field()`. */
export interface Described {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly title?: string;
  readonly zh?: string;
  readonly description?: string;
  readonly zhDescription?: string;
  readonly required?: readonly string[];
  readonly unit?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly anyOf?: readonly Described[];
  readonly oneOf?: readonly Described[];
  readonly properties?: Readonly<Record<string, Described>>;
  readonly additionalProperties?: Described | boolean;
  readonly items?: Described | boolean;
  readonly prefixItems?: readonly Described[];
}

let cached: Described | undefined;

/** The whole format, described; made on first use. */
function formatDescription(): Described {
  cached ??= z.toJSONSchema(scenario) as Described;
  return cached;
}

/** The forms a value may take here, nested choices laid flat; those that fit the value's own `kind` where it has one. */
function forms(node: Described, value: unknown): Described[] {
  const choices = node.anyOf ?? node.oneOf;
  if (!choices) return [node];
  const flat = choices.flatMap((choice) => forms(choice, value));
  const kind = (value as { kind?: unknown } | null | undefined)?.kind;
  const fitting = flat.filter(
    (form) => kind !== undefined && form.properties?.kind?.const === kind,
  );
  return fitting.length > 0 ? fitting : flat;
}

/** What may follow a key or index. */
function inside(form: Described, part: string | number): Described | undefined {
  if (typeof part === "number") {
    const item = form.prefixItems?.[part] ?? form.items;
    return typeof item === "object" ? item : undefined;
  }
  if (form.properties && Object.hasOwn(form.properties, part)) return form.properties[part];
  return typeof form.additionalProperties === "object" ? form.additionalProperties : undefined;
}

const memberOf = (value: unknown, part: string | number): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, part)
    ? (value as Record<string | number, unknown>)[part]
    : undefined;

/** The part of a value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(memberOf, value);
}

/** The description of a path, given the value it is in; undefined where the format has no such place. */
export function describedAt(path: Path, value: unknown): Described | undefined {
  let node: Described | undefined = formatDescription();
  let here = value;
  for (const part of path) {
    if (!node) return undefined;
    node = forms(node, here)
      .map((form) => inside(form, part))
      .find((found) => found !== undefined);
    here = memberOf(here, part);
  }
  return node;
}

/** The forms a value at a path may take, choices laid flat; none where the format has no such place. */
export function formsAt(path: Path, value: unknown): readonly Described[] {
  const node = describedAt(path, value);
  return node === undefined ? [] : forms(node, valueAt(value, path));
}

/** Keys an object at this path may have. */
export function knownKeys(path: Path, value: unknown): string[] {
  const node = describedAt(path, value);
  if (!node) return [];
  const keys = forms(node, valueAt(value, path)).flatMap((form) =>
    Object.keys(form.properties ?? {}),
  );
  return [...new Set(keys)].filter((key) => key !== "$schema");
}

/** The name of a field: that of the nearest part around it which has one. */
export function nameAt(path: Path, value: unknown): Text | undefined {
  const node = describedAt(path, value);
  if (node?.title && node.zh) return { zh: node.zh, en: node.title };
  const last = path.at(-1);
  return typeof last === "number" ? nameAt(path.slice(0, -1), value) : undefined;
}

/** Numbers allowed here, in words; undefined where nothing bounds them. */
export function rangeAt(path: Path, value: unknown): Text | undefined {
  const node = describedAt(path, value);
  const forNumbers = (form: Described) => form.type === "number" || form.type === "integer";
  const form = node && forms(node, undefined).find(forNumbers);
  if (!form) return undefined;
  const [least, above, most] = [form.minimum, form.exclusiveMinimum, form.maximum].map(
    (bound) => bound !== undefined && grouped(bound),
  );
  const whole = form.type === "integer";
  const zhKind = whole ? "整数" : "数";
  const enKind = whole ? "a whole number" : "a number";
  if (above && most)
    return {
      zh: `大于 ${above}、不超过 ${most} 的${zhKind}`,
      en: `${enKind} above ${above} and up to ${most}`,
    };
  if (least && most)
    return { zh: `${least} 到 ${most} 之间的${zhKind}`, en: `${enKind} from ${least} to ${most}` };
  if (least) return { zh: `不小于 ${least} 的${zhKind}`, en: `${enKind} of at least ${least}` };
  return { zh: `普通的${zhKind}`, en: enKind };
}
