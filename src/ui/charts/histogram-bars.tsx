import { Bar, BarChart, ReferenceLine, XAxis, YAxis } from "recharts";
import type { Histogram } from "./histogram.ts";

/** A figure to mark on the axis, and what to write beside its line. */
interface Mark {
  readonly at: number;
  readonly text: string;
}

export interface HistogramBarsProps {
  readonly histogram: Histogram;
  readonly width: number;
  readonly height: number;
  /** Edges to print beneath the axis. */
  readonly ticks: readonly number[];
  readonly show: (edge: number) => string;
  readonly mean: Mark;
  /** Days at it or above are coloured as such. */
  readonly target: Mark | undefined;
  /** The bin that is pointed at. */
  readonly lit: number | undefined;
}

const AXIS_HEIGHT = 22;
const LINE_OF_TEXT = 15;
const ROOM_FOR_TEXT = 88;
// recharts writes its own stroke on a line, which a rule of the style sheet would not reach.
const TARGET_LINE = { stroke: "var(--ink)", strokeWidth: 1.4 } as const;
const MEAN_LINE = { stroke: "var(--ink)", strokeWidth: 1.2, strokeDasharray: "3 2.5" } as const;

/** The bars of a histogram with its marks. In a file of its own, because it brings recharts along. */
export function HistogramBars(props: HistogramBarsProps) {
  const { histogram, width, height, show, mean, target, lit } = props;
  const { bins } = histogram;
  const [low, high] = [bins[0]?.from ?? 0, bins.at(-1)?.until ?? 1];
  const step = width / Math.max(1, bins.length);
  const x = (value: number) => ((value - low) / (high - low)) * width;
  const isTargetWithin = target !== undefined && target.at >= low && target.at <= high;
  const isTargetRight = target !== undefined && x(target.at) > width / 2;
  // The mean is written on the side that the target's line does not cross.
  const isMeanEnd =
    target === undefined
      ? x(mean.at) > width / 2
      : target.at >= mean.at
        ? x(mean.at) > ROOM_FOR_TEXT
        : x(mean.at) > width - ROOM_FOR_TEXT;
  const barClass = (bin: number) => {
    const isReached = target !== undefined && (bins[bin]?.from ?? 0) >= target.at;
    return `bar${isReached ? " reached" : ""}${bin === lit ? " lit" : ""}`;
  };
  return (
    <BarChart
      width={width}
      height={height}
      data={bins.map(({ from, until, days }) => ({ middle: (from + until) / 2, days }))}
      margin={{ top: LINE_OF_TEXT * (target === undefined ? 1 : 2), right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis
        type="number"
        dataKey="middle"
        domain={[low, high]}
        ticks={[...props.ticks]}
        interval={0}
        height={AXIS_HEIGHT}
        axisLine={{ className: "hairline" }}
        tickLine={{ className: "hairline" }}
        tickSize={4}
        tick={({ x: at, y, payload }) => (
          <text x={at} y={Number(y) + 9} textAnchor={anchorAt(Number(at), width)}>
            {show(Number(payload.value))}
          </text>
        )}
      />
      <YAxis hide domain={[0, "dataMax"]} />
      <Bar
        dataKey="days"
        isAnimationActive={false}
        shape={({ y, height: tall, index }) => (
          <rect
            className={barClass(index)}
            x={index * step + 0.5}
            y={y}
            width={step - 1}
            height={tall}
          />
        )}
      />
      <ReferenceLine
        x={mean.at}
        {...MEAN_LINE}
        label={({ viewBox }) => <MarkText viewBox={viewBox} text={mean.text} isEnd={isMeanEnd} />}
      />
      {isTargetWithin ? (
        <ReferenceLine
          x={target.at}
          {...TARGET_LINE}
          label={({ viewBox }) => (
            <MarkText viewBox={viewBox} text={target.text} isEnd={isTargetRight} isRaised />
          )}
        />
      ) : null}
      {target === undefined || isTargetWithin ? null : (
        <text
          className="mark"
          x={isTargetRight ? width : 0}
          y={LINE_OF_TEXT - 4}
          textAnchor={isTargetRight ? "end" : "start"}
        >
          {isTargetRight ? `${target.text} →` : `← ${target.text}`}
        </text>
      )}
    </BarChart>
  );
}

/** What a line stands for, above the plot; raised by a line of text, to which the line is drawn on. */
function MarkText(props: { viewBox: unknown; text: string; isEnd: boolean; isRaised?: boolean }) {
  const { x, y } = props.viewBox as { readonly x: number; readonly y: number };
  const top = y - LINE_OF_TEXT * (props.isRaised ? 2 : 1);
  return (
    <>
      <line {...(props.isRaised ? TARGET_LINE : MEAN_LINE)} x1={x} x2={x} y1={top} y2={y} />
      <text
        className="mark"
        x={x + (props.isEnd ? -5 : 5)}
        y={top + LINE_OF_TEXT - 5}
        textAnchor={props.isEnd ? "end" : "start"}
      >
        {props.text}
      </text>
    </>
  );
}

const EDGE_OF_CHART = 20;

/** Text at either end of the axis stays within the chart. */
function anchorAt(x: number, width: number): "start" | "middle" | "end" {
  if (x < EDGE_OF_CHART) return "start";
  return x > width - EDGE_OF_CHART ? "end" : "middle";
}
