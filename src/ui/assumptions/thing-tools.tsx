import type { Checked, Path } from "#scenario/checked.ts";
import { withClassInTwo, withoutClass } from "#scenario/customer-classes.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { withValue } from "#scenario/with-value.ts";
import { useWords } from "#ui/text/use-words.ts";
import type { Text } from "#units/text.ts";
import { Typed } from "./field-control.tsx";

/** Above the fields of a class of customers or a type of staff: its name; a class can be made two, or go. */
export function ThingTools(props: {
  path: Path;
  scenario: Scenario;
  problems: readonly Text[];
  onTake: (checked: Checked<Scenario>, label: Text) => void;
}) {
  const { path, scenario, problems, onTake } = props;
  const { t, language, say } = useWords();
  const index = Number(path.at(-1));
  const list = path.slice(0, -1).join(".");
  const own =
    list === "customers"
      ? scenario.customers[index]
      : list === "staff.types"
        ? scenario.staff.types[index]
        : undefined;
  if (own === undefined) return null;
  const { name, id } = own;
  const rename = (typed: string) => {
    if (typed === "") return;
    const next = name.zh === name.en ? { zh: typed, en: typed } : { ...name, [language]: typed };
    onTake(withValue(scenario, [...path, "name"], next), {
      zh: `改名${next.zh}`,
      en: `Rename to ${next.en}`,
    });
  };
  return (
    <div className="assumption-add assumption-own">
      <label>
        {t("assumptions.named")}
        <Typed
          key={say(name)}
          label={t("assumptions.named")}
          status=""
          value={say(name)}
          hint=""
          onEnter={rename}
        />
      </label>
      {list === "customers" ? (
        <>
          <button
            type="button"
            className="quiet-button"
            onClick={() =>
              onTake(withClassInTwo(scenario, id), {
                zh: `${name.zh}分成两类`,
                en: `${name.en} in two`,
              })
            }
          >
            {t("assumptions.inTwo")}
          </button>
          {scenario.customers.length === 1 ? null : (
            <button
              type="button"
              className="quiet-button"
              onClick={() =>
                onTake(withoutClass(scenario, id), {
                  zh: `删除${name.zh}`,
                  en: `Remove ${name.en}`,
                })
              }
            >
              {t("assumptions.removeType", { name: say(name) })}
            </button>
          )}
        </>
      ) : null}
      {problems.map((problem) => (
        <p key={problem.en} className="assumption-problem" role="alert">
          {say(problem)}
        </p>
      ))}
    </div>
  );
}
