import { type PointerEvent, type ReactNode, useMemo, useRef, useState } from "react";
import type { StudyResult } from "#experiments/study.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { useExplain } from "#ui/parts/explain-context.ts";
import { useMatch } from "#ui/parts/use-match.ts";
import { useWidth } from "#ui/parts/use-width.ts";
import { useWords } from "#ui/text/use-words.ts";
import { DayAxis } from "./day-axis.tsx";
import { dayFigures, type DayOutcomes, dayTotals } from "./day-figures.ts";
import { DemandPlot, LostPlot, MissedPlot, StaffPlot } from "./day-plots.tsx";
import { binInWords, readoutSentence } from "./day-readout.ts";
import { openings } from "./openings.ts";
import { indexOfMost, slotsPerBin } from "./day-rows.ts";
import { DemandRow, LostRow, MissedRow, StaffRow } from "./day-keys.tsx";
import { DayReadout } from "./day-readout-line.tsx";

const NARROWEST_BIN = 14;
const HEIGHTS = { demand: 112, staff: 74, missed: 24, lost: 74 } as const;
const TALL_HEIGHTS = { demand: 200, staff: 130, missed: 28, lost: 124 } as const;

/** The day in rows over one time axis, with one cursor through all of them. */
export function DayChart(props: {
  study: StudyResult;
  scenario: Scenario;
  outcomes: DayOutcomes & { readonly possible: string; readonly platform: string };
  /** Seconds within which a first reply must come. */
  limit: number;
  /** What else stands in the heading's line. */
  children: ReactNode;
}) {
  const { study, scenario, outcomes } = props;
  const { t, language } = useWords();
  const explain = useExplain();
  const ruler = useRef<HTMLDivElement>(null);
  const [measure, width] = useWidth();
  const [cursor, setCursor] = useState<number>();
  const heights = useMatch("(min-width: 1080px) and (min-height: 960px)") ? TALL_HEIGHTS : HEIGHTS;
  const group = slotsPerBin(study.slots.count, width, NARROWEST_BIN);
  const figures = useMemo(() => dayFigures(study, outcomes, group), [study, outcomes, group]);
  const totals = useMemo(() => dayTotals(study, outcomes), [study, outcomes]);
  const count = figures.bins.length;
  // Where costs are highest is where a look at the day begins.
  const at = Math.min(cursor ?? indexOfMost(figures.lost.mean), Math.max(0, count - 1));
  const binWords = binInWords(t, group * study.slots.width);
  const plot = useMemo(() => ({ width, bins: count }), [width, count]);
  const from = study.slots.from;
  const until = from + study.slots.count * study.slots.width;
  const events = useMemo(
    () => openings(scenario, from, until, language),
    [scenario, from, until, language],
  );

  const binAt = (event: PointerEvent): number | undefined => {
    const frame = ruler.current?.getBoundingClientRect();
    if (frame === undefined) return undefined;
    const bin = Math.floor(((event.clientX - frame.left) / frame.width) * count);
    return bin >= 0 && bin < count ? bin : undefined;
  };
  const onAsk = (outcome: string) => (event: PointerEvent<HTMLElement>) => {
    const slot = group === 1 ? binAt(event) : undefined;
    // A finger moves the cursor; the row's number opens the explanation there.
    if (event.pointerType !== "mouse") return;
    const place = slot === undefined ? {} : { slot, x: event.clientX };
    explain({ outcome, anchor: event.currentTarget, ...place });
  };
  return (
    <section className="day" aria-labelledby="day-heading">
      <header>
        <h2 id="day-heading">{t("day.heading")}</h2>
        <DayReadout figures={figures} cursor={cursor} />
        {props.children}
      </header>
      <div
        className="day-rows"
        onPointerMove={(event) => setCursor(binAt(event))}
        onPointerDown={(event) => setCursor(binAt(event))}
        onPointerLeave={(event) => {
          if (event.pointerType === "mouse") setCursor(undefined);
        }}
      >
        <div className="day-cursor" ref={ruler}>
          <input
            type="range"
            aria-label={t("day.summary")}
            aria-valuetext={readoutSentence(t, language, figures, at)}
            min={0}
            max={Math.max(0, count - 1)}
            value={at}
            onChange={(event) => setCursor(event.currentTarget.valueAsNumber)}
            onFocus={() => setCursor(at)}
            onBlur={() => setCursor(undefined)}
          />
          {cursor === undefined ? null : (
            <i
              style={{ left: `${(100 * cursor) / count}%`, width: `${100 / count}%` }}
              aria-hidden="true"
            />
          )}
        </div>
        <DemandRow
          totals={totals}
          outcome={outcomes.contacts}
          bin={binWords}
          onAsk={onAsk(outcomes.contacts)}
        >
          <DemandPlot
            plot={plot}
            height={heights.demand}
            language={language}
            contacts={figures.contacts.mean}
            people={figures.people.mean}
            events={events}
          />
        </DemandRow>
        <StaffRow totals={totals} outcome={outcomes.onDuty} onAsk={onAsk(outcomes.onDuty)}>
          <StaffPlot
            plot={plot}
            height={heights.staff}
            onDuty={figures.onDuty.mean}
            needed={figures.needed.mean}
          />
        </StaffRow>
        <MissedRow
          totals={totals}
          outcome={outcomes.missed}
          limit={props.limit}
          platform={outcomes.platform}
          onAsk={onAsk(outcomes.missed)}
        >
          <MissedPlot
            plot={plot}
            height={heights.missed}
            language={language}
            missed={figures.missed.mean}
          />
        </MissedRow>
        <LostRow
          totals={totals}
          outcome={outcomes.lost}
          bin={binWords}
          onAsk={onAsk(outcomes.lost)}
        >
          <LostPlot
            plot={plot}
            height={heights.lost}
            language={language}
            lost={figures.lost.mean}
          />
        </LostRow>
        <div className="day-row">
          <div className="day-plot" ref={measure}>
            <DayAxis width={width} from={from} until={until} />
          </div>
        </div>
      </div>
    </section>
  );
}
