import type { Scenario } from "#scenario/scenario.ts";
import { plain } from "#ui/format/figure.ts";
import { SavePicture } from "#ui/parts/save-picture.tsx";
import { useWidth } from "#ui/parts/use-width.ts";
import type { Drafting } from "#ui/scenario-editor/use-draft.ts";
import { filled } from "#ui/text/filled.ts";
import {
  calendarAxis,
  type CalendarColumns,
  namedColumns,
  ownMoments,
} from "./calendar-columns.ts";
import type { CalendarDays } from "./calendar-days.ts";
import type { Apply } from "./festival.tsx";
import { hasOnlyPhases, PhaseBars } from "./phase-bars.tsx";
import { useFestivalWords } from "./words.ts";

const HEIGHT = 140;
/** Room above the highest column for its number, and above that for the names of moments. */
const TOP = 18;
const MOMENTS = 18;

/** What the days or hours come to as columns, darker where they go beyond an ordinary day, and beneath them the phases that make them so. */
export function Calendar(props: {
  scenario: Scenario;
  days: CalendarDays;
  columns: CalendarColumns;
  /** Contacts of an ordinary day. */
  ordinary: number;
  moving: Drafting;
  apply: Apply;
  onLeave: () => void;
}) {
  const { scenario, days, columns, ordinary } = props;
  const { text, language } = useFestivalWords();
  const [measure, width] = useWidth();
  const hasPhases = (scenario.demand.phases ?? []).length > 0;
  const none = hasOnlyPhases(scenario) ? text.none : text.noneOwn;
  return (
    <div className="festival-calendar" ref={measure} data-picture={text.calendar}>
      {width === 0 ? null : (
        <>
          <p className="unseen">
            {columns.isHourly ? text.calendarAboutHours : text.calendarAbout}
          </p>
          <p className="festival-legend">
            <i className="festival-key usual" aria-hidden="true" />
            {filled(text.ordinaryLine, { contacts: plain(language, ordinary) })}
            <i className="festival-key beyond" aria-hidden="true" />
            {text.beyond}
          </p>
          <Columns scenario={scenario} days={days} columns={columns} width={width} />
          <div className="festival-axis" aria-hidden="true">
            {calendarAxis(scenario, columns, width, language).map(({ at, words }, i, all) => (
              <span
                key={at}
                style={{ left: at * width, width: ((all[i + 1]?.at ?? 1) - at) * width }}
              >
                {words}
              </span>
            ))}
          </div>
          {hasPhases ? <PhaseBars {...props} until={days.until} width={width} /> : null}
          <p className="festival-note">{hasPhases ? text.keys : none}</p>
          <SavePicture />
        </>
      )}
    </div>
  );
}

function Columns(props: {
  scenario: Scenario;
  days: CalendarDays;
  columns: CalendarColumns;
  width: number;
}) {
  const { scenario, days, columns, width } = props;
  const { language } = useFestivalWords();
  const { contacts, ordinary } = columns;
  const each = width / contacts.length;
  const gap = each > 6 ? 1 : 0.5;
  const most = Math.max(1e-9, ...contacts, ...ordinary);
  const moments = ownMoments(scenario, days, width, language);
  const top = TOP + (moments.length > 0 ? MOMENTS : 0);
  const height = HEIGHT + top - TOP;
  const yOf = (count: number) => height - (count / most) * (height - top);
  const steps = ordinary.map((count, i) => `M${i * each} ${yOf(count)}h${each}`);
  return (
    <svg width={width} height={height} aria-hidden="true">
      {contacts.map((count, column) => {
        const usual = Math.min(count, ordinary[column] ?? 0);
        const place = { x: column * each + gap, width: Math.max(1, each - 2 * gap) };
        return (
          // A column has no identity but its place.
          // oxlint-disable-next-line react/no-array-index-key
          <g key={column}>
            <rect className="festival-day" {...place} y={yOf(usual)} height={height - yOf(usual)} />
            {count > usual ? (
              <rect
                className="festival-day beyond"
                {...place}
                y={yOf(count)}
                height={yOf(usual) - yOf(count)}
              />
            ) : null}
          </g>
        );
      })}
      <path className="festival-ordinary" d={steps.join("")} />
      {moments.map(({ at, name }) => (
        <g key={at}>
          <line className="event" x1={at * width} x2={at * width} y1={4} y2={height} />
          <text
            className="event-name"
            x={at * width + (at > 0.5 ? -6 : 6)}
            y={12}
            textAnchor={at > 0.5 ? "end" : "start"}
          >
            {name}
          </text>
        </g>
      ))}
      {namedColumns(columns, width, language).map(({ column, words }) => (
        <text
          key={column}
          className="festival-count"
          x={Math.max(34, Math.min(width - 34, (column + 0.5) * each))}
          y={yOf(contacts[column] ?? 0) - 5}
        >
          {words}
        </text>
      ))}
    </svg>
  );
}
