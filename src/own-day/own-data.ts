import { applyFitted } from "#calibration/apply.ts";
import { fitDays } from "#calibration/fit-hours.ts";
import { fitFigures } from "#calibration/fit-figures.ts";
import { fitLog } from "#calibration/fit-log.ts";
import type { Fitted } from "#calibration/fitted.ts";
import { turnsOf } from "#calibration/turns.ts";
import type { ChatLog, Content, DayCounts, Figures, HourCounts, Orders } from "#reading/content.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { type BackTest, backTest } from "./back-test.ts";
import { dayScenario, forDay } from "./day-scenario.ts";
import { type DayMeasures, HOURS, measureDay } from "./measure-day.ts";
import { daysOf, ordersBefore, wholeDays } from "./part-of.ts";

/** What was read of a shop, by kind. */
export interface OwnData {
  readonly log: ChatLog | undefined;
  readonly orders: Orders | undefined;
  readonly hours: HourCounts | undefined;
  readonly figures: readonly Figures[];
}

/** Contents of all tables read so far; of each kind but figures the last one counts. */
export function ownDataOf(contents: readonly Content[]): OwnData {
  const last = <Kind extends Content["kind"]>(kind: Kind) =>
    contents.findLast(
      (content): content is Extract<Content, { kind: Kind }> => content.kind === kind,
    );
  return {
    log: last("chat-log"),
    orders: last("orders"),
    hours: last("hours"),
    figures: contents.filter((content) => content.kind === "figures"),
  };
}

export interface OwnFit {
  readonly rows: readonly Fitted[];
  /** The day kept out of the fit for the back-test, in days since 1970; undefined where the data hold one day alone. */
  readonly keptDay: number | undefined;
  /** Whether there is a day whose waits and people are known, so that a back-test can be made. */
  readonly canTest: boolean;
}

/** Fits what the data allow. Of several days the last is kept for the back-test. */
export function fitOwnData(data: OwnData, base: Scenario): OwnFit {
  const { log, orders, hours, figures } = data;
  const more = fitFigures(figures, base);
  const merged = (rows: readonly Fitted[]) => [
    ...rows,
    ...more.filter(({ id }) => rows.every((row) => row.id !== id)),
  ];
  if (log !== undefined) {
    const days = wholeDays(log);
    const last = days.at(-1) ?? 0;
    const isKept = days.length > 1;
    const part = isKept ? daysOf(log, 0, last) : log;
    const sold = orders === undefined || !isKept ? orders : ordersBefore(orders, log, last);
    return {
      rows: merged(fitLog(part, sold, base)),
      keptDay: isKept ? log.firstDay + last : undefined,
      canTest: true,
    };
  }
  if (hours === undefined) return { rows: more, keptDay: undefined, canTest: false };
  const canTest = hours.days.some(isTestable);
  const kept = canTest && hours.days.length > 1 ? hours.days.findLast(isTestable) : undefined;
  const part = { ...hours, days: hours.days.filter((day) => day !== kept) };
  return { rows: merged(fitDays(part, base)), keptDay: kept?.day, canTest };
}

const isTestable = ({ measured }: DayCounts): boolean =>
  measured.agents?.some((n) => n > 0) === true &&
  (measured["first-response"] ?? measured["three-minute-share"])?.some(Number.isFinite) === true;

/** Simulates the shop's own last day by the fitted plan and sets it beside what was measured. */
export function testOwnDay(
  data: OwnData,
  fitted: Scenario,
  replications: number,
  onProgress?: (done: number) => void,
): BackTest | undefined {
  const { log, hours } = data;
  if (log !== undefined) {
    const day = wholeDays(log).at(-1) ?? 0;
    const turns = turnsOf(daysOf(log, day, day + 1));
    return backTest(
      dayScenario(fitted, turns, day),
      measureDay(turns, day),
      replications,
      onProgress,
    );
  }
  const day = hours?.days.findLast(isTestable);
  if (hours === undefined || day === undefined) return undefined;
  const measured = measuresOf(day, hours.step);
  const [type] = fitted.staff.types;
  const agents = byHour(day.measured.agents ?? [], hours.step, "mean");
  const steps = agents.map((count, hour): [string, number] => [
    `${hour}:00`,
    Math.max(0, Math.round(Number.isFinite(count) ? count : 0)),
  ]);
  const scenario = forDay(fitted, measured.whole.contacts, {
    shifts: [],
    headcounts: type === undefined ? [] : [{ type: type.id, steps }],
  });
  return backTest(scenario, measured, replications, onProgress);
}

/** The plan with the rows that are taken. */
export const withRows = (
  base: Scenario,
  rows: readonly Fitted[],
  taken: ReadonlySet<string>,
): Scenario =>
  applyFitted(
    base,
    rows.filter(({ id }) => taken.has(id)),
  );

function byHour(values: readonly number[], step: number, how: "sum" | "mean"): readonly number[] {
  const per = Math.max(1, Math.round(3600 / step));
  return Array.from({ length: HOURS }, (_, hour) => {
    const own = values.slice(hour * per, (hour + 1) * per).filter(Number.isFinite);
    const sum = own.reduce((all, value) => all + value, 0);
    return own.length === 0 ? Number.NaN : how === "sum" ? sum : sum / own.length;
  });
}

function measuresOf({ counts, measured }: DayCounts, step: number): DayMeasures {
  const contacts = byHour(counts, step, "sum");
  const response = byHour(measured["first-response"] ?? [], step, "mean");
  const misses = byHour(
    (measured["three-minute-share"] ?? []).map((share) => 1 - share),
    step,
    "mean",
  );
  const none = contacts.map(() => Number.NaN);
  const weighted = (values: readonly number[]): number => {
    let sum = 0;
    let of = 0;
    for (const [hour, value] of values.entries()) {
      const weight = contacts[hour] as number;
      if (!Number.isFinite(value) || !Number.isFinite(weight)) continue;
      sum += value * weight;
      of += weight;
    }
    return sum / of;
  };
  return {
    byHour: { contacts, "first-response": response, misses, leavers: none },
    whole: {
      contacts: contacts.filter(Number.isFinite).reduce((sum, n) => sum + n, 0),
      "first-response": weighted(response),
      misses: weighted(misses),
      leavers: Number.NaN,
    },
  };
}
