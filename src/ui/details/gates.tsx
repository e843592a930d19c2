import type { StudyResult } from "#experiments/study.ts";
import { gatesOf } from "#outcomes/gates.ts";
import { ownRuleOf } from "#outcomes/own-rule.ts";
import type { Gate } from "#rules/gate.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { duration, inOne, percent } from "#ui/format/figure.ts";
import { filled } from "#ui/text/filled.ts";
import { DataTable } from "./data-table.tsx";
import { consequenceText, originText } from "./rule-words.ts";
import type { Details } from "./use-details.ts";
import { useDetailsWords } from "./words.ts";

/** From here on a line is a time in seconds and no share. */
const isTime = ({ asks }: Gate): boolean => asks > 1;

/** The lines platforms draw, how often the plan misses each, and what follows. */
export function Gates(props: {
  details: Details | undefined;
  study: StudyResult;
  scenario: Scenario;
}) {
  const { details, study, scenario } = props;
  const { text, language, say } = useDetailsWords();
  const words = text.rules;
  const platform = ownRuleOf(scenario)?.platform;
  const risk = study.outcomes["campaigns-at-risk-share"]?.mean ?? Number.NaN;
  const standing = (id: string) => {
    const sum = { judged: 0, missed: 0, of: 0, per: 0 };
    for (const { gates } of details?.days ?? []) {
      const own = gates.find((gate) => gate.id === id);
      sum.judged += own?.judged ?? 0;
      sum.missed += own?.missed ?? 0;
      sum.of += own?.of ?? 0;
      sum.per += own?.per ?? 0;
    }
    return sum;
  };
  const line = (gate: Gate) =>
    isTime(gate) ? `< ${inOne(duration(language, gate.asks))}` : percent(language, gate.asks, 0);
  const gates = gatesOf(scenario).toSorted(
    (one, other) => Number(other.platform === platform) - Number(one.platform === platform),
  );
  return (
    <section aria-labelledby="details-gates">
      <h2 id="details-gates">{words.gates}</h2>
      <p className={risk > 0 ? "details-risk" : "details-about"}>
        {Number.isNaN(risk)
          ? words.noGate
          : risk > 0
            ? filled(words.atRisk, { share: percent(language, risk, 0) })
            : words.safe}
      </p>
      <p className="details-about">{words.gatesAbout}</p>
      <DataTable
        label={words.gates}
        columns={words.gatesColumns}
        words={[1, 4, 5]}
        rows={gates.map((gate) => {
          const { judged, missed, of, per } = standing(gate.id);
          const window =
            gate.days === 1
              ? gate.moreThan > 0
                ? filled(words.more, { count: String(gate.moreThan) })
                : words.everyDay
              : `${filled(words.window, { days: String(gate.days) })}（${words.longer}）`;
          return {
            key: gate.id,
            head: (
              <>
                {say(gate.label)}
                {gate.platform === platform ? (
                  <small className="details-own"> {words.gateOwn}</small>
                ) : null}
              </>
            ),
            isSum: gate.platform === platform,
            cells: [
              line(gate),
              language === "zh" ? window : window.replace("（", " (").replace("）", ")"),
              per > 0
                ? isTime(gate)
                  ? inOne(duration(language, of / per))
                  : percent(language, of / per)
                : "–",
              judged > 0 ? percent(language, missed / judged, 0) : "–",
              consequenceText(gate, words, language),
              originText(gate, words, language),
            ],
          };
        })}
      />
    </section>
  );
}
