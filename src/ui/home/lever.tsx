import { type CSSProperties, memo } from "react";
import { leverText, tidied } from "#ui/format/lever-text.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import type { LeverId, LeverRange } from "#ui/state/levers.ts";
import { useWords } from "#ui/text/use-words.ts";
import { LeverEntry } from "./lever-entry.tsx";
import { leverLabel } from "./lever-label.ts";

const unitKeys = {
  visitors: "levers.unitVisitors",
  consultRate: "levers.unitPercent",
  botResolved: "levers.unitPercent",
  agentHours: "levers.unitHours",
  replySeconds: "levers.unitSeconds",
  orderValue: "levers.unitYuan",
} as const satisfies Record<LeverId, string>;

/** A name, a value and a line. */
export const Lever = memo(function Lever(props: {
  id: LeverId;
  range: LeverRange;
  /** Where the line stands. */
  position: number;
  /** What is simulated: a roster cannot hold every number of hours. */
  value: number;
  isMoved: boolean;
  experiment: Experiment;
}) {
  const { t, language } = useWords();
  const { id, range, experiment, position } = props;
  const name = t(`levers.${id}`);
  const unit = t(unitKeys[id]);
  const initial = leverText(language, id, range.initial);
  const move = (value: number) => {
    // Back within half a step of where it began is back at the beginning.
    if (Math.abs(value - range.initial) < range.step / 2) reset();
    else {
      const tidy = tidied(value, range);
      const label = leverLabel(id, tidy);
      experiment.edit({ type: "lever-moved", id, value: tidy }, label, `lever ${id}`);
    }
  };
  const reset = () =>
    experiment.edit({ type: "lever-reset", id }, leverLabel(id, range.initial), `lever ${id}`);
  const end = () => experiment.endGesture();
  const part = (value: number) => (value - range.min) / (range.max - range.min);
  const spoken = `${leverText(language, id, props.value)} ${unit}`.trim();
  const places = {
    "--at": Math.min(1, Math.max(0, part(position))),
    "--initial": part(range.initial),
  } as CSSProperties;
  return (
    <div className="lever">
      <div className="lever-line">
        <span className="lever-name">{name}</span>
        {props.isMoved ? (
          <button
            type="button"
            className="lever-reset"
            aria-label={t("levers.reset", { name, value: initial })}
            onClick={() => {
              reset();
              end();
            }}
          >
            <span aria-hidden="true">↺ </span>
            {t("levers.initial", { value: initial })}
          </button>
        ) : null}
        <LeverEntry
          id={id}
          name={t("levers.exact", { name })}
          prefix={id === "orderValue" ? "¥" : ""}
          unit={unit}
          value={props.value}
          range={range}
          onEnter={(typed) => {
            move(typed);
            end();
          }}
        />
      </div>
      <div className="lever-track" style={places}>
        <input
          type="range"
          aria-label={name}
          aria-valuetext={spoken}
          min={range.min}
          max={range.max}
          step={range.step}
          value={position}
          onChange={(event) => move(event.currentTarget.valueAsNumber)}
          onPointerUp={end}
          onBlur={end}
        />
        <i aria-hidden="true" className="lever-initial" />
      </div>
    </div>
  );
});
