import { type PointerEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { useEditing } from "#ui/scenario-editor/editing.ts";
import { DemandEditor } from "#ui/scenario-editor/demand-editor.tsx";
import { HALF_HOUR, plannedContacts } from "#ui/scenario-editor/planned-contacts.ts";
import { SelectionStrip } from "#ui/scenario-editor/selection-strip.tsx";
import { ShiftBoard } from "#ui/scenario-editor/shift-board.tsx";
import { useExplain } from "#ui/parts/explain-context.ts";
import type { Shown } from "#ui/state/home-state.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { dutyHours } from "#ui/state/roster.ts";
import { usePlan } from "#ui/state/use-plan.ts";
import { useMatch } from "#ui/parts/use-match.ts";
import { useWidth } from "#ui/parts/use-width.ts";
import { several } from "#ui/text/several.ts";
import { useWords } from "#ui/text/use-words.ts";
import { SavePicture } from "#ui/parts/save-picture.tsx";
import { cutAxis } from "./cut-axis.ts";
import { DayAxis } from "./day-axis.tsx";
import { dayFigures, type DayOutcomes, dayTotals } from "./day-figures.ts";
import { DemandPlot, LostPlot, MissedPlot, StaffPlot } from "./day-plots.tsx";
import { binInWords, readoutSentence } from "./day-readout.ts";
import { daysTogether, type SlotWindow, windowed } from "./day-window.ts";
import { drawnDemand, perPlanned, plannedBins } from "./demand-drawn.ts";
import { dayMoments } from "./day-moments.ts";
import { indexOfMost, slotsPerBin } from "./day-rows.ts";
import { ownRuleOf } from "#outcomes/own-rule.ts";
import { ruleHours } from "#ui/plan/rule-hours.ts";
import { DemandRow, LostRow, MissedRow, StaffRow } from "./day-keys.tsx";
import { BotRow } from "./bot-row.tsx";
import { HourRow, type ShownHours } from "./hour-row.tsx";
import { DayReadout } from "./day-readout-line.tsx";

const NARROWEST_BIN = 14;
const PLAIN_HEAD = 34;
const HEIGHTS = { demand: 86, staff: 56, missed: 24, lost: 48 } as const;
const TALL_HEIGHTS = { demand: 200, staff: 130, missed: 28, lost: 124 } as const;

/** The day in rows over one time axis, with one cursor through all of them. */
export function DayChart(props: {
  shown: Shown;
  /** The last settled answer: what the bars of demand are drawn from. */
  settled: Shown;
  outcomes: DayOutcomes & { readonly possible: string; readonly platform: string };
  /** Seconds within which a first reply must come. */
  limit: number;
  /** The day of a long horizon that is looked at; the whole when left out. */
  open: SlotWindow | undefined;
  /** Whether the shifts lie open to be moved. */
  hasBoard: boolean;
  hours: ShownHours;
  /** What else stands in the heading's line. */
  children: ReactNode;
}) {
  const { outcomes, open, settled } = props;
  const whole = props.shown.study;
  const { t, language } = useWords();
  const { experiment, selection } = useEditing();
  const explain = useExplain();
  const ruler = useRef<HTMLDivElement>(null);
  const [measure, width] = useWidth();
  const [cursor, setCursor] = useState<number>();
  const heights = useMatch("(min-width: 1080px) and (min-height: 960px)") ? TALL_HEIGHTS : HEIGHTS;
  const isNarrow = useMatch("(max-width: 699px)");
  const study = useMemo(() => (open === undefined ? whole : windowed(whole, open)), [whole, open]);
  const group = slotsPerBin(study.slots.count, width, NARROWEST_BIN);
  const figures = useMemo(() => dayFigures(study, outcomes, group), [study, outcomes, group]);
  const totals = useMemo(() => dayTotals(whole, outcomes), [whole, outcomes]);
  const count = figures.bins.length;
  // Where costs are highest is where a look at the day begins.
  const at = Math.min(cursor ?? indexOfMost(figures.lost.mean), Math.max(0, count - 1));
  const binWords = binInWords(t, group * study.slots.width);
  const heading = t("day.heading", several(daysTogether(whole)));
  const plot = useMemo(() => ({ width, bins: count }), [width, count]);
  const from = study.slots.from;
  const until = from + study.slots.count * study.slots.width;
  const answered = props.shown.scenario;
  const platformHours = ruleHours(ownRuleOf(answered), answered, language);
  const span = useMemo(() => ({ from, until }), [from, until]);

  const scenario = scenarioOf(usePlan(experiment));
  const planned = plannedContacts(scenario);
  const columns = useMemo(() => ({ group, first: open?.first ?? 0 }), [group, open]);
  // The file may count in longer slots than the plan's half hours, or the plan be of other hours than the last answer.
  const isPlanned =
    whole.slots.width === HALF_HOUR && planned.contacts.length === whole.slots.count;
  const times = useMemo(() => {
    const simulated = dayFigures(
      open === undefined ? settled.study : windowed(settled.study, open),
      outcomes,
      group,
    ).contacts.mean;
    const before = plannedBins(plannedContacts(settled.scenario), simulated.length, columns);
    return perPlanned(simulated, before);
  }, [settled, open, outcomes, group, columns]);
  const latest = useMemo(
    () => ({ contacts: figures.contacts.mean, people: figures.people.mean }),
    [figures],
  );
  const drawn = useMemo(
    () => (isPlanned ? drawnDemand(times, plannedBins(planned, count, columns), latest) : latest),
    [isPlanned, times, planned, count, columns, latest],
  );
  const isEditable = isPlanned && group === 1 && width > 0;
  const events = useMemo(
    () => dayMoments(scenario, from, until, language),
    [scenario, from, until, language],
  );

  const binAt = (event: PointerEvent): number | undefined => {
    const frame = ruler.current?.getBoundingClientRect();
    if (frame === undefined) return undefined;
    const bin = Math.floor(((event.clientX - frame.left) / frame.width) * count);
    return bin >= 0 && bin < count ? bin : undefined;
  };
  const onAsk = (outcome: string) => (event: PointerEvent<HTMLElement>) => {
    const bin = group === 1 ? binAt(event) : undefined;
    const slot = bin === undefined ? undefined : bin + columns.first;
    // A finger moves the cursor; the row's number opens the explanation there.
    if (event.pointerType !== "mouse") return;
    const place = slot === undefined ? {} : { slot, x: event.clientX };
    explain({ outcome, anchor: event.currentTarget, ...place });
  };
  return (
    <section className="day" aria-labelledby="day-heading" data-picture={heading}>
      <header>
        <h2 id="day-heading">{heading}</h2>
        {selection === undefined ? (
          <DayReadout figures={figures} cursor={cursor} />
        ) : (
          <SelectionStrip
            outcome={outcomes.contacts}
            drawnPer={(column) => times[column - columns.first] ?? 1}
          />
        )}
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
          // Where bars are edited a click picks one; its number then opens from the line above.
          onAsk={isEditable ? undefined : onAsk(outcomes.contacts)}
        >
          {isEditable ? (
            <DemandEditor
              plot={plot}
              height={heights.demand}
              columns={columns}
              times={times}
              latest={latest}
            />
          ) : (
            <DemandPlot
              plot={plot}
              height={heights.demand}
              head={PLAIN_HEAD}
              axis={cutAxis(drawn.contacts)}
              language={language}
              contacts={drawn.contacts}
              people={drawn.people}
              ghost={undefined}
              events={events}
            />
          )}
        </DemandRow>
        {scenario.autoReply.bot === null ? null : (
          <BotRow study={study} group={group} plot={plot} />
        )}
        <StaffRow
          totals={totals}
          planned={dutyHours(props.shown.scenario)}
          outcome={outcomes.onDuty}
          onAsk={onAsk(outcomes.onDuty)}
        >
          <StaffPlot
            plot={plot}
            height={heights.staff}
            onDuty={figures.onDuty.mean}
            needed={figures.needed.mean}
          />
        </StaffRow>
        {props.hasBoard && !isNarrow && width > 0 ? (
          <div className="day-row board-row given">
            <div className="day-key">
              {t("edit.lanes")}
              <small>{t("edit.lanesHint")}</small>
            </div>
            <div className="day-plot">
              <ShiftBoard span={span} width={width} />
            </div>
          </div>
        ) : null}
        <MissedRow
          totals={totals}
          outcome={outcomes.missed}
          limit={props.limit}
          platform={outcomes.platform}
          platformHours={platformHours}
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
        <HourRow
          shown={props.hours}
          width={width}
          height={heights.missed}
          from={from}
          until={until}
        />
        <div className="day-row given">
          <div className="day-plot" ref={measure}>
            <DayAxis width={width} from={from} until={until} />
          </div>
          <SavePicture />
        </div>
      </div>
    </section>
  );
}
