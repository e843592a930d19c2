import type { StudyResult } from "#experiments/study.ts";
import { gatesOf, isGateOf } from "#outcomes/own-gates.ts";
import { customRuleOf } from "#outcomes/own-rule.ts";
import type { Gate } from "#rules/gate.ts";
import { whatFollows } from "#rules/what-follows.ts";
import { CUSTOM_RULE } from "#scenario/custom-rule.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { duration, inOne, money, percent } from "#ui/format/figure.ts";
import { filled } from "#ui/text/filled.ts";
import { DataTable } from "./data-table.tsx";
import { isTimeGate, lineText, originText, windowText } from "./rule-words.ts";
import type { Details } from "./use-details.ts";
import { useDetailsWords } from "./words.ts";

/** The lines platforms draw, how often the plan misses each, and what follows. */
export function Gates(props: {
  details: Details | undefined;
  study: StudyResult;
  scenario: Scenario;
}) {
  const { details, study, scenario } = props;
  const { text, language, say } = useDetailsWords();
  const words = text.rules;
  const risk = study.outcomes["campaigns-at-risk-share"]?.mean ?? Number.NaN;
  const standing = (id: string) => {
    const sum = { judged: 0, missed: 0, of: 0, per: 0, fine: 0 };
    for (const { gates } of details?.days ?? []) {
      const own = gates.find((gate) => gate.id === id);
      sum.judged += own?.judged ?? 0;
      sum.missed += own?.missed ?? 0;
      sum.of += own?.of ?? 0;
      sum.per += own?.per ?? 0;
      sum.fine += (own?.fine ?? 0) / (details?.days.length ?? 1);
    }
    return sum;
  };
  const own = customRuleOf(scenario);
  const isCycle = (gate: Gate) =>
    gate.platform === CUSTOM_RULE && own?.measures === "reply-share" && own.cycle !== undefined;
  const gates = gatesOf(scenario).toSorted(
    (one, other) => Number(isGateOf(scenario, other)) - Number(isGateOf(scenario, one)),
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
          const { judged, missed, of, per, fine } = standing(gate.id);
          const isTime = isTimeGate(scenario, gate);
          const isOwn = isGateOf(scenario, gate);
          return {
            key: gate.id,
            head: (
              <>
                {say(gate.label)}
                {isOwn ? <small className="details-own"> {words.gateOwn}</small> : null}
              </>
            ),
            isSum: isOwn,
            cells: [
              lineText(gate, isTime, language),
              windowText(gate, { isCycle: isCycle(gate), words, language }),
              per > 0
                ? isTime
                  ? inOne(duration(language, of / per))
                  : percent(language, of / per)
                : "–",
              judged > 0 ? percent(language, missed / judged, 0) : "–",
              <>
                {say(whatFollows(gate, isTime))}
                {fine >= 0.5 ? (
                  <small className="details-risk">
                    {" "}
                    {filled(words.fine, { yuan: inOne(money(language, fine)) })}
                  </small>
                ) : null}
              </>,
              originText(gate, words, language),
            ],
          };
        })}
      />
    </section>
  );
}
