import { SLOT } from "#experiments/staffing/demand.ts";
import { planOf } from "#experiments/staffing/shifts.ts";
import type { Shift } from "#scenario/scenario.ts";
import { DayAxis } from "#ui/charts/day-axis.tsx";
import { plain } from "#ui/format/figure.ts";
import { SavePicture } from "#ui/parts/save-picture.tsx";
import { useWidth } from "#ui/parts/use-width.ts";
import { useSpanWords } from "#ui/text/use-span-words.ts";
import { toClock } from "#units/clock.ts";
import { seconds } from "#units/units.ts";
import { currentPlan } from "./roster-verdict.tsx";
import { stepPath } from "#ui/charts/step-path.ts";
import { dutyBySlot } from "#ui/plan/duty.ts";
import type { Charted } from "./search-state.ts";
import { ShiftBars } from "./shift-bars.tsx";

const HEIGHT = 132;
const TOP = 14;

/** The shifts and the people they put on duty by half hour, against the work and, where they are others, against now, on one axis. */
export function PeopleChart({ sought, shifts }: { sought: Charted; shifts: readonly Shift[] }) {
  const { t, language } = useSpanWords();
  const [measure, width] = useWidth();
  const { scenario, rules, load } = sought;
  const slots = { from: load.from, width: SLOT, count: load.agents.length };
  const own = dutyBySlot(scenario, shifts, slots);
  const isNow = shifts === scenario.staff.shifts;
  const hasNow = !isNow && currentPlan(scenario) !== undefined;
  const now = hasNow ? dutyBySlot(scenario, scenario.staff.shifts, slots) : [];
  const needed = [...load.agents];
  const most = Math.max(1, ...own, ...now, ...needed);
  const yOf = (value: number) => TOP + (1 - value / most) * (HEIGHT - TOP - 5);
  const peak = own.indexOf(Math.max(...own));
  const each = width / slots.count;
  const clock = (slot: number) => toClock(seconds(slots.from + slot * SLOT));
  const number = (value: number) => plain(language, value, 1);
  const { paidHours } = planOf(scenario, rules, shifts);
  const span = { from: load.from, until: load.from + slots.count * SLOT };
  return (
    <section className="roster-day" aria-labelledby="roster-day" data-picture={t("roster.chart")}>
      <header>
        <h2 id="roster-day">{t("roster.chart")}</h2>
        <p className="roster-legend">
          <span className="own">{t(isNow ? "roster.legendNow" : "roster.legendOwn")}</span>
          {hasNow ? <span className="now">{t("roster.legendNow")}</span> : null}
          <span className="need">{t("roster.legendNeed")}</span>
          <span className="lack">{t("roster.shortHere")}</span>
        </p>
      </header>
      <div ref={measure}>
        <p className="unseen">
          {t(isNow ? "roster.chartLabelNow" : "roster.chartLabel", {
            peak: number(own[peak] ?? 0),
            at: clock(peak),
            needed: number(Math.max(...needed)),
            now: hasNow ? number(Math.max(...now)) : "–",
            hours: number(paidHours),
          })}
        </p>
        <svg className="roster-people" width={width} height={HEIGHT} aria-hidden="true">
          <path className="area" d={`${stepPath(own, width, yOf)}V${yOf(0)}H0Z`} />
          {hasNow ? <path className="now" d={stepPath(now, width, yOf)} /> : null}
          <path className="own" d={stepPath(own, width, yOf)} />
          <path className="need" d={stepPath(needed, width, yOf)} />
          {needed.map((need, slot) =>
            need > (own[slot] ?? 0) + 1e-9 ? (
              <rect
                className="lack"
                key={clock(slot)}
                x={slot * each}
                y={HEIGHT - 4}
                width={each}
                height={3}
              />
            ) : null,
          )}
          {width === 0 ? null : (
            <text
              className="peak"
              x={Math.min(width - 30, Math.max(2, peak * each))}
              y={yOf(own[peak] ?? 0) - 4}
            >
              {number(own[peak] ?? 0)}
            </text>
          )}
        </svg>
        <DayAxis width={width} {...span} />
        <ShiftBars sought={sought} shifts={shifts} width={width} span={span} />
      </div>
      <SavePicture />
      <details className="roster-table">
        <summary>{t("roster.table")}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("roster.time")}</th>
              <th scope="col">{t(isNow ? "roster.legendNow" : "roster.legendOwn")}</th>
              {hasNow ? <th scope="col">{t("roster.legendNow")}</th> : null}
              <th scope="col">{t("roster.legendNeed")}</th>
            </tr>
          </thead>
          <tbody>
            {own.map((people, slot) => (
              <tr key={clock(slot)}>
                <th scope="row">{clock(slot)}</th>
                <td>{number(people)}</td>
                {hasNow ? <td>{number(now[slot] ?? 0)}</td> : null}
                <td>{number(needed[slot] ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
