import type { Fitted, FittedId, Interval } from "#calibration/fitted.ts";
import type { OwnFit } from "#own-day/own-data.ts";
import { percent, plain } from "#ui/format/figure.ts";
import { filled } from "#ui/text/filled.ts";
import { dateText } from "./date-text.ts";
import { figureOf, unitOf } from "./fitted-words.ts";
import { useDataInWords } from "./words.ts";

/** Every fitted figure beside what the plan says, to be taken or not, and the button that takes them. */
export function FittedTable(props: {
  fit: OwnFit;
  taken: ReadonlySet<FittedId>;
  isApplied: boolean;
  onTake: (ids: readonly FittedId[], isTaken: boolean) => void;
  onApply: () => Promise<void>;
}) {
  const { fit, taken, isApplied, onTake, onApply } = props;
  const { text, language } = useDataInWords();
  const ids = fit.rows.map(({ id }) => id);
  const missing = (Object.keys(text.rowNames) as FittedId[]).filter((id) => !ids.includes(id));
  return (
    <section className="data-fit" aria-labelledby="data-fit">
      <h2 id="data-fit">{text.fitHeading}</h2>
      {fit.keptDay === undefined ? null : (
        <p className="data-kept">
          {filled(text.fitKept, { day: dateText(language, fit.keptDay) })}
        </p>
      )}
      <p className="data-kept">{text.graph}</p>
      <ul className="data-rows-fitted">
        {fit.rows.map((row) => (
          <FittedRow
            key={row.id}
            row={row}
            isTaken={taken.has(row.id)}
            onTake={(isTaken) => onTake([row.id], isTaken)}
          />
        ))}
      </ul>
      <p className="data-apply">
        <button
          type="button"
          className="strong-button"
          disabled={taken.size === 0 || isApplied}
          onClick={() => void onApply()}
        >
          {isApplied ? text.applied : filled(text.apply, { count: String(taken.size) })}
        </button>
        <button type="button" className="quiet-button" onClick={() => onTake(ids, true)}>
          {text.takeAll}
        </button>
        <button type="button" className="quiet-button" onClick={() => onTake(ids, false)}>
          {text.keepAll}
        </button>
      </p>
      <p className="data-kept">{text.applyNote}</p>
      {missing.length === 0 ? null : (
        <p className="data-kept">
          {filled(text.assumed, {
            names: missing.map((id) => text.rowNames[id]).join(language === "zh" ? "、" : ", "),
          })}
        </p>
      )}
    </section>
  );
}

function FittedRow(props: { row: Fitted; isTaken: boolean; onTake: (isTaken: boolean) => void }) {
  const { row, isTaken, onTake } = props;
  const { text, language } = useDataInWords();
  const name = text.rowNames[row.id];
  const figure = (value: number) => figureOf(row.id, value, language);
  // What is used if it is taken.
  const shown = row.withPlan ?? row;
  return (
    <li>
      <span className="data-fit-name">{name}</span>
      <span className="data-fit-change">
        {figure(row.before)} → <b>{figure(shown.value)}</b> <small>{unitOf(row.id, text)}</small>
      </span>
      <IntervalBar before={row.before} interval={shown} />
      <span className="data-fit-range">
        <span className="unseen">{text.interval} </span>
        {figure(shown.low)}
        {shown.low < 0 ? ` ${text.until} ` : "–"}
        {figure(shown.high)}
      </span>
      <fieldset className="data-choice">
        <legend className="unseen">{`${name}: ${text.choice}`}</legend>
        {[true, false].map((takes) => (
          <label key={String(takes)}>
            <input
              type="radio"
              name={`fit-${row.id}`}
              checked={isTaken === takes}
              onChange={() => onTake(takes)}
            />
            {takes ? text.take : text.keep}
          </label>
        ))}
      </fieldset>
      <NotesOf row={row} />
    </li>
  );
}

/** Why a figure is better kept, what a fitted law of patience is like, and how much of it rests on the fit. */
function NotesOf({ row }: { row: Fitted }) {
  const { id, value, low, high, why, weibull, allowed, withPlan, stays = [] } = row;
  const { text, language, say } = useDataInWords();
  const share = (part: number) => percent(language, part, 0);
  const two = (one: number) => plain(language, one, 2);
  const times = stays.map(({ after, fitted, ifAll, ifNone }) =>
    filled(text.stay, {
      after: String(after),
      fitted: share(fitted),
      low: share(ifAll.low),
      high: share(ifNone.high),
    }),
  );
  const notes = [
    ...(why === undefined ? [] : [say(why)]),
    ...(withPlan === undefined
      ? []
      : [
          filled(text.withPlan, {
            value: figureOf(id, value, language),
            low: figureOf(id, low, language),
            high: figureOf(id, high, language),
            from: figureOf(id, withPlan.presumed.low, language),
            until: figureOf(id, withPlan.presumed.high, language),
            weight: share(withPlan.weight),
          }),
        ]),
    ...(weibull === undefined
      ? []
      : [
          filled(text.weibull, {
            shape: two(weibull.value),
            low: two(weibull.low),
            high: two(weibull.high),
          }),
        ]),
    ...(allowed === undefined
      ? []
      : [filled(text.allowed, { low: two(allowed.low), high: two(allowed.high) })]),
    ...(times.length === 0
      ? []
      : [filled(text.stays, { times: times.join(language === "zh" ? "，" : ", ") })]),
  ];
  return notes.length === 0 ? null : (
    <small className="data-fit-notes">
      {notes.map((note) => (
        <span key={note}>{note}</span>
      ))}
    </small>
  );
}

/** Before as a line, the fitted value as a dot, its range as a bar, on a scale that holds all three. */
function IntervalBar(props: { before: number; interval: Interval }) {
  const { before } = props;
  const { value, low, high } = props.interval;
  const known = [before, value, low, high].filter(Number.isFinite);
  const least = Math.min(...known);
  const width = Math.max(...known) - least || 1;
  const at = (x: number) => 4 + ((x - least) / width) * 112;
  return (
    <svg className="data-interval" viewBox="0 0 120 16" aria-hidden="true">
      <line className="track" x1={2} x2={118} y1={8} y2={8} />
      <line className="range" x1={at(low)} x2={at(high)} y1={8} y2={8} />
      {Number.isFinite(before) ? (
        <line className="before" x1={at(before)} x2={at(before)} y1={2} y2={14} />
      ) : null}
      <circle cx={at(value)} cy={8} r={4} />
    </svg>
  );
}
