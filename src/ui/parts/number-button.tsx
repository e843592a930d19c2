import type { ReactNode } from "react";
import { useExplain } from "./explain-context.ts";

/** A number that says where it comes from when pressed. */
export function NumberButton(props: {
  outcome: string;
  className?: string;
  /** What the number is, where the words around it do not say so. */
  label?: string;
  children: ReactNode;
}) {
  const explain = useExplain();
  return (
    <button
      type="button"
      className={`number ${props.className ?? ""}`}
      aria-haspopup="dialog"
      aria-label={props.label}
      onClick={(event) => explain({ outcome: props.outcome, anchor: event.currentTarget })}
    >
      {props.children}
    </button>
  );
}
