import { useMemo, useState } from "react";
import { percent } from "#ui/format/figure.ts";
import { NumberButton } from "#ui/parts/number-button.tsx";
import { useWidth } from "#ui/parts/use-width.ts";
import { withHours } from "#ui/plan/rule-hours.ts";
import { several } from "#ui/text/several.ts";
import { useWords } from "#ui/text/use-words.ts";
import { dotRows } from "./dot-rows.ts";
import { TargetEntry, TargetLine } from "./target-line.tsx";

/** Dots are as large as they can be without growing over each other. */
const DIAMETERS = [8, 6.5, 5, 4, 3];
const HEIGHT = 56;

/** Fifty dots for a hundred days, with the line they should reach. */
export function DayDots(props: {
  days: readonly number[];
  /** Days of the plan that are simulated together, and are one such value. */
  together: number;
  outcome: string;
  name: string;
  /** "8:00–23:00 only", where the outcome leaves hours of the plan out; else empty. */
  hours: string;
  target: number;
  /** The line is somewhere else: on the way there, and once it is left there. */
  onMove: (target: number) => void;
  onLeave: (target: number) => void;
}) {
  const { t, language } = useWords();
  const [box, width] = useWidth();
  const { days, together, target } = props;
  // The axis stands still under a line that is being dragged.
  const [held, setHeld] = useState<number>();
  const mark = held ?? target;
  const { diameter, rows } = useMemo(() => largestDots(days, width, mark), [days, width, mark]);
  const at = (value: number) => ((value - rows.low) / (rows.high - rows.low)) * width;
  const pitch = Math.min(diameter, HEIGHT / Math.max(1, rows.height));
  const floor = HEIGHT + 6;
  const reached = rows.dots.filter(({ value }) => value >= target).length;
  const values = rows.dots.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const isTargetRight = at(target) > width / 2;
  const summary = t("dots.summary", {
    rule: withHours(props.name, props.hours, language),
    low: percent(language, low),
    high: percent(language, high),
    target: percent(language, target, 0),
    count: reached,
    ...several(together),
  });
  return (
    <div className="dots" ref={box}>
      <p className="unseen">{summary}</p>
      <svg width={width} height={floor + 16} aria-hidden="true">
        <line className="hairline" x1={0} x2={width} y1={floor + 0.5} y2={floor + 0.5} />
        {rows.dots.map(({ x, level, value }) => (
          <circle
            key={`${x} ${level}`}
            className={value >= target ? "dot reached" : "dot"}
            cx={x * width}
            cy={floor - diameter / 2 - level * pitch}
            r={diameter / 2 - 0.6}
          />
        ))}
        <line className="target" x1={at(target)} x2={at(target)} y1={0} y2={floor} />
        <text
          className="target-label"
          x={at(target) + (isTargetRight ? -5 : 5)}
          y={9}
          textAnchor={isTargetRight ? "end" : "start"}
        >
          {t("dots.target", { target: percent(language, target, 0) })}
        </text>
        {values.length === 0 ? null : (
          <>
            <DotLabel x={at(low)} y={floor + 13} width={width}>
              {percent(language, low, 0)}
            </DotLabel>
            {at(high) - at(low) < 44 ? null : (
              <DotLabel x={at(high)} y={floor + 13} width={width}>
                {percent(language, high, 0)}
              </DotLabel>
            )}
          </>
        )}
      </svg>
      <TargetLine
        x={at(target)}
        height={floor}
        target={target}
        spoken={t("dots.reached", { target: percent(language, target), count: reached })}
        valueAt={(x) => rows.low + (x / Math.max(1, width)) * (rows.high - rows.low)}
        onHold={() => setHeld(target)}
        onMove={props.onMove}
        onLeave={(next) => {
          setHeld(undefined);
          props.onLeave(next);
        }}
      />
      <p className="dots-caption">
        <NumberButton outcome={props.outcome} className="caption">
          {t("dots.label", several(together))} · {props.name}
          {props.hours === "" ? null : <span className="dots-hours">{props.hours}</span>}
        </NumberButton>
        <TargetEntry target={target} onEnter={props.onLeave} />
      </p>
    </div>
  );
}

function largestDots(days: readonly number[], width: number, target: number) {
  const laid = DIAMETERS.map((diameter) => ({
    diameter,
    rows: dotRows(days, Math.max(10, Math.floor(width / diameter)), [target]),
  }));
  const fitting = laid.find(({ diameter, rows }) => rows.height * diameter <= HEIGHT);
  return (
    fitting ?? { diameter: 3, rows: dotRows(days, Math.max(10, Math.floor(width / 3)), [target]) }
  );
}

function DotLabel(props: { x: number; y: number; width: number; children: string }) {
  const x = Math.min(props.width - 14, Math.max(14, props.x));
  return (
    <text x={x} y={props.y} textAnchor="middle">
      {props.children}
    </text>
  );
}
