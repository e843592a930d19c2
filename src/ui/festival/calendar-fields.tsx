import { withDays } from "#scenario/presets/phase-edits.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { plain } from "#ui/format/figure.ts";
import { TypedField } from "#ui/parts/typed-field.tsx";
import { typedNumber } from "#ui/scenario-editor/typed.ts";
import { toSeconds } from "#units/clock.ts";
import { asTyped } from "./calendar-days.ts";
import type { Apply } from "./festival.tsx";
import { festivalStep, useFestivalWords } from "./words.ts";

const DAY = 86_400;
const MOST_DAYS = 40;

/** How many visitors an ordinary day has, how many days the calendar has, and which date is the first. */
export function CalendarFields(props: { scenario: Scenario; ordinary: number; apply: Apply }) {
  const { scenario, ordinary, apply } = props;
  const { text, language } = useFestivalWords();
  const days = Math.ceil(toSeconds(scenario.horizon.until) / DAY);
  const { firstDay } = scenario.horizon;
  return (
    <div className="festival-fields">
      <span>
        {text.visitors}
        <TypedField
          label={text.visitors}
          value={plain(language, asTyped(ordinary))}
          read={(typed) => {
            const visitors = typedNumber(typed);
            return visitors !== undefined && visitors > 0 ? visitors : undefined;
          }}
          hint={text.visitorsHint}
          inputMode="decimal"
          width={8}
          onEnter={(visitors) =>
            apply(
              (so) => ({
                ...so,
                demand: { ...so.demand, visitors: (so.demand.visitors * visitors) / ordinary },
              }),
              festivalStep("visitors", undefined, Math.round(visitors)),
            )
          }
        />
        {text.visitorsUnit}
      </span>
      <span>
        {text.days}
        <TypedField
          label={text.days}
          value={String(days)}
          read={(typed) => {
            const wanted = typedNumber(typed);
            const fits = wanted !== undefined && Number.isInteger(wanted);
            return fits && wanted >= 1 && wanted <= MOST_DAYS ? wanted : undefined;
          }}
          hint={text.daysHint}
          inputMode="decimal"
          width={3}
          onEnter={(wanted) =>
            apply((so) => withDays(so, wanted), festivalStep("days", undefined, wanted))
          }
        />
        {text.daysUnit}
      </span>
      <label>
        {text.firstDay}
        <input
          className="form-field"
          type="date"
          value={firstDay ?? ""}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value === (firstDay ?? "")) return;
            apply((so) => withDate(so, value), festivalStep("date", undefined, value || "–"));
          }}
        />
      </label>
    </div>
  );
}

function withDate(scenario: Scenario, firstDay: string): Scenario {
  const { firstDay: _, ...horizon } = scenario.horizon;
  return { ...scenario, horizon: firstDay === "" ? horizon : { ...horizon, firstDay } };
}
