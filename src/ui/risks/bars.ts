import type { Input } from "#experiments/sensitivity/inputs.ts";
import type { RosterBar, RosterEnd } from "#experiments/sensitivity/roster-effects.ts";
import type { Bar, EndEffect } from "#experiments/sensitivity/tornado.ts";
import type { Text } from "#units/text.ts";
import { inputName, valueText } from "#ui/assumptions/field-text.ts";
import { inOne, type Language, money, plain } from "#ui/format/figure.ts";
import { filled } from "#ui/text/filled.ts";
import { LOST } from "./risks-study.ts";
import type { RisksText } from "./text-zh.ts";

/** What bars can be drawn of. */
export const measures = ["lost", "rate", "roster"] as const;
export type Measure = (typeof measures)[number];

/** One end of a bar: how far it goes, worse to the right, and what is said of it. */
export interface DrawnEnd {
  readonly side: "low" | "high";
  /** In the measure's unit; above 0 is worse. */
  readonly length: number;
  /** False where a difference so small could be chance. */
  readonly isSure: boolean;
  readonly text: string;
}

/** One input as it is drawn. */
export interface DrawnBar {
  readonly input: Input;
  readonly name: string;
  readonly ends: readonly [DrawnEnd, DrawnEnd];
}

const SMALL = 1e-9;
/** Of fewer days nothing is said of chance: they are a first look. */
const TELLING = 4;

/** A source in the language of the page. */
export function sourceText({ field }: Input, say: (text: Text) => string): string | undefined {
  const source = field.source?.source;
  return source === undefined || typeof source === "string" ? source : say(source);
}

/** Bars of what the inputs do to the days. */
export function barsOf(
  bars: readonly Bar[],
  outcome: string,
  language: Language,
  text: RisksText,
): readonly DrawnBar[] {
  const isMoney = outcome === LOST;
  const words = (length: number): string => {
    const size = Math.abs(length);
    if (isMoney)
      return filled(text[length > 0 ? "more" : "less"], { yuan: inOne(money(language, size)) });
    const points = plain(language, size * 100, 1);
    return filled(text[length > 0 ? "pointsLess" : "pointsMore"], { points });
  };
  const end = (
    side: DrawnEnd["side"],
    input: Input,
    { value, effects }: EndEffect,
    days: number,
  ): DrawnEnd => {
    const effect = effects[outcome];
    const length = (effect?.mean ?? 0) * (isMoney ? 1 : -1);
    const isNone = !(Math.abs(length) > SMALL);
    const isSure = isNone || effect?.toldApart === true;
    const said = isNone
      ? text.same
      : isSure || days < TELLING
        ? words(length)
        : `${words(length)} (${text.chance})`;
    return {
      side,
      length,
      isSure,
      text: filled(text.end, { value: valueText(input.field, value, language), said }),
    };
  };
  return byLength(
    bars.map(({ input, low, high, days }) => ({
      input,
      name: inputName(input, language),
      ends: [end("low", input, low, days), end("high", input, high, days)],
    })),
  );
}

/** Bars of what the inputs do to the cheapest roster. */
export function rosterBarsOf(
  bars: readonly RosterBar[],
  language: Language,
  text: RisksText,
): readonly DrawnBar[] {
  const end = (side: DrawnEnd["side"], input: Input, one: RosterEnd): DrawnEnd => {
    const hours = plain(language, Math.abs(one.change), 0);
    const words = filled(text.roster[one.how], {});
    const change =
      hours === "0"
        ? text.same
        : filled(text[one.change > 0 ? "hoursMore" : "hoursLess"], { hours });
    const said =
      one.ended === "reached"
        ? change
        : one.ended === "unreachable"
          ? text.roster.unreachable
          : filled(text.roster.outOfDays, { change });
    return {
      side,
      length: one.change,
      isSure: one.how === "solved",
      text: filled(text.end, {
        value: valueText(input.field, one.value, language),
        said: `${said} (${words})`,
      }),
    };
  };
  return byLength(
    bars.map(({ input, low, high }) => ({
      input,
      name: inputName(input, language),
      ends: [end("low", input, low), end("high", input, high)],
    })),
  );
}

/** From the best of plan and both ends to the worst. */
export function lengthOfBar({ ends }: DrawnBar): number {
  const lengths = ends.map(({ length }) => length);
  return Math.max(0, ...lengths) - Math.min(0, ...lengths);
}

const byLength = (bars: readonly DrawnBar[]): readonly DrawnBar[] =>
  [...bars].sort((one, other) => lengthOfBar(other) - lengthOfBar(one));
