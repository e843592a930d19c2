import { parseArgs } from "node:util";
import type { Checked } from "#scenario/checked.ts";
import type { Text } from "#units/text.ts";
import { commonOptions, type Option, type OptionName, options } from "./options.ts";

/** What the words after the verb say, before numbers and names are read. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly flags: ReadonlySet<OptionName>;
  /** The texts given to an option, in order. */
  readonly texts: ReadonlyMap<OptionName, readonly string[]>;
}

/** Reads the words after a verb that takes the options named; all that is wrong is reported together. */
export function readArguments(
  words: readonly string[],
  taken: readonly OptionName[],
): Checked<Arguments> {
  const names: readonly OptionName[] = [...taken, ...commonOptions];
  const known = Object.fromEntries(names.map((name) => [name, { type: options[name].type }]));
  const { tokens } = parseArgs({
    args: [...words],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals: string[] = [];
  const flags = new Set<OptionName>();
  const texts = new Map<OptionName, string[]>();
  const problems: Text[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const name = names.find((one) => one === token.name);
    const option: Option | undefined = name && options[name];
    if (name === undefined || option === undefined) problems.push(unknown(token.rawName, names));
    else if (option.type === "boolean" && token.value === undefined) flags.add(name);
    else if (option.type === "boolean") problems.push(superfluous(name));
    else if (token.value === undefined || token.value === "") problems.push(missing(name, option));
    else if (texts.has(name) && option.multiple !== true) problems.push(twice(name));
    else texts.set(name, [...(texts.get(name) ?? []), token.value]);
  }
  if (problems.length === 0) return { ok: true, value: { positionals, flags, texts } };
  return { ok: false, problems: problems.map((text) => ({ ...text, path: "" })) };
}

/** A whole number of at least `least` given to an option; undefined when it is absent. */
export function readCount(
  { texts }: Arguments,
  name: OptionName,
  least: number,
): Checked<number | undefined> {
  const text = texts.get(name)?.[0];
  if (text === undefined) return { ok: true, value: undefined };
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= 1e9) return { ok: true, value };
  const zh = `--${name} 应是不小于 ${least} 的整数，而不是“${text}”。`;
  const en = `--${name} takes a whole number of at least ${least}, not "${text}".`;
  return { ok: false, problems: [{ path: "", zh, en }] };
}

/** A number from `least` to `most` given to an option; undefined when it is absent. */
export function readNumber(
  { texts }: Arguments,
  name: OptionName,
  least: number,
  most: number,
): Checked<number | undefined> {
  const text = texts.get(name)?.[0];
  if (text === undefined) return { ok: true, value: undefined };
  const value = Number(text);
  if (text.trim() !== "" && value >= least && value <= most) return { ok: true, value };
  const percent = Number.parseFloat(text);
  const share = Number((percent / 100).toPrecision(12));
  // 90 or 90% where a share is asked for.
  const isPercent = /^\d+(\.\d+)?%$/.test(text.trim()) || (most < 1 && percent >= 10);
  const fits = isPercent && share >= least && share <= Math.min(1, most);
  const mendZh = fits ? `百分之 ${percent} 写成 ${share}。` : "";
  const mendEn = fits ? ` Write ${share} for ${percent} per cent.` : "";
  const zh = `--${name} 应是 ${least} 到 ${most} 的数，而不是“${text}”。${mendZh}`;
  const en = `--${name} takes a number from ${least} to ${most}, not "${text}".${mendEn}`;
  return { ok: false, problems: [{ path: "", zh, en }] };
}

/** Names separated by commas, over all times the option was given; empty when it is absent. */
export const readNames = ({ texts }: Arguments, name: OptionName): readonly string[] =>
  (texts.get(name) ?? []).flatMap((text) => text.split(",")).filter((one) => one !== "");

function unknown(raw: string, names: readonly OptionName[]): Text {
  const list = names.map((name) => `--${name}`).join(" ");
  return {
    zh: `没有选项 ${raw}；可用的有 ${list}。`,
    en: `There is no option ${raw}; there are ${list}.`,
  };
}

const superfluous = (name: OptionName): Text => ({
  zh: `--${name} 不带值。`,
  en: `--${name} takes no value.`,
});

const missing = (name: OptionName, { placeholder = "" }: Option): Text => ({
  zh: `--${name} 后面要跟 ${placeholder}。`,
  en: `--${name} needs a value: ${placeholder}.`,
});

const twice = (name: OptionName): Text => ({
  zh: `--${name} 只能给一次。`,
  en: `--${name} can be given once only.`,
});
