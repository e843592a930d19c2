import type { Scenario } from "#scenario/scenario.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { dutyHours } from "#ui/state/roster.ts";
import { usePlan } from "#ui/state/use-plan.ts";
import { plain } from "#ui/format/figure.ts";
import { editEn } from "#ui/text/edit-en.ts";
import { editZh } from "#ui/text/edit-zh.ts";
import { useWords } from "#ui/text/use-words.ts";
import { useEditing } from "./editing.ts";
import { stepLabel } from "./labels.ts";
import { daysOf, shiftTypes, withShiftAdded } from "./shift-edits.ts";
import { ShiftRow } from "./shift-row.tsx";

const HOUR = 3600;
const NEW_SHIFT = { from: 9 * HOUR, until: 18 * HOUR };
const newName = { zh: editZh.newShift, en: editEn.newShift };

/** The shifts as a list: every field of each, by button and by number. */
export function StaffPanel(props: {
  /** The day that is looked at; a new shift comes on that day. */
  day: number | undefined;
  onClose: () => void;
}) {
  const { t, language } = useWords();
  const { experiment, apply, select } = useEditing();
  const plan = usePlan(experiment);
  const scenario = scenarioOf(plan);
  const { shifts } = scenario.staff;
  const days = daysOf(scenario);
  const hours = plain(language, dutyHours(scenario), 1);
  const origin = plan.origin.scenario;
  const reset = (so: Scenario): Scenario => ({
    ...so,
    staff: { ...so.staff, shifts: origin.staff.shifts },
  });
  return (
    <section className="editor-panel" aria-label={t("edit.staffPanel")}>
      <header>
        <p className="panel-note">
          {shifts.length === 0 ? t("edit.noShifts") : t("edit.plannedHours", { hours })}
        </p>
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            select(undefined);
            apply(reset, stepLabel("staffReset"));
          }}
        >
          ↺ {t("edit.resetStaff")}
        </button>
        <button type="button" className="quiet-button" onClick={props.onClose}>
          {t("edit.close")}
        </button>
      </header>
      <div className={days > 1 ? "shift-list many-days" : "shift-list"}>
        <div className="shift-heads" aria-hidden="true">
          <span>{t("edit.shiftName")}</span>
          <span>{t("edit.shiftType")}</span>
          <span>{t("edit.shiftCount")}</span>
          <span>{t("edit.shiftFrom")}</span>
          <span>{t("edit.shiftUntil")}</span>
          {days > 1 ? <span>{t("edit.shiftDays")}</span> : null}
          <span>{t("edit.shiftBreaks")}</span>
        </div>
        <ul>
          {shifts.map((shift, index) => (
            // Shifts have no identity but their place.
            <li key={`${index} ${shift.name.zh}`}>
              <ShiftRow scenario={scenario} index={index} days={days} />
            </li>
          ))}
        </ul>
      </div>
      {shiftTypes(scenario).length === 0 ? null : (
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            const day = days > 1 ? props.day : undefined;
            select({ kind: "shift", index: shifts.length });
            apply(
              (so) => withShiftAdded(so, NEW_SHIFT, newName, day),
              stepLabel("shiftAdded", { name: newName }),
            );
          }}
        >
          + {t("edit.addShift")}
        </button>
      )}
    </section>
  );
}
