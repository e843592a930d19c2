import { useMemo } from "react";
import type { Scenario } from "#scenario/scenario.ts";
import { inOne, money } from "#ui/format/figure.ts";
import { valueText } from "#ui/assumptions/field-text.ts";
import { sectionsOf } from "#ui/assumptions/search.ts";
import { formOf } from "#scenario/form-fields.ts";
import { registerOf } from "#ui/why/register.ts";
import type { Report } from "./study-report.ts";
import { ScrollBox } from "./scroll-box.tsx";
import { useReportWords } from "./words.ts";

const BAR = 48;

/** The assumptions on which most rests: by name, with value, range, what they would do, and how sure they are. */
export function AssumptionTable({ base, report }: { base: Scenario; report: Report }) {
  const { text, language, say } = useReportWords();
  const words = text.assumptions;
  const rows = useMemo(
    () => new Map(registerOf(base, language).map((row) => [row.address, row])),
    [base, language],
  );
  const fields = useMemo(() => fieldsOf(base), [base]);
  const found = report.assumptions ?? [];
  const ends = found.flatMap(({ low, high }) => [low, high]);
  const [least, most] = [Math.min(0, ...ends), Math.max(1, ...ends)];
  const x = (yuan: number) => ((yuan - least) / (most - least)) * BAR;
  const yuan = (value: number) => inOne(money(language, value));
  const isWaiting = report.assumptions === undefined;
  return (
    <section className="report-assumptions" aria-labelledby="report-assumptions">
      <h2 id="report-assumptions">{words.heading}</h2>
      {isWaiting || found.length === 0 ? (
        <p className="quiet">{isWaiting ? words.waiting : words.none}</p>
      ) : (
        <ScrollBox label="report-assumptions">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.value}</th>
                <th scope="col">{report.isSure ? words.gain : words.lost}</th>
                <th scope="col">{words.grade}</th>
              </tr>
            </thead>
            <tbody>
              {found.map(({ address, swing, low, high }) => {
                const row = rows.get(address);
                const field = fields.get(address);
                if (row === undefined || field === undefined) return null;
                const name = `${row.name} · ${say(row.part)}`;
                return (
                  <tr key={address}>
                    <th scope="row" title={name}>
                      <span>{name}</span>
                    </th>
                    <td>
                      <b>{row.value}</b>{" "}
                      <small>
                        {valueText(field, swing.low.value, language)}–
                        {valueText(field, swing.high.value, language)}
                      </small>
                    </td>
                    <td>
                      <svg className="report-swing" viewBox={`0 0 ${BAR} 10`} aria-hidden="true">
                        <line x1={x(0)} x2={x(0)} y1={0} y2={10} />
                        <rect
                          x={Math.min(x(low), x(high))}
                          width={Math.max(1.5, Math.abs(x(high) - x(low)))}
                          y={3}
                          height={4}
                        />
                        <circle cx={x(high)} cy={5} r={2.6} />
                      </svg>
                      {yuan(low)} → {yuan(high)}
                    </td>
                    <td>
                      <i className={`report-grade ${row.grade}`} aria-hidden="true" />
                      {words.grades[row.grade]}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  );
}

const fieldsOf = (base: Scenario) =>
  new Map(
    sectionsOf(formOf(base)).flatMap(({ rows }) =>
      rows.flatMap((row) => (row.type === "field" ? [[row.field.address, row.field]] : [])),
    ),
  );
