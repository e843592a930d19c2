import { memo, useMemo } from "react";
import type { StudyResult } from "#experiments/study.ts";
import { percent, plain } from "#ui/format/figure.ts";
import { NumberButton } from "#ui/parts/number-button.tsx";
import { useWords } from "#ui/text/use-words.ts";
import { botIds } from "./bot-ids.ts";
import type { Plot } from "./day-plots.tsx";
import { oneIn, row } from "./day-rows.ts";

const HEIGHT = 18;

/** What the bot passes on to people, along the day; on the right what becomes of those who met it. */
export const BotRow = memo(function BotRow(props: {
  study: StudyResult;
  group: number;
  plot: Plot;
}) {
  const { t, language } = useWords();
  const { study, group, plot } = props;
  const passed = useMemo(() => row(study, botIds.passed, group, "sum").mean, [study, group]);
  const step = plot.width / plot.bins;
  const digits = Math.max(1, ...passed.map((count) => plain(language, count).length));
  const every = oneIn(step, digits);
  const share = (id: string) => percent(language, study.outcomes[id]?.mean ?? Number.NaN, 0);
  const fates = ["escalated", "bounced"] as const;
  return (
    <div className="day-row slim">
      <div className="day-key">
        {t("bot.name")}
        <small>
          <span className="key">{t("bot.passed")}</span>
        </small>
      </div>
      <div className="day-plot">
        <svg width={plot.width} height={HEIGHT} aria-hidden="true">
          {passed.map((count, bin) =>
            bin % every > 0 ? null : (
              <text key={bin} className="passed" x={(bin + 0.5) * step} y={13} textAnchor="middle">
                {plain(language, count)}
              </text>
            ),
          )}
        </svg>
      </div>
      <div className="day-total">
        <NumberButton outcome={botIds.resolved} className="plain-number">
          <small>{t("bot.resolved")} </small>
          {share(botIds.resolved)}
        </NumberButton>
        <small>
          {fates.map((fate) => (
            <NumberButton key={fate} outcome={botIds[fate]} className="plain-number">
              {t(`bot.${fate}`)} {share(botIds[fate])}{" "}
            </NumberButton>
          ))}
        </small>
      </div>
    </div>
  );
});
