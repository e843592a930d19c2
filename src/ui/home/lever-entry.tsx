import { type KeyboardEvent, useId, useState } from "react";
import { leverText, parseLever } from "#ui/format/lever-text.ts";
import type { LeverId, LeverRange } from "#ui/state/levers.ts";
import { useWords } from "#ui/text/use-words.ts";

/** The lever's value as a field: type over it, Enter or leaving it takes it, Escape gives it up. */
export function LeverEntry(props: {
  id: LeverId;
  name: string;
  /** Before and after the number. */
  prefix: string;
  unit: string;
  value: number;
  range: LeverRange;
  onEnter: (value: number) => void;
}) {
  const { t, language } = useWords();
  const hint = useId();
  const { id, range } = props;
  const shown = leverText(language, id, props.value);
  const [typed, setTyped] = useState(shown);
  const [isWrong, setWrong] = useState(false);
  const [lastShown, setLastShown] = useState(shown);
  if (lastShown !== shown) {
    // The lever was moved elsewhere: what the field held is out of date.
    setLastShown(shown);
    setTyped(shown);
    setWrong(false);
  }

  const take = () => {
    if (typed === shown) return;
    const value = parseLever(id, typed);
    const fits = value !== undefined && value >= range.min && value <= range.max;
    setWrong(!fits);
    if (fits) props.onEnter(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") take();
    if (event.key !== "Escape" || typed === shown) return;
    // Giving up what was typed is not stopping the simulation.
    event.stopPropagation();
    setTyped(shown);
    setWrong(false);
  };
  return (
    <span className="lever-entry">
      {props.prefix === "" ? null : <b>{props.prefix}</b>}
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={props.name}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? hint : undefined}
        style={{ width: `calc(${Math.max(2, typed.length)}ch + 6px)` }}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
      <small className="lever-unit">{props.unit}</small>
      {isWrong ? (
        <span id={hint} className="lever-wrong" role="alert">
          {t("levers.outside", {
            min: leverText(language, id, range.min),
            max: leverText(language, id, range.max),
          })}
        </span>
      ) : null}
    </span>
  );
}
