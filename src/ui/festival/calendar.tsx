import { dayShort } from "#ui/format/day-name.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { plain } from "#ui/format/figure.ts";
import { SavePicture } from "#ui/parts/save-picture.tsx";
import { useWidth } from "#ui/parts/use-width.ts";
import type { Drafting } from "#ui/scenario-editor/use-draft.ts";
import { filled } from "#ui/text/filled.ts";
import { type CalendarDays } from "./calendar-days.ts";
import type { Apply } from "./festival.tsx";
import { PhaseBars } from "./phase-bars.tsx";
import { useFestivalWords } from "./words.ts";

const HEIGHT = 132;
/** Room above the highest column for its number. */
const TOP = 18;

/** What the days come to as columns with a curve over them, and beneath them the phases that make them so. */
export function Calendar(props: {
  scenario: Scenario;
  days: CalendarDays;
  /** Contacts of an ordinary day. */
  ordinary: number;
  moving: Drafting;
  apply: Apply;
  onLeave: () => void;
}) {
  const { scenario, days, ordinary } = props;
  const { text, language } = useFestivalWords();
  const [measure, width] = useWidth();
  const count = days.contacts.length;
  const each = width / count;
  const most = Math.max(...days.contacts, ordinary);
  const yOf = (contacts: number) => HEIGHT - (contacts / most) * (HEIGHT - TOP);
  const every = Math.max(1, Math.ceil((language === "zh" ? 40 : 48) / Math.max(1, each)));
  const isNamed = (day: number) => {
    if (day % every === 0) return true;
    const [before = 0, here = 0, after = 0] = [-1, 0, 1].map((by) => days.contacts[day + by]);
    return every <= 2 && here > before && here > after && each * 2 > 36;
  };
  const points = days.contacts.map((contacts, day) => `${(day + 0.5) * each},${yOf(contacts)}`);
  return (
    <div className="festival-calendar" ref={measure} data-picture={text.calendar}>
      {width === 0 ? null : (
        <>
          <p className="unseen">{text.calendarAbout}</p>
          <svg width={width} height={HEIGHT} aria-hidden="true">
            {days.contacts.map((contacts, day) => (
              <rect
                // oxlint-disable-next-line react/no-array-index-key
                key={day}
                className="festival-day"
                x={day * each + 1}
                width={Math.max(1, each - 2)}
                y={yOf(contacts)}
                height={HEIGHT - yOf(contacts)}
              />
            ))}
            <line
              className="festival-ordinary"
              x1={0}
              x2={width}
              y1={yOf(ordinary)}
              y2={yOf(ordinary)}
            />
            <polyline className="festival-curve" points={points.join(" ")} />
            {days.contacts.map((contacts, day) =>
              isNamed(day) ? (
                <text
                  // A day has no identity but its place.
                  // oxlint-disable-next-line react/no-array-index-key
                  key={day}
                  className="festival-count"
                  x={Math.max(16, Math.min(width - 16, (day + 0.5) * each))}
                  y={yOf(contacts) - 5}
                >
                  {plain(language, contacts)}
                </text>
              ) : null,
            )}
          </svg>
          <div className="festival-axis" aria-hidden="true">
            {days.contacts.map((_, day) =>
              day % every === 0 ? (
                <span
                  // oxlint-disable-next-line react/no-array-index-key
                  key={day}
                  style={{ left: day * each, width: Math.min(each * every, width - day * each) }}
                >
                  {dayShort(scenario, day, language)}
                </span>
              ) : null,
            )}
          </div>
          <PhaseBars {...props} until={days.until} width={width} />
          <p className="festival-note">
            {filled(text.ordinaryLine, { contacts: plain(language, ordinary) })}
            {language === "zh" ? "。" : ". "}
            {(scenario.demand.phases ?? []).length === 0 ? null : text.keys}
          </p>
          <SavePicture />
        </>
      )}
    </div>
  );
}
