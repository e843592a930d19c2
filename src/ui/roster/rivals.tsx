import type { Comparison } from "#experiments/staffing/compare-rosters.ts";
import type { RosterFigures } from "#experiments/staffing/judged.ts";
import { inOne, money, plain } from "#ui/format/figure.ts";
import { useSpanWords } from "#ui/text/use-span-words.ts";
import { cheapestShown, type SearchState } from "./search-state.ts";

/** Costs are a few per cent apart: they are printed in yuan. */
const IN_YUAN = 1;

interface Row {
  readonly id: string;
  readonly rule: "own" | "rich" | Comparison["rule"];
  readonly setting: number | undefined;
  /** The rule's roster made lavish until it is enough. */
  readonly isLavish: boolean;
  readonly figures: RosterFigures;
}

/** Rosters on the same fresh days: what was found, then each rule as it comes, then made lavish where that is another. */
export function rivalRows({ found, checked, profitable, others }: SearchState): readonly Row[] {
  const own = found?.cheapest.fresh ?? checked;
  const plainRow = (rule: "own" | "rich", figures: RosterFigures | undefined): readonly Row[] =>
    figures === undefined ? [] : [{ id: rule, rule, setting: undefined, isLavish: false, figures }];
  return [
    ...plainRow("own", own),
    ...plainRow("rich", profitable?.fresh),
    ...(others ?? []).flatMap(({ rule, setting, asItComes, reaching }): readonly Row[] => [
      ...(asItComes === undefined
        ? []
        : [{ id: rule, rule, setting, isLavish: false, figures: asItComes }]),
      ...(reaching === undefined || reaching.setting === setting
        ? []
        : [
            {
              id: `${rule} lavish`,
              rule,
              setting: reaching.setting,
              isLavish: true,
              figures: reaching.figures,
            },
          ]),
    ]),
  ];
}

/** What was found beside the rosters of other rules, and the button that has them simulated. */
export function Rivals(props: { state: SearchState; isBusy: boolean; onCompare: () => void }) {
  const { state, isBusy } = props;
  const { t, language } = useSpanWords();
  const rows = rivalRows(state);
  const columns = ["name", "hours", "cost", "days", "lost", "profit", "misses"] as const;
  const chance = state.sought?.target.chance ?? 0;
  const canCompare = state.others === undefined && cheapestShown(state).figures !== undefined;
  const nameOf = ({ rule, setting }: Row) =>
    rule === "own" || rule === "rich"
      ? t(`roster.${rule}`)
      : t(`roster.rule.${rule}`, { setting: plain(language, setting ?? 0, 2) });
  return (
    <section className="roster-rivals" aria-labelledby="roster-rivals">
      <h2 id="roster-rivals">{t("roster.rivals")}</h2>
      {rows.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {t(`roster.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { paidHours, plannedCost, judged } = row.figures;
              const days = (share: number) => plain(language, share * 100);
              return (
                <tr key={row.id} className={`rival-${row.rule}`}>
                  <th scope="row">{nameOf(row)}</th>
                  <td data-label={t("roster.columns.hours")}>{plain(language, paidHours, 1)}</td>
                  <td data-label={t("roster.columns.cost")}>
                    {inOne(money(language, plannedCost, IN_YUAN))}
                  </td>
                  <td
                    data-label={t("roster.columns.days")}
                    className={judged.share >= chance ? "gain" : "loss"}
                  >
                    {days(judged.share)}{" "}
                    <small>
                      {days(judged.low)}–{days(judged.high)}
                    </small>
                  </td>
                  <td data-label={t("roster.columns.lost")}>
                    {inOne(money(language, judged.lostSales))}
                  </td>
                  <td data-label={t("roster.columns.profit")}>
                    {inOne(money(language, judged.profit))}{" "}
                    <small>±{inOne(money(language, judged.profitError))}</small>
                  </td>
                  <td className="words">
                    {row.isLavish
                      ? t("roster.lavish")
                      : row.rule === "own" || row.rule === "rich"
                        ? ""
                        : t(`roster.misses.${row.rule}`)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {canCompare ? (
        <p className="roster-go">
          <button
            type="button"
            className="quiet-button"
            disabled={isBusy}
            onClick={props.onCompare}
          >
            {t("roster.rivalsGo")}
          </button>{" "}
          <span className="roster-aside">{t("roster.rivalsWhy")}</span>
        </p>
      ) : null}
    </section>
  );
}
