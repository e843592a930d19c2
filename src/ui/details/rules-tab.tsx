import { useMemo } from "react";
import type { StudyResult } from "#experiments/study.ts";
import { customRuleOf, ownRuleOf } from "#outcomes/own-rule.ts";
import { newBridges, type PooledBridge } from "#outcomes/pooled-bridges.ts";
import { bridgeSteps } from "#outcomes/rule-bridge.ts";
import { ruleFile } from "#outcomes/rule-file.ts";
import { platformRules } from "#rules/index.ts";
import { outcomeIdOfRule, type PlatformRule } from "#rules/platform-rule.ts";
import { figure, inOne, plain, range } from "#ui/format/figure.ts";
import { saveFile } from "#ui/keep/scenario-file.ts";
import { FigureText } from "#ui/parts/figure-text.tsx";
import { NumberButton } from "#ui/parts/number-button.tsx";
import type { Experiment } from "#ui/state/experiment.ts";
import { filled } from "#ui/text/filled.ts";
import { DataTable } from "./data-table.tsx";
import { Gates } from "./gates.tsx";
import { withCopy } from "./own-rule.ts";
import { OwnRule } from "./own-rule-form.tsx";
import { askedText, originText, ruleLine } from "./rule-words.ts";
import type { Details } from "./use-details.ts";
import { useDetailsWords } from "./words.ts";

/** The bridges of the pooled runs. */
export function bridgesOf({ scenario, days }: Details): readonly PooledBridge[] {
  const bridges = newBridges(scenario);
  const steps = [{ id: "start", label: { zh: "", en: "" } } as const, ...bridgeSteps];
  return bridges.map(({ rule }, i) => ({
    rule,
    steps: steps.map(({ id, label }, step) => ({
      id,
      label,
      of: days.reduce((sum, { rules }) => sum + (rules[i]?.[step]?.of ?? 0), 0),
      per: days.reduce((sum, { rules }) => sum + (rules[i]?.[step]?.per ?? 0), 0),
    })),
  }));
}

/** What every platform makes of the same day, why, its gates, and a rule of one's own. */
export function RulesTab(props: {
  experiment: Experiment;
  study: StudyResult;
  /** Undefined until the days are added up. */
  details: Details | undefined;
  /** The plan as it stands; the tables are of the one simulated last. */
  scenario: Details["scenario"];
  shown: Details["scenario"];
}) {
  const { experiment, study, details, scenario, shown } = props;
  const { text, language, say } = useDetailsWords();
  const words = text.rules;
  const own = ownRuleOf(scenario);
  const custom = customRuleOf(shown);
  const rules = custom === undefined ? platformRules : [custom, ...platformRules];
  const bridges = useMemo(
    () => (details === undefined ? undefined : bridgesOf(details)),
    [details],
  );
  const copy = (rule: PlatformRule) => {
    const label = (one: "zh" | "en") => filled(words.copied, { name: rule.label[one] });
    experiment.edit(
      { type: "changed", change: (so) => withCopy(so, rule) },
      { zh: label("zh"), en: label("en") },
    );
  };
  const rowOf = (rule: PlatformRule) => {
    const id = outcomeIdOfRule(rule);
    const estimate = study.outcomes[id];
    const known = estimate === undefined || Number.isNaN(estimate.mean) ? undefined : estimate;
    return {
      key: rule.id,
      head: (
        <>
          {say(rule.label)}
          {rule.id === own?.id ? <small className="details-own"> {words.yours}</small> : null}
        </>
      ),
      isSum: rule.id === own?.id,
      cells: [
        ruleLine(rule, words, language),
        known === undefined ? (
          "–"
        ) : (
          <NumberButton key="score" outcome={id} className="plain-number">
            <FigureText figure={figure(language, known.mean, known.unit)} />
          </NumberButton>
        ),
        known === undefined
          ? ""
          : inOne(range(language, known.p10, known.p90, known.unit, known.mean)),
        askedText(rule, words, language),
        <>
          {originText(rule, words, language)}{" "}
          {rule.platform === "custom" ? null : (
            <button
              type="button"
              className="quiet-button"
              aria-label={filled(words.copyOf, { name: say(rule.label) })}
              onClick={() => copy(rule)}
            >
              {words.copy}
            </button>
          )}
        </>,
      ],
    };
  };
  return (
    <>
      <section aria-labelledby="details-rules">
        <header className="details-head">
          <h2 id="details-rules">{words.heading}</h2>
          {bridges === undefined ? null : (
            <button
              type="button"
              className="quiet-button"
              onClick={() => saveFile(`${words.file}.csv`, ruleFile(language, bridges), "text/csv")}
            >
              {text.save}
            </button>
          )}
        </header>
        <p className="details-about">{words.about}</p>
        <DataTable
          label={words.heading}
          columns={words.columns}
          rows={rules.map(rowOf)}
          words={[0, 4]}
        />
      </section>
      <Gates details={details} study={study} scenario={shown} />
      {bridges === undefined ? null : <Bridges bridges={bridges} />}
      <OwnRule experiment={experiment} scenario={scenario} />
    </>
  );
}

/** From what customers met to each platform's score, in steps that add up. */
function Bridges({ bridges }: { bridges: readonly PooledBridge[] }) {
  const { text, language, say } = useDetailsWords();
  const words = text.rules;
  const [first] = bridges;
  if (first === undefined) return null;
  const percentOf = (share: number) =>
    Number.isFinite(share) ? `${plain(language, share * 100, 1, true)}%` : "–";
  const points = (change: number) => {
    if (!Number.isFinite(change)) return "–";
    const shown = plain(language, Math.abs(change) * 100, 1, true);
    return /[1-9]/.test(shown) ? `${change > 0 ? "+" : "−"}${shown}` : "0";
  };
  return (
    <section aria-labelledby="details-why">
      <h2 id="details-why">{words.why}</h2>
      <p className="details-about">{words.whyAbout}</p>
      <DataTable
        label={words.why}
        columns={[
          words.whyColumns.rule,
          words.whyColumns.start,
          ...first.steps.slice(1).map(({ label }) => say(label)),
          words.whyColumns.end,
        ]}
        rows={bridges.map(({ rule, steps }) => {
          const rates = steps.map(({ of, per }) => of / per);
          return {
            key: rule.id,
            head: say(rule.label),
            cells: [
              percentOf(rates[0] ?? Number.NaN),
              ...rates.slice(1).map((rate, i) => points(rate - (rates[i] ?? Number.NaN))),
              percentOf(rates.at(-1) ?? Number.NaN),
            ],
          };
        })}
      />
    </section>
  );
}
