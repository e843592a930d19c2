import { type KeyboardEvent, type PointerEvent, useMemo } from "react";
import { type Axes, type MapPoint, placeOf, valueAt } from "#experiments/surface/design.ts";
import { gainOfOneMore } from "#experiments/surface/exchange.ts";
import { type ContourPoint, contourLines, gridOf, regionAbove } from "#statistics/contours.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { useWidth } from "#ui/parts/use-width.ts";
import { useWords } from "#ui/text/use-words.ts";
import { axisNumber, stepOf, ticksOf } from "./axis-text.ts";
import { placeLabels } from "./contour-labels.ts";
import { contourLevels, type Prices, type Relief, type View } from "./map-figures.ts";
import type { AxisPair } from "./question.ts";
import { useReading } from "./use-reading.ts";

const EDGE = { left: 34, right: 12, top: 8, bottom: 36 };
const GRID = { across: 41, up: 31 };

/** The map: bands and contours of the fitted surface, what was simulated as dots, the plan, the break-even line, a cursor. */
export function ContourMap(props: {
  scenario: Scenario;
  relief: Relief;
  view: View;
  axes: Axes;
  pair: AxisPair;
  own: MapPoint;
  prices: Prices;
  /** Where the bot saves as much as the temps do. */
  traded: number | undefined;
  temps: number;
  cursor: MapPoint;
  onCursor: (point: MapPoint) => void;
}) {
  const { relief, view, axes, pair, own, prices, cursor, onCursor, traded, temps } = props;
  const { t, language } = useWords();
  const [measure, width] = useWidth();
  const height = Math.round(Math.min(430, Math.max(270, width * 0.66)));
  const [inner, tall] = [width - EDGE.left - EDGE.right, height - EDGE.top - EDGE.bottom];
  const read = useReading(props.scenario);
  const lines = useMemo(() => {
    const point = (u: number, v: number): MapPoint => ({
      x: axes.x.from + u * (axes.x.to - axes.x.from),
      y: axes.y.from + v * (axes.y.to - axes.y.from),
    });
    const grid = gridOf(GRID.across, GRID.up, (u, v) => relief.at(point(u, v)));
    const low = grid.heights.reduce((least, one) => Math.min(least, one));
    const high = grid.heights.reduce((most, one) => Math.max(most, one));
    const levels = contourLevels(low, high).map((level) => ({
      level,
      region: regionAbove(grid, level),
      lines: contourLines(grid, level),
    }));
    const hired = { x: own.x, y: own.y + temps };
    const same = contourLines(grid, relief.at(traded === undefined ? own : hired));
    const gain = gridOf(GRID.across, GRID.up, (u, v) =>
      gainOfOneMore(relief.surface, point(u, v), prices.margin, prices.temp),
    );
    const paying = pair.y === "temps" && view !== "rate" ? contourLines(gain, 0) : [];
    return { levels, same, paying };
  }, [relief, axes, own, prices, pair, view, traded, temps]);
  const place = ([u, v]: ContourPoint) =>
    [EDGE.left + u * inner, EDGE.top + (1 - v) * tall] as const;
  const px = (point: ContourPoint): string =>
    place(point)
      .map((one) => one.toFixed(1))
      .join(",");
  const at = (point: MapPoint) => {
    const { u, v } = placeOf(axes, point);
    return { cx: EDGE.left + u * inner, cy: EDGE.top + (1 - v) * tall };
  };
  const path = (line: readonly ContourPoint[]): string => `M${line.map(px).join("L")}`;
  const snapped = (u: number, v: number): MapPoint => {
    const snap = (id: AxisPair["x"], axis: Axes["x"], part: number): number => {
      const step = stepOf(id, axis.to - axis.from);
      const whole = Math.round(valueAt({ ...axis, isWhole: false }, part) / step) * step;
      return Math.min(axis.to, Math.max(axis.from, Number(whole.toPrecision(12))));
    };
    return { x: snap(pair.x, axes.x, u), y: snap(pair.y, axes.y, v) };
  };
  const onPointer = (event: PointerEvent<HTMLElement>) => {
    if (event.type === "pointermove" && event.pointerType !== "mouse") return;
    const box = event.currentTarget.getBoundingClientRect();
    const u = (event.clientX - box.left - EDGE.left) / inner;
    const v = 1 - (event.clientY - box.top - EDGE.top) / tall;
    if (u < -0.03 || u > 1.03 || v < -0.03 || v > 1.03) return;
    onCursor(snapped(u, v));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, 1],
      ArrowDown: [0, -1],
    };
    if (event.key === "Home") onCursor(own);
    const move = moves[event.key];
    if (move === undefined && event.key !== "Home") return;
    event.preventDefault();
    if (move === undefined) return;
    const far = event.shiftKey ? 5 : 1;
    const { u, v } = placeOf(axes, cursor);
    const [wide, high] = [axes.x.to - axes.x.from, axes.y.to - axes.y.from];
    onCursor(
      snapped(
        u + (move[0] * far * stepOf(pair.x, wide)) / wide,
        v + (move[1] * far * stepOf(pair.y, high)) / high,
      ),
    );
  };
  const levels = lines.levels.map(({ level }) => level);
  const labels = placeLabels(
    lines.levels.map(({ level, lines: [line = []] }) => ({
      text: read.level(view, level, levels),
      line: line.map(place),
    })),
    { left: EDGE.left, right: EDGE.left + inner, top: EDGE.top, bottom: EDGE.top + tall },
  );
  const mine = at(own);
  const here = at(cursor);
  return (
    <div className="map-plot" ref={measure} onPointerMove={onPointer} onPointerDown={onPointer}>
      <input
        className="map-keys"
        type="range"
        aria-label={t("map.keys")}
        aria-valuetext={read.sentence(pair, view, cursor, relief)}
        min={axes.x.from}
        max={axes.x.to}
        step="any"
        value={cursor.x}
        onChange={(event) => onCursor({ ...cursor, x: Number(event.currentTarget.value) })}
        onKeyDown={onKeyDown}
      />
      {width === 0 ? null : (
        <svg width={width} height={height} aria-hidden="true" className={`relief of-${view}`}>
          {lines.levels.map(({ level, region }) => (
            <path key={level} className="band" d={region.map((one) => `${path(one)}Z`).join("")} />
          ))}
          {lines.levels.flatMap(({ level, lines: found }) =>
            found.map((line, i) => (
              <path key={`${level}-${i}`} className="contour" d={path(line)} />
            )),
          )}
          {lines.same.map((line, i) => (
            <path key={i} className="same-line" d={path(line)} />
          ))}
          {lines.paying.map((line, i) => (
            <path key={i} className="even-line" d={path(line)} />
          ))}
          {relief.surface.points.map(({ point }) => (
            <circle key={`${point.x},${point.y}`} className="simulated" r={2} {...at(point)} />
          ))}
          {labels.map(({ text, x, y }) => (
            <text key={text} className="level" x={x} y={y + 4}>
              {text}
            </text>
          ))}
          <path className="frame" d={`M${EDGE.left},${EDGE.top}v${tall}h${inner}`} />
          {ticksOf(axes.y.from, axes.y.to, 7).map((tick) => (
            <text
              key={tick}
              className="tick-y"
              x={EDGE.left - 6}
              y={at({ x: own.x, y: tick }).cy + 4}
            >
              {axisNumber(language, pair.y, tick)}
            </text>
          ))}
          {ticksOf(axes.x.from, axes.x.to, width < 480 ? 5 : 8).map((tick) => (
            <text key={tick} className="tick-x" x={at({ x: tick, y: own.y }).cx} y={height - 20}>
              {axisNumber(language, pair.x, tick)}
            </text>
          ))}
          <text className="axis-x" x={width - EDGE.right} y={height - 4}>
            {read.axisName(pair.x)}
          </text>
          {pair.y !== "temps" || traded === undefined ? null : (
            <>
              <line
                className="hire-arrow"
                x1={mine.cx}
                y1={mine.cy}
                x2={mine.cx}
                y2={at({ x: own.x, y: own.y + temps }).cy}
              />
              <circle className="hire-end" r={4.5} {...at({ x: own.x, y: own.y + temps })} />
              <line
                className="bot-arrow"
                x1={mine.cx}
                y1={mine.cy}
                x2={at({ x: own.x + traded, y: own.y }).cx}
                y2={mine.cy}
              />
              <circle className="bot-end" r={4.5} {...at({ x: own.x + traded, y: own.y })} />
            </>
          )}
          <circle className="own" r={6} {...mine} />
          <path
            className="cursor"
            d={`M${here.cx - 9},${here.cy}h18M${here.cx},${here.cy - 9}v18`}
          />
        </svg>
      )}
    </div>
  );
}
