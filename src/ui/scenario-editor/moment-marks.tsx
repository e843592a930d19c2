import { type KeyboardEvent, useId, useRef } from "react";
import type { Scenario } from "#scenario/scenario.ts";
import { useDrag } from "#ui/parts/use-drag.ts";
import { useWords } from "#ui/text/use-words.ts";
import { clockOf } from "./break-room.ts";
import {
  type Moment,
  MOMENT_STEP,
  momentsOf,
  momentWithin,
  withMomentMoved,
} from "./demand-moments.ts";
import { useEditing } from "./editing.ts";
import { stepLabel } from "./labels.ts";
import type { Drafting } from "./use-draft.ts";

/** Marks at the openings and deadlines that can be taken hold of: drag, or left and right, moves one in time. */
export function MomentMarks(props: {
  span: { readonly from: number; readonly until: number };
  width: number;
  scenario: Scenario;
  /** What is being dragged, drawn by all of the row. */
  moving: Drafting;
}) {
  const { span, width, scenario, moving } = props;
  const { t, say } = useWords();
  const { experiment, selection, select, apply } = useEditing();
  const start = useRef<Scenario>(undefined);
  const hint = useId();
  const perPixel = (span.until - span.from) / width;
  const target = (from: Scenario, { kind, at }: Moment, by: number) =>
    momentWithin(from, kind, Math.round((at + by) / MOMENT_STEP) * MOMENT_STEP);
  const pick = ({ kind }: Moment, at: number) => select({ kind: "moment", of: kind, at });
  const labelOf = ({ name }: Moment, at: number) =>
    stepLabel("momentMoved", { name, at: clockOf(at) });

  const grab = useDrag<Moment>({
    onStart: () => {
      start.current = moving.begin();
    },
    onMove: (moment, { dx }) => {
      if (start.current === undefined) return;
      const at = target(start.current, moment, dx * perPixel);
      const after = withMomentMoved(start.current, moment, at);
      pick(moment, at);
      moving.show(start.current, after, labelOf(moment, at));
    },
    onEnd: moving.end,
    onCancel: (moment) => {
      pick(moment, moment.at);
      moving.cancel();
    },
    onClick: (moment) => pick(moment, moment.at),
  });
  const onKeyDown = (event: KeyboardEvent, moment: Moment) => {
    const way = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    if (way === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const at = target(scenario, moment, way * MOMENT_STEP);
    pick(moment, at);
    const change = (so: Scenario) => withMomentMoved(so, moment, at);
    apply(change, labelOf(moment, at), `keys ${moment.kind}`);
  };
  const moments = momentsOf(scenario).filter(({ at }) => at >= span.from && at <= span.until);
  const marks = moments.map((moment, i) => {
    const part = (moment.at - span.from) / (span.until - span.from);
    return (
      <button
        // A moment is known by its place in the list: dragging one must not make it another.
        key={`${moment.kind} ${i}`}
        type="button"
        className={part > 0.5 ? "moment left" : "moment"}
        aria-describedby={hint}
        aria-pressed={
          selection?.kind === "moment" && selection.of === moment.kind && selection.at === moment.at
        }
        aria-label={t("edit.moment", { name: say(moment.name), at: clockOf(moment.at) })}
        style={{ left: part * width }}
        onPointerDown={(event) => grab(event, moment)}
        onClick={(event) => {
          if (event.detail === 0) pick(moment, moment.at);
        }}
        onKeyDown={(event) => onKeyDown(event, moment)}
        onBlur={() => experiment.endGesture()}
      />
    );
  });
  return (
    <>
      <p hidden id={hint}>
        {t("edit.moveKeys")}
      </p>
      {marks}
    </>
  );
}
