import type { ReactNode } from "react";
import { useWords } from "#ui/text/use-words.ts";
import { valueText } from "./field-text.ts";
import type { Fold } from "./folds.ts";

/** Rows under a heading that opens them; folded, it says the figures that matter most and how many were changed. */
export function FoldedRows(props: {
  fold: Fold;
  changed: number;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  children: ReactNode;
}) {
  const { fold, changed, isOpen, onOpen, children } = props;
  const { t, language, say } = useWords();
  const count = fold.rows.filter(({ type }) => type === "field").length;
  const said = fold.principal.map(
    ({ field, word }) => `${say(word)} ${valueText(field, field.value, language)}`,
  );
  return (
    <div className="assumption-fold">
      <h3>
        <button type="button" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
          <b>{say(fold.name)}</b>
          {isOpen || said.length === 0 ? null : <span>{said.join(" · ")}</span>}
          <small className={changed > 0 ? "changed" : undefined}>
            {changed > 0
              ? t("assumptions.changed", { count: changed })
              : count === 0
                ? t("assumptions.off")
                : t("assumptions.fields", { count })}
          </small>
        </button>
      </h3>
      {isOpen ? children : null}
    </div>
  );
}
