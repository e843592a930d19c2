import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  useId,
  useMemo,
  useRef,
} from "react";
import type { Scenario } from "#scenario/scenario.ts";
import { spanClock } from "#ui/format/time.ts";
import { type DragMove, useDrag } from "#ui/parts/use-drag.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { usePlan } from "#ui/state/use-plan.ts";
import { useWords } from "#ui/text/use-words.ts";
import { toSeconds } from "#units/clock.ts";
import { isSame, useEditing } from "./editing.ts";
import { stepLabel } from "./labels.ts";
import { HALF_HOUR } from "./planned-contacts.ts";
import { BREAK_STEP, withBreakMoved } from "./shift-breaks.ts";
import { withoutShift, withShiftCount, withShiftEnds, withShiftMoved } from "./shift-edits.ts";
import { breakLabel, shiftCountLabel, shiftMovedLabel } from "./shift-labels.ts";
import { type ShiftBlock, shiftBlocks } from "./shift-lanes.ts";
import { useDraft } from "./use-draft.ts";

const LANE = 26;
/** Least width of a target, in pixels. */
const WIDTH = 24;
/** Pixels from either end that pull the end and not the whole. */
const END = 8;

type Grip = "from" | "until" | "whole" | { readonly pause: number };

interface Held {
  readonly block: ShiftBlock;
  readonly grip: Grip;
}

/** The shifts as blocks on the axis of the day, packed in lanes: drag one to move it, an end to stretch it, a break inside it. */
export function ShiftBoard(props: {
  span: { readonly from: number; readonly until: number };
  width: number;
}) {
  const { span, width } = props;
  const { t, say } = useWords();
  const { experiment, selection, select, apply } = useEditing();
  const now = scenarioOf(usePlan(experiment));
  const moving = useDraft(experiment);
  const start = useRef<Scenario>(undefined);
  const [hint, pauseHint] = [useId(), useId()];
  const scenario = moving.draft?.after ?? now;
  // While one is dragged the others stay in their lanes.
  const resting = moving.draft?.before ?? now;
  const lanes = useMemo(
    () => new Map(shiftBlocks(resting, span).map((block) => [keyOf(block), block.lane])),
    [resting, span],
  );
  const blocks = shiftBlocks(scenario, span);
  const laneOf = (block: ShiftBlock) => lanes.get(keyOf(block)) ?? block.lane;
  const count = Math.max(0, ...blocks.map(laneOf)) + 1;
  const perPixel = (span.until - span.from) / width;
  const clip = (time: number) => Math.max(span.from, Math.min(span.until, time));
  const left = (time: number) => (clip(time) - span.from) / perPixel;

  const moved = (from: Scenario, { block, grip }: Held, { dx }: DragMove): Scenario => {
    const shift = from.staff.shifts[block.index];
    if (shift === undefined) return from;
    const by = (step: number) => Math.round((dx * perPixel) / step) * step;
    if (typeof grip === "object") {
      const pause = shift.breaks[grip.pause];
      const at = pause === undefined ? 0 : toSeconds(pause.at) + by(BREAK_STEP);
      return withBreakMoved(from, block.index, grip.pause, at);
    }
    if (grip === "whole")
      return withShiftMoved(from, block.index, toSeconds(shift.from) + by(HALF_HOUR));
    return withShiftEnds(from, block.index, { [grip]: toSeconds(shift[grip]) + by(HALF_HOUR) });
  };
  const pick = (index: number) => select({ kind: "shift", index });
  const grab = useDrag<Held>({
    onStart: ({ block }) => {
      start.current = moving.begin();
      pick(block.index);
    },
    onMove: (held, move) => {
      if (start.current === undefined) return;
      const after = moved(start.current, held, move);
      const label =
        typeof held.grip === "object"
          ? breakLabel(after, held.block.index)
          : shiftMovedLabel(after, held.block.index);
      moving.show(start.current, after, label);
    },
    onEnd: moving.end,
    onCancel: moving.cancel,
    onClick: ({ block }) => pick(block.index),
  });
  const gripAt = (event: PointerEvent<HTMLElement>): Grip => {
    const frame = event.currentTarget.getBoundingClientRect();
    if (event.clientX - frame.left < END) return "from";
    return frame.right - event.clientX < END ? "until" : "whole";
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const change = shiftKey(event, now, index);
    if (change === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const after = change(now);
    const isUpright = event.key === "ArrowUp" || event.key === "ArrowDown";
    const isGone = after.staff.shifts.length < now.staff.shifts.length;
    if (isGone) select(undefined);
    const label = isGone
      ? stepLabel("shiftRemoved", { name: now.staff.shifts[index]?.name ?? "" })
      : isUpright
        ? shiftCountLabel(after, index)
        : shiftMovedLabel(after, index);
    apply(change, label, isGone ? undefined : `keys shift ${index} ${isUpright}`);
  };
  const onPauseKey = (event: KeyboardEvent, index: number, which: number) => {
    const way = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    const pause = now.staff.shifts[index]?.breaks[which];
    if (way === 0 || pause === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const change = (so: Scenario) =>
      withBreakMoved(so, index, which, toSeconds(pause.at) + way * BREAK_STEP);
    apply(change, breakLabel(now, index), `keys break ${index} ${which}`);
  };
  if (now.staff.shifts.length === 0) return <p className="board-note">{t("edit.noShifts")}</p>;
  return (
    <div className="shift-board" style={{ height: count * LANE }}>
      <p hidden id={hint}>
        {t("edit.shiftKeys")}
      </p>
      <p hidden id={pauseHint}>
        {t("edit.moveKeys")}
      </p>
      {blocks.map((block) => {
        const shift = scenario.staff.shifts[block.index];
        if (shift === undefined) return null;
        const type = scenario.staff.types.find(({ id }) => id === shift.type);
        const name = say(shift.name);
        const [x, end] = [left(block.from), left(block.until)];
        const isPicked = isSame(selection, { kind: "shift", index: block.index });
        const clock = spanClock({ from: toSeconds(shift.from), until: toSeconds(shift.until) });
        const place = {
          left: x + 0.5,
          width: Math.max(10, end - x - 1),
          top: laneOf(block) * LANE,
        };
        return (
          <div key={keyOf(block)} className="shift-place" style={place}>
            <button
              type="button"
              className={`shift-block ${type?.kind ?? ""}`}
              aria-pressed={isPicked}
              aria-describedby={hint}
              data-runs-on={block.until > span.until || undefined}
              data-runs-in={block.from < span.from || undefined}
              onPointerDown={(event) => grab(event, { block, grip: gripAt(event) })}
              onClick={(event) => {
                if (event.detail === 0) pick(block.index);
              }}
              onKeyDown={(event) => onKeyDown(event, block.index)}
              onBlur={() => experiment.endGesture()}
            >
              <span className="shift-words" style={roomFor(block, left)}>
                <b>{shift.count}</b>
                <span>{name}</span>
                <small>{clock}</small>
              </span>
              <span className="unseen">
                {type === undefined ? shift.type : say(type.name)}{" "}
                {t("edit.countPeople", { count: shift.count })}
              </span>
            </button>
            {block.breaks.map((pause, which) =>
              pause.until <= span.from || pause.from >= span.until ? null : (
                <button
                  key={which}
                  type="button"
                  className="shift-pause"
                  aria-label={t("edit.pause", { name, span: spanClock(pause) })}
                  aria-describedby={pauseHint}
                  style={pausePlace(left(pause.from) - x, left(pause.until) - x)}
                  onPointerDown={(event) => grab(event, { block, grip: { pause: which } })}
                  onClick={(event) => {
                    if (event.detail === 0) pick(block.index);
                  }}
                  onKeyDown={(event) => onPauseKey(event, block.index, which)}
                  onBlur={() => experiment.endGesture()}
                />
              ),
            )}
          </div>
        );
      })}
    </div>
  );
}

/** A target wide enough to take hold of, the break itself drawn in its middle at its own length. */
function pausePlace(from: number, until: number): CSSProperties {
  const width = Math.max(WIDTH, until - from);
  const places = { "--break": `${until - from}px` };
  return { left: (from + until - width) / 2 - 1, width, ...places } as CSSProperties;
}

/** The widest part of a block without a break: its words stand there. */
function roomFor(block: ShiftBlock, left: (time: number) => number) {
  const x = left(block.from);
  let best = { left: 0, width: 0 };
  let begin = x;
  const ends = [...block.breaks].sort((one, other) => one.from - other.from);
  for (const { from, until } of [...ends, { from: block.until, until: block.until }]) {
    if (left(from) - begin > best.width) best = { left: begin - x, width: left(from) - begin };
    begin = left(until);
  }
  return best;
}

const keyOf = ({ index, day }: ShiftBlock) => `${index} ${day}`;

/** What a key does to a shift; undefined where it is not one of its keys. */
function shiftKey(
  { key, shiftKey: isShift }: KeyboardEvent,
  { staff }: Scenario,
  index: number,
): ((scenario: Scenario) => Scenario) | undefined {
  const shift = staff.shifts[index];
  if (shift === undefined) return undefined;
  const way = key === "ArrowLeft" || key === "ArrowDown" ? -1 : 1;
  switch (key) {
    case "ArrowLeft":
    case "ArrowRight":
      return isShift
        ? (so) => withShiftEnds(so, index, { until: toSeconds(shift.until) + way * HALF_HOUR })
        : (so) => withShiftMoved(so, index, toSeconds(shift.from) + way * HALF_HOUR);
    case "ArrowUp":
    case "ArrowDown":
      return (so) => withShiftCount(so, index, shift.count + way);
    case "Delete":
    case "Backspace":
      return (so) => withoutShift(so, index);
    default:
      return undefined;
  }
}
