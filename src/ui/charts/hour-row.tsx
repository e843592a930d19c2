import { memo, type PointerEvent, useMemo } from "react";
import type { HourValues } from "#experiments/hour-values.ts";
import { plain } from "#ui/format/figure.ts";
import { useExplain } from "#ui/parts/explain-context.ts";
import { useWords } from "#ui/text/use-words.ts";
import { hourCells } from "./hour-cells.ts";
import { HourText } from "./hour-text.tsx";

const NARROWEST = 31;

/** What the row needs to know besides where it is drawn. */
export interface ShownHours {
  /** Undefined until the hours have been looked at for the first time. */
  readonly values: HourValues | undefined;
  /** Whether they are those of the plan as it stands. */
  readonly isCurrent: boolean;
  /** What a yuan of sales counts for: 1, or the margin. */
  readonly perYuan: number;
}

/** What one more agent would bring, hour by hour: bold where it surely pays, grey where it surely does not. */
export const HourRow = memo(function HourRow(props: {
  shown: ShownHours;
  width: number;
  height: number;
  from: number;
  until: number;
}) {
  const { t, language } = useWords();
  const explain = useExplain();
  const { width, height, from, until, shown } = props;
  const { values, perYuan, isCurrent } = shown;
  const cells = useMemo(
    () => (values === undefined ? [] : hourCells(values, perYuan, width, NARROWEST)),
    [values, perYuan, width],
  );
  const x = (time: number) => ((time - from) / (until - from)) * width;
  const ask = (anchor: HTMLElement, at?: number, time?: number) => {
    if (values === undefined) return;
    const body = <HourText values={values} perYuan={perYuan} time={time} />;
    explain({ outcome: "sales", anchor, body, ...(at === undefined ? {} : { x: at }) });
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType !== "mouse") return;
    const frame = event.currentTarget.getBoundingClientRect();
    const time = from + ((event.clientX - frame.left) / frame.width) * (until - from);
    ask(event.currentTarget, event.clientX, time);
  };
  return (
    <div className="day-row hours" aria-busy={values === undefined || !isCurrent}>
      <div className="day-key">
        {t("hours.name")}
        <span className="unseen">{t("hours.label")}</span>
        <small>{t("hours.unit")}</small>
      </div>
      <div className="day-plot" onPointerUp={onPointerUp}>
        <svg className={isCurrent ? "" : "old"} width={width} height={height} aria-hidden="true">
          {cells.map((cell) => (
            <text
              key={cell.from}
              className={`hour ${cell.pays}`}
              x={x((cell.from + cell.until) / 2)}
              y={height / 2 + 4}
              textAnchor="middle"
            >
              {plain(language, cell.value).replace(",", "")}
            </text>
          ))}
          {values === undefined ? (
            <text x={0} y={height / 2 + 4}>
              {t("hours.waiting")}
            </text>
          ) : null}
        </svg>
      </div>
      <div className="day-total">
        {values === undefined ? null : (
          <button
            type="button"
            className="number plain-number"
            aria-haspopup="dialog"
            onClick={(event) => ask(event.currentTarget)}
          >
            <small>{t("hours.wage")} </small>¥{plain(language, values.wage)}
          </button>
        )}
      </div>
    </div>
  );
});
