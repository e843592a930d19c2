import { lazy, type PointerEvent, Suspense, useMemo, useState } from "react";
import type { Unit } from "#outcomes/outcome.ts";
import { edge, edgeRange } from "#ui/format/edge.ts";
import { figure, inOne, isInMinutes, percent } from "#ui/format/figure.ts";
import { SavePicture } from "#ui/parts/save-picture.tsx";
import { useWidth } from "#ui/parts/use-width.ts";
import { useWords } from "#ui/text/use-words.ts";
import { fullest, histogram, ticksOf } from "./histogram.ts";
import { HistogramTable } from "./histogram-table.tsx";

const HEIGHT = 136;
/** Pixels for a character of a label, and between labels. */
const CHARACTER = 7;
const LABEL_GAP = 18;

/** recharts comes with it, and so not before a first histogram is asked for. Without it the table is all there is. */
const HistogramBars = lazy(() =>
  import("./histogram-bars.tsx").then(
    (loaded) => ({ default: loaded.HistogramBars }),
    () => ({ default: NoPicture }),
  ),
);

/** How the simulated days of a figure are spread: bars, a line to read them by, and a table for screen readers. */
export function DaysHistogram(props: {
  title: string;
  days: readonly number[];
  unit: Unit;
  mean: number;
  /** Share that days should reach, where the figure is judged by one. */
  target: number | undefined;
}) {
  const { days, unit, mean, target } = props;
  const { t, language } = useWords();
  const [box, width] = useWidth();
  const [pointed, setPointed] = useState<number>();
  const isLong = unit === "s" && isInMinutes(mean);
  const bars = useMemo(() => histogram(days, unit, isLong, target), [days, unit, isLong, target]);
  const { bins } = bars;
  if (bins.length === 0) return null;
  const form = { language, unit, like: mean };
  const show = (at: number, step: number) => inOne(edge({ ...form, step }, at));
  const longest = Math.max(...bins.map(({ from }) => show(from, bars.width).length));
  const room = Math.floor(width / (longest * CHARACTER + LABEL_GAP));
  const ticks = ticksOf(bars, Math.max(3, room), isLong);
  const stretch = (bin: number) => {
    const { from, until } = bins[bin] ?? { from: 0, until: 0 };
    return inOne(edgeRange({ ...form, step: bars.width }, from, until));
  };
  const read = Math.min(pointed ?? fullest(bars), bins.length - 1);
  const meanText = t("histogram.mean", { value: inOne(figure(language, mean, unit)) });
  const targetText =
    target === undefined ? "" : t("dots.target", { target: percent(language, target, 0) });
  const onPoint = (event: PointerEvent) => {
    const frame = event.currentTarget.getBoundingClientRect();
    const bin = Math.floor(((event.clientX - frame.left) / frame.width) * bins.length);
    setPointed(Math.max(0, Math.min(bins.length - 1, bin)));
  };
  return (
    <div className="histogram" data-picture={props.title}>
      <div
        ref={box}
        className="histogram-plot"
        style={{ height: HEIGHT }}
        aria-hidden="true"
        onPointerMove={onPoint}
        onPointerDown={onPoint}
        onPointerLeave={(event) => {
          if (event.pointerType === "mouse") setPointed(undefined);
        }}
      >
        <Suspense fallback={<i className="histogram-skeleton" />}>
          {width === 0 ? null : (
            <HistogramBars
              histogram={bars}
              width={width}
              height={HEIGHT}
              ticks={ticks.at}
              show={(at) => show(at, ticks.step)}
              mean={{ at: mean, text: meanText }}
              target={target === undefined ? undefined : { at: target, text: targetText }}
              lit={pointed}
            />
          )}
        </Suspense>
      </div>
      <p className="histogram-readout" aria-hidden="true">
        <span>
          {pointed === undefined ? t("histogram.most", { range: stretch(read) }) : stretch(read)}
        </span>
        <span>{t("histogram.readout", { count: bins[read]?.days ?? 0, days: bars.days })}</span>
      </p>
      <SavePicture />
      <HistogramTable
        histogram={bars}
        stretch={stretch}
        marks={[meanText, targetText].filter((text) => text !== "")}
      />
    </div>
  );
}

function NoPicture() {
  const { t } = useWords();
  return <p className="histogram-skeleton">{t("histogram.noPicture")}</p>;
}
