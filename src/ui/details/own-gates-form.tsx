import type { FormField, FormPart } from "#scenario/form-fields.ts";
import { TypedField } from "#ui/parts/typed-field.tsx";
import { filled } from "#ui/text/filled.ts";
import type { Custom, OwnGate } from "./own-rule.ts";
import { measuresOf } from "./own-rule.ts";
import { OwnField, type Put } from "./own-field.tsx";
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
  const isTime = measuresOf(custom) === "mean-response";
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
              <Words gate={gate} path={own.path} put={put} of="name" />
              {fieldsOf(own, isTime).map((field) => (
                <OwnField
                  key={field.address}
                  field={field}
                  of={say(gate.name)}
                  put={put}
                  mayBeEmpty={optional.has(String(field.path.at(-1)))}
                />
              ))}
              <Words gate={gate} path={own.path} put={put} of="consequence" />
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

/** A name or sentence of a gate; what is typed stands in both languages. */
function Words(props: {
  gate: OwnGate;
  path: FormPart["path"];
  put: Put;
  of: "name" | "consequence";
}) {
  const { gate, path, put, of } = props;
  const { text, say } = useDetailsWords();
  const words = text.rules;
  const label = words.gateForm[of];
  return (
    <div className={of === "consequence" ? "wide" : undefined}>
      <span>{label}</span>
      <TypedField
        label={`${say(gate.name)} · ${label}`}
        value={say(gate[of])}
        read={(typed) => (typed.trim() === "" ? undefined : typed.trim().slice(0, 200))}
        hint={words.nameHint}
        {...(of === "name" ? { width: 22 } : {})}
        onEnter={(typed) =>
          put.at(`platform.custom.gates[${gate.id}].${of}`, [...path, of], {
            zh: typed,
            en: typed,
          })
        }
      />
    </div>
  );
}
