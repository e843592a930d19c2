import type { Checked, Path } from "#scenario/checked.ts";
import { withClassInTwo, withoutClass } from "#scenario/customer-classes.ts";
import { nameAt, valueAt } from "#scenario/described.ts";
import { isGrowing, withoutElement } from "#scenario/growing-lists.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { withValue } from "#scenario/with-value.ts";
import { useWords } from "#ui/text/use-words.ts";
import type { Text } from "#units/text.ts";
import { Typed } from "./typed.tsx";
import { ProblemLines } from "./problem-lines.tsx";

/** Above the fields of a thing of several: its name; a class can be made two, and what the plan can do without can go. */
export function ThingTools(props: {
  path: Path;
  scenario: Scenario;
  problems: readonly Text[];
  onTake: (checked: Checked<Scenario>, label: Text) => void;
}) {
  const { path, scenario, problems, onTake } = props;
  const { t, language, say } = useWords();
  const place = path.slice(0, -1);
  const list = place.join(".");
  const isThing = typeof path.at(-1) === "number";
  if (!isThing || !(isGrowing(place) || named.has(list))) return null;
  const id = String(valueAt(scenario, [...path, "id"]));
  const own = valueAt(scenario, [...path, "name"]) as Text | undefined;
  const name = own ?? nameAt(place, scenario) ?? { zh: id, en: id };
  const rename = (typed: string) => {
    if (typed === "") return;
    const next = name.zh === name.en ? { zh: typed, en: typed } : { ...name, [language]: typed };
    onTake(withValue(scenario, [...path, "name"], next), {
      zh: `改名${next.zh}`,
      en: `Rename to ${next.en}`,
    });
  };
  const siblings = valueAt(scenario, place);
  const isOnly = Array.isArray(siblings) && siblings.length === 1 && needed.has(list);
  const remove = () =>
    onTake(list === "customers" ? withoutClass(scenario, id) : withoutElement(scenario, path), {
      zh: `删除${name.zh}`,
      en: `Remove ${name.en}`,
    });
  return (
    <div className="assumption-add assumption-own">
      {own === undefined ? null : (
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
      )}
      {list === "customers" ? (
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
      ) : null}
      {list === "staff.types" || isOnly ? null : (
        <button type="button" className="quiet-button" onClick={remove}>
          {t("assumptions.removeType", { name: say(name) })}
        </button>
      )}
      <ProblemLines problems={problems} />
    </div>
  );
}

/** Lists that are added to in a way of their own; who works as a type of staff decides whether it may go. */
const named = new Set(["customers", "staff.types"]);

/** Lists that a plan must have at least one of. */
const needed = new Set(["customers", "afterSales.kinds"]);
