import { useContext, useMemo } from "react";
import { ownRuleOf } from "#outcomes/own-rule.ts";
import { profitPerYuan } from "#experiments/worth.ts";
import { figure, inOne, moneyInWords } from "#ui/format/figure.ts";
import { NumberButton } from "#ui/parts/number-button.tsx";
import { RunnerContext } from "#ui/parts/runner-context.ts";
import { useWorkbook } from "#ui/parts/workbook-context.ts";
import type { ScreenProps } from "#ui/screens.ts";
import { platformOutcome } from "#ui/home/outcome-ids.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { useExperiment } from "#ui/state/use-experiment.ts";
import { goTo } from "#ui/state/use-screen.ts";
import { onBase, withoutPin, withPin } from "#ui/state/workbook.ts";
import { SavePicture } from "#ui/parts/save-picture.tsx";
import { useSpanWords } from "#ui/text/use-span-words.ts";
import { chipsOf } from "#ui/plan/change-text.ts";
import { ruleHours } from "#ui/plan/rule-hours.ts";
import { bestOf, netsOf } from "#ui/plan/gap.ts";
import { CompareStart } from "./compare-start.tsx";
import { CompareVerdict } from "./compare-verdict.tsx";
import { PlanColumn } from "./plan-column.tsx";
import { type ComparedPlan, plansOf } from "#ui/plan/compared.ts";
import { rowsOf } from "./rows.ts";
import { taughtPlans } from "./taught.ts";
import { SavedSlots } from "./saved-slots.tsx";
import { useComparison } from "./use-comparison.ts";
import "#ui/styles/compare.css";

/** A base and up to three plans on the same days. */
export function Compare({ experiment }: ScreenProps) {
  const { t, language } = useSpanWords();
  const runner = useContext(RunnerContext);
  const [workbook, store] = useWorkbook();
  const state = useExperiment(experiment);
  const tried = scenarioOf(state.history.present);
  const { plans, broken } = useMemo(() => plansOf(workbook, tried), [workbook, tried]);
  const scenarios = useMemo(() => plans.map(({ scenario }) => scenario), [plans]);
  const { shown, failure } = useComparison(runner, scenarios);
  const base = plans[0];
  if (base === undefined) return null;
  const study = state.shown?.study;
  const open = (plan: ComparedPlan) => {
    experiment.edit(
      { type: "changed", change: () => plan.scenario },
      { zh: `换成方案 ${plan.id}`, en: `Plan ${plan.id}` },
    );
  };
  const isCurrent = shown?.scenarios === scenarios;
  const margin = profitPerYuan(base.scenario);
  const freshness = !isCurrent ? "stale" : shown.isSettled ? "settled" : "provisional";
  if (plans.length < 2)
    return (
      <CompareStart
        base={base.scenario}
        study={study}
        onBegin={(chosen) => store.change((now) => chosen.reduce(withPin, now))}
      />
    );
  const best =
    shown === undefined || !isCurrent ? -1 : bestOf(netsOf(shown.comparison, margin)).best;
  const rows =
    shown === undefined || !isCurrent ? [] : rowsOf(shown.comparison, base.scenario, margin);
  const hours = ruleHours(ownRuleOf(base.scenario), base.scenario, language);
  return (
    <main className={`compare ${freshness}`}>
      <section className="verdict" aria-label={t("verdict.region")} id="verdict" tabIndex={-1}>
        <div className="verdict-words">
          {failure !== undefined ? (
            <h1>{t("work.failedWhy", { reason: failure })}</h1>
          ) : shown === undefined || !isCurrent ? (
            <h1 className="waiting-words">{t("compare.waiting")}</h1>
          ) : (
            <CompareVerdict
              comparison={shown.comparison}
              plans={plans}
              margin={margin}
              isOwnMargin={base.scenario.money !== undefined}
              platform={platformOutcome(base.scenario)}
            />
          )}
          {broken.length === 0 ? null : (
            <p className="quiet" role="alert">
              {t("compare.broken", { plans: broken.join("、") })}
            </p>
          )}
        </div>
      </section>
      <div data-picture={t("screens.compare")}>
        <div className={`plans of-${plans.length}`}>
          <section className="plan-column base" aria-labelledby="plan-A">
            <header>
              <h2 id="plan-A">
                <span className="plan-letter">A</span>
                {t("compare.base")}
              </h2>
              <p className="plan-summary">{t("compare.inherits")}</p>
            </header>
            <dl>
              {rows.map((row) => (
                <div className={`cell ${row.id === "lost" ? "first" : ""}`} key={row.id}>
                  <dt>
                    {row.outcome === undefined ? (
                      t(`compare.rows.${row.id}`)
                    ) : (
                      <NumberButton outcome={row.outcome}>
                        {t(`compare.rows.${row.id}`)}
                      </NumberButton>
                    )}
                    {row.id === "platform" && hours !== "" ? <small> {hours}</small> : null}
                  </dt>
                  <dd>{inOne(figure(language, row.base, row.unit))}</dd>
                </div>
              ))}
            </dl>
          </section>
          {plans.slice(1).map((plan, index) => {
            const { chips, more } = chipsOf(base.scenario, plan.scenario, plan.changes, language);
            return (
              <PlanColumn
                key={plan.id}
                id={plan.id}
                chips={chips}
                more={more}
                isBest={best === index + 1}
                isTried={plan.role === "tried"}
                index={index}
                rows={rows}
                onBase={() => {
                  store.change((now) => onBase(withoutPin(now, plan.id), plan.scenario));
                  open(plan);
                }}
                onTry={() => {
                  open(plan);
                  goTo("plan");
                }}
                onPin={() => store.change((now) => withPin(now, plan.scenario))}
                onDrop={() => store.change((now) => withoutPin(now, plan.id))}
              />
            );
          })}
        </div>
        <SavePicture />
      </div>
      {shown === undefined || !isCurrent ? null : (
        <>
          <SavedSlots comparison={shown.comparison} plans={plans} />
          <p className="compare-note">
            {t("compare.note", { count: shown.comparison.base.replications })}{" "}
            {shown.isSettled ? null : t("explain.provisional")}
          </p>
          {taughtPlans(plans, rows).map(({ id, ahead }) => (
            <p className="compare-note" key={id}>
              {t(ahead > 0 ? "compare.taughtAhead" : "compare.taught", {
                plan: id,
                yuan: moneyInWords(language, ahead),
              })}
            </p>
          ))}
        </>
      )}
      <output className="unseen">{shown?.isSettled && isCurrent ? t("compare.done") : ""}</output>
    </main>
  );
}
