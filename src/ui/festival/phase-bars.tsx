import { type KeyboardEvent, type PointerEvent, useId, useRef } from "react";
import { movePhase, removePhase, scalePhase, stretchPhase } from "#scenario/presets/phase-edits.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { choiceText } from "#ui/assumptions/choice-text.ts";
import { plain } from "#ui/format/figure.ts";
import { type DragMove, useDrag } from "#ui/parts/use-drag.ts";
import type { Drafting } from "#ui/scenario-editor/use-draft.ts";
import { filled } from "#ui/text/filled.ts";
import { toSeconds } from "#units/clock.ts";
import type { Text } from "#units/text.ts";
import { spanName } from "./calendar-days.ts";
import type { Apply } from "./festival.tsx";
import { phaseLanes } from "./phase-lanes.ts";
import { festivalStep, useFestivalWords } from "./words.ts";

const LANE = 28;
const HOUR = 3600;
const DAY = 86_400;
/** Pixels from either end that pull the end and not the whole. */
const END = 6;
const LEVEL_STEP = 0.1;
const MOST_LEVEL = 1000;

type Grip = "from" | "until" | "whole";
interface Held {
  readonly index: number;
  readonly grip: Grip;
}

/** Whether the demand has nothing that lifts single days or hours but phases. */
export const hasOnlyPhases = ({ demand }: Scenario): boolean =>
  [demand.openings, demand.deadlines, demand.blocks, demand.batches, demand.dayWeights ?? []].every(
    (list) => list.length === 0,
  );

/** Level after a step up or down, in whole tenths. */
const stepped = (level: number, way: number): number =>
  Math.max(0, Math.min(MOST_LEVEL, Math.round((level + way * LEVEL_STEP) * 10) / 10));

/** The phases as bars: drag one to move it, an end to stretch it; every drag has its keys. */
export function PhaseBars(props: {
  scenario: Scenario;
  until: number;
  width: number;
  moving: Drafting;
  apply: Apply;
  onLeave: () => void;
}) {
  const { scenario, until, width, moving, apply } = props;
  const { text, language, say } = useFestivalWords();
  const start = useRef<Scenario>(undefined);
  const hint = useId();
  const phases = scenario.demand.phases ?? [];
  const face = (index: number) => {
    const { name, level } = phases[index] as (typeof phases)[number];
    return `${say(name)} ×${plain(language, level, 2)}`;
  };
  const { bars, lanes } = phaseLanes(scenario, until, width, (index) =>
    Math.min(190, wordsWidth(face(index)) + 14),
  );
  const perPixel = until / width;
  const dragged = (from: Scenario, { index, grip }: Held, { dx }: DragMove): Scenario => {
    const by = Math.round((dx * perPixel) / HOUR) * HOUR;
    const phase = from.demand.phases?.[index];
    if (phase === undefined) return from;
    if (grip === "whole") return movePhase(from, index, by);
    return stretchPhase(from, index, { [grip]: toSeconds(phase[grip]) + by });
  };
  const nameOf = (so: Scenario, index: number): Text =>
    so.demand.phases?.[index]?.name ?? { zh: "", en: "" };
  const grab = useDrag<Held>({
    onStart: () => {
      start.current = moving.begin();
    },
    onMove: (held, move) => {
      if (start.current === undefined) return;
      const step = held.grip === "whole" ? "moved" : "stretched";
      const after = dragged(start.current, held, move);
      moving.show(start.current, after, festivalStep(step, nameOf(after, held.index)));
    },
    onEnd: moving.end,
    onCancel: moving.cancel,
    onClick: () => {},
  });
  const gripAt = (event: PointerEvent<HTMLElement>): Grip => {
    const frame = event.currentTarget.getBoundingClientRect();
    if (frame.width < 3 * END) return "whole";
    if (event.clientX - frame.left < END) return "from";
    return frame.right - event.clientX < END ? "until" : "whole";
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const edit = keyEdit(event, scenario, index);
    if (edit === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    apply(edit.change, edit.label, edit.isGone ? undefined : `keys phase ${index}`);
  };
  return (
    <>
      <p hidden id={hint}>
        {text.keys}
      </p>
      <div className="festival-lanes" style={{ minHeight: lanes * LANE + 6 }}>
        {bars.map(({ index, left, width: wide, lane, words }) => {
          const phase = phases[index];
          if (phase === undefined) return null;
          return (
            <button
              key={index}
              type="button"
              className={`festival-bar ${phase.kind} words-${words}`}
              style={{ left, width: wide, top: 4 + lane * LANE }}
              aria-describedby={hint}
              aria-label={filled(text.bar, {
                name: face(index),
                kind: choiceText(phase.kind, language),
                span: spanName(scenario, phase, language),
              })}
              title={`${face(index)} · ${spanName(scenario, phase, language)}`}
              onPointerDown={(event) => grab(event, { index, grip: gripAt(event) })}
              onKeyDown={(event) => onKeyDown(event, index)}
              onBlur={props.onLeave}
            >
              <span>{face(index)}</span>
            </button>
          );
        })}
      </div>
    </>
  );
}

/** What a key does to a phase; undefined where it is not one of its keys. */
function keyEdit(event: KeyboardEvent, scenario: Scenario, index: number) {
  const phase = scenario.demand.phases?.[index];
  if (phase === undefined) return undefined;
  const { key, shiftKey, altKey } = event;
  const { name } = phase;
  const isGone = key === "Delete" || key === "Backspace";
  const change = (() => {
    switch (key) {
      case "ArrowLeft":
      case "ArrowRight": {
        const by = (key === "ArrowLeft" ? -1 : 1) * (shiftKey ? DAY : HOUR);
        const end = toSeconds(phase.until) + by;
        return altKey
          ? (so: Scenario) => stretchPhase(so, index, { until: end })
          : (so: Scenario) => movePhase(so, index, by);
      }
      case "ArrowUp":
      case "ArrowDown": {
        const level = stepped(phase.level, key === "ArrowUp" ? 1 : -1);
        return (so: Scenario) => scalePhase(so, index, level);
      }
      case "Delete":
      case "Backspace":
        return (so: Scenario) => removePhase(so, index);
      default:
        return undefined;
    }
  })();
  if (change === undefined) return undefined;
  const isUpright = key === "ArrowUp" || key === "ArrowDown";
  const label = isGone
    ? festivalStep("removed", name)
    : isUpright
      ? festivalStep("scaled", name, stepped(phase.level, key === "ArrowUp" ? 1 : -1))
      : festivalStep(altKey ? "stretched" : "moved", name);
  return { change, label, isGone };
}

/** About how many pixels a line of 12 px takes: whole ones for Chinese characters, half ones for others. */
const wordsWidth = (words: string): number =>
  Array.from(words).reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 12.5 : 7), 0);
