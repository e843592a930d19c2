import { memo } from "react";
import { useWords } from "#ui/text/use-words.ts";
import { toClock } from "#units/clock.ts";
import { seconds } from "#units/units.ts";
import { ticks } from "./day-rows.ts";

const DAY = 86_400;
/** Longer runs are told by days and the clock of each. */
const DAY_AND_HALF = 1.5 * DAY;

/** Half of the widest name of a day. */
const HALF_LABEL = 24;

/** The hours beneath the rows; of a single later day those of its own clock, over several days the days. */
export const DayAxis = memo(function DayAxis(props: {
  width: number;
  from: number;
  until: number;
}) {
  const { width, from, until } = props;
  const { t } = useWords();
  const marks = ticks(from, until, width);
  const isSeveral = until - from > DAY_AND_HALF;
  const words = (mark: number): string => {
    if (mark % DAY > 0) return toClock(seconds(mark % DAY));
    if (!isSeveral) return mark === until ? "24:00" : "0:00";
    // The midnight at which the last day ends begins none.
    return mark === until ? "" : t("day.axisDay", { day: mark / DAY + 1 });
  };
  return (
    <svg className="axis" width={width} height={20} aria-hidden="true">
      {marks.map((mark) => {
        const x = ((mark - from) / (until - from)) * width;
        const isLast = mark === until || (isSeveral && x > width - HALF_LABEL);
        const anchor = mark === from ? "start" : isLast ? "end" : "middle";
        return (
          <g key={mark}>
            <line className="hairline" x1={x} x2={x} y1={0} y2={4} />
            <text x={isLast ? width : x} y={16} textAnchor={anchor}>
              {words(mark)}
            </text>
          </g>
        );
      })}
    </svg>
  );
});
