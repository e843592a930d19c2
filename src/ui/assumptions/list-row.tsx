import { type Offer, offersFor, withoutElement, withOffer } from "#scenario/growing-lists.ts";
import type { Checked } from "#scenario/checked.ts";
import type { FormPart } from "#scenario/form-fields.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { useWords } from "#ui/text/use-words.ts";
import type { Text } from "#units/text.ts";
import { ProblemLines } from "./problem-lines.tsx";

/** A list that grows: a button for each thing it may take next, and one to remove what has no section of its own. */
export function ListRow(props: {
  part: FormPart;
  within: readonly FormPart[];
  scenario: Scenario;
  examples: readonly Scenario[];
  problems: readonly Text[];
  onTake: (checked: Checked<Scenario>, label: Text) => void;
}) {
  const { part, within, scenario, examples, problems, onTake } = props;
  const { t, say } = useWords();
  const offers = offersFor(scenario, part.path, examples);
  const members = within.length === 0 ? [] : part.members;
  if (offers.length === 0 && members.length === 0) return null;
  const add = (offer: Offer) =>
    onTake(withOffer(scenario, part.path, offer), {
      zh: `加${offer.name.zh}`,
      en: `Add: ${offer.name.en}`,
    });
  const named = [...within, part].map((one) => say(one.name)).join(" · ");
  return (
    <div className="assumption-add">
      <p>
        <b>{named}</b>{" "}
        {part.members.length === 0 && part.about !== undefined ? say(part.about) : null}
      </p>
      {offers.map((offer) => (
        <button
          key={offer.name.en}
          type="button"
          className="quiet-button"
          onClick={() => add(offer)}
        >
          + {say(offer.name)}
        </button>
      ))}
      {members.map((member) =>
        member.type === "field" ? null : (
          <button
            key={member.address}
            type="button"
            className="quiet-button"
            onClick={() =>
              onTake(withoutElement(scenario, member.path), {
                zh: `删除${part.name.zh} ${member.name.zh}`,
                en: `Remove ${part.name.en} ${member.name.en}`,
              })
            }
          >
            {t("assumptions.removeType", { name: `${say(part.name)} ${say(member.name)}` })}
          </button>
        ),
      )}
      <ProblemLines problems={problems} />
    </div>
  );
}
