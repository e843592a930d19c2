import { Input } from "antd";
import { useState } from "react";

/** A text to type over: Enter or leaving takes it. */
export function Typed(props: {
  label: string;
  status: "" | "error";
  value: string;
  hint: string;
  onEnter: (value: string) => void;
}) {
  const [typed, setTyped] = useState(props.value);
  const take = () => {
    if (typed.trim() !== props.value) props.onEnter(typed.trim().replace("：", ":"));
  };
  return (
    <Input
      aria-label={props.label}
      className="assumption-input"
      status={props.status}
      placeholder={props.hint}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onPressEnter={take}
    />
  );
}
