import type { TFunction } from "i18next";
import { ids } from "#ui/home/outcome-ids.ts";
import { type Language, moneyInWords, plain } from "#ui/format/figure.ts";
import type { Shown } from "#ui/state/home-state.ts";

/** What a plan came to, in two figures. */
export interface Headline {
  /** Share of contacts to people without a first reply in time. */
  readonly missed: number;
  /** Sales expected to be lost, in yuan. */
  readonly lost: number;
}

/** Of what is shown, to four significant digits: more than is ever printed. Null where a figure has no value. */
export function headlineOf({ study }: Shown): Headline | null {
  const missed = rounded(study.outcomes[ids.missed]?.mean);
  const lost = rounded(study.outcomes[ids.lost]?.mean);
  return missed === undefined || lost === undefined ? null : { missed, lost };
}

function rounded(value = Number.NaN): number | undefined {
  return Number.isFinite(value) ? Number(value.toPrecision(4)) : undefined;
}

/** "每 100 位有 13 位等不到，少卖 2.8 万元". */
export function headlineText(t: TFunction, language: Language, { missed, lost }: Headline): string {
  const perHundred = plain(language, missed * 100, missed < 0.1 ? 1 : 0);
  return t("keep.headline", { missed: perHundred, lost: moneyInWords(language, lost) });
}
