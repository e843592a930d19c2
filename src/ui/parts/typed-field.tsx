import { type KeyboardEvent, useId, useState } from "react";

/** A value as a field: type over it, Enter or leaving takes it, Escape gives it up; what does not fit says why beside it. */
export function TypedField<Value>(props: {
  label: string;
  /** As it stands, written as the field shows it. */
  value: string;
  /** Undefined where what was typed does not fit. */
  read: (typed: string) => Value | undefined;
  /** What would fit. */
  hint: string;
  onEnter: (value: Value) => void;
  inputMode?: "decimal" | "text";
  /** Width in characters. */
  width?: number;
  className?: string;
}) {
  const hint = useId();
  const { value, width } = props;
  const [typed, setTyped] = useState(value);
  const [isWrong, setWrong] = useState(false);
  const [last, setLast] = useState(value);
  if (last !== value) {
    // Changed elsewhere: what the field held is out of date.
    setLast(value);
    setTyped(value);
    setWrong(false);
  }
  const take = () => {
    if (typed === value) return;
    const read = props.read(typed);
    setWrong(read === undefined);
    if (read === undefined) return;
    // Where the plan cannot take it just so, the field shows what it took.
    setTyped(value);
    props.onEnter(read);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") take();
    if (event.key !== "Escape" || typed === value) return;
    event.stopPropagation();
    setTyped(value);
    setWrong(false);
  };
  return (
    <span className={`typed-field ${props.className ?? ""}`}>
      <input
        type="text"
        inputMode={props.inputMode ?? "text"}
        autoComplete="off"
        aria-label={props.label}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? hint : undefined}
        style={width === undefined ? undefined : { width: `calc(${width}ch + 14px)` }}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
      {isWrong ? (
        <span id={hint} className="typed-wrong" role="alert">
          {props.hint}
        </span>
      ) : null}
    </span>
  );
}
