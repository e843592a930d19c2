import { useMemo, useRef, useState } from "react";
import { type FormField, type FormPart, formOf } from "#scenario/form-fields.ts";
import { CUSTOM_RULE } from "#scenario/custom-rule.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { withValue } from "#scenario/with-value.ts";
import { AntdLook } from "#ui/parts/antd-look.tsx";
import type { Experiment } from "#ui/state/experiment.ts";
import type { Text } from "#units/text.ts";
import { InsteadOf } from "./instead-of.tsx";
import { OwnField, type Put } from "./own-field.tsx";
import { OwnGates } from "./own-gates-form.tsx";
import {
  type Custom,
  type Measures,
  measuresOf,
  withAnotherGate,
  withCycle,
  withMeasures,
  withOwnRule,
  withoutGate,
  withoutOwnRule,
} from "./own-rule.ts";
import { OwnWords } from "./own-words.tsx";
import { detailsTexts, useDetailsWords } from "./words.ts";
import "#ui/styles/assumptions.css";

const USUAL = "taobao-3-min";
const OWN = ["platform", "custom"] as const;

const step = (name: "use" | "remove" | "change"): Text => ({
  zh: detailsTexts.zh.rules.steps[name],
  en: detailsTexts.en.rules.steps[name],
});

/** The part "rule of your own" of the form that is made from the format. */
function partOf(scenario: Scenario): FormPart | undefined {
  const platform = formOf(scenario).find(({ address }) => address === "platform");
  const own = platform?.members.find(({ address }) => address === "platform.custom");
  return own?.type === "part" ? own : undefined;
}

/** What only a share of replies looks at. */
const ofReplies = [
  "counts",
  "within",
  "clockStart",
  "offHours",
  "unansweredAtMidnight",
  "keptByBot",
  "nobodyOnDuty",
];

/** What a rule has no use for, by what it measures. */
const unused: Readonly<Record<Measures, readonly string[]>> = {
  "reply-share": ["targetTime", "percentile"],
  "mean-response": [...ofReplies, "target", "percentile"],
  "response-percentile": [...ofReplies, "target"],
  "unstaffed-share": [...ofReplies, "customerGone", "targetTime", "percentile"],
  "no-reply-share": [...ofReplies, "customerGone", "targetTime", "percentile"],
};

/** Single fields of the rule that mean something as it stands. */
function fieldsOf(part: FormPart | undefined, custom: Custom): readonly FormField[] {
  const hidden = [
    ...unused[measuresOf(custom)],
    ...(custom.cycle === undefined ? [] : ["unansweredAtMidnight"]),
    ...(custom.gates === undefined ? [] : ["fine"]),
  ];
  return (part?.members ?? []).flatMap((member) => {
    const key = String(member.path.at(-1));
    if (member.type !== "field" || hidden.includes(key)) return [];
    return [key === "measures" ? { ...member, value: measuresOf(custom) } : member];
  });
}

const subPart = (part: FormPart | undefined, key: string): FormPart | undefined =>
  part?.members
    .flatMap((one) => (one.type === "part" ? [one] : []))
    .find(({ path }) => path.at(-1) === key);

const optional = new Set(["validFrom", "target", "targetTime", "fine"]);

/** The scenario's own rule as fields, each checked as a file is before it is taken. */
export function OwnRule({ experiment, scenario }: { experiment: Experiment; scenario: Scenario }) {
  const { text } = useDetailsWords();
  const words = text.rules;
  const { custom, rule } = scenario.platform;
  const isUsed = rule === CUSTOM_RULE;
  const before = useRef(USUAL);
  const [problem, setProblem] = useState<Put["problem"]>();
  const part = useMemo(() => partOf(scenario), [scenario]);
  const at = (address: string, path: FormField["path"], value: unknown) => {
    const checked = withValue(scenario, path, value);
    setProblem(checked.ok ? undefined : { address, texts: checked.problems });
    if (checked.ok)
      experiment.edit({ type: "changed", change: () => checked.value }, step("change"));
  };
  const put: Put = { at, problem };
  const replace = (address: string, next: Custom) => at(address, OWN, next);
  const cycle = subPart(part, "cycle");
  return (
    <section aria-labelledby="details-own">
      <h2 id="details-own">{words.own}</h2>
      <p className="details-about">{custom === undefined ? words.ownNone : words.ownAbout}</p>
      {custom === undefined ? null : (
        <AntdLook>
          <div className="details-rule">
            <OwnWords
              label={words.ownName}
              value={custom.label}
              most={60}
              onEnter={(label) => at("platform.custom.label", [...OWN, "label"], label)}
            />
            <InsteadOf custom={custom} put={put} />
            {fieldsOf(part, custom).map((field) => (
              <OwnField
                key={field.address}
                field={field}
                put={
                  field.path.at(-1) === "measures"
                    ? {
                        problem,
                        at: (address, _, value) =>
                          replace(address, withMeasures(custom, value as Measures)),
                      }
                    : put
                }
                mayBeEmpty={
                  optional.has(String(field.path.at(-1))) ||
                  (field.path.at(-1) === "within" && custom.cycle !== undefined)
                }
              />
            ))}
            {measuresOf(custom) === "reply-share" ? (
              <div>
                <span>{words.cycleForm.use}</span>
                <label className="details-tick">
                  <input
                    type="checkbox"
                    checked={custom.cycle !== undefined}
                    onChange={({ currentTarget }) =>
                      replace("platform.custom.cycle", withCycle(custom, currentTarget.checked))
                    }
                  />
                  {words.cycleForm.about}
                </label>
              </div>
            ) : null}
            {custom.cycle === undefined
              ? null
              : cycle?.members.flatMap((field) =>
                  field.type === "field"
                    ? [<OwnField key={field.address} field={field} put={put} />]
                    : [],
                )}
          </div>
          <OwnGates
            custom={custom}
            part={subPart(part, "gates")}
            put={put}
            onAdd={() => replace("platform.custom.gates", withAnotherGate(custom))}
            onRemove={(id) => replace("platform.custom.gates", withoutGate(custom, id))}
          />
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
