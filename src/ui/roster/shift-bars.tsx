import { type Plan, planOf } from "#experiments/staffing/shifts.ts";
import type { Shift } from "#scenario/scenario.ts";
import { inOne, money, plain } from "#ui/format/figure.ts";
import { LEAST_OVERTIME } from "./roster-verdict.tsx";
import { useWords } from "#ui/text/use-words.ts";
import { planDays } from "#ui/plan/plan-days.ts";
import { shiftDays } from "#ui/plan/shift-days.ts";
import { type Stretch, stretchesOf } from "#ui/plan/duty.ts";
import type { Charted } from "./search-state.ts";

const LINE = 3;
const MOST_LINES = 6;

/** Each shift with who, how many, when, breaks, hours and yuan, and as a bar on the axis of the day. */
export function ShiftBars(props: {
  sought: Charted;
  shifts: readonly Shift[];
  width: number;
  span: Stretch;
}) {
  const { sought, shifts, width, span } = props;
  const { scenario, rules } = sought;
  const { t, say, language } = useWords();
  const total = planOf(scenario, rules, shifts);
  const hours = (value: number) => t("roster.hours", { hours: plain(language, value, 1) });
  const overtime = ({ overtimeHours }: Plan) =>
    overtimeHours < LEAST_OVERTIME
      ? ""
      : ` · ${t("roster.overtimeHours", { hours: plain(language, overtimeHours, 1) })}`;
  return (
    <>
      <h2 className="roster-shifts-heading">
        {t("roster.shifts")}{" "}
        <small>
          {t("roster.shiftCount", { count: total.people })} · {hours(total.paidHours)} ·{" "}
          {inOne(money(language, total.cost))}
          {overtime(total)}
        </small>
      </h2>
      <ul className="roster-shifts">
        {shifts.map((shift) => {
          const type = scenario.staff.types.find(({ id }) => id === shift.type);
          const plan = planOf(scenario, rules, [shift]);
          const breaks = shift.breaks.map(({ at, length }) => `${at} ${length / 60}′`).join(" ");
          const day = shift.days?.[0] ?? 0;
          return (
            <li key={`${shift.type} ${shift.from} ${shift.until} ${day} ${breaks}`}>
              <p>
                <b>{type === undefined ? shift.type : say(type.name)}</b>{" "}
                {t("roster.shiftCount", { count: shift.count })}{" "}
                <small>
                  {shiftDays(language, shift.days, planDays(scenario))} {shift.from}–{shift.until}
                  {breaks === "" ? "" : ` · ${t("roster.breakAt", { breaks })}`}
                </small>
                <span>
                  {inOne(money(language, plan.cost))}{" "}
                  <small>
                    {hours(plan.paidHours)}
                    {overtime(plan)}
                  </small>
                </span>
              </p>
              <Bar
                stretches={stretchesOf(scenario, shift)}
                kind={type?.kind ?? "regular"}
                lines={Math.min(MOST_LINES, shift.count)}
                width={width}
                span={span}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** A line for each person, up to a few; broken where they rest. */
function Bar(props: {
  stretches: readonly Stretch[];
  kind: string;
  lines: number;
  width: number;
  span: Stretch;
}) {
  const { width, span, lines, kind } = props;
  const xOf = (time: number) =>
    Math.max(0, Math.min(1, (time - span.from) / (span.until - span.from))) * width;
  return (
    <svg width={width} height={lines * LINE} aria-hidden="true">
      {props.stretches.flatMap(({ from, until }) =>
        Array.from({ length: lines }, (_, line) => (
          <rect
            key={`${from} ${line}`}
            className={kind === "regular" ? "regular" : "helper"}
            x={xOf(from)}
            width={Math.max(0, xOf(until) - xOf(from))}
            y={line * LINE}
            height={LINE - 1}
          />
        )),
      )}
    </svg>
  );
}
