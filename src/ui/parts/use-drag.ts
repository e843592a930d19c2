import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from "react";

/** A drag begins only after this many pixels: nothing moves on a mere click. */
const THRESHOLD = 4;

/** Where the pointer is, in pixels of the window and since it went down. */
export interface DragMove {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/** What a drag does; `held` is what the pointer went down on. */
export interface DragHandlers<Held> {
  readonly onStart: (held: Held) => void;
  /** At most once a frame. */
  readonly onMove: (held: Held, move: DragMove) => void;
  readonly onEnd: (held: Held) => void;
  /** Escape, or the system took the pointer away. */
  readonly onCancel: (held: Held) => void;
  /** Let go without moving. */
  readonly onClick: (
    held: Held,
    modifiers: { readonly alt: boolean; readonly shift: boolean },
  ) => void;
}

/** Follows one pointer from where it goes down. A finger only ever clicks: it scrolls where it moves. */
export function useDrag<Held>(handlers: DragHandlers<Held>) {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  const listening = useRef<AbortController>(undefined);
  useEffect(() => () => listening.current?.abort(), []);

  return (down: ReactPointerEvent<Element>, held: Held): void => {
    if (down.button !== 0) return;
    const element = down.currentTarget;
    const { clientX, clientY, pointerId, pointerType, altKey, shiftKey } = down;
    const over = new AbortController();
    listening.current?.abort();
    listening.current = over;
    let isDragging = false;
    let frame = 0;
    let move: DragMove = { x: clientX, y: clientY, dx: 0, dy: 0 };
    const stop = () => {
      over.abort();
      cancelAnimationFrame(frame);
      element.classList.remove("dragging");
    };
    over.signal.addEventListener("abort", () => cancelAnimationFrame(frame));
    const options = { signal: over.signal };
    window.addEventListener(
      "pointermove",
      (event) => {
        if (event.pointerId !== pointerId) return;
        const [dx, dy] = [event.clientX - clientX, event.clientY - clientY];
        const isFar = Math.max(Math.abs(dx), Math.abs(dy)) >= THRESHOLD;
        if (!isDragging && isFar && pointerType === "touch") stop();
        if (!isDragging && (!isFar || pointerType === "touch")) return;
        move = { x: event.clientX, y: event.clientY, dx, dy };
        if (!isDragging) {
          isDragging = true;
          element.setPointerCapture(pointerId);
          element.classList.add("dragging");
          latest.current.onStart(held);
        }
        if (frame === 0)
          frame = requestAnimationFrame(() => {
            frame = 0;
            latest.current.onMove(held, move);
          });
      },
      options,
    );
    window.addEventListener(
      "pointerup",
      (event) => {
        if (event.pointerId !== pointerId) return;
        stop();
        if (isDragging) {
          latest.current.onMove(held, move);
          latest.current.onEnd(held);
        } else latest.current.onClick(held, { alt: altKey, shift: shiftKey });
      },
      options,
    );
    const cancel = () => {
      stop();
      if (isDragging) latest.current.onCancel(held);
    };
    window.addEventListener(
      "pointercancel",
      (event) => {
        if (event.pointerId === pointerId) cancel();
      },
      options,
    );
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape" || !isDragging) return;
        // Giving up a drag is not stopping the simulation.
        event.stopPropagation();
        event.preventDefault();
        cancel();
      },
      { ...options, capture: true },
    );
  };
}
