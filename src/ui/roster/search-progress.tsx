import { percent, plain } from "#ui/format/figure.ts";
import { useSpanWords } from "#ui/text/use-span-words.ts";
import type { Mark, SearchState } from "./search-state.ts";

/** How far the search is, and the best so far as it gets better; nothing while it rests. */
export function SearchProgress({ state, onStop }: { state: SearchState; onStop: () => void }) {
  const { t, language } = useSpanWords();
  const { work, marks } = state;
  const last = marks.at(-1);
  const isRunning = work.status === "running";
  return (
    <>
      {isRunning ? (
        <div className="roster-progress">
          <p>
            <span className="pulse" aria-hidden="true" />
            {t("roster.progress", {
              phase: t(`roster.phase.${work.phase}`),
              days: work.days,
              seconds: Math.floor(work.elapsed),
            })}
          </p>
          <button type="button" className="strong-button" onClick={onStop}>
            {t("roster.stopButton")}
          </button>
        </div>
      ) : null}
      {isRunning && work.step === "cheapest" ? (
        <p className="roster-aside">
          {last === undefined
            ? t("roster.marksNone")
            : t("roster.marks", {
                hours: plain(language, last.hours, 1),
                share: percent(language, last.share, 0),
              })}
        </p>
      ) : null}
      {marks.length < 2 ? null : <MarkLine marks={marks} />}
    </>
  );
}

const WIDTH = 264;
const HEIGHT = 64;
const FOOT = 14;

/** Points of the line: simulated days to the right, agent-hours up. */
export function markPoints(
  marks: readonly Mark[],
): readonly { readonly x: number; readonly y: number }[] {
  const hours = marks.map((mark) => mark.hours);
  const [least, most] = [Math.min(...hours), Math.max(...hours)];
  const first = marks[0]?.days ?? 0;
  const span = Math.max(1, (marks.at(-1)?.days ?? 0) - first);
  return marks.map((mark) => ({
    x: 4 + ((mark.days - first) / span) * (WIDTH - 52),
    y: 8 + ((most - mark.hours) / Math.max(1e-9, most - least)) * (HEIGHT - FOOT - 14),
  }));
}

function MarkLine({ marks }: { marks: readonly Mark[] }) {
  const { t, language } = useSpanWords();
  const points = markPoints(marks);
  const [start, end] = [marks[0], marks.at(-1)];
  const last = points.at(-1);
  if (start === undefined || end === undefined || last === undefined) return null;
  const path = points.map(({ x, y }, i) => (i === 0 ? `M${x},${y}` : `H${x}V${y}`)).join("");
  const hours = (mark: Mark) => plain(language, mark.hours, 1);
  return (
    <div>
      <span className="unseen">
        {t("roster.marksLabel", { from: hours(start), to: hours(end), count: marks.length - 1 })}
      </span>
      <svg className="roster-marks" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <path d={path} />
        <circle cx={last.x} cy={last.y} r={3.5} />
        <text className="last" x={last.x + 7} y={last.y + 4}>
          {hours(end)}
        </text>
        <text x={4} y={HEIGHT - 2}>
          {hours(start)} → {hours(end)}
        </text>
      </svg>
    </div>
  );
}
