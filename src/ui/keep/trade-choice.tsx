import { useState } from "react";
import { applyCategory, categories } from "#scenario/presets/categories.ts";
import { applyFestival, festivals, ordinaryVisitors } from "#scenario/presets/festivals.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { usePlan } from "#ui/state/use-plan.ts";
import { useWords } from "#ui/text/use-words.ts";
import { stepLabel } from "./step-label.ts";

/** What the plan sells and which festival it is in, each laid over the plan as it stands. */
export function TradeChoice({
  experiment,
  onDone,
}: {
  experiment: Experiment;
  onDone: () => void;
}) {
  const { t, say } = useWords();
  const scenario = scenarioOf(usePlan(experiment));
  const [category, setCategory] = useState("");
  const [festival, setFestival] = useState("");
  const kind = categories.find(({ id }) => id === category);
  const sale = festivals.find(({ id }) => id === festival);
  // A category needs customers before and after buying.
  const canChange = new Set(scenario.customers.map(({ need }) => need)).size === 2;
  const apply = () => {
    const name = (language: "zh" | "en") =>
      [kind?.name[language], sale?.name[language]].filter(Boolean).join(" · ");
    const change = (so: Scenario) => {
      const asked = kind === undefined ? so : applyCategory(so, kind);
      return sale === undefined ? asked : applyFestival(asked, sale, ordinaryVisitors(so));
    };
    const label = stepLabel("laidOver", { name: { zh: name("zh"), en: name("en") } });
    experiment.edit({ type: "changed", change }, label);
    onDone();
  };
  return (
    <section className="trade-choice">
      <h3>{t("keep.examples.layOver")}</h3>
      <p className="quiet">{t("keep.examples.layOverHint")}</p>
      <label>
        {t("keep.examples.category")}
        <select
          value={category}
          disabled={!canChange}
          onChange={(event) => setCategory(event.currentTarget.value)}
        >
          <option value="">
            {t(canChange ? "keep.examples.asNow" : "keep.examples.noCategory")}
          </option>
          {categories.map(({ id, name }) => (
            <option key={id} value={id}>
              {say(name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("keep.examples.festivalChoice")}
        <select value={festival} onChange={(event) => setFestival(event.currentTarget.value)}>
          <option value="">{t("keep.examples.asNow")}</option>
          {festivals.map(({ id, name }) => (
            <option key={id} value={id}>
              {say(name)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="quiet-button"
        disabled={kind === undefined && sale === undefined}
        onClick={apply}
      >
        {t("keep.examples.apply")}
      </button>
    </section>
  );
}
