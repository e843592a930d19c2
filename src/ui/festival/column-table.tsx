import type { Scenario } from "#scenario/scenario.ts";
import { dayName } from "#ui/format/day-name.ts";
import { type Language, plain } from "#ui/format/figure.ts";
import { spanClock } from "#ui/format/time.ts";
import type { CalendarColumns } from "./calendar-columns.ts";
import { HOUR } from "./calendar-days.ts";
import { useFestivalWords } from "./words.ts";

function columnName(
  scenario: Scenario,
  { isHourly, contacts }: CalendarColumns,
  column: number,
  language: Language,
): string {
  if (!isHourly) return dayName(scenario, column, language);
  const hour = column % 24;
  const clock = spanClock({ from: hour * HOUR, until: (hour + 1) * HOUR });
  return contacts.length > 24
    ? `${dayName(scenario, (column - hour) / 24, language)} ${clock}`
    : clock;
}

/** The days or hours of the calendar in numbers: visitors, contacts, and how many times an ordinary one. */
export function ColumnTable({
  scenario,
  columns,
}: {
  scenario: Scenario;
  columns: CalendarColumns;
}) {
  const { text, language } = useFestivalWords();
  const { consultRate } = scenario.demand;
  const heads = columns.isHourly ? text.hourColumns : text.dayColumns;
  return (
    <details className="festival-days">
      <summary>{columns.isHourly ? text.hourTable : text.dayTable}</summary>
      <table>
        <thead>
          <tr>
            {heads.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.contacts.map((contacts, column) => {
            const name = columnName(scenario, columns, column, language);
            const usual = columns.ordinary[column] ?? 0;
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{consultRate > 0 ? plain(language, contacts / consultRate) : "–"}</td>
                <td>{plain(language, contacts)}</td>
                <td>{usual > 0 ? plain(language, contacts / usual, 2, true) : "–"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
