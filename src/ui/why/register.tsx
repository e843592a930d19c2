import { plain } from "#ui/format/figure.ts";
import { type Grade, grades, type RegisterRow } from "./register.ts";
import { filled } from "#ui/text/filled.ts";
import { TableHead } from "#ui/parts/table-head.tsx";
import { useWhyWords } from "./words.ts";

/** What the plan rests on, by how sure it is. */
export function Register(props: {
  rows: readonly RegisterRow[];
  counts: Readonly<Record<Grade, number>>;
}) {
  const { rows, counts } = props;
  const { text, language, say } = useWhyWords();
  const { register } = text;
  const present = grades.filter((grade) => counts[grade] > 0);
  const parts = present.map((grade) => `${register.grades[grade]} ${counts[grade]}`);
  return (
    <section className="why-part" aria-labelledby="why-register">
      <h2 id="why-register">{register.heading}</h2>
      <p className="why-about">{register.about}</p>
      <p className="unseen">
        {filled(register.bar, {
          all: String(rows.length),
          parts: parts.join(language === "zh" ? "，" : ", "),
        })}
      </p>
      <div className="grade-bar" aria-hidden="true">
        {present.map((grade) => (
          <i key={grade} className={grade} style={{ flexGrow: counts[grade] }} />
        ))}
      </div>
      {present.map((grade) => (
        <details key={grade} className="grade-group">
          <summary>
            <i className={`grade-mark ${grade}`} aria-hidden="true" />
            <b>{register.grades[grade]}</b>
            <span className="figure">
              {filled(register.count, { count: plain(language, counts[grade]) })}
            </span>
            <span className="why-about">{register.gradeAbout[grade]}</span>
          </summary>
          <div>
            <table>
              <TableHead names={register.head} />
              <tbody>
                {rows
                  .filter((row) => row.grade === grade)
                  .map((row) => (
                    <tr key={row.address}>
                      <th scope="row">
                        <small>{say(row.part)}</small> {row.name}
                      </th>
                      <td className="figure">{row.value}</td>
                      <td className="figure">{row.range}</td>
                      <td>{row.source}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
        </details>
      ))}
    </section>
  );
}
