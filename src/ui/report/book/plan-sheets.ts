import { kpiNames } from "#outcomes/kpi-table.ts";
import { formOf } from "#scenario/form-fields.ts";
import { markOf } from "#scenario/share-link.ts";
import { toSeconds } from "#units/clock.ts";
import { sectionsOf } from "#ui/assumptions/search.ts";
import { profitPerYuan } from "#experiments/worth.ts";
import { limitInWords, percent } from "#ui/format/figure.ts";
import { firstReplyLimit, targetRule } from "#ui/home/outcome-ids.ts";
import { piecesOf } from "#ui/keep/scenario-pieces.ts";
import { planDays } from "#ui/plan/plan-days.ts";
import { reportText } from "#ui/report/words.ts";
import { stretchesOf } from "#ui/plan/duty.ts";
import { targetWithHours } from "#ui/plan/rule-hours.ts";
import { filled } from "#ui/text/filled.ts";
import { registerOf } from "#ui/why/register.ts";
import type { BookContents, BookPeople } from "./contents.ts";
import { type BookSheet, type Cell, clockCell, formats, number } from "./sheet.ts";

const HOUR = 3600;

const columns = (...named: readonly (readonly [name: string, width: number])[]) =>
  named.map(([name, width]) => ({ name, width }));

/** Who comes when, plan by plan. */
export function rosterSheet({ text, language, plans }: BookContents): BookSheet {
  const { roster } = text;
  return {
    name: text.sheets.roster,
    columns: columns(
      [text.plan, 20],
      [roster.shift, 20],
      [roster.type, 16],
      [roster.days, 14],
      [text.from, 8],
      [text.until, 8],
      [roster.count, 8],
      [roster.breaks, 20],
      [roster.hours, 10],
      [roster.wage, 12],
    ),
    rows: plans.flatMap(({ name, scenario }) => {
      const { types, shifts, headcounts } = scenario.staff;
      const typeOf = (id: string) => types.find((one) => one.id === id);
      const ofShifts = shifts.map((shift): readonly Cell[] => {
        const type = typeOf(shift.type);
        const hours = stretchesOf(scenario, shift).reduce(
          (sum, { from, until }) => sum + (until - from) / HOUR,
          0,
        );
        return [
          name,
          shift.name[language],
          type?.name[language] ?? shift.type,
          shift.days?.map((day) => day + 1).join(" ") ?? roster.everyDay,
          clockCell(toSeconds(shift.from)),
          clockCell(toSeconds(shift.until)),
          number(shift.count, formats.count),
          shift.breaks.map(({ at, length }) => `${at} ${length / 60}′`).join(" "),
          number(hours * shift.count, formats.tenth),
          number(type?.wage, formats.tenth),
        ];
      });
      const ofCounts = headcounts.flatMap(({ type: id, steps }) => {
        const type = typeOf(id);
        return steps.map(([moment, count], at): readonly Cell[] => [
          name,
          roster.byCount,
          type?.name[language] ?? id,
          undefined,
          clockCell(toSeconds(moment)),
          clockCell(toSeconds(steps[at + 1]?.[0] ?? scenario.horizon.until)),
          number(count, formats.count),
          undefined,
          undefined,
          number(type?.wage, formats.tenth),
        ]);
      });
      return [...ofShifts, ...ofCounts];
    }),
  };
}

/** The six figures of the trade by agent and team. */
export function peopleSheet(
  { text, language }: BookContents,
  people: readonly BookPeople[],
): BookSheet {
  const words = text.people;
  return {
    name: text.sheets.people,
    columns: columns(
      [text.plan, 20],
      [words.name, 18],
      [words.team, 14],
      [words.kind, 10],
      [words.hours, 16],
      [words.contacts, 16],
      [words.conversion, 14],
      [words.orders, 12],
      [words.sales, 16],
      [words.loss, 14],
      [words.response, 18],
      [words.unanswered, 18],
      [words.weak, 16],
      [words.ratio, 20],
    ),
    rows: people.flatMap(({ plan, rows }) =>
      rows.map((row): readonly Cell[] => [
        plan,
        row.name[language],
        row.team[language],
        words.kinds[row.kind],
        number(row.hoursADay, formats.tenth),
        number(row.contactsADay, formats.tenth),
        number(row.conversion, formats.share),
        number(row.ordersADay, formats.tenth),
        number(row.salesADay, formats.yuan),
        number(row.orderLoss, formats.share),
        number(row.responseSeconds, formats.tenth),
        number(row.unansweredADay, formats.tenth),
        row.weakSpot && kpiNames[row.weakSpot.kpi][language],
        number(row.weakSpot?.ratio, "0.00"),
      ]),
    ),
  };
}

/** Every graded assumption of the plan as it is; of those that matter most also what they would do. */
export function assumptionsSheet({ text, language, base, report }: BookContents): BookSheet {
  const words = text.assumptions;
  const { grades } = reportText(language, planDays(base)).assumptions;
  const fields = new Map(
    sectionsOf(formOf(base)).flatMap(({ rows }) =>
      rows.flatMap((row) => (row.type === "field" ? [[row.field.address, row.field]] : [])),
    ),
  );
  const key = new Map(report.assumptions?.map((one) => [one.address, one]));
  return {
    name: text.sheets.assumptions,
    columns: columns(
      [words.part, 18],
      [words.name, 30],
      [words.value, 16],
      [words.number, 12],
      [text.low, 12],
      [text.high, 12],
      [words.grade, 12],
      [words.source, 60],
      [words.atLow, 20],
      [words.atHigh, 20],
      [words.address, 40],
    ),
    rows: registerOf(base, language).map((row): readonly Cell[] => {
      const field = fields.get(row.address);
      const value = typeof field?.value === "number" ? field.value : undefined;
      const found = key.get(row.address);
      return [
        row.part[language],
        row.name,
        row.value,
        number(value, formats.plain),
        number(field?.range?.[0], formats.plain),
        number(field?.range?.[1], formats.plain),
        grades[row.grade],
        row.source,
        number(found?.low, formats.yuan),
        number(found?.high, formats.yuan),
        row.address,
      ];
    }),
  };
}

/** What the figures rest on, what words mean, and the scenario itself. */
export function notesSheet(
  { text, language, base, plans, made }: BookContents,
  people: readonly BookPeople[],
): BookSheet {
  const { notes } = text;
  const { definitions } = reportText(language, planDays(base));
  const study = plans[0]?.study;
  const rule = targetRule(base);
  return {
    name: text.sheets.notes,
    columns: columns([notes.item, 24], [notes.text, 110]),
    rows: [
      [notes.made, made.toISOString()],
      [notes.engine, study?.engine],
      [notes.mark, markOf(base)],
      [notes.seed, study?.seed],
      [notes.days, number(study?.replications, formats.count)],
      [notes.peopleDays, number(people[0]?.runs, formats.count)],
      [notes.files, notes.filesText],
      [notes.interval, notes.intervalText],
      [definitions.lost, definitions.lostText],
      [
        definitions.missed,
        filled(definitions.missedText, { limit: limitInWords(language, firstReplyLimit(base)) }),
      ],
      [
        definitions.most,
        filled(definitions.mostText, {
          rule: rule === undefined ? base.platform.rule : rule.label[language],
          target: targetWithHours(base, language),
          margin: percent(language, profitPerYuan(base), 0),
          own: base.money === undefined ? definitions.usualMargin : "",
        }),
      ],
      [notes.again, notes.againText],
      ...piecesOf(base),
      ...plans.slice(1).flatMap(({ scenario }, at) => piecesOf(scenario, at + 1)),
    ],
  };
}
