import type { BackTest } from "#own-day/back-test.ts";
import { type Language, plain } from "#ui/format/figure.ts";
import { SavePicture } from "#ui/parts/save-picture.tsx";
import { useWidth } from "#ui/parts/use-width.ts";
import { filled } from "#ui/text/filled.ts";
import { dateText } from "./date-text.ts";
import { useDataInWords } from "./words.ts";

type Row = BackTest["rows"][number];

const HEIGHT = 84;
const TOP = 8;
const scaleOf = ({ id }: Row): number => (id === "misses" || id === "leavers" ? 100 : 1);

/** The real day beside the simulated ones, hour by hour: one figure a row on one axis. */
export function BackTestChart(props: {
  test: BackTest;
  keptDay: number | undefined;
  onRetest: (() => void) | undefined;
}) {
  const { test, keptDay, onRetest } = props;
  const { text, language } = useDataInWords();
  const day = keptDay === undefined ? text.thatDay : dateText(language, keptDay);
  const heading = filled(text.testHeading, { day });
  return (
    <section className="data-test" aria-labelledby="data-test" data-picture={heading}>
      <header>
        <h2 id="data-test">{heading}</h2>
        <p className="data-legend">
          <span className="key-band">
            {filled(text.band, { count: String(test.replications) })}
          </span>
          <span className="key-dot">{text.measured}</span>
          <span className="key-dot over">{text.worse}</span>
          <span className="key-dot under">{text.better}</span>
        </p>
        {onRetest === undefined ? null : (
          <button type="button" className="quiet-button" onClick={onRetest}>
            {text.retest}
          </button>
        )}
      </header>
      {test.rows.map((row) => (
        <FigureRow key={row.id} row={row} />
      ))}
      <SavePicture />
      <details className="data-twin">
        <summary>{text.table}</summary>
        {/* Focusable, so that it can be scrolled by keys. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className="data-twin-scroll" aria-label={text.table} tabIndex={0}>
          <TestTable rows={test.rows} />
        </section>
      </details>
    </section>
  );
}

function FigureRow({ row }: { row: Row }) {
  const { text, language } = useDataInWords();
  const [measure, width] = useWidth();
  const scale = scaleOf(row);
  const most = Math.max(1e-9, ...[...row.high, ...row.measured].filter(Number.isFinite)) * 1.08;
  const x = (hour: number) => ((hour + 0.5) / 24) * width;
  const y = (value: number) => HEIGHT - 2 - (value / most) * (HEIGHT - TOP - 2);
  const hours = row.low.map((_, hour) => hour).filter((hour) => Number.isFinite(row.low[hour]));
  const line = (values: readonly number[], over: readonly number[]) =>
    over.map((hour) => `${x(hour).toFixed(1)},${y(values[hour] as number).toFixed(1)}`).join(" ");
  const band = `${line(row.high, hours)} ${line(row.low, [...hours].reverse())}`;
  const should = Math.round(row.hours * 0.8);
  const standing = (hour: number): string => {
    const value = row.measured[hour] as number;
    return value > (row.high[hour] as number) + 1e-9
      ? "over"
      : value < (row.low[hour] as number) - 1e-9
        ? "under"
        : "in";
  };
  const inBand = filled(text.inBand, { inBand: String(row.inBand), hours: String(row.hours) });
  return (
    <div className="data-figure">
      <p className="data-figure-name">
        {text.figures[row.id]} <small>{text.figureNotes[row.id]}</small>
      </p>
      <div ref={measure} className="data-figure-plot">
        {width === 0 ? null : (
          <svg width={width} height={HEIGHT + 14} aria-hidden="true">
            <text className="axis" x={0} y={TOP + 4}>
              {plain(language, most * scale, most * scale < 10 ? 1 : 0)}
            </text>
            <line className="ground" x1={0} x2={width} y1={HEIGHT - 1.5} y2={HEIGHT - 1.5} />
            <polygon className="band" points={band} />
            <polyline className="middle" points={line(row.middle, hours)} />
            {row.measured.map((value, hour) =>
              Number.isFinite(value) ? (
                <circle
                  key={x(hour)}
                  className={standing(hour)}
                  cx={x(hour)}
                  cy={y(value)}
                  r={3.2}
                />
              ) : null,
            )}
            {[0, 6, 12, 18].map((hour) => (
              <text key={hour} className="axis" x={(hour / 24) * width} y={HEIGHT + 12}>
                {hour}:00
              </text>
            ))}
          </svg>
        )}
      </div>
      <p className="data-figure-total">
        <b>{inBand}</b> <small>{filled(text.inBandNote, { should: String(should) })}</small>
      </p>
    </div>
  );
}

function TestTable({ rows }: { rows: readonly Row[] }) {
  const { text, language } = useDataInWords();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{text.hour}</th>
          {rows.map(({ id }) => (
            <th key={id} scope="col">
              {text.figures[id]} {text.measured} · {text.simulated}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: 24 }, (_, hour) => (
          <tr key={`${hour}:00`}>
            <th scope="row">{hour}:00</th>
            {rows.map((row) => (
              <td key={row.id}>{cellText(row, hour, language)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellText(row: Row, hour: number, language: Language): string {
  const scale = scaleOf(row);
  const figure = (value: number | undefined) =>
    value === undefined || !Number.isFinite(value) ? "–" : plain(language, value * scale, 1);
  return `${figure(row.measured[hour])} · ${figure(row.low[hour])}–${figure(row.high[hour])}`;
}
