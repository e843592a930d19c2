import { lazy, Suspense, useMemo, useState } from "react";
import { type KpiRow, kpiNames } from "#outcomes/kpi-table.ts";
import { plain } from "#ui/format/figure.ts";
import { Choice } from "#ui/parts/choice.tsx";
import type { ScreenProps } from "#ui/screens.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { useExperiment } from "#ui/state/use-experiment.ts";
import { screenAddress } from "#ui/state/use-screen.ts";
import { filled } from "#ui/text/filled.ts";
import { DaysTab } from "./days-tab.tsx";
import { MoneyTab } from "./money-tab.tsx";
import { againstAll, kpiRowsOf, PeopleTab } from "./people-tab.tsx";
import { QuestionTab } from "./question-tab.tsx";
import { spanOf } from "./span.ts";
import { useDetails } from "./use-details.ts";
import { useDetailsWords } from "./words.ts";
import "#ui/styles/details.css";

/** Brings the controls of the form with it. */
const RulesTab = lazy(async () => ({ default: (await import("./rules-tab.tsx")).RulesTab }));

const tabs = ["people", "rules", "questions", "money", "days"] as const;

/** The accounts behind the plan: agents, platforms, questions, money, days. */
export function Details({ experiment }: ScreenProps) {
  const { text, language, say, t } = useDetailsWords();
  const [tab, setTab] = useState<(typeof tabs)[number]>("people");
  const state = useExperiment(experiment);
  const scenario = scenarioOf(state.history.present);
  const isKnown =
    state.isCurrent && (state.shown?.isSettled === true || state.work.status === "stopped");
  const runs = isKnown ? state.shown?.study.replications : undefined;
  const { details, isCurrent, done, all, failure } = useDetails(scenario, runs);
  const weak = useMemo(
    () => (details === undefined ? undefined : weakest(kpiRowsOf(details))),
    [details],
  );
  const { shown } = state;
  const span = spanOf(scenario);
  const headline = (() => {
    if (details === undefined) return text.computing;
    if (weak === undefined) return text.noWeak;
    const { side, ratio } = againstAll(language, weak.ratio);
    return filled((weak.row.kind === "team" ? text.weakTeam : text.weakAgent)[side], {
      // "夜班 1 的": a number is set off from the Chinese after it.
      team: say(weak.row.name).replace(/(?<=\w)$/, language === "zh" ? " " : ""),
      kpi: say(kpiNames[weak.kpi]),
      ratio,
    });
  })();
  return (
    <main className={`details ${isCurrent ? "" : "stale"}`} aria-busy={!isCurrent}>
      <section className="verdict" aria-label={text.region} id="verdict" tabIndex={-1}>
        <div>
          <h1>{headline}</h1>
          <p className="quiet">
            {filled(text.basis, {
              seed: scenario.study.seed,
              days: plain(language, details?.days.length ?? shown?.study.replications ?? 0),
            })}{" "}
            {span > 1 ? filled(text.horizon, { days: plain(language, span, 1) }) : ""}{" "}
            <a href={screenAddress("plan")}>{text.back}</a>
          </p>
          {failure === undefined ? null : (
            <p className="details-risk" role="alert">
              {filled(text.failed, { reason: failure })}
            </p>
          )}
        </div>
      </section>
      <div className="details-tabs">
        <Choice
          name="details-tab"
          legend={text.tabs}
          value={tab}
          options={tabs.map((value) => ({ value, label: text.tab[value], face: text.tab[value] }))}
          onChoose={setTab}
        />
        <output>
          {isCurrent || failure !== undefined || all === undefined
            ? null
            : filled(text.progress, { done: String(done), all: String(all) })}
        </output>
      </div>
      {details !== undefined && tab === "people" ? <PeopleTab details={details} /> : null}
      {details !== undefined && tab === "questions" ? <QuestionTab details={details} /> : null}
      {details !== undefined && tab === "days" ? <DaysTab details={details} /> : null}
      {shown !== undefined && tab === "money" ? (
        <MoneyTab study={shown.study} scenario={shown.scenario} />
      ) : null}
      {shown !== undefined && tab === "rules" ? (
        <Suspense fallback={<p className="details-about">{t("keep.examples.loading")}</p>}>
          <RulesTab
            experiment={experiment}
            study={shown.study}
            details={details}
            scenario={scenario}
            shown={shown.scenario}
          />
        </Suspense>
      ) : null}
    </main>
  );
}

/** The weak spot of the teams that is furthest behind; of single agents where no team has any. */
function weakest(rows: readonly KpiRow[]) {
  for (const kind of ["team", "agent"] as const) {
    const found = rows
      .flatMap((row) =>
        row.kind === kind && row.weakSpot !== undefined ? [{ row, ...row.weakSpot }] : [],
      )
      .toSorted((one, other) => other.gap - one.gap);
    if (found[0] !== undefined) return found[0];
  }
  return undefined;
}
