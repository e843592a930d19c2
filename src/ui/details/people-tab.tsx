import { useMemo, useState } from "react";
import { agentFile } from "#outcomes/agent-file.ts";
import { type KpiRow, kpiNames, kpiTable, type WeakSpot } from "#outcomes/kpi-table.ts";
import { duration, inOne, type Language, money, percent, plain } from "#ui/format/figure.ts";
import { saveFile } from "#ui/keep/scenario-file.ts";
import { filled } from "#ui/text/filled.ts";
import { DataTable } from "./data-table.tsx";
import type { Details } from "./use-details.ts";
import { useDetailsWords } from "./words.ts";

const MONTH = 30;

/** The table of agents of the pooled runs. */
export const kpiRowsOf = ({ scenario, days }: Details): readonly KpiRow[] =>
  kpiTable(
    scenario,
    days[0]?.agentType ?? [],
    days.map(({ agents }) => agents),
  );

/** How a figure stands to that of all people: so many times it, or so many per cent of it. */
export const againstAll = (language: Language, ratio: number) =>
  ratio > 1
    ? ({ side: "above", ratio: plain(language, ratio, 1) } as const)
    : ({ side: "below", ratio: percent(language, ratio, 0) } as const);

/** The six figures of the trade by team and by agent, with the weak spot of each. */
export function PeopleTab({ details }: { details: Details }) {
  const { text, language, say } = useDetailsWords();
  const { people } = text;
  const [isOpen, setOpen] = useState(false);
  const rows = useMemo(() => kpiRowsOf(details), [details]);
  const agents = rows.filter(({ kind }) => kind === "agent");
  const rest = rows.filter(({ kind, contactsADay, hoursADay }) =>
    kind === "agent"
      ? false
      : kind !== "bot" && kind !== "team"
        ? true
        : contactsADay + hoursADay > 0,
  );
  const weakWords = (spot: WeakSpot) => {
    const { side, ratio } = againstAll(language, spot.ratio);
    return filled(people.weak[side], { kpi: say(kpiNames[spot.kpi]), ratio });
  };
  const dataRow = (row: KpiRow, index: number) => ({
    key: `${row.kind} ${index}`,
    head: say(row.name),
    isSum: row.kind === "people" || row.kind === "all",
    cells: [
      row.hoursADay > 0 ? plain(language, row.hoursADay, 1) : "–",
      plain(language, row.contactsADay, 1),
      percent(language, row.conversion),
      plain(language, row.ordersADay, 1),
      plain(language, row.ordersADay * MONTH),
      inOne(money(language, row.salesADay)),
      inOne(money(language, row.salesADay * MONTH)),
      percent(language, row.orderLoss),
      inOne(duration(language, row.responseSeconds)),
      plain(language, row.unansweredADay, 1),
      row.weakSpot === undefined ? (
        ""
      ) : (
        <b key="weak" className="details-weak">
          {weakWords(row.weakSpot)}
        </b>
      ),
    ],
  });
  const last = people.columns.length - 2;
  return (
    <section aria-labelledby="details-people">
      <header className="details-head">
        <h2 id="details-people">{people.heading}</h2>
        <button
          type="button"
          className="quiet-button"
          onClick={() => saveFile(`${people.file}.csv`, agentFile(language, rows), "text/csv")}
        >
          {text.save}
        </button>
      </header>
      <p className="details-about">
        {people.about} {text.onlyOne}
      </p>
      <h3>{people.teams}</h3>
      <DataTable
        label={people.teams}
        columns={people.columns}
        rows={rest.map(dataRow)}
        words={[last]}
      />
      <button
        type="button"
        className="quiet-button details-more"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {filled(people.agents, { count: String(agents.length) })}
      </button>
      {isOpen ? (
        <DataTable
          label={filled(people.agents, { count: String(agents.length) })}
          columns={people.columns}
          rows={agents.map(dataRow)}
          words={[last]}
        />
      ) : null}
    </section>
  );
}
