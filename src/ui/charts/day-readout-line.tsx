import { useWords } from "#ui/text/use-words.ts";
import type { DayFigures } from "./day-figures.ts";
import { readout } from "./day-readout.ts";

/** What stands under the cursor, above the chart and in the order of its rows. */
export function DayReadout({
  figures,
  cursor,
}: {
  figures: DayFigures;
  cursor: number | undefined;
}) {
  const { t, language } = useWords();
  // The slider says the same to a screen reader.
  if (cursor === undefined)
    return (
      <p className="readout hint" aria-hidden="true">
        <span className="for-pointer">{t("edit.hint")}</span>
        <span className="for-finger">{t("edit.hintTouch")}</span>
      </p>
    );
  const words = readout(language, figures, cursor);
  return (
    <p className="readout" aria-hidden="true">
      <b>{words.span}</b>
      <span>
        {t("day.demand")} <b>{words.contacts}</b>
      </span>
      <span>
        {t("day.onDuty")} <b>{words.onDuty}</b> / {t("day.needed")} <b>{words.needed}</b>
      </span>
      <span>
        {t("day.missedShort")} <b>{words.missed}</b>
      </span>
      <span>
        {t("day.lost")} <b>{words.lost}</b>
      </span>
    </p>
  );
}
