import type { FormField, FormPart } from "#scenario/form-fields.ts";
import { filled } from "#ui/text/filled.ts";
import type { Custom } from "./own-rule.ts";
import { isTime } from "./own-rule.ts";
import { OwnField, type Put } from "./own-field.tsx";
import { OwnWords } from "./own-words.tsx";
import { useDetailsWords } from "./words.ts";

/** Fields of a gate in the order in which they are asked for, those of the penalty last. */
function fieldsOf(part: FormPart, isTime: boolean): readonly FormField[] {
  const hidden = isTime ? ["asks", "perMissed"] : ["asksTime"];
  return part.members
    .flatMap((member): FormField[] => {
      if (member.type === "field") return [member];
      return member.path.at(-1) === "penalty"
        ? member.members.flatMap((one) => (one.type === "field" ? [one] : []))
        : [];
    })
    .filter(({ path }) => !hidden.includes(String(path.at(-1))));
}

const optional = new Set(["moreThan", "fixed", "perPoint", "perMissed", "most"]);

/** The lines of a rule of one's own: each with what it asks, over which days, what is at risk and what a miss costs. */
export function OwnGates(props: {
  custom: Custom;
  /** The list of gates of the form made from the format. */
  part: FormPart | undefined;
  put: Put;
  onAdd: () => void;
  onRemove: (id: string) => void;
}) {
  const { custom, part, put } = props;
  const { text, say } = useDetailsWords();
  const words = text.rules.gateForm;
  const parts = (part?.members ?? []).flatMap((one) => (one.type === "part" ? [one] : []));
  const isTimed = isTime(custom);
  return (
    <>
      <h3>{words.heading}</h3>
      <p className="details-about">{words.about}</p>
      {(custom.gates ?? []).map((gate, index) => {
        const own = parts.find(({ path }) => path.at(-1) === index);
        return own === undefined ? null : (
          <fieldset key={gate.id} className="details-gate">
            <legend>{say(gate.name)}</legend>
            <div className="details-rule">
              <OwnWords
                label={words.name}
                fullLabel={`${say(gate.name)} · ${words.name}`}
                value={gate.name}
                most={200}
                width={22}
                onEnter={(name) => put.at(`${own.address}.name`, [...own.path, "name"], name)}
              />
              {fieldsOf(own, isTimed).map((field) => (
                <OwnField
                  key={field.address}
                  field={field}
                  of={say(gate.name)}
                  put={put}
                  mayBeEmpty={optional.has(String(field.path.at(-1)))}
                />
              ))}
              <OwnWords
                label={words.consequence}
                fullLabel={`${say(gate.name)} · ${words.consequence}`}
                value={gate.consequence}
                most={200}
                onEnter={(follows) =>
                  put.at(`${own.address}.consequence`, [...own.path, "consequence"], follows)
                }
              />
            </div>
            {gate.penalty === undefined ? (
              <button
                type="button"
                className="quiet-button"
                onClick={() =>
                  put.at(`${own.address}.penalty`, [...own.path, "penalty"], { fixed: 0 })
                }
              >
                {words.addPenalty}
              </button>
            ) : (
              <button
                type="button"
                className="quiet-button"
                onClick={() =>
                  put.at(`${own.address}.penalty`, [...own.path, "penalty"], undefined)
                }
              >
                {words.noPenalty}
              </button>
            )}{" "}
            <button type="button" className="quiet-button" onClick={() => props.onRemove(gate.id)}>
              {filled(words.remove, { name: say(gate.name) })}
            </button>
          </fieldset>
        );
      })}
      <p className="details-buttons">
        <button type="button" className="quiet-button" onClick={props.onAdd}>
          {words.add}
        </button>
      </p>
    </>
  );
}
