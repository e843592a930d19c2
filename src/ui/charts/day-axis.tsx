import { memo } from "react";
import { useWords } from "#ui/text/use-words.ts";
import { toClock } from "#units/clock.ts";
import { seconds } from "#units/units.ts";
import { ticks } from "./day-rows.ts";

const DAY = 86_400;

/** The hours beneath the rows; of a single later day those of its own clock, over several days the days. */
export const DayAxis = memo(function DayAxis(props: {
  width: number;
  from: number;
  until: number;
}) {
  const { width, from, until } = props;
  const { t } = useWords();
  const marks = ticks(from, until, width);
  const isSeveral = until - from > 2 * DAY;
  const midnight = until - from <= DAY && from % DAY === 0 ? from : 0;
  const words = (mark: number): string =>
    isSeveral && mark % DAY === 0
      ? t("day.axisDay", { day: mark / DAY + 1 })
      : toClock(seconds(mark - midnight));
  return (
    <svg className="axis" width={width} height={20} aria-hidden="true">
      {marks.map((mark) => {
        const x = ((mark - from) / (until - from)) * width;
        const anchor = mark === from ? "start" : mark === until ? "end" : "middle";
        return (
          <g key={mark}>
            <line className="hairline" x1={x} x2={x} y1={0} y2={4} />
            <text x={x} y={16} textAnchor={anchor}>
              {words(mark)}
            </text>
          </g>
        );
      })}
    </svg>
  );
});
