import type { Checked } from "#scenario/checked.ts";
import { staffKinds, withoutStaffType, withStaffType } from "#scenario/new-staff-type.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { useWords } from "#ui/text/use-words.ts";
import type { Text } from "#units/text.ts";
import { choiceTexts } from "./choice-text.ts";
import { ProblemLines } from "./problem-lines.tsx";

/** Beneath the section of staff: a button for each kind of people to add. Beneath a type nobody works as: one to remove it. */
export function StaffTypes(props: {
  /** Key of the section these stand in; nothing is drawn in any other. */
  section: string;
  scenario: Scenario;
  examples: readonly Scenario[];
  problems: readonly Text[];
  onTake: (checked: Checked<Scenario>, label: Text) => void;
}) {
  const { section, scenario, examples, problems, onTake } = props;
  const { t, say } = useWords();
  const { types, shifts, headcounts } = scenario.staff;
  const own = types.find(({ id }) => section === `staff.types[${id}]`);
  const said = <ProblemLines problems={problems} />;
  if (own !== undefined) {
    const isAtWork = [...shifts, ...headcounts].some(({ type }) => type === own.id);
    if (isAtWork || types.length === 1) return null;
    return (
      <div className="assumption-add">
        <p>{t("assumptions.idle")}</p>
        <button
          type="button"
          className="quiet-button"
          onClick={() =>
            onTake(withoutStaffType(scenario, own.id), {
              zh: `删除${own.name.zh}`,
              en: `Remove ${own.name.en}`,
            })
          }
        >
          {t("assumptions.removeType", { name: say(own.name) })}
        </button>
        {said}
      </div>
    );
  }
  if (section !== "staff") return null;
  return (
    <div className="assumption-add">
      <p>{t("assumptions.addType")}</p>
      {staffKinds.map((kind) => {
        const name = choiceTexts[kind] ?? { zh: kind, en: kind };
        return (
          <button
            key={kind}
            type="button"
            className="quiet-button"
            disabled={examples.length === 0}
            onClick={() => {
              const checked = withStaffType(scenario, kind, examples);
              const label = { zh: `加${name.zh}`, en: `Add: ${name.en}` };
              if (checked !== undefined) onTake(checked, label);
            }}
          >
            + {say(name)}
          </button>
        );
      })}
      {said}
    </div>
  );
}
