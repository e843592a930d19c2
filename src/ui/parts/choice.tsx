import type { ReactNode } from "react";

/** One of a few, side by side: native radio buttons in a quiet dress. */
export function Choice<Value extends string>(props: {
  name: string;
  legend: string;
  value: Value;
  options: readonly { readonly value: Value; readonly label: string; readonly face: ReactNode }[];
  onChoose: (value: Value) => void;
}) {
  return (
    <fieldset className="choice">
      <legend className="unseen">{props.legend}</legend>
      {props.options.map(({ value, label, face }) => (
        <label key={value} title={label}>
          <input
            type="radio"
            name={props.name}
            value={value}
            checked={value === props.value}
            aria-label={label}
            onChange={() => props.onChoose(value)}
          />
          <span aria-hidden="true">{face}</span>
        </label>
      ))}
    </fieldset>
  );
}
