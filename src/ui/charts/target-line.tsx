import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useWords } from "#ui/text/use-words.ts";

const STEP = 0.01;
const LEAP = 0.05;
/** Less than this is a click, and a click moves nothing. */
const DRAG_AFTER = 4;

/** A share to a tenth of a per cent, from 0 to 1. */
const tidy = (share: number, parts: number): number =>
  Math.min(1, Math.max(0, Math.round(share * parts) / parts));

/** The line the days should reach: to be dragged, or moved by the arrow keys. */
export function TargetLine(props: {
  x: number;
  height: number;
  target: number;
  /** The value in words, with how many dots reach it. */
  spoken: string;
  valueAt: (x: number) => number;
  onHold: () => void;
  onMove: (target: number) => void;
  onLeave: (target: number) => void;
}) {
  const { t } = useWords();
  const { target, onHold, onMove, onLeave } = props;
  const drag = useRef<{
    x: number;
    at: number;
    from: number;
    isOn: boolean;
    keys: AbortController;
  }>(undefined);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const keys = new AbortController();
    drag.current = { x: event.clientX, at: props.x, from: target, isOn: false, keys };
    const onEscape = (press: globalThis.KeyboardEvent) => {
      if (press.key !== "Escape") return;
      // Giving up a drag is not stopping the simulation.
      press.stopPropagation();
      end(target);
    };
    document.addEventListener("keydown", onEscape, { signal: keys.signal, capture: true });
  };
  const onPointerMove = (event: PointerEvent) => {
    const { current } = drag;
    if (current === undefined) return;
    const by = event.clientX - current.x;
    if (!current.isOn && Math.abs(by) < DRAG_AFTER) return;
    if (!current.isOn) onHold();
    current.isOn = true;
    onMove(tidy(props.valueAt(current.at + by), 200));
  };
  const end = (value: number) => {
    const wasOn = drag.current?.isOn === true;
    drag.current?.keys.abort();
    drag.current = undefined;
    if (wasOn) onLeave(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -STEP,
      ArrowDown: -STEP,
      ArrowRight: STEP,
      ArrowUp: STEP,
      PageDown: -LEAP,
      PageUp: LEAP,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onLeave(tidy(target + (event.shiftKey ? (step * LEAP) / STEP : step), 1000));
  };
  return (
    <>
      <input
        type="range"
        className="target-keys"
        aria-label={t("dots.targetSlider")}
        aria-valuetext={props.spoken}
        min={0}
        max={100}
        step={0.1}
        value={Math.round(target * 1000) / 10}
        style={{ left: `${props.x}px`, height: `${props.height}px` }}
        onChange={(event) => onLeave(tidy(event.currentTarget.valueAsNumber / 100, 1000))}
        onKeyDown={onKeyDown}
      />
      {/* The line itself: a range would jump to where it is pressed. */}
      <div
        aria-hidden="true"
        className="target-line"
        style={{ left: `${props.x}px`, height: `${props.height}px` }}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => end(target)}
        onPointerCancel={() => end(drag.current?.from ?? target)}
      />
    </>
  );
}

/** The target as a number to type: Enter or leaving the field takes it, Escape gives it up. */
export function TargetEntry(props: { target: number; onEnter: (target: number) => void }) {
  const { t } = useWords();
  const { target, onEnter } = props;
  const [typed, setTyped] = useState<string>();
  const take = () => {
    const value = Number(typed?.replace("%", "")) / 100;
    setTyped(undefined);
    if (typed === undefined || typed.trim() === "" || !(value >= 0 && value <= 1)) return;
    onEnter(tidy(value, 1000));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") take();
    if (event.key !== "Escape" || typed === undefined) return;
    event.stopPropagation();
    setTyped(undefined);
  };
  return (
    <label className="target-entry">
      {t("dots.targetEntry")}
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? String(Math.round(target * 1000) / 10)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
      %
    </label>
  );
}
