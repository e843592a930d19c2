import { type KeyboardEvent, useId, useState } from "react";
import { USUAL_MARGIN } from "#experiments/worth.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import { useWords } from "#ui/text/use-words.ts";

const shownOf = (scenario: Scenario): string =>
  String(Math.round((scenario.money?.grossMargin ?? USUAL_MARGIN) * 1000) / 10);

/** The shop's own gross margin in per cent; Enter or leaving the field takes it, Escape gives it up. */
export function MarginEntry(props: {
  experiment: Experiment;
  scenario: Scenario;
  isShown: boolean;
}) {
  const { t } = useWords();
  const { experiment, scenario } = props;
  const id = useId();
  const shown = shownOf(scenario);
  const [typed, setTyped] = useState<string>();
  if (!props.isShown) return null;
  const take = () => {
    const value = Number(typed?.replace("%", "")) / 100;
    setTyped(undefined);
    if (typed === undefined || typed.trim() === "" || !(value >= 0 && value <= 1)) return;
    const change = (plan: Scenario): Scenario =>
      shownOf(plan) === String(value * 100)
        ? plan
        : { ...plan, money: { refundShare: 0, ...plan.money, grossMargin: value } };
    const label = `${Math.round(value * 1000) / 10}%`;
    experiment.edit(
      { type: "changed", change },
      { zh: `毛利率 ${label}`, en: `Gross margin ${label}` },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") take();
    if (event.key !== "Escape" || typed === undefined) return;
    event.stopPropagation();
    setTyped(undefined);
  };
  return (
    <span className="margin-entry">
      <label htmlFor={id}>{t("moves.margin")}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? shown}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
      %
    </span>
  );
}
