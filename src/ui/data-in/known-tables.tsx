import { knownReports } from "#reading/known-reports.ts";
import { useDataInWords } from "./words.ts";

const kinds = ["hours", "days", "agents", "items"] as const;

/** What can be read before there is anything to read: which tables, and what each of them tells of the plan. */
export function KnownTables() {
  const { text, say } = useDataInWords();
  const { known } = text;
  return (
    <section className="data-known" aria-labelledby="data-known">
      <h2 id="data-known">{known.heading}</h2>
      <ul>
        <li>
          <h3>{known.log.name}</h3>
          <p>{known.log.tells}</p>
          <p className="data-known-names">{known.log.columns}</p>
        </li>
        {kinds.map((kind) => {
          const { name, tells } = known.kinds[kind];
          const names = knownReports.flatMap((one) => (one.kind === kind ? [say(one.name)] : []));
          return (
            <li key={kind}>
              <h3>{name}</h3>
              <p>{tells}</p>
              <p className="data-known-names">{names.join(known.between)}</p>
            </li>
          );
        })}
      </ul>
      <p className="data-kept">{known.others}</p>
    </section>
  );
}
