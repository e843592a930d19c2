import type { StudyResult } from "#experiments/study.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { seconds } from "#units/units.ts";
import { toClock } from "#units/clock.ts";
import { bins, heatStep, row, slotsPerBin, ticks } from "#ui/charts/day-rows.ts";
import { inOne, limitShort, money, percent, plain } from "#ui/format/figure.ts";
import { planDays } from "#ui/plan/plan-days.ts";
import { dayName } from "#ui/format/day-name.ts";
import { spanInWords } from "#ui/format/time.ts";
import { firstReplyLimit, ids } from "#ui/home/outcome-ids.ts";
import { SavePicture } from "#ui/parts/save-picture.tsx";
import { filled } from "#ui/text/filled.ts";
import { ScrollBox } from "./scroll-box.tsx";
import { worstHour } from "./columns.ts";
import { useReportWords } from "./words.ts";

const DAY = 86_400;
const WIDTH = 718;
const LEFT = 92;
const RIGHT = 70;
const PLOT = WIDTH - LEFT - RIGHT;
const LOST = { top: 6, height: 78 };
const CELL = 14;
const STAFF = { height: 38 };

/** The day on one axis at a fixed size: sales lost, who is not answered, who is there; now beside what is advised. */
export function DayPicture(props: {
  scenario: Scenario;
  now: StudyResult;
  then: StudyResult | undefined;
}) {
  const { scenario, now, then } = props;
  const { text, language } = useReportWords();
  const words = text.picture;
  const isSeveral = planDays(scenario) > 1;
  const group = slotsPerBin(now.slots.count, PLOT, 20);
  const axis = bins(now, group);
  const step = PLOT / axis.length;
  const of = (study: StudyResult, id: string, join: "sum" | "mean") =>
    row(study, id, group, join).mean;
  const missed = (study: StudyResult) =>
    row(study, ids.missed, group, "share", study.bySlot[ids.people]?.mean ?? []).mean;
  const lostNow = of(now, ids.lost, "sum");
  const lostThen = then === undefined ? undefined : of(then, ids.lost, "sum");
  const most = Math.max(1, ...lostNow, ...(lostThen ?? []));
  const ground = LOST.top + LOST.height;
  const lostY = (yuan: number) => ground - (Math.max(0, yuan || 0) / most) * (LOST.height - 12);
  const strips = then === undefined ? [missed(now)] : [missed(now), missed(then)];
  const stripsTop = ground + 6;
  const staffTop = stripsTop + strips.length * (CELL + 2) + 8;
  const height = staffTop + STAFF.height + 18;
  const duty = of(then ?? now, ids.onDuty, "mean");
  const dutyNow = of(now, ids.onDuty, "mean");
  const needed = of(then ?? now, ids.needed, "mean");
  const people = Math.max(1, ...duty, ...dutyNow, ...needed.filter((one) => one < Infinity));
  const staffY = (count: number) =>
    staffTop + STAFF.height - (Math.max(0, count || 0) / people) * (STAFF.height - 2);
  const stairs = (values: readonly number[]) =>
    values
      .map(
        (value, i) =>
          `${i === 0 ? "M" : "L"}${LEFT + i * step} ${staffY(value)}H${LEFT + (i + 1) * step}`,
      )
      .join("");
  const worst = worstHour(now, then);
  const total = now.outcomes[ids.lost]?.mean ?? 0;
  const yuan = (value: number, like = value) => inOne(money(language, value, like));
  const from = now.slots.from;
  const until = from + now.slots.count * now.slots.width;
  const clockOrDay = (at: number) => {
    if (!isSeveral) return toClock(seconds(at));
    if (at % DAY > 0) return toClock(seconds(at % DAY));
    return at === until ? "" : dayName(scenario, at / DAY, language);
  };
  const place = (moment: number) => LEFT + ((moment - from) / (until - from)) * PLOT;
  // Over the hour itself, or over its column where that is longer.
  const column = LEFT + Math.floor((place(worst.from) - LEFT) / step) * step;
  const overWorst = {
    left: Math.min(place(worst.from), column + 1),
    right: Math.max(place(worst.until), column + step - 1),
  };
  const share = (study: StudyResult) =>
    percent(language, study.outcomes[ids.missed]?.mean ?? Number.NaN, 0);
  return (
    <section
      className="report-picture"
      aria-labelledby="report-picture"
      data-picture={words.heading}
    >
      <h2 id="report-picture">
        {words.heading}
        <span>
          {filled(words.worst, {
            hour: spanInWords(language, worst, isSeveral),
            yuan: yuan(worst.lost),
            share: percent(language, total === 0 ? Number.NaN : worst.lost / total, 0),
          })}
          {then === undefined
            ? ""
            : filled(words.worstThen, { yuan: yuan(worst.after, worst.lost) })}
        </span>
        <span className="report-keys" aria-hidden="true">
          <i className="now" /> {words.now}
          {then === undefined ? null : (
            <>
              <i className="then" /> {words.after}
            </>
          )}
          <i className="needed" /> {words.needed}
        </span>
      </h2>
      <ScrollBox label="report-picture">
        <p className="unseen">
          {filled(words.describe, {
            hour: spanInWords(language, worst, isSeveral),
            yuan: yuan(worst.lost),
            total: yuan(total),
          })}
        </p>
        <svg viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} aria-hidden="true">
          <text className="name" x={0} y={ground - 22}>
            {words.lost}
          </text>
          <text className="unit" x={0} y={ground - 9}>
            {words.lostUnit}
          </text>
          <text className="name" x={0} y={stripsTop + 11}>
            {words.missed}
          </text>
          <text className="unit" x={0} y={stripsTop + 23}>
            {filled(words.missedUnit, { limit: limitShort(language, firstReplyLimit(scenario)) })}
          </text>
          <text className="name" x={0} y={staffTop + 16}>
            {words.staff}
          </text>
          <text className="unit" x={0} y={staffTop + 29}>
            {words.staffUnit}
          </text>
          {lostNow.map((value, i) => (
            <rect
              key={axis[i]?.from}
              className="lost-now"
              x={LEFT + i * step + 2}
              width={step - 4}
              y={lostY(value)}
              height={ground - lostY(value)}
            />
          ))}
          {lostThen?.map((value, i) => (
            <rect
              key={axis[i]?.from}
              className="lost-then"
              x={LEFT + i * step + 4.5}
              width={Math.max(1, step - 9)}
              y={lostY(value)}
              height={ground - lostY(value)}
            />
          ))}
          <path
            className="bracket"
            d={`M${overWorst.left} ${LOST.top + 4}v-4H${overWorst.right}v4`}
          />
          <line className="ground" x1={LEFT} x2={LEFT + PLOT} y1={ground} y2={ground} />
          {strips.map((values, which) =>
            values.map((value, i) => (
              <g key={`${which} ${axis[i]?.from}`} className={`heat heat-${heatStep(value)}`}>
                <rect
                  x={LEFT + i * step + 0.5}
                  width={step - 1}
                  y={stripsTop + which * (CELL + 2)}
                  height={CELL}
                />
                <text
                  x={LEFT + (i + 0.5) * step}
                  y={stripsTop + which * (CELL + 2) + 10.5}
                  textAnchor="middle"
                >
                  {Number.isNaN(value) ? "–" : plain(language, value * 100)}
                </text>
              </g>
            )),
          )}
          <path className="duty-area" d={`${stairs(duty)}V${staffTop + STAFF.height}H${LEFT}Z`} />
          {then === undefined ? null : <path className="duty-now" d={stairs(dutyNow)} />}
          <path className="duty" d={stairs(duty)} />
          <path className="needed" d={stairs(needed)} />
          {ticks(from, until, PLOT).map((moment) => (
            <text
              key={moment}
              className="unit"
              x={place(moment)}
              y={height - 4}
              textAnchor={moment === until ? "end" : moment === from ? "start" : "middle"}
            >
              {clockOrDay(moment)}
            </text>
          ))}
          <Total
            y={ground - 22}
            now={yuan(total)}
            then={then === undefined ? undefined : yuan(then.outcomes[ids.lost]?.mean ?? 0, total)}
          />
          <Total
            y={stripsTop + 11}
            now={share(now)}
            then={then === undefined ? undefined : share(then)}
          />
        </svg>
      </ScrollBox>
      <SavePicture />
    </section>
  );
}

/** The day's figure at the right, now above what is advised. */
function Total({ y, now, then }: { y: number; now: string; then: string | undefined }) {
  return (
    <>
      <text className="total" x={WIDTH} y={y} textAnchor="end">
        {now}
      </text>
      {then === undefined ? null : (
        <text className="unit" x={WIDTH} y={y + 13} textAnchor="end">
          → {then}
        </text>
      )}
    </>
  );
}
