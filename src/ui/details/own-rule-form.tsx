import { useMemo, useRef, useState } from "react";
import { type FormField, formOf } from "#scenario/form-fields.ts";
import { CUSTOM_RULE } from "#scenario/custom-rule.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { withValue } from "#scenario/with-value.ts";
import { FieldControl } from "#ui/assumptions/field-control.tsx";
import { AntdLook } from "#ui/parts/antd-look.tsx";
import { TypedField } from "#ui/parts/typed-field.tsx";
import type { Experiment } from "#ui/state/experiment.ts";
import type { Text } from "#units/text.ts";
import { withOwnRule, withoutOwnRule } from "./own-rule.ts";
import { detailsTexts, useDetailsWords } from "./words.ts";
import "#ui/styles/assumptions.css";

const USUAL = "taobao-3-min";

const step = (name: "use" | "remove" | "change"): Text => ({
  zh: detailsTexts.zh.rules.steps[name],
  en: detailsTexts.en.rules.steps[name],
});

/** Fields of the part "rule of your own" of the form that is made from the format. */
function fieldsOf(scenario: Scenario): readonly FormField[] {
  const platform = formOf(scenario).find(({ address }) => address === "platform");
  const own = platform?.members.find(({ address }) => address === "platform.custom");
  if (own?.type !== "part") return [];
  return own.members.flatMap((member) => (member.type === "field" ? [member] : []));
}

/** The scenario's own rule as fields, each checked as a file is before it is taken. */
export function OwnRule({ experiment, scenario }: { experiment: Experiment; scenario: Scenario }) {
  const { text, say } = useDetailsWords();
  const words = text.rules;
  const { custom, rule } = scenario.platform;
  const isUsed = rule === CUSTOM_RULE;
  const before = useRef(USUAL);
  const [problem, setProblem] = useState<{ address: string; texts: readonly Text[] }>();
  const fields = useMemo(() => fieldsOf(scenario), [scenario]);
  const put = (address: string, path: FormField["path"], value: unknown) => {
    const checked = withValue(scenario, path, value);
    setProblem(checked.ok ? undefined : { address, texts: checked.problems });
    if (checked.ok)
      experiment.edit({ type: "changed", change: () => checked.value }, step("change"));
  };
  return (
    <section aria-labelledby="details-own">
      <h2 id="details-own">{words.own}</h2>
      <p className="details-about">{custom === undefined ? words.ownNone : words.ownAbout}</p>
      {custom === undefined ? null : (
        <AntdLook>
          <div className="details-rule">
            <div>
              <span>{words.ownName}</span>
              <TypedField
                label={words.ownName}
                value={say(custom.label)}
                read={(typed) => (typed.trim() === "" ? undefined : typed.trim().slice(0, 60))}
                hint={words.nameHint}
                width={24}
                onEnter={(name) =>
                  put("platform.custom.label", ["platform", "custom", "label"], {
                    zh: name,
                    en: name,
                  })
                }
              />
            </div>
            {fields.map((field) => (
              <div key={field.address}>
                <span title={field.about === undefined ? undefined : say(field.about)}>
                  {say(field.name)}
                </span>
                <FieldControl
                  field={field}
                  label={say(field.name)}
                  isWrong={problem?.address === field.address}
                  onEnter={(value) =>
                    put(field.address, field.path, value === null ? undefined : value)
                  }
                />
                {problem?.address === field.address
                  ? problem.texts.map((one) => (
                      <p key={one.en} className="details-risk" role="alert">
                        {say(one)}
                      </p>
                    ))
                  : null}
              </div>
            ))}
          </div>
          <p className="details-buttons">
            {isUsed ? (
              <span>{words.ownUsed}</span>
            ) : (
              <button
                type="button"
                className="strong-button"
                onClick={() => {
                  before.current = rule;
                  experiment.edit({ type: "changed", change: withOwnRule }, step("use"));
                }}
              >
                {words.ownUse}
              </button>
            )}
            <button
              type="button"
              className="quiet-button"
              onClick={() =>
                experiment.edit(
                  { type: "changed", change: (so) => withoutOwnRule(so, before.current) },
                  step("remove"),
                )
              }
            >
              {words.ownRemove}
            </button>
          </p>
        </AntdLook>
      )}
    </section>
  );
}
