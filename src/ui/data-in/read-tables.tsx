import type { ShownTable } from "#pool/own-day-worker.ts";
import type { Choices } from "#reading/read-file.ts";
import type { LeftOut } from "#reading/content.ts";
import { isNameRole, type Role, type RoleId, roleIds, roles } from "#reading/roles.ts";
import { plain } from "#ui/format/figure.ts";
import { filled } from "#ui/text/filled.ts";
import type { OwnDayState } from "./own-day-store.ts";
import { useDataInWords } from "./words.ts";

/** Every table read: what it is, what each column was taken for, what was left out and why. */
export function ReadTables(props: {
  state: OwnDayState;
  onChoose: (name: string, choices: Choices) => void;
  onRemove: (name: string) => void;
}) {
  const { state, onChoose, onRemove } = props;
  const { text } = useDataInWords();
  return (
    <section className="data-read" aria-labelledby="data-read">
      <h2 id="data-read">{text.readHeading}</h2>
      {state.files.map(({ source, tables }) => (
        <div key={source.name} className="data-file">
          {tables.map((table, i) => (
            <ReadTable
              key={table.sheet}
              name={source.name}
              form={[source.encoding, table.sheet].filter((part) => part !== "").join(" · ")}
              table={table}
              onChoose={(column, role) => {
                const before = state.choices.get(source.name) ?? new Map();
                const own = new Map(before.get(i) ?? []).set(column, role);
                onChoose(source.name, new Map(before).set(i, own));
              }}
            />
          ))}
          <button type="button" className="quiet-button" onClick={() => onRemove(source.name)}>
            {text.remove}
            <span className="unseen"> {source.name}</span>
          </button>
        </div>
      ))}
    </section>
  );
}

const isHour = (role: Role): boolean => role.startsWith("hour:");

function ReadTable(props: {
  name: string;
  form: string;
  table: ShownTable;
  onChoose: (column: number, role: Role) => void;
}) {
  const { name, form, table, onChoose } = props;
  const { text, language, say } = useDataInWords();
  const { recognised, samples, rows, rowsRead, leftOut } = table;
  const hours = recognised.columns.filter(({ role }) => isHour(role));
  const left = Object.entries(leftOut) as [LeftOut, number][];
  const kind =
    recognised.report === undefined ? text.kinds[recognised.kind] : say(recognised.report.name);
  const header =
    recognised.headerRow < 0
      ? text.noHeader
      : filled(text.header, { row: String(recognised.headerRow + 1) });
  return (
    <div className="data-table">
      <p className="data-name">
        <b>{name}</b> <span>{[kind, form, header].filter((part) => part !== "").join(" · ")}</span>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.columnIn}</th>
            <th scope="col">{text.sampleCell}</th>
            <th scope="col">{text.takenFor}</th>
          </tr>
        </thead>
        <tbody>
          {hours.length === 0 ? null : (
            <tr>
              <th scope="row">
                {filled(text.hours, {
                  first: hours[0]?.role.slice(5) ?? "",
                  last: hours.at(-1)?.role.slice(5) ?? "",
                  count: String(hours.length),
                })}
              </th>
              <td>{samples[recognised.columns.findIndex(({ role }) => isHour(role))]}</td>
              <td className="data-known">{text.eachHour}</td>
            </tr>
          )}
          {recognised.columns.map(({ header: title, role }, column) => {
            if (isHour(role)) return null;
            const label =
              title === "" ? filled(text.noColumnName, { column: String(column + 1) }) : title;
            return (
              <tr
                key={`${column} ${title}`}
                className={role === "unknown" ? "data-unknown" : undefined}
              >
                <th scope="row">{label}</th>
                <td>{isNameRole(role) ? <i>{text.private}</i> : samples[column]}</td>
                <td>
                  <select
                    aria-label={`${label}: ${text.takenFor}`}
                    value={role}
                    onChange={({ currentTarget }) => onChoose(column, currentTarget.value as Role)}
                  >
                    {role === "unknown" ? <option value="unknown">{text.unknown}</option> : null}
                    <option value="unused">{text.unused}</option>
                    {roleIds.map((id: RoleId) => (
                      <option key={id} value={id}>
                        {say(roles[id].name)}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="data-rows">
        {filled(text.rows, { all: plain(language, rows), read: plain(language, rowsRead) })}
        {left.length === 0
          ? null
          : ` ${text.leftOut}${left.map(([reason, count]) => `${text.reasons[reason]} ${plain(language, count)}`).join(language === "zh" ? "，" : ", ")}${language === "zh" ? "。" : "."}`}
      </p>
    </div>
  );
}
