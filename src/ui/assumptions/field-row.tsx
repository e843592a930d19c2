import { useId, useState } from "react";
import type { FormField, FormPart } from "#scenario/form-fields.ts";
import { inOne, money } from "#ui/format/figure.ts";
import { useWords } from "#ui/text/use-words.ts";
import type { Text } from "#units/text.ts";
import { FieldControl } from "./field-control.tsx";
import { fieldName, valueText } from "./field-text.ts";
import type { SwingEffect } from "./use-swings.ts";
import { ProblemLines } from "./problem-lines.tsx";

export interface FieldRowProps {
  readonly field: FormField;
  readonly within: readonly FormPart[];
  /** What was wrong with the value last typed. */
  readonly problems: readonly Text[];
  /** How the example or file had it; undefined where it had nothing to go back to. */
  readonly origin: unknown;
  readonly isChanged: boolean;
  readonly effect: SwingEffect | undefined;
  /** Yuan that fill the bar: the largest effect of the section. */
  readonly scale: number;
  readonly onEnter: (value: unknown) => void;
  /** Puts the value back as the example or file had it. */
  readonly onReset: () => void;
}

/** One figure: its name, where it stands, how sure it is, and what it would do to the sales lost. */
export function FieldRow(props: FieldRowProps) {
  const { field, within, problems } = props;
  const { t, language, say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const name = fieldName(field, within, language);
  // A law speaks through its mean, which has no words of its own.
  const about = field.about ?? within.at(-1)?.about;
  return (
    <div className={`assumption ${props.isChanged ? "changed" : ""}`}>
      <div className="assumption-line">
        <button
          type="button"
          className="assumption-name"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {name}
          {props.isChanged ? (
            <small className="assumption-was">
              {t("assumptions.was", { value: valueText(field, props.origin, language) })}
            </small>
          ) : null}
        </button>
        <Grade field={field} />
        <FieldControl
          field={field}
          label={name}
          isWrong={problems.length > 0}
          onEnter={props.onEnter}
        />
        {props.isChanged ? (
          <button
            type="button"
            className="assumption-reset"
            aria-label={t("assumptions.reset", {
              name,
              value: valueText(field, props.origin, language),
            })}
            title={valueText(field, props.origin, language)}
            onClick={props.onReset}
          >
            ↺
          </button>
        ) : (
          <span />
        )}
      </div>
      <ProblemLines problems={problems} />
      <EffectBar effect={props.effect} scale={props.scale} field={field} />
      <div id={id} hidden={!isOpen} className="assumption-more">
        {about === undefined ? null : <p>{say(about)}</p>}
        {field.source === undefined ? (
          <p>{t("assumptions.unsourced")}</p>
        ) : (
          <p>
            {t(`assumptions.grade.${field.source.grade}`)}
            {language === "zh" ? "：" : ": "}
            {typeof field.source.source === "string"
              ? field.source.source
              : say(field.source.source)}
          </p>
        )}
        {field.range === undefined ? null : (
          <p>
            {t("assumptions.range", {
              low: valueText(field, field.range[0], language),
              high: valueText(field, field.range[1], language),
            })}
          </p>
        )}
        <p>
          <code>{field.address}</code>
        </p>
      </div>
    </div>
  );
}

function Grade({ field }: { field: FormField }) {
  const { t } = useWords();
  const grade = field.source?.grade;
  if (grade === undefined) return <span />;
  return <small className={`grade ${grade}`}>{t(`assumptions.grade.${grade}`)}</small>;
}

/** A bar either side of the plan as it stands: more lost to the right, less to the left, with the figures in words. */
function EffectBar(props: { effect: SwingEffect | undefined; scale: number; field: FormField }) {
  const { effect, scale, field } = props;
  const { t, language } = useWords();
  if (effect === undefined) return null;
  const { swing, low, high } = effect;
  const isNothing = Math.max(Math.abs(low), Math.abs(high)) < Math.max(1, scale / 200);
  const end = (at: number, change: number) =>
    t(change > 0 ? "assumptions.loses" : "assumptions.saves", {
      value: valueText(field, at, language),
      yuan: inOne(money(language, Math.abs(change))),
    });
  return (
    <div className="swing">
      <svg viewBox="-50 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        {[low, high].map((change, i) => {
          const width = Math.min(50, (50 * Math.abs(change)) / Math.max(scale, 1));
          return (
            <rect
              key={i === 0 ? "low" : "high"}
              className={change > 0 ? "loss" : "gain"}
              x={change > 0 ? 0 : -width}
              y={i === 0 ? 0 : 4.5}
              width={width}
              height={3.5}
            />
          );
        })}
        <line x1="0" x2="0" y1="-1" y2="9" />
      </svg>
      <small>
        {isNothing
          ? t("assumptions.nothing")
          : `${end(swing.low.value, low)} · ${end(swing.high.value, high)}`}
      </small>
    </div>
  );
}
