import { csv } from "#units/csv.ts";
import { toClock } from "#units/clock.ts";
import { seconds } from "#units/units.ts";
import type { BookContents } from "./contents.ts";
import { outcomesOf } from "./figure-sheets.ts";

const NOTHING = Number.NaN;

/** A row for each outcome of each plan: the mean with its interval, how days differ, and the paired difference to the first plan. */
export function outcomesCsv(contents: BookContents): string {
  const { text, plans } = contents;
  const { plans: words } = text;
  const gap = (what: string) => `${words.difference} ${what}`;
  return csv([
    [
      text.plan,
      text.outcomeId,
      text.outcome,
      text.unit,
      text.mean,
      text.low,
      text.high,
      text.se,
      text.p10,
      text.p50,
      text.p90,
      words.difference,
      gap(text.low),
      gap(text.high),
      words.verdict,
    ],
    ...plans.flatMap(({ name, study, differences }) =>
      outcomesOf(contents).map(({ id, label, inWords }) => {
        const own = study.outcomes[id];
        const other = differences?.[id];
        const { mean, low, high, se, p10, p50, p90 } = { ...own };
        const figures = [mean, low, high, se, p10, p50, p90, other?.mean, other?.low, other?.high];
        return [
          name,
          id,
          label,
          inWords,
          ...figures.map((one) => one ?? NOTHING),
          other === undefined ? "" : words.verdicts[other.verdict],
        ];
      }),
    ),
  ]);
}

/** A row for each simulated day of each plan with every outcome, by its id. */
export function daysCsv(contents: BookContents): string {
  const { text, plans } = contents;
  const shown = outcomesOf(contents).map(({ id }) => id);
  return csv([
    [text.plan, text.simulatedDay, ...shown],
    ...plans.flatMap(({ name, study }) =>
      Array.from({ length: study.replications }, (_, day) => [
        name,
        day + 1,
        ...shown.map((id) => study.days[id]?.[day] ?? NOTHING),
      ]),
    ),
  ]);
}

/** A row for each outcome in each slot of each plan. */
export function slotsCsv(contents: BookContents): string {
  const { text, plans } = contents;
  const outcomes = outcomesOf(contents);
  return csv([
    [
      text.plan,
      text.from,
      text.until,
      text.outcomeId,
      text.outcome,
      text.unit,
      text.mean,
      text.p10,
      text.p90,
    ],
    ...plans.flatMap(({ name, study: { slots, bySlot } }) =>
      outcomes.flatMap(({ id, label, inWords }) => {
        const rows = bySlot[id];
        if (rows === undefined) return [];
        return Array.from({ length: slots.count }, (_, slot) => {
          const from = slots.from + slot * slots.width;
          return [
            name,
            toClock(seconds(from)),
            toClock(seconds(from + slots.width)),
            id,
            label,
            inWords,
            rows.mean[slot] ?? NOTHING,
            rows.p10[slot] ?? NOTHING,
            rows.p90[slot] ?? NOTHING,
          ];
        });
      }),
    ),
  ]);
}

/** Everything as JSON: each plan's scenario, outcomes with intervals, slots and simulated days; differences to the first plan. No value is null. */
export function everythingJson({ plans, made, sentence, quiet, report }: BookContents): string {
  const document = {
    made: made.toISOString(),
    sentence,
    quiet,
    advised: report.isSure ? report.best : 0,
    plans: plans.map(({ name, about, scenario, study, differences }) => {
      const { engine, seed, replications, stopped, outcomes, slots, bySlot, days } = study;
      return {
        name,
        about,
        scenario,
        engine,
        seed,
        replications,
        stopped,
        outcomes,
        differences,
        slots,
        bySlot,
        days,
      };
    }),
    mishaps: report.mishaps && {
      days: report.mishaps.days,
      usual: report.mishaps.base,
      hit: report.mishaps.stressed.map(({ stress: { id }, standing }) => ({ id, ...standing })),
    },
    assumptions: report.assumptions?.map(({ address, swing, low, high }) => ({
      address,
      low: { value: swing.low.value, yuan: low },
      high: { value: swing.high.value, yuan: high },
    })),
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}
