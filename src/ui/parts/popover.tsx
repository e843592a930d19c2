import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { useWords } from "#ui/text/use-words.ts";

const AIR = 12;
const GAP = 6;

/** A panel that opens beneath the button that asked for it, and on a phone rises from below. */
export function Popover(props: {
  anchor: HTMLElement;
  title: string;
  className?: string;
  /** Closed by Escape, by its button, or by going elsewhere. Must stay the same while open. */
  onClose: () => void;
  children: ReactNode;
}) {
  const { anchor, onClose } = props;
  const { t } = useWords();
  const panel = useRef<HTMLDialogElement>(null);
  const title = useId();

  useLayoutEffect(() => {
    const box = panel.current;
    if (box === null) return;
    const place = () => {
      const button = anchor.getBoundingClientRect();
      const room = document.documentElement.clientWidth;
      const left = Math.max(AIR, Math.min(button.left, room - box.offsetWidth - AIR));
      box.style.left = `${left + window.scrollX}px`;
      box.style.top = `${button.bottom + GAP + window.scrollY}px`;
      box.style.maxHeight = `${Math.max(240, window.innerHeight - button.bottom - GAP - AIR)}px`;
    };
    place();
    box.focus({ preventScroll: true });
    const gone = new AbortController();
    addEventListener("resize", place, gone);
    return () => gone.abort();
  }, [anchor]);

  // Gone before the next panel takes the focus, which would close that one too.
  useLayoutEffect(() => {
    const gone = new AbortController();
    const onElsewhere = (event: Event) => {
      const { target } = event;
      // What was pressed may be gone from the panel by now; the button itself closes by its own press.
      if (!(target instanceof Node) || !target.isConnected) return;
      if (!panel.current?.contains(target) && !anchor.contains(target)) onClose();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // Before the page hears of it: closing the panel is not stopping the simulation.
      event.stopPropagation();
      onClose();
      anchor.focus({ preventScroll: true });
    };
    document.addEventListener("pointerdown", onElsewhere, gone);
    document.addEventListener("focusin", onElsewhere, gone);
    document.addEventListener("keydown", onKeyDown, { signal: gone.signal, capture: true });
    return () => gone.abort();
  }, [anchor, onClose]);

  return (
    <dialog
      open
      ref={panel}
      className={`popover ${props.className ?? ""}`}
      aria-labelledby={title}
      tabIndex={-1}
    >
      <div className="popover-head">
        <h2 id={title}>{props.title}</h2>
        <button
          type="button"
          className="explanation-close"
          aria-label={t("explain.close")}
          onClick={() => {
            onClose();
            anchor.focus({ preventScroll: true });
          }}
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {props.children}
    </dialog>
  );
}
