import { memo } from "react";
import { toClock } from "#units/clock.ts";
import { seconds } from "#units/units.ts";
import { ticks } from "./day-rows.ts";

/** The hours beneath the rows. */
export const DayAxis = memo(function DayAxis(props: {
  width: number;
  from: number;
  until: number;
}) {
  const { width, from, until } = props;
  const marks = ticks(from, until, width);
  return (
    <svg className="axis" width={width} height={20} aria-hidden="true">
      {marks.map((mark) => {
        const x = ((mark - from) / (until - from)) * width;
        const anchor = mark === from ? "start" : mark === until ? "end" : "middle";
        return (
          <g key={mark}>
            <line className="hairline" x1={x} x2={x} y1={0} y2={4} />
            <text x={x} y={16} textAnchor={anchor}>
              {toClock(seconds(mark))}
            </text>
          </g>
        );
      })}
    </svg>
  );
});
