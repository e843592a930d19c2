import { plain } from "#ui/format/figure.ts";
import { spanClock } from "#ui/format/time.ts";
import { Stepper } from "#ui/parts/stepper.tsx";
import { TypedField } from "#ui/parts/typed-field.tsx";
import { type Plan, scenarioOf } from "#ui/state/plan.ts";
import { useWords } from "#ui/text/use-words.ts";
import {
  columnsAt,
  columnsBetween,
  columnsReset,
  plannedIn,
  scaledColumns,
  spanOf,
} from "./column-edits.ts";
import { changedColumns } from "./demand-shape.ts";
import { useEditing } from "./editing.ts";
import { plannedContacts } from "./planned-contacts.ts";
import { typedNumber } from "./typed.ts";

/** Side by side where there is room for them. */
const TABLES = 3;

/** The demand by hours or half hours: exact entry, one step up or down, and each row back to what it was. */
export function DemandRows(props: {
  plan: Plan;
  /** Half hours in a row. */
  group: number;
  /** Contacts simulated in each half hour, where they are known. */
  simulated: readonly number[] | undefined;
}) {
  const { plan, group, simulated } = props;
  const { t, language } = useWords();
  const { apply } = useEditing();
  const scenario = scenarioOf(plan);
  const origin = plan.origin.scenario;
  const count = plannedContacts(scenario).contacts.length;
  const changed = changedColumns(scenario, origin);
  const rows = Array.from({ length: Math.ceil(count / group) }, (_, row) => ({
    first: row * group,
    last: Math.min(count, (row + 1) * group) - 1,
  }));
  const each = Math.ceil(rows.length / TABLES);
  const tables = Array.from({ length: TABLES }, (_, i) => rows.slice(i * each, (i + 1) * each));
  return (
    <div className="demand-tables">
      {tables
        .filter((part) => part.length > 0)
        .map((part) => (
          <table key={part[0]?.first}>
            <thead>
              <tr>
                <th scope="col">{t("edit.time")}</th>
                <th scope="col">{t("edit.plannedContacts")}</th>
                <th scope="col">{t("edit.simulated")}</th>
                <th scope="col">
                  <span className="unseen">{t("edit.reset")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {part.map((columns) => {
                const span = spanClock(spanOf(scenario, columns));
                const all = columnsBetween(columns);
                const value = plannedIn(scenario, columns);
                const scale = (factor: number) => {
                  const edit = scaledColumns(scenario, columns, factor);
                  apply(edit.change, edit.label);
                };
                return (
                  <tr key={columns.first}>
                    <th scope="row">{span}</th>
                    <td>
                      <Stepper
                        less={t("edit.lessNamed", { span })}
                        more={t("edit.moreNamed", { span })}
                        onLess={() => scale(0.9)}
                        onMore={() => scale(1.1)}
                      >
                        <TypedField
                          label={t("edit.contactsExact", { span })}
                          value={plain(language, value, value < 10 ? 1 : 0)}
                          read={typedNumber}
                          hint={t("edit.wrongNumber", { min: 0, max: plain(language, 1e6) })}
                          inputMode="decimal"
                          width={6}
                          onEnter={(typed) => {
                            const edit = columnsAt(scenario, columns, typed);
                            apply(edit.change, edit.label);
                          }}
                        />
                      </Stepper>
                    </td>
                    <td className="simulated">
                      {simulated === undefined
                        ? "–"
                        : plain(
                            language,
                            all.reduce((sum, column) => sum + (simulated[column] ?? 0), 0),
                          )}
                    </td>
                    <td>
                      {all.some((column) => changed.has(column)) ? (
                        <button
                          type="button"
                          className="row-reset"
                          aria-label={t("edit.resetRow", { span })}
                          onClick={() => {
                            const edit = columnsReset(scenario, origin, columns);
                            apply(edit.change, edit.label);
                          }}
                        >
                          ↺
                        </button>
                      ) : null}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        ))}
    </div>
  );
}
