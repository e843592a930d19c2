import type { Scenario } from "#scenario/scenario.ts";
import { plain } from "#ui/format/figure.ts";
import { spanClock } from "#ui/format/time.ts";
import type { Text } from "#units/text.ts";
import { changedColumns, withColumns, withColumnsOf } from "./demand-shape.ts";
import { stepLabel } from "./labels.ts";
import { HALF_HOUR, plannedContacts } from "./planned-contacts.ts";

/** A change of the plan and the name of its step. */
export interface NamedEdit {
  readonly change: (scenario: Scenario) => Scenario;
  readonly label: Text;
}

/** Columns of the demand, both ends counted in. */
export interface Columns {
  readonly first: number;
  readonly last: number;
}

/** The stretch of the day that columns cover. */
export const spanOf = (scenario: Scenario, { first, last }: Columns) => {
  const { from, until } = plannedContacts(scenario);
  return { from: from + first * HALF_HOUR, until: Math.min(until, from + (last + 1) * HALF_HOUR) };
};

export const columnsBetween = ({ first, last }: Columns): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Planned contacts of the columns together. */
export const plannedIn = (scenario: Scenario, columns: Columns): number =>
  columnsBetween(columns).reduce(
    (sum, column) => sum + (plannedContacts(scenario).contacts[column] ?? 0),
    0,
  );

/** Fewer planned contacts than this in a column cannot be seen. */
const LEAST = 0.5;

/**
 * Columns all higher or lower by a factor; an empty one grows from half a contact.
 *
 * @param drawn contacts the chart draws for each one planned, for the name of the step
 */
export function scaledColumns(
  scenario: Scenario,
  columns: Columns,
  factor: number,
  drawn = 1,
): NamedEdit {
  const { contacts } = plannedContacts(scenario);
  const wanted = new Map(
    columnsBetween(columns).map((column) => {
      const before = contacts[column] ?? 0;
      return [column, factor > 1 ? Math.max(LEAST, before * factor) : before * factor] as const;
    }),
  );
  const change = (now: Scenario) => withColumns(now, wanted);
  return { change, label: columnsLabel(scenario, change(scenario), columns, drawn) };
}

/** Columns that together hold so many contacts, in their proportions. */
export function columnsAt(
  scenario: Scenario,
  columns: Columns,
  contacts: number,
  drawn = 1,
): NamedEdit {
  const before = plannedIn(scenario, columns);
  if (before > 0) return scaledColumns(scenario, columns, contacts / before, drawn);
  const each = contacts / columnsBetween(columns).length;
  const wanted = new Map(columnsBetween(columns).map((column) => [column, each] as const));
  const change = (now: Scenario) => withColumns(now, wanted);
  return { change, label: columnsLabel(scenario, change(scenario), columns, drawn) };
}

/** Columns as the plan began with them. */
export function columnsReset(scenario: Scenario, origin: Scenario, columns: Columns): NamedEdit {
  return {
    change: (now) => withColumnsOf(now, origin, columnsBetween(columns)),
    label: stepLabel("columnsReset", { span: spanClock(spanOf(scenario, columns)) }),
  };
}

/** Shape, blocks and moments as the plan began with them. */
export function demandReset(origin: Scenario): NamedEdit {
  const { shape, blocks, openings, deadlines, batches } = origin.demand;
  return {
    change: (now) => ({
      ...now,
      demand: { ...now.demand, shape, blocks, openings, deadlines, batches },
    }),
    label: stepLabel("demandReset"),
  };
}

/** Whether the columns have other weights than the plan began with. */
export function isChanged(scenario: Scenario, origin: Scenario, columns: Columns): boolean {
  const changed = changedColumns(scenario, origin);
  return columnsBetween(columns).some((column) => changed.has(column));
}

/** "20:00–20:30 咨询 372 → 450": contacts before and after, as the chart draws them. */
export function columnsLabel(before: Scenario, after: Scenario, columns: Columns, drawn = 1): Text {
  const text = (scenario: Scenario) => plain("en", plannedIn(scenario, columns) * drawn, 0);
  return stepLabel("columns", {
    span: spanClock(spanOf(before, columns)),
    before: text(before),
    after: text(after),
  });
}
