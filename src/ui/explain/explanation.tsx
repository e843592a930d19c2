import { useEffect, useLayoutEffect, useRef } from "react";
import type { Question } from "#ui/parts/explain-context.ts";
import type { Shown } from "#ui/state/home-state.ts";
import { useWords } from "#ui/text/use-words.ts";
import { ExplanationText } from "./explanation-text.tsx";
import { placeBeside, placeBy } from "./place.ts";

/** A small panel beside a number: what it is, what went into it, how it varies. */
export function Explanation(props: { question: Question; shown: Shown; onClose: () => void }) {
  const { question, shown, onClose } = props;
  const { t } = useWords();
  const panel = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const box = panel.current;
    if (box === null) return;
    const anchor = question.anchor.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = box;
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const { left, top } =
      question.x === undefined
        ? placeBy(anchor, { width, height }, view)
        : placeBeside(
            { x: question.x, y: (anchor.top + anchor.bottom) / 2 },
            { width, height },
            view,
          );
    box.style.left = `${left + window.scrollX}px`;
    box.style.top = `${top + window.scrollY}px`;
    box.focus({ preventScroll: true });
  }, [question]);

  useEffect(() => {
    const gone = new AbortController();
    const onElsewhere = (event: Event) => {
      const { target } = event;
      if (!(target instanceof Node) || panel.current?.contains(target)) return;
      // A press on the number itself opens it anew.
      if (!question.anchor.contains(target)) onClose();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // Before the page hears of it: closing the panel is not stopping the simulation.
      event.stopPropagation();
      closeFrom(question, onClose);
    };
    document.addEventListener("pointerdown", onElsewhere, gone);
    document.addEventListener("focusin", onElsewhere, gone);
    document.addEventListener("keydown", onKeyDown, { signal: gone.signal, capture: true });
    return () => gone.abort();
  }, [question, onClose]);

  return (
    <dialog
      open
      ref={panel}
      className="explanation"
      aria-labelledby="explanation-title"
      tabIndex={-1}
    >
      {question.body ?? <ExplanationText question={question} shown={shown} />}
      <button
        type="button"
        className="explanation-close"
        aria-label={t("explain.close")}
        onClick={() => closeFrom(question, onClose)}
      >
        <span aria-hidden="true">×</span>
      </button>
    </dialog>
  );
}

/** Closes and gives the focus back to the number it was asked about. */
function closeFrom(question: Question, onClose: () => void): void {
  onClose();
  if (question.anchor.matches("button")) question.anchor.focus({ preventScroll: true });
}
