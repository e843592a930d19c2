import type { Scenario } from "#scenario/scenario.ts";
import { plain } from "#ui/format/figure.ts";
import { TypedField } from "#ui/parts/typed-field.tsx";
import { useWords } from "#ui/text/use-words.ts";
import { toSeconds } from "#units/clock.ts";
import { clockOf } from "./break-room.ts";
import { useEditing } from "./editing.ts";
import { withBreakAdded, withBreakLength, withBreakMoved, withoutBreak } from "./shift-breaks.ts";
import { breakLabel } from "./shift-labels.ts";
import { typedClock, typedNumber } from "./typed.ts";

/** The breaks of a shift: when each begins and how long it is. */
export function ShiftPauses({ scenario, index }: { scenario: Scenario; index: number }) {
  const { t, language } = useWords();
  const { apply } = useEditing();
  const breaks = scenario.staff.shifts[index]?.breaks ?? [];
  const change = (to: (so: Scenario) => Scenario) => apply(to, breakLabel(scenario, index));
  return (
    <span className="pauses">
      {breaks.map((pause, which) => {
        const at = clockOf(toSeconds(pause.at));
        return (
          <span className="pause" key={`${which} ${at}`}>
            <TypedField
              label={t("edit.breakAt")}
              value={at}
              read={typedClock}
              hint={t("edit.wrongClock")}
              width={5}
              onEnter={(time) => change((so) => withBreakMoved(so, index, which, time))}
            />
            <TypedField
              label={t("edit.breakMinutes")}
              value={plain(language, pause.length / 60, 0)}
              read={typedNumber}
              hint={t("edit.wrongNumber", { min: 1, max: 480 })}
              inputMode="decimal"
              width={3}
              onEnter={(minutes) =>
                change((so) => withBreakLength(so, index, which, Math.round(minutes) * 60))
              }
            />
            <small>{t("edit.minutes")}</small>
            <button
              type="button"
              className="row-reset"
              aria-label={t("edit.removeBreak", { at })}
              onClick={() => change((so) => withoutBreak(so, index, which))}
            >
              ×
            </button>
          </span>
        );
      })}
      <button
        type="button"
        className="pause-add"
        onClick={() => change((so) => withBreakAdded(so, index))}
      >
        + {t("edit.addBreak")}
      </button>
    </span>
  );
}
