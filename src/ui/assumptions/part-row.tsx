import { Switch } from "antd";
import type { FormPart } from "#scenario/form-fields.ts";
import { useWords } from "#ui/text/use-words.ts";
import type { Text } from "#units/text.ts";
import { ProblemLines } from "./problem-lines.tsx";

/** A part that a plan may do without: its name and its switch. */
export function PartRow(props: {
  part: FormPart;
  within: readonly FormPart[];
  /** The section itself, whose sentence stands above. */
  isWhole: boolean;
  isChanged: boolean;
  problems: readonly Text[];
  onTurn: (isOn: boolean) => void;
}) {
  const { part, within, problems } = props;
  const { t, say } = useWords();
  const name = [...within, part].map((one) => say(one.name)).join(" · ");
  return (
    <div className={`assumption assumption-part ${props.isChanged ? "changed" : ""}`}>
      <div className="assumption-line">
        <span className="assumption-name">{name}</span>
        <span />
        <Switch
          aria-label={t("assumptions.use", { name })}
          checked={part.isPresent}
          onChange={props.onTurn}
        />
        <span />
      </div>
      {part.about === undefined || props.isWhole ? null : (
        <p className="assumptions-about">{say(part.about)}</p>
      )}
      <ProblemLines problems={problems} />
    </div>
  );
}
