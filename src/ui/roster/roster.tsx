import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Reserve } from "#experiments/staffing/reserve.ts";
import { loadOf } from "#experiments/staffing/demand.ts";
import { shiftRulesOf, withShifts } from "#experiments/staffing/shifts.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { percent, plain } from "#ui/format/figure.ts";
import { spanClock } from "#ui/format/time.ts";
import { Choice } from "#ui/parts/choice.tsx";
import { useRunner } from "#ui/parts/use-runner.ts";
import type { ScreenProps } from "#ui/screens.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { useExperiment } from "#ui/state/use-experiment.ts";
import { changesOf } from "#ui/state/workbook.ts";
import { useSpanWords } from "#ui/text/use-span-words.ts";
import { toClock } from "#units/clock.ts";
import { seconds } from "#units/units.ts";
import { type Ask, askOf, scenarioFor } from "./ask.ts";
import { PeopleChart } from "./people-chart.tsx";
import { Rivals } from "./rivals.tsx";
import { searchOf } from "./roster-search.ts";
import { RosterVerdict } from "./roster-verdict.tsx";
import { type Charted, cheapestShown } from "./search-state.ts";
import { SearchProgress } from "./search-progress.tsx";
import { TakeButtons } from "./take-buttons.tsx";
import { TargetForm } from "./target-form.tsx";
import "#ui/styles/roster.css";

/** Whether two plans are the same shop but for who works when. */
const isSameShop = (one: Scenario, other: Scenario): boolean =>
  one === other || changesOf(withShifts(one, []), withShifts(other, [])).length === 0;

/** The cheapest roster that reaches a target, looked for when asked, and what it is beside the rosters of now and of other rules. */
export function Roster({ experiment }: ScreenProps) {
  const { t, language } = useSpanWords();
  const runner = useRunner();
  const search = searchOf(experiment);
  const state = useSyncExternalStore(search.subscribe, search.getState);
  useEffect(() => () => search.leave(), [search]);
  const scenario = scenarioOf(useExperiment(experiment).history.present);
  const [changed, setChanged] = useState<Partial<Ask>>({});
  const [which, setWhich] = useState<"cheapest" | "profitable">("cheapest");
  const ask = useMemo(() => askOf(scenario, changed), [scenario, changed]);
  const { sought, found, profitable, work } = state;
  const isBusy = work.status === "running";
  const isSearching = isBusy && work.step === "cheapest";
  const isRich = which === "profitable" && profitable !== undefined;
  const { figures: cheapest, fresh } = cheapestShown(state);
  const figures = isRich ? profitable.fresh : cheapest;
  const isStale = useMemo(
    () =>
      sought !== undefined && !isSameShop(withRules(scenario, sought.scenario), sought.scenario),
    [sought, scenario],
  );
  // Before anything is found: the roster of now, where there is one, against the work.
  const charted = useMemo(() => sought ?? nowOf(scenario), [sought, scenario]);
  const start = () => {
    if (runner === undefined) return;
    setWhich("cheapest");
    search.start(runner, scenarioFor(scenario, ask), ask.target);
  };
  return (
    <main className="roster">
      <section className="verdict" aria-label={t("verdict.region")} id="verdict" tabIndex={-1}>
        <div className="verdict-words">
          <RosterVerdict state={state} scenario={scenario} />
          {isStale ? <p className="roster-stale">{t("roster.stale")}</p> : null}
        </div>
      </section>
      <div className="roster-body">
        <div className="roster-controls">
          <TargetForm
            scenario={scenario}
            ask={ask}
            onChange={(part) => setChanged((now) => ({ ...now, ...part }))}
          />
          {isBusy ? null : (
            <button type="button" className="strong-button roster-start" onClick={start}>
              {t(sought === undefined ? "roster.start" : "roster.again")}
            </button>
          )}
          <SearchProgress state={state} onStop={() => search.stop()} />
          {work.status === "failed" ? (
            <p className="roster-stale" role="alert">
              {t("roster.failed", { reason: work.reason })}
            </p>
          ) : null}
          {isSearching || figures === undefined ? null : (
            <>
              {profitable === undefined ? null : (
                <Choice
                  name="roster-which"
                  legend={t("roster.which")}
                  value={which}
                  options={[
                    {
                      value: "cheapest",
                      label: t("roster.whichCheapest"),
                      face: t("roster.whichCheapest"),
                    },
                    {
                      value: "profitable",
                      label: t("roster.whichProfitable"),
                      face: t("roster.whichProfitable"),
                    },
                  ]}
                  onChoose={setWhich}
                />
              )}
              <TakeButtons experiment={experiment} scenario={scenario} figures={figures} />
              <p className="roster-take">
                {fresh === undefined ? (
                  <button
                    type="button"
                    className="quiet-button"
                    disabled={isBusy}
                    onClick={() => search.check()}
                  >
                    {t("roster.checkNow")}
                  </button>
                ) : null}
                {found !== undefined && profitable === undefined ? (
                  <button
                    type="button"
                    className="quiet-button"
                    disabled={isBusy}
                    onClick={() => search.enrich()}
                  >
                    {t("roster.enrich")}
                  </button>
                ) : null}
              </p>
            </>
          )}
          {found?.reserve === undefined ? null : <ReserveWords reserve={found.reserve} />}
        </div>
        {charted === undefined ? null : (
          <PeopleChart
            sought={charted}
            shifts={figures === undefined ? charted.scenario.staff.shifts : figures.shifts}
          />
        )}
      </div>
      {isSearching || figures === undefined ? null : (
        <Rivals state={state} isBusy={isBusy} onCompare={() => search.compare()} />
      )}
      {found === undefined || sought === undefined ? null : (
        <p className="compare-note">
          {t("roster.note", {
            search: found.cheapest.search.judged.days,
            fresh: found.cheapest.fresh.judged.days,
            seed: sought.scenario.study.seed,
          })}
        </p>
      )}
      <output className="unseen">
        {work.status === "stopped" ? t("roster.stopped") : null}
        {work.status === "idle" && found !== undefined
          ? t("roster.doneSay", { hours: plain(language, found.cheapest.fresh.paidHours, 1) })
          : null}
      </output>
    </main>
  );
}

function nowOf(scenario: Scenario): Charted | undefined {
  if (scenario.staff.headcounts.length > 0) return undefined;
  return { scenario, rules: shiftRulesOf(scenario), load: loadOf(scenario) };
}

/** The plan with the rules that were asked for in the search: they are no change of the plan. */
const withRules = (plan: Scenario, { staffing }: Scenario): Scenario => ({ ...plan, staffing });

function ReserveWords({ reserve }: { reserve: Reserve }) {
  const { t, language } = useSpanWords();
  const { people, from, until, decideAt, callAt, expected, calledDays, missedWhenCalled } = reserve;
  return (
    <section aria-labelledby="roster-reserve">
      <h2 id="roster-reserve">{t("roster.reserve")}</h2>
      <p className="roster-reserve">
        {t("roster.reserveText", {
          people,
          span: spanClock({ from, until }),
          at: toClock(seconds(decideAt)),
          callAt,
          more: percent(language, callAt / expected - 1, 0),
          called: Math.round(calledDays),
          missed: Math.round(missedWhenCalled),
        })}
      </p>
    </section>
  );
}
