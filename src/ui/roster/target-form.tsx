import { outcomeById } from "#outcomes/index.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { plain } from "#ui/format/figure.ts";
import { Choice } from "#ui/parts/choice.tsx";
import { TypedField } from "#ui/parts/typed-field.tsx";
import { useSpanWords } from "#ui/text/use-span-words.ts";
import { isMost, nameOfTarget } from "#ui/plan/target-words.ts";
import { type Ask, levelFor, suppliesOf, targetChoices } from "./ask.ts";

/** A number typed within bounds, per cent or people; undefined where it does not fit. */
const readNumber = (least: number, most: number, isWhole: boolean) => (typed: string) => {
  const value = Number(typed.trim().replace(/%$/, ""));
  const fits = typed.trim() !== "" && value >= least && value <= most;
  return fits && (!isWhole || Number.isInteger(value)) ? value : undefined;
};

/** What the roster is to reach, and whom it may use. */
export function TargetForm(props: {
  scenario: Scenario;
  ask: Ask;
  onChange: (changed: Partial<Ask>) => void;
}) {
  const { scenario, ask, onChange } = props;
  const { t, say, language } = useSpanWords();
  const { target } = ask;
  const outcome = outcomeById(target.outcome);
  const isShare = outcome?.unit === "share";
  const isSeconds = outcome?.unit === "s";
  const levelLabel = t(isMost(target.outcome) ? "roster.levelMost" : "roster.level");
  const change = (part: Partial<Ask["target"]>) => onChange({ target: { ...target, ...part } });
  const supplies = suppliesOf(scenario);
  return (
    <section className="roster-form" aria-labelledby="roster-target">
      <h2 id="roster-target">{t("roster.target")}</h2>
      <label className="roster-field wide">
        <span>{t("roster.outcome")}</span>
        <select
          value={target.outcome}
          onChange={(event) => {
            const outcome = event.currentTarget.value;
            change({ outcome, level: levelFor(scenario, outcome) });
          }}
        >
          {targetChoices(scenario).map((id) => (
            <option key={id} value={id}>
              {nameOfTarget(id, { t, say })}
            </option>
          ))}
        </select>
      </label>
      <div className="roster-field">
        <span>{levelLabel}</span>
        <TypedField
          label={levelLabel}
          value={plain(language, isShare ? target.level * 100 : target.level, 1)}
          read={isShare ? readNumber(1, 99.9, false) : readNumber(1, isSeconds ? 3600 : 1e9, false)}
          hint={t(isSeconds ? "roster.secondsHint" : "roster.levelHint")}
          inputMode="decimal"
          width={5}
          onEnter={(value) => change({ level: isShare ? value / 100 : value })}
        />
        <small>{isShare ? "%" : isSeconds ? t("roster.secondsUnit") : ""}</small>
      </div>
      <div className="roster-field">
        <span>{t("roster.per")}</span>
        {outcome?.bySlot === true ? (
          <Choice
            name="roster-per"
            legend={t("roster.per")}
            value={target.per}
            options={(["day", "slot"] as const).map((value) => {
              const label = t(value === "day" ? "roster.perDay" : "roster.perSlot");
              return { value, label, face: label };
            })}
            onChoose={(per) => change({ per })}
          />
        ) : (
          <b>{t("roster.perDay")}</b>
        )}
      </div>
      <div className="roster-field">
        <span>{t("roster.chance")}</span>
        <TypedField
          label={t("roster.chance")}
          value={plain(language, target.chance * 100, 1)}
          read={readNumber(50, 99, false)}
          hint={t("roster.chanceHint")}
          inputMode="decimal"
          width={4}
          onEnter={(value) => change({ chance: value / 100 })}
        />
        <small>{t("roster.daysUnit")}</small>
      </div>
      {supplies.map(({ type, most }) => {
        const kind = scenario.staff.types.find(({ id }) => id === type);
        const label = t("roster.supply", { name: kind === undefined ? type : say(kind.name) });
        return (
          <div className="roster-field" key={type}>
            <span>{label}</span>
            <TypedField
              label={label}
              value={String(ask.most[type] ?? most)}
              read={readNumber(0, 500, true)}
              hint={t("roster.supplyHint")}
              inputMode="decimal"
              width={4}
              onEnter={(value) => onChange({ most: { ...ask.most, [type]: value } })}
            />
            <small>{t("roster.people")}</small>
          </div>
        );
      })}
      <p className="roster-aside">{t("roster.noSupply")}</p>
    </section>
  );
}
