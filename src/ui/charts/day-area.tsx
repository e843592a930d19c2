import { lazy, Suspense, useMemo, useState } from "react";
import { EditingContext, type Editing, type Selection } from "#ui/scenario-editor/editing.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import type { Shown } from "#ui/state/home-state.ts";
import { useWords } from "#ui/text/use-words.ts";
import { DayChart } from "./day-chart.tsx";
import type { DayOutcomes } from "./day-figures.ts";
import type { ShownHours } from "./hour-row.tsx";
import { DayTable } from "./day-table.tsx";
import { dayWindows } from "./day-window.ts";

// What is opened by choice comes when it is.
const DemandPanel = lazy(async () => ({
  default: (await import("#ui/scenario-editor/demand-panel.tsx")).DemandPanel,
}));
const StaffPanel = lazy(async () => ({
  default: (await import("#ui/scenario-editor/staff-panel.tsx")).StaffPanel,
}));
const FormulaPanel = lazy(async () => ({
  default: (await import("#ui/formula/formula-panel.tsx")).FormulaPanel,
}));

type Panel = "demand" | "staff" | "formula" | "table";

/** The day: its chart to read and to edit, and beneath it one of three tables where asked for. */
export function DayArea(props: {
  experiment: Experiment;
  shown: Shown;
  outcomes: DayOutcomes & { readonly possible: string; readonly platform: string };
  /** Seconds within which a first reply must come. */
  limit: number;
  hours: ShownHours;
}) {
  const { experiment, shown, outcomes } = props;
  const { t, language } = useWords();
  const [panel, setPanel] = useState<Panel>();
  const [selection, select] = useState<Selection>();
  const [said, say] = useState("");
  const [day, setDay] = useState<number>();
  const editing = useMemo<Editing>(
    () => ({
      experiment,
      selection,
      select,
      apply: (change, label, gesture) => {
        experiment.edit({ type: "changed", change }, label, gesture);
        if (gesture === undefined) experiment.endGesture();
        say(label[language]);
      },
    }),
    [experiment, selection, language],
  );
  const settled = useSettled(shown);
  const windows = useMemo(() => dayWindows(shown.study), [shown.study]);
  const open = day === undefined ? undefined : windows[day];
  const toggles = [
    { id: "demand", name: t("edit.editDemand") },
    { id: "staff", name: t("edit.editStaff") },
    { id: "formula", name: t("edit.formula") },
    { id: "table", name: t("day.showTable") },
  ] as const;
  return (
    <EditingContext value={editing}>
      <div className="day-and-table">
        <DayChart
          shown={shown}
          settled={settled}
          outcomes={outcomes}
          limit={props.limit}
          hours={props.hours}
          open={open}
          hasBoard={panel === "staff"}
        >
          {windows.length === 0 ? null : (
            <select
              className="day-choice"
              aria-label={t("edit.showDay")}
              value={day ?? ""}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setDay(value === "" ? undefined : Number(value));
                select(undefined);
              }}
            >
              <option value="">{t("edit.wholeSpan")}</option>
              {windows.map(({ first }, i) => (
                <option key={first} value={i}>
                  {t("edit.dayNumber", { day: i + 1 })}
                </option>
              ))}
            </select>
          )}
          {windows.length === 0 ? null : (
            <small>{t("edit.totalsWhole", { days: windows.length })}</small>
          )}
          {toggles.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className="quiet-button"
              aria-expanded={panel === id}
              onClick={() => setPanel(panel === id ? undefined : id)}
            >
              {panel === id && id === "table" ? t("day.hideTable") : name}
            </button>
          ))}
        </DayChart>
        <Suspense fallback={null}>
          {panel === "demand" ? (
            <DemandPanel
              shown={shown}
              contacts={outcomes.contacts}
              onClose={() => setPanel(undefined)}
            />
          ) : null}
          {panel === "staff" ? <StaffPanel day={day} onClose={() => setPanel(undefined)} /> : null}
          {panel === "formula" ? (
            <FormulaPanel
              shown={shown}
              needed={outcomes.needed}
              onClose={() => setPanel(undefined)}
            />
          ) : null}
        </Suspense>
        {panel === "table" ? (
          <DayTable
            study={shown.study}
            outcomes={outcomes}
            hours={props.hours}
            onClose={() => setPanel(undefined)}
          />
        ) : null}
        <p className="unseen" aria-live="polite">
          {said}
        </p>
      </div>
    </EditingContext>
  );
}

/** The last answer that had settled; the latest one until there is any, or when it is about other hours. */
function useSettled(shown: Shown): Shown {
  const [settled, setSettled] = useState(shown);
  const isOther =
    shown.study.slots.count !== settled.study.slots.count ||
    shown.study.slots.from !== settled.study.slots.from;
  if (shown === settled || !(shown.isSettled || !settled.isSettled || isOther)) return settled;
  setSettled(shown);
  return shown;
}
