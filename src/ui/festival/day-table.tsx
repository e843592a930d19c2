import { dayName } from "#ui/format/day-name.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { plain } from "#ui/format/figure.ts";
import { type CalendarDays } from "./calendar-days.ts";
import { useFestivalWords } from "./words.ts";

/** The days in numbers: visitors, contacts, and how many ordinary days each is. */
export function DayTable(props: { scenario: Scenario; days: CalendarDays; ordinary: number }) {
  const { scenario, days, ordinary } = props;
  const { text, language } = useFestivalWords();
  const { consultRate } = scenario.demand;
  return (
    <details className="festival-days">
      <summary>{text.dayTable}</summary>
      <table>
        <thead>
          <tr>
            {text.dayColumns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.contacts.map((contacts, day) => {
            const name = dayName(scenario, day, language);
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{consultRate > 0 ? plain(language, contacts / consultRate) : "–"}</td>
                <td>{plain(language, contacts)}</td>
                <td>{plain(language, contacts / ordinary, 2, true)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
