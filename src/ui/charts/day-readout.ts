import type { TFunction } from "i18next";
import { inOne, type Language, money, percent, plain } from "#ui/format/figure.ts";
import { spanInWords } from "#ui/format/time.ts";
import type { DayFigures } from "./day-figures.ts";

/** What stands under the cursor, row by row, for the line above the chart. */
export interface Readout {
  readonly span: string;
  readonly contacts: string;
  readonly people: string;
  readonly onDuty: string;
  readonly needed: string;
  readonly missed: string;
  readonly lost: string;
}

export function readout(language: Language, figures: DayFigures, bin: number): Readout {
  const { from, until } = figures.bins[bin] ?? { from: 0, until: 0 };
  const at = (values: readonly number[]) => values[bin] ?? Number.NaN;
  const number = (value: number, decimals: number) =>
    Number.isNaN(value) ? "–" : plain(language, value, decimals, true);
  return {
    span: spanInWords(language, { from, until }),
    contacts: number(at(figures.contacts.mean), 0),
    people: number(at(figures.people.mean), 0),
    onDuty: number(at(figures.onDuty.mean), 1),
    needed: number(at(figures.needed.mean), 1),
    missed: percent(language, at(figures.missed.mean), 0),
    lost: inOne(money(language, at(figures.lost.mean))),
  };
}

/** The same as one sentence, for a screen reader. */
export function readoutSentence(
  t: TFunction,
  language: Language,
  figures: DayFigures,
  bin: number,
): string {
  const words = readout(language, figures, bin);
  const isEmpty = Number.isNaN(figures.missed.mean[bin] ?? Number.NaN);
  return isEmpty ? t("day.slotNobody", { ...words }) : t("day.slot", { ...words });
}

/** "每半小时", "每小时", "每 2 小时": how much of the day one bar holds. */
export function binInWords(t: TFunction, width: number): string {
  if (width === 1800) return t("day.perHalfHour");
  return width === 3600 ? t("day.perHour") : t("day.perHours", { count: width / 3600 });
}
