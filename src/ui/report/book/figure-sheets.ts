import type { Unit } from "#outcomes/outcome.ts";
import { outcomeById } from "#outcomes/index.ts";
import { unitName } from "#ui/format/figure.ts";
import { ids, platformOutcome, targetOutcome } from "#ui/home/outcome-ids.ts";
import type { BookContents, BookPlan } from "./contents.ts";
import { type BookSheet, type Cell, clockCell, formats, inUnit, number } from "./sheet.ts";

const DAY = 86_400;
/** Outcomes whose spread is given by time of day, and that come first. */
const MAIN_BY_TIME = [ids.contacts, ids.people, ids.missed, ids.lost, ids.onDuty, ids.needed];

/** Id, unit and label of each outcome that a study has. */
export const outcomesOf = ({ language, plans }: BookContents) =>
  Object.entries(plans[0]?.study.outcomes ?? {}).map(([id, { unit }]) => ({
    id,
    unit,
    label: outcomeById(id)?.label[language] ?? id,
    inWords: unitName(language, unit),
  }));

const column = (name: string, width = 14) => ({ name, width });

/** The answer and what the page says of each plan. */
export function summarySheet({
  text,
  language,
  base,
  plans,
  sentence,
  quiet,
}: BookContents): BookSheet {
  const { summary } = text;
  const row = (name: string, cell: (plan: BookPlan, at: number) => Cell): readonly Cell[] => [
    name,
    ...plans.map(cell),
  ];
  const yuan = (name: string, of: (plan: BookPlan) => number) =>
    row(name, (plan) => number(of(plan), formats.yuan));
  return {
    name: text.sheets.summary,
    columns: [column(text.item, 36), ...plans.map(({ name }) => column(name, 24))],
    rows: [
      [summary.shop, base.name[language]],
      [summary.answer, sentence],
      ...quiet.map((line) => [summary.also, line]),
      row(summary.changes, ({ about }) => about),
      yuan(summary.cost, (plan) => plan.column.cost),
      yuan(summary.extraCost, (plan) => plan.column.extraCost),
      yuan(summary.lost, (plan) => plan.column.lost),
      yuan(summary.lostLow, (plan) => plan.column.lostLow),
      yuan(summary.lostHigh, (plan) => plan.column.lostHigh),
      yuan(summary.sales, (plan) => plan.column.sales.mean),
      yuan(summary.salesLow, (plan) => plan.column.sales.low),
      yuan(summary.salesHigh, (plan) => plan.column.sales.high),
      yuan(summary.net, (plan) => plan.column.net.mean),
      yuan(summary.netLow, (plan) => plan.column.net.low),
      yuan(summary.netHigh, (plan) => plan.column.net.high),
      row(summary.better, (plan, at) =>
        at === 0 ? undefined : number(plan.column.net.betterDays, formats.count),
      ),
      row(summary.toldApart, (plan, at) =>
        at === 0 ? undefined : plan.column.net.isToldApart ? summary.yes : summary.no,
      ),
      row(summary.missed, (plan) => number(plan.column.missed, formats.share)),
      row(summary.reached, (plan) => number(plan.column.reached, formats.count)),
      row(summary.midChat, (plan) => number(plan.column.midChat, formats.tenth)),
    ],
  };
}

/** Every outcome of every plan with its interval, and its paired difference to the first plan. */
export function plansSheet(contents: BookContents): BookSheet {
  const { text, plans } = contents;
  const { plans: words } = text;
  const of = (name: string, what: string) => column(`${name} · ${what}`, 16);
  return {
    name: text.sheets.plans,
    columns: [
      column(text.outcome, 30),
      column(text.unit, 8),
      ...plans.flatMap(({ name, differences }) => [
        of(name, text.mean),
        of(name, `${words.interval} ${text.low}`),
        of(name, `${words.interval} ${text.high}`),
        ...(differences === undefined
          ? []
          : [
              of(name, words.difference),
              of(name, `${words.difference} ${text.low}`),
              of(name, `${words.difference} ${text.high}`),
              of(name, words.verdict),
            ]),
      ]),
      column(text.id, 30),
    ],
    rows: outcomesOf(contents).map(({ id, unit, label, inWords }) => [
      label,
      inWords,
      ...plans.flatMap(({ study, differences }) => {
        const own = study.outcomes[id];
        const gap = differences?.[id];
        const figures = [own?.mean, own?.low, own?.high].map((one) => inUnit(one, unit));
        if (differences === undefined) return figures;
        const gaps = [gap?.mean, gap?.low, gap?.high].map((one) => inUnit(one, unit));
        return [...figures, ...gaps, gap && words.verdicts[gap.verdict]];
      }),
      id,
    ]),
  };
}

/** A row for each slot of each plan: means of all outcomes that have slots, the days' spread of the main ones. */
export function slotsSheet(contents: BookContents): BookSheet {
  const { text, plans } = contents;
  const has = Object.keys(plans[0]?.study.bySlot ?? {});
  const slotted = outcomesOf(contents).filter(({ id }) => has.includes(id));
  const main = MAIN_BY_TIME.flatMap((id) => slotted.filter((one) => one.id === id));
  const rest = slotted.filter((one) => !main.includes(one));
  const named = ({ label, inWords }: { label: string; inWords: string }) =>
    inWords === "" ? label : `${label} (${inWords})`;
  return {
    name: text.sheets.slots,
    columns: [
      column(text.plan, 20),
      column(text.day, 8),
      column(text.from, 8),
      column(text.until, 8),
      ...main.flatMap((one) => [
        column(named(one), 18),
        column(`${one.label} ${text.p10}`),
        column(`${one.label} ${text.p90}`),
      ]),
      ...rest.map((one) => column(named(one), 18)),
    ],
    rows: plans.flatMap(({ name, study: { slots, bySlot } }) =>
      Array.from({ length: slots.count }, (_, slot): readonly Cell[] => {
        const from = slots.from + slot * slots.width;
        const day = Math.floor(from / DAY);
        const at = (id: string, what: "mean" | "p10" | "p90", unit: Unit) =>
          inUnit(bySlot[id]?.[what][slot], unit);
        return [
          name,
          number(day + 1, formats.count),
          clockCell(from - day * DAY),
          clockCell(from + slots.width - day * DAY),
          ...main.flatMap(({ id, unit }) => [
            at(id, "mean", unit),
            at(id, "p10", unit),
            at(id, "p90", unit),
          ]),
          ...rest.map(({ id, unit }) => at(id, "mean", unit)),
        ];
      }),
    ),
  };
}

/** A row for each simulated day of each plan with the figures that matter most; files of comma-separated values have all. */
export function daysSheet(contents: BookContents): BookSheet {
  const { text, plans, base } = contents;
  const wanted = new Set<string>([
    "sales",
    "potential-sales",
    ids.lost,
    "service-cost",
    ids.contacts,
    ids.people,
    ids.missed,
    targetOutcome(base),
    platformOutcome(base),
    "abandonment-share",
    "abandonment-mid-chat-share",
    "average-response-time",
  ]);
  const shown = outcomesOf(contents).filter(({ id }) => wanted.has(id));
  return {
    name: text.sheets.days,
    columns: [
      column(text.plan, 20),
      column(text.simulatedDay),
      ...shown.map(({ label, inWords }) =>
        column(inWords === "" ? label : `${label} (${inWords})`, 20),
      ),
    ],
    rows: plans.flatMap(({ name, study }) =>
      Array.from({ length: study.replications }, (_, day): readonly Cell[] => [
        name,
        number(day + 1, formats.count),
        ...shown.map(({ id, unit }) => inUnit(study.days[id]?.[day], unit)),
      ]),
    ),
  };
}
