import { useEffect, useState } from "react";
import { Icon } from "#ui/parts/icon.tsx";
import type { Experiment } from "#ui/state/experiment.ts";
import type { History } from "#ui/state/history.ts";
import { useWords } from "#ui/text/use-words.ts";
import type { Text } from "#units/text.ts";
import { undoKey } from "./undo-key.ts";

/** Undo and redo, each with the step it is about; also on the keys everybody knows, and said aloud when done. */
export function UndoButtons({ experiment, history }: { experiment: Experiment; history: History }) {
  const { t, say } = useWords();
  const [done, setDone] = useState<{ readonly way: "undone" | "redone"; readonly label: Text }>();
  const last = history.past.at(-1)?.label;
  const next = history.future[0]?.label;

  useEffect(() => {
    const step = (way: "undone" | "redone") => {
      const { past, future } = experiment.getState().history;
      const label = way === "undone" ? past.at(-1)?.label : future[0]?.label;
      if (label === undefined) return;
      if (way === "undone") experiment.undo();
      else experiment.redo();
      setDone({ way, label });
    };
    const gone = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      const way = undoKey(event);
      if (way === undefined) return;
      event.preventDefault();
      step(way);
    };
    document.addEventListener("keydown", onKeyDown, gone);
    return () => gone.abort();
  }, [experiment]);

  const undo = last === undefined ? undefined : t("keep.undo.undoStep", { step: say(last) });
  const redo = next === undefined ? undefined : t("keep.undo.redoStep", { step: say(next) });
  return (
    <div className="undo">
      <button
        type="button"
        className="tool"
        title={undo ?? t("keep.undo.nothingToUndo")}
        aria-label={undo ?? t("keep.undo.undo")}
        aria-disabled={undo === undefined}
        onClick={() => {
          if (last === undefined) return;
          experiment.undo();
          setDone({ way: "undone", label: last });
        }}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="tool"
        title={redo ?? t("keep.undo.nothingToRedo")}
        aria-label={redo ?? t("keep.undo.redo")}
        aria-disabled={redo === undefined}
        onClick={() => {
          if (next === undefined) return;
          experiment.redo();
          setDone({ way: "redone", label: next });
        }}
      >
        <Icon name="redo" />
      </button>
      <span className="unseen" aria-live="polite">
        {done === undefined ? "" : t(`keep.undo.${done.way}`, { step: say(done.label) })}
      </span>
    </div>
  );
}
