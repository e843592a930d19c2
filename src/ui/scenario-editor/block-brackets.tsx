import { type KeyboardEvent, type PointerEvent, useId, useRef } from "react";
import type { Scenario } from "#scenario/scenario.ts";
import { plain } from "#ui/format/figure.ts";
import { spanClock } from "#ui/format/time.ts";
import { type DragMove, useDrag } from "#ui/parts/use-drag.ts";
import { useWords } from "#ui/text/use-words.ts";
import { toSeconds } from "#units/clock.ts";
import { type BlockSpan, LANE } from "./block-lanes.ts";
import {
  FACTOR_STEP,
  withBlockEnds,
  withBlockFactor,
  withBlockMoved,
  withoutBlock,
} from "./demand-blocks.ts";
import { isSame, useEditing } from "./editing.ts";
import { stepLabel } from "./labels.ts";
import { HALF_HOUR } from "./planned-contacts.ts";
import type { Drafting } from "./use-draft.ts";

/** Pixels from either end that pull the end and not the whole. */
const END = 7;
/** Pixels up for a step of the factor. */
const PER_STEP = 5;
/** Brackets begin below the names of the openings. */
const TOP = 13;

type Grip = "from" | "until" | "whole";

interface Held {
  readonly block: BlockSpan;
  readonly grip: Grip;
}

/** Blocks as brackets above the bars: drag one to move it, an end to stretch it, up or down to make it stronger or weaker. */
export function BlockBrackets(props: {
  lanes: { readonly blocks: readonly BlockSpan[]; readonly count: number };
  span: { readonly from: number; readonly until: number };
  width: number;
  scenario: Scenario;
  /** What is being dragged, drawn by all of the row. */
  moving: Drafting;
}) {
  const { lanes, span, width, scenario, moving } = props;
  const { t, language, say } = useWords();
  const { experiment, selection, select, apply } = useEditing();
  const start = useRef<Scenario>(undefined);
  const hint = useId();
  const isUpright = useRef<boolean>(undefined);
  const perPixel = (span.until - span.from) / width;
  const left = (time: number) =>
    (Math.max(span.from, Math.min(span.until, time)) - span.from) / perPixel;

  const moved = (from: Scenario, { block, grip }: Held, { dx, dy }: DragMove): Scenario => {
    isUpright.current ??= grip === "whole" && Math.abs(dy) > Math.abs(dx);
    const by = Math.round((dx * perPixel) / HALF_HOUR) * HALF_HOUR;
    if (isUpright.current) {
      const before = from.demand.blocks[block.index]?.factor ?? 1;
      return withBlockFactor(from, block.index, before - Math.round(dy / PER_STEP) * FACTOR_STEP);
    }
    if (grip === "whole") return withBlockMoved(from, block.index, block.from + by);
    return withBlockEnds(from, block.index, { [grip]: block[grip] + by });
  };
  const grab = useDrag<Held>({
    onStart: ({ block }) => {
      start.current = moving.begin();
      isUpright.current = undefined;
      select({ kind: "block", index: block.index });
    },
    onMove: (held, move) => {
      if (start.current === undefined) return;
      const after = moved(start.current, held, move);
      moving.show(start.current, after, blockLabel(after, held.block.index, isUpright.current));
    },
    onEnd: moving.end,
    onCancel: moving.cancel,
    onClick: ({ block }) => select({ kind: "block", index: block.index }),
  });
  const gripAt = (event: PointerEvent<HTMLElement>): Grip => {
    const frame = event.currentTarget.getBoundingClientRect();
    if (event.clientX - frame.left < END) return "from";
    return frame.right - event.clientX < END ? "until" : "whole";
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const block = scenario.demand.blocks[index];
    if (block === undefined) return;
    const change = blockKey(event, block, index);
    if (change === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const after = change(scenario);
    const isGone = after.demand.blocks.length < scenario.demand.blocks.length;
    const label = isGone
      ? stepLabel("blockRemoved", { name: block.name })
      : blockLabel(after, index, event.key === "ArrowUp" || event.key === "ArrowDown");
    if (isGone) select(undefined);
    apply(change, label, isGone ? undefined : `keys block ${index}`);
  };
  const brackets = lanes.blocks.map((block) => {
    const of = scenario.demand.blocks[block.index];
    if (of === undefined) return null;
    const name = say(of.name);
    const [from, until] = [toSeconds(of.from), toSeconds(of.until)];
    const factor = plain(language, of.factor, 2);
    return (
      <button
        key={block.index}
        type="button"
        className="bracket"
        aria-describedby={hint}
        aria-pressed={isSame(selection, { kind: "block", index: block.index })}
        aria-label={t("edit.block", { name, span: spanClock({ from, until }), factor })}
        style={{
          left: left(from),
          width: Math.max(14, left(until) - left(from)),
          top: TOP + (lanes.count - 1 - block.lane) * LANE,
          height: LANE,
        }}
        onPointerDown={(event) => grab(event, { block, grip: gripAt(event) })}
        onClick={(event) => {
          // A click by keyboard or screen reader: the pointer's own clicks end above.
          if (event.detail === 0) select({ kind: "block", index: block.index });
        }}
        onKeyDown={(event) => onKeyDown(event, block.index)}
        onBlur={() => experiment.endGesture()}
      >
        <span>
          {name} <b>×{factor}</b>
        </span>
      </button>
    );
  });
  return (
    <>
      <p hidden id={hint}>
        {t("edit.blockKeys")}
      </p>
      {brackets}
    </>
  );
}

/** What a key does to a block; undefined where it is not one of its keys. */
function blockKey(
  { key, shiftKey }: KeyboardEvent,
  block: Scenario["demand"]["blocks"][number],
  index: number,
): ((scenario: Scenario) => Scenario) | undefined {
  const way = key === "ArrowLeft" || key === "ArrowDown" ? -1 : 1;
  switch (key) {
    case "ArrowLeft":
    case "ArrowRight":
      return shiftKey
        ? (so) => withBlockEnds(so, index, { until: toSeconds(block.until) + way * HALF_HOUR })
        : (so) => withBlockMoved(so, index, toSeconds(block.from) + way * HALF_HOUR);
    case "ArrowUp":
    case "ArrowDown":
      return (so) => withBlockFactor(so, index, block.factor + way * FACTOR_STEP);
    case "Delete":
    case "Backspace":
      return (so) => withoutBlock(so, index);
    default:
      return undefined;
  }
}

function blockLabel(scenario: Scenario, index: number, isFactor: boolean | undefined) {
  const block = scenario.demand.blocks[index];
  const name = block?.name ?? "";
  if (block === undefined || isFactor)
    return stepLabel("blockFactor", { name, factor: block?.factor ?? 1 });
  const span = spanClock({ from: toSeconds(block.from), until: toSeconds(block.until) });
  return stepLabel("blockMoved", { name, span });
}
