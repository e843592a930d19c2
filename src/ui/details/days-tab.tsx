import { useMemo } from "react";
import { plain } from "#ui/format/figure.ts";
import { dayName, dayShort } from "#ui/format/day-name.ts";
import { saveFile } from "#ui/keep/scenario-file.ts";
import { SavePicture } from "#ui/parts/save-picture.tsx";
import { useWidth } from "#ui/parts/use-width.ts";
import { filled } from "#ui/text/filled.ts";
import { csv } from "#units/csv.ts";
import { DataTable } from "./data-table.tsx";
import { busiest, byDayOf } from "./day-rows.ts";
import type { Details } from "./use-details.ts";
import { useDetailsWords } from "./words.ts";

const HEIGHT = 190;

/** Contacts of each day by kind, stacked and in numbers: when the wave after the sale comes. */
export function DaysTab({ details }: { details: Details }) {
  const { text, language, say } = useDetailsWords();
  const { days: words } = text;
  const [measure, width] = useWidth();
  const { scenario } = details;
  const rows = useMemo(() => byDayOf(details), [details]);
  const count = rows.all.length;
  const most = Math.max(1, ...rows.all);
  const each = width / Math.max(1, count);
  const every = Math.max(1, Math.ceil(44 / Math.max(1, each)));
  const presale = rows.kinds.find(({ kind }) => kind.id === "presale")?.contacts ?? [];
  const [before, after, top] = [busiest(presale), busiest(rows.after), busiest(rows.all)];
  const name = (day: number) => dayName(scenario, day, language);
  const columns = [
    words.columns.day,
    words.columns.all,
    ...rows.kinds.map(({ kind }) => say(kind.name)),
    words.columns.toPeople,
    words.columns.left,
    words.columns.unanswered,
  ];
  const table = rows.all.map((all, day) => [
    all,
    ...rows.kinds.map(({ contacts }) => contacts[day] ?? 0),
    rows.toPeople[day] ?? 0,
    rows.left[day] ?? 0,
    rows.unanswered[day] ?? 0,
  ]);
  return (
    <section aria-labelledby="details-days">
      <header className="details-head">
        <h2 id="details-days">{words.heading}</h2>
        <button
          type="button"
          className="quiet-button"
          onClick={() =>
            saveFile(
              `${words.file}.csv`,
              csv([
                columns,
                ...table.map((cells, day) => [name(day), ...cells.map((one) => one.toFixed(2))]),
              ]),
              "text/csv",
            )
          }
        >
          {text.save}
        </button>
      </header>
      <p className="details-about">{words.about}</p>
      {count < 2 ? (
        <p className="details-about">{words.one}</p>
      ) : (
        <>
          <p>
            {filled(words.chart, { day: name(top), contacts: plain(language, rows.all[top] ?? 0) })}{" "}
            {presale.length === 0 || rows.after.every((one) => one === 0)
              ? null
              : after > before
                ? filled(words.peak, {
                    after: name(after),
                    before: name(before),
                    days: String(after - before),
                  })
                : after === before
                  ? words.same
                  : null}
          </p>
          <div className="details-picture" data-picture={words.heading}>
            <ul className="details-keys">
              {rows.kinds.map(({ kind }, k) => (
                <li key={kind.id}>
                  <i className={`kind-${k % 8}`} aria-hidden="true" />
                  {say(kind.name)}
                </li>
              ))}
            </ul>
            <div ref={measure} className="details-days">
              <svg width={width} height={HEIGHT + 20} aria-hidden="true">
                {rows.all.map((_, day) => {
                  let y = HEIGHT;
                  return rows.kinds.map(({ kind, contacts }, k) => {
                    const height = ((contacts[day] ?? 0) / most) * (HEIGHT - 4);
                    y -= height;
                    return (
                      <rect
                        // oxlint-disable-next-line react/no-array-index-key
                        key={`${kind.id} ${day}`}
                        className={`kind-${k % 8}`}
                        x={day * each + 1}
                        width={Math.max(1, each - 2)}
                        y={y}
                        height={height}
                      />
                    );
                  });
                })}
                {rows.all.map((_, day) =>
                  day % every === 0 ? (
                    // A day has no identity but its place.
                    // oxlint-disable-next-line react/no-array-index-key
                    <text key={day} x={day * each + 1} y={HEIGHT + 15}>
                      {dayShort(scenario, day, language)}
                    </text>
                  ) : null,
                )}
              </svg>
            </div>
            <SavePicture />
          </div>
        </>
      )}
      <DataTable
        label={words.heading}
        columns={columns}
        rows={table.map((cells, day) => ({
          key: name(day),
          head: name(day),
          cells: cells.map((one) => plain(language, one, one < 100 ? 1 : 0)),
        }))}
      />
    </section>
  );
}
