import { memo } from "react";
import { inOne, type Language, money, plain } from "#ui/format/figure.ts";
import { useWords } from "#ui/text/use-words.ts";
import { CutMark } from "./cut-bar.tsx";
import { type CutAxis, cutAxis, heightOf } from "./cut-axis.ts";
import { heatStep, oneIn } from "./day-rows.ts";

/** Where the plots of the day lie: all of them share the width and the bins. */
export interface Plot {
  readonly width: number;
  readonly bins: number;
}

const top = (...rows: readonly (readonly number[])[]): number =>
  rows.flat().reduce((most, value) => (value > most ? value : most), 0);

const gap = (step: number) => Math.min(1.5, step * 0.08);

/** Which bin holds the largest value, and where to write it above; a bar cut short says so beside its number. */
function Peak(props: {
  plot: Plot;
  values: readonly number[];
  y: (value: number) => number;
  text: string;
  isCut: boolean;
}) {
  const { t } = useWords();
  const step = props.plot.width / props.plot.bins;
  const most = top(props.values);
  const at = props.values.indexOf(most);
  if (at < 0 || most === 0) return null;
  const x = Math.min(props.plot.width - 14, Math.max(14, (at + 0.5) * step));
  return (
    <text
      className={props.isCut ? "peak cut" : "peak"}
      x={x}
      y={props.y(most) - 4}
      textAnchor="middle"
    >
      {props.text}
      {props.isCut ? <tspan className="cut-word"> {t("edit.cut")}</tspan> : null}
    </text>
  );
}

/** Who asks: bars, the bot's part muted below, those passed to people above it. */
export const DemandPlot = memo(function DemandPlot(props: {
  plot: Plot;
  height: number;
  /** Room above the bars, in pixels. */
  head: number;
  axis: CutAxis;
  language: Language;
  contacts: readonly number[];
  people: readonly number[];
  /** The bars as they were before a drag. */
  ghost: readonly number[] | undefined;
  /** Openings and the like: where, and what to call them. */
  events: readonly { readonly at: number; readonly name: string }[];
}) {
  const { plot, height, contacts, people, language, axis, ghost } = props;
  const step = plot.width / plot.bins;
  const room = height - props.head;
  const most = top(contacts);
  const y = (value: number) => height - heightOf(axis, value) * room;
  return (
    <svg width={plot.width} height={height} aria-hidden="true">
      {contacts.map((all, bin) => {
        const bot = Math.max(0, all - (people[bin] ?? all));
        const x = bin * step + gap(step);
        const width = step - 2 * gap(step);
        return (
          <g key={bin}>
            <rect className="demand" x={x} y={y(all)} width={width} height={y(bot) - y(all)} />
            <rect className="bot" x={x} y={y(bot)} width={width} height={height - y(bot)} />
            {all > axis.top * 1.001 ? <CutMark x={x} y={y(all) + 9} width={width} /> : null}
          </g>
        );
      })}
      {ghost === undefined ? null : <path className="ghost" d={stairs(ghost, step, y)} />}
      <Peak
        plot={plot}
        values={contacts}
        y={y}
        text={plain(language, most)}
        isCut={most > axis.top * 1.001}
      />
      {props.events.map(({ at, name }) => {
        const x = at * plot.width;
        const isRight = at > 0.5;
        return (
          <g key={`${at} ${name}`}>
            <line className="event" x1={x} x2={x} y1={2} y2={height} />
            <text
              className="event-name"
              x={x + (isRight ? -6 : 6)}
              y={11}
              textAnchor={isRight ? "end" : "start"}
            >
              {name}
            </text>
          </g>
        );
      })}
    </svg>
  );
});

/** Outline of bars as one line from left to right. */
const stairs = (values: readonly number[], step: number, y: (value: number) => number): string =>
  values
    .map((value, bin) => {
      const level = y(Number.isNaN(value) ? 0 : value);
      return `${bin === 0 ? "M" : "L"}${bin * step} ${level}L${(bin + 1) * step} ${level}`;
    })
    .join("");

/** Who is there: a stepped area, dashes for who is needed, and the gap between them shaded. */
export const StaffPlot = memo(function StaffPlot(props: {
  plot: Plot;
  height: number;
  onDuty: readonly number[];
  needed: readonly number[];
}) {
  const { plot, height, onDuty, needed } = props;
  const step = plot.width / plot.bins;
  const most = top(onDuty, needed);
  const y = (value: number) => height - 1 - (most === 0 ? 0 : (value / most) * (height - 6));
  const duty = stairs(onDuty, step, y);
  return (
    <svg width={plot.width} height={height} aria-hidden="true">
      <path className="duty-area" d={`${duty}L${plot.width} ${height}L0 ${height}Z`} />
      {onDuty.map((there, bin) => {
        const wanted = needed[bin] ?? 0;
        if (!(wanted > there)) return null;
        const x = bin * step;
        return (
          <rect
            key={bin}
            className="short"
            x={x}
            y={y(wanted)}
            width={step}
            height={y(there) - y(wanted)}
          />
        );
      })}
      <path className="duty" d={duty} />
      <path className="needed" d={stairs(needed, step, y)} />
    </svg>
  );
});

/** Who gets no first reply in time: one hue from light to dark, the number printed in every cell. */
export const MissedPlot = memo(function MissedPlot(props: {
  plot: Plot;
  height: number;
  language: Language;
  missed: readonly number[];
}) {
  const { plot, height, missed, language } = props;
  const step = plot.width / plot.bins;
  // Two digits: the rare third is squeezed.
  const every = oneIn(step, 2);
  return (
    <svg width={plot.width} height={height} aria-hidden="true">
      {missed.map((share, bin) => {
        const heat = heatStep(share);
        const text = Number.isNaN(share) ? "–" : plain(language, share * 100);
        const squeeze = text.length > 2 && step < 20 ? { textLength: step - 3 } : {};
        return (
          <g key={bin} className={`heat heat-${heat}`}>
            <rect x={bin * step + 0.5} y={0} width={Math.max(0, step - 1)} height={height} />
            {bin % every > 0 ? null : (
              <text
                x={(bin + 0.5) * step}
                y={height / 2 + 3.7}
                textAnchor="middle"
                lengthAdjust="spacingAndGlyphs"
                {...squeeze}
              >
                {text}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
});

/** What it costs. */
export const LostPlot = memo(function LostPlot(props: {
  plot: Plot;
  height: number;
  language: Language;
  lost: readonly number[];
}) {
  const { plot, height, lost, language } = props;
  const step = plot.width / plot.bins;
  const most = top(lost);
  const axis = cutAxis(lost);
  const y = (value: number) => height - heightOf(axis, value) * (height - 16);
  return (
    <svg width={plot.width} height={height} aria-hidden="true">
      {lost.map((value, bin) => (
        <g key={bin}>
          <rect
            className="lost"
            x={bin * step + gap(step)}
            y={Math.min(y(value), height - 0.8)}
            width={step - 2 * gap(step)}
            height={Math.max(0.8, height - y(value))}
          />
          {value > axis.top * 1.001 ? (
            <CutMark x={bin * step + gap(step)} y={y(value) + 9} width={step - 2 * gap(step)} />
          ) : null}
        </g>
      ))}
      <Peak
        plot={plot}
        values={lost}
        y={y}
        text={inOne(money(language, most))}
        isCut={axis.isCut}
      />
    </svg>
  );
});
