import type { ReactNode } from "react";
import { useWords } from "#ui/text/use-words.ts";

/** Half the width of the two buttons, and how far they stand above the bar, in pixels. */
const HALF = 26;
const ABOVE = 44;

/** Less and more above the bars that are picked. */
export function BarSteps(props: {
  /** Middle of the bars and top of the highest. */
  x: number;
  y: number;
  width: number;
  onChange: (factor: number) => void;
}) {
  const { t } = useWords();
  const left = Math.max(HALF, Math.min(props.width - HALF, props.x));
  return (
    <div className="bar-steps" style={{ left, top: Math.max(0, props.y - ABOVE) }}>
      <button type="button" aria-label={t("edit.less")} onClick={() => props.onChange(0.9)}>
        −
      </button>
      <button type="button" aria-label={t("edit.more")} onClick={() => props.onChange(1.1)}>
        +
      </button>
    </div>
  );
}

/** What the bar under the hand was and is, beside it on the side with more room. */
export function DragReadout(props: {
  x: number;
  step: number;
  isLeft: boolean;
  children: ReactNode;
}) {
  const { x, step, isLeft } = props;
  return (
    <p
      className={isLeft ? "drag-readout left" : "drag-readout"}
      style={{ left: isLeft ? x : x + step }}
      aria-hidden="true"
    >
      {props.children}
    </p>
  );
}
