import type { ReactNode } from "react";

/** A value between a button for less and one for more. */
export function Stepper(props: {
  less: string;
  more: string;
  /** Stands before it where no heading does. */
  name?: string;
  onLess: () => void;
  onMore: () => void;
  children: ReactNode;
}) {
  return (
    <span className="stepper" data-name={props.name}>
      <button type="button" aria-label={props.less} onClick={props.onLess}>
        −
      </button>
      {props.children}
      <button type="button" aria-label={props.more} onClick={props.onMore}>
        +
      </button>
    </span>
  );
}
