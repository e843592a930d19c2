import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from "react";
import { cutAxis } from "#ui/charts/cut-axis.ts";
import { type BinColumns, drawnDemand, plannedBins } from "#ui/charts/demand-drawn.ts";
import { DemandPlot, type Plot } from "#ui/charts/day-plots.tsx";
import { dayMoments } from "#ui/charts/day-moments.ts";
import { plain } from "#ui/format/figure.ts";
import { spanClock } from "#ui/format/time.ts";
import { useDrag } from "#ui/parts/use-drag.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { usePlan } from "#ui/state/use-plan.ts";
import { useWords } from "#ui/text/use-words.ts";
import { BarSteps, DragReadout } from "./bar-steps.tsx";
import { BlockBrackets } from "./block-brackets.tsx";
import { blockLanes, LANE } from "./block-lanes.ts";
import { type Columns, columnsLabel, columnsReset, scaledColumns, spanOf } from "./column-edits.ts";
import { nextBlockName, withBlockAdded } from "./demand-blocks.ts";
import { columnKey } from "./column-keys.ts";
import { withColumns } from "./demand-shape.ts";
import { useEditing } from "./editing.ts";
import { stepLabel } from "./labels.ts";
import { MomentMarks } from "./moment-marks.tsx";
import { type Pen, penMoved } from "./pen.ts";
import { HALF_HOUR, plannedContacts } from "./planned-contacts.ts";
import { useDraft } from "./use-draft.ts";

const HEAD = 34;
/** Two half hours, where a block is added without saying how long. */
const BLOCK_COLUMNS = 2;

/**
 * The demand as bars to be drawn on: drag a bar or brush across several, blocks as brackets and openings as marks above
 * them. One tab stop for the bars: left and right go through the day, up and down change.
 */
export function DemandEditor(props: {
  plot: Plot;
  height: number;
  columns: BinColumns;
  /** Contacts drawn for each one planned, per bin. */
  times: readonly number[];
  latest: { readonly contacts: readonly number[]; readonly people: readonly number[] };
}) {
  const { plot, height, columns, times, latest } = props;
  const { t, language } = useWords();
  const { experiment, selection, select, apply } = useEditing();
  const plan = usePlan(experiment);
  const box = useRef<HTMLDivElement>(null);
  const keys = useRef<HTMLInputElement>(null);
  const drawing = useDraft(experiment);
  const [pen, setPen] = useState<Pen>();
  const held = useRef<Pen>(undefined);
  const hold = (next: Pen | undefined) => {
    held.current = next;
    setPen(next);
  };
  const now = scenarioOf(plan);
  const scenario = drawing.draft?.after ?? now;
  const planned = plannedContacts(scenario);
  const drawn = useMemo(
    () => drawnDemand(times, plannedBins(planned, plot.bins, columns), latest),
    [times, planned, plot.bins, columns, latest],
  );
  const before = drawing.draft?.before;
  const ghost = useMemo(
    () =>
      before === undefined
        ? undefined
        : drawnDemand(times, plannedBins(plannedContacts(before), plot.bins, columns), latest)
            .contacts,
    [before, times, plot.bins, columns, latest],
  );
  const span = {
    from: planned.from + columns.first * HALF_HOUR,
    until: Math.min(planned.until, planned.from + (columns.first + plot.bins) * HALF_HOUR),
  };
  const lanes = blockLanes(scenario, span);
  const head = HEAD + lanes.count * LANE;
  const axis = pen?.axis ?? cutAxis(drawn.contacts);
  const step = plot.width / plot.bins;
  const y = (value: number) =>
    height - (axis.top > 0 ? Math.min(1, value / axis.top) : 0) * (height - head);
  const events = useMemo(
    () => dayMoments(scenario, span.from, span.until, language),
    [scenario, span.from, span.until, language],
  );

  // Columns count from the beginning of the horizon, bins from the left edge of the chart.
  const picked =
    selection?.kind === "columns"
      ? { first: selection.first - columns.first, last: selection.last - columns.first }
      : undefined;
  const focus = Math.min(plot.bins - 1, Math.max(0, picked?.last ?? indexOfMost(drawn.contacts)));
  const pick = (first: number, last: number) =>
    select({
      kind: "columns",
      first: Math.min(first, last) + columns.first,
      last: Math.max(first, last) + columns.first,
    });
  const binAt = (x: number): number => {
    const frame = box.current?.getBoundingClientRect();
    if (frame === undefined) return 0;
    const bin = Math.floor(((x - frame.left) / frame.width) * plot.bins);
    return Math.max(0, Math.min(plot.bins - 1, bin));
  };
  const columnsOf = ({ first, last }: Columns): Columns => ({
    first: first + columns.first,
    last: last + columns.first,
  });
  const addBlock = (first: number, last: number) => {
    const { from, until } = spanOf(now, columnsOf({ first, last }));
    const name = nextBlockName(now);
    select({ kind: "block", index: now.demand.blocks.length });
    apply((so) => withBlockAdded(so, { from, until }, name), stepLabel("blockAdded", { name }));
  };

  const grab = useDrag<number>({
    onStart: (bin) => {
      const start = drawing.begin();
      const value = drawn.contacts[bin] ?? 0;
      const isGroup = picked !== undefined && picked.first <= bin && bin <= picked.last;
      const rest = cutAxis(drawn.contacts);
      hold({
        start,
        bin,
        last: bin,
        value,
        // A bar that is cut short is held at its real height: the axis shows all of it for as long as it is held.
        axis: value > rest.top ? { top: value, isCut: false } : rest,
        room: height - head,
        group: isGroup && picked.last > picked.first ? picked : undefined,
        before: drawn.contacts,
        wanted: new Map(),
      });
      if (held.current?.group === undefined) pick(bin, bin);
    },
    onMove: (_, { x, dy }) => {
      if (held.current === undefined) return;
      const next = penMoved(held.current, binAt(x), dy);
      const { start, wanted } = next;
      hold(next);
      const inColumns = new Map(
        [...wanted].map(([at, value]) => [at + columns.first, value / (times[at] ?? 1)] as const),
      );
      const after = withColumns(start, inColumns);
      const touched = [...wanted.keys()];
      const range = { first: Math.min(...touched), last: Math.max(...touched) };
      const label = columnsLabel(start, after, columnsOf(range), times[next.last]);
      drawing.show(start, after, label);
    },
    onEnd: () => {
      const touched = [...(held.current?.wanted.keys() ?? [])];
      if (held.current?.group === undefined && touched.length > 0)
        pick(Math.min(...touched), Math.max(...touched));
      hold(undefined);
      drawing.end();
    },
    onCancel: () => {
      hold(undefined);
      drawing.cancel();
    },
    onClick: (bin, { alt, shift }) => {
      if (alt) addBlock(bin, Math.min(plot.bins - 1, bin + BLOCK_COLUMNS - 1));
      else if (shift && picked !== undefined) pick(picked.first, bin);
      else pick(bin, bin);
    },
  });
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    // The keys go on from where the pointer was.
    keys.current?.focus({ preventScroll: true });
    event.preventDefault();
    grab(event, binAt(event.clientX));
  };

  const range = picked ?? { first: focus, last: focus };
  const change = (factor: number) => {
    const { first, last } = columnsOf(range);
    const of = times[range.last] ?? 1;
    const edit = scaledColumns(now, { first, last }, factor, of);
    apply(edit.change, edit.label, `keys ${first} ${last}`);
  };
  const go = (bin: number, extends_: boolean) => {
    const to = Math.max(0, Math.min(plot.bins - 1, bin));
    experiment.endGesture();
    if (!extends_) pick(to, to);
    else if (to < range.first) pick(to, range.last);
    else pick(range.first, to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = columnKey(event, {
      change,
      go: (by) => go(focus + by, event.shiftKey && by * by === 1),
      edge: (isLast) => go(isLast ? plot.bins - 1 : 0, false),
      reset: () => {
        const edit = columnsReset(now, plan.origin.scenario, columnsOf(range));
        apply(edit.change, edit.label);
      },
      clear: selection === undefined ? undefined : () => select(undefined),
    });
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const value = drawn.contacts[focus] ?? 0;
  const number = (of: number) => plain(language, of, 0);
  const clock = spanClock(spanOf(now, columnsOf({ first: focus, last: focus })));
  return (
    <div className="demand-editor" style={{ height }} ref={box}>
      <DemandPlot
        plot={plot}
        height={height}
        head={head}
        axis={axis}
        language={language}
        contacts={drawn.contacts}
        people={drawn.people}
        ghost={ghost}
        events={events}
      />
      <input
        ref={keys}
        type="range"
        className="demand-keys"
        aria-orientation="vertical"
        aria-label={t("edit.bars")}
        aria-valuetext={`${clock} ${t("edit.barValue", { value: number(value) })}`}
        min={0}
        max={Math.max(1, Math.round(planned.total))}
        value={Math.round(value)}
        onChange={(event) => change(event.currentTarget.valueAsNumber / Math.max(1, value))}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (event.currentTarget.matches(":focus-visible") && picked === undefined)
            pick(focus, focus);
        }}
        onBlur={() => experiment.endGesture()}
      />
      <div className="demand-columns" onPointerDown={onPointerDown}>
        {picked === undefined ? null : (
          <i
            className="picked"
            style={{
              left: picked.first * step,
              width: (picked.last - picked.first + 1) * step,
              top: head - 6,
            }}
          />
        )}
      </div>
      <BlockBrackets
        lanes={lanes}
        span={span}
        width={plot.width}
        scenario={scenario}
        moving={drawing}
      />
      <MomentMarks span={span} width={plot.width} scenario={scenario} moving={drawing} />
      {picked === undefined || drawing.draft !== undefined ? null : (
        <BarSteps
          x={((picked.first + picked.last + 1) / 2) * step}
          y={y(Math.max(...drawn.contacts.slice(picked.first, picked.last + 1)))}
          width={plot.width}
          onChange={change}
        />
      )}
      {pen === undefined || ghost === undefined ? null : (
        <DragReadout x={pen.last * step} step={step} isLeft={pen.last * 2 > plot.bins}>
          {t("edit.readout", {
            span: spanClock(spanOf(now, columnsOf({ first: pen.last, last: pen.last }))),
            before: number(ghost[pen.last] ?? 0),
            after: number(drawn.contacts[pen.last] ?? 0),
          })}
        </DragReadout>
      )}
    </div>
  );
}

function indexOfMost(values: readonly number[]): number {
  return values.reduce((best, value, i) => (value > (values[best] ?? 0) ? i : best), 0);
}
