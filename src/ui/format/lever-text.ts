import type { LeverId, LeverRange } from "#ui/state/levers.ts";
import { type Language, plain } from "./figure.ts";

const inPercent: Readonly<Partial<Record<LeverId, true>>> = {
  consultRate: true,
  botResolved: true,
};

/** A lever's figure as a person reads and types it: 60,000; 4 (per cent); 28. */
export function leverText(language: Language, id: LeverId, value: number): string {
  return plain(language, inPercent[id] ? value * 100 : value, 1);
}

/** What was typed, in the unit the scenario holds; undefined when it is no number. Takes 6万, ６００００, 60,000 and 35%. */
export function parseLever(id: LeverId, typed: string): number | undefined {
  const text = typed.normalize("NFKC").replace(/[\s,，¥%]/g, "");
  const match = /^(\d+(?:\.\d*)?|\.\d+)(万|k)?$/i.exec(text);
  if (match === null) return undefined;
  const factor = match[2] === undefined ? 1 : match[2] === "万" ? 10_000 : 1000;
  const value = Number(match[1]) * factor;
  return inPercent[id] ? value / 100 : value;
}

/** The nearest position of a lever, free of the dust that adding steps leaves behind. */
export function tidied(value: number, { step }: LeverRange): number {
  const perStep = 1 / step;
  return perStep > 1 ? Math.round(value * perStep) / perStep : value;
}
