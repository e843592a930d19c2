import { type ContactKind, contactKinds } from "#outcomes/contacts-by-day.ts";
import type { Details } from "./use-details.ts";

/** Means of a run by calendar day. */
export interface ByDay {
  /** Kinds with any contact at all, and one row of days for each. */
  readonly kinds: readonly { readonly kind: ContactKind; readonly contacts: readonly number[] }[];
  readonly all: readonly number[];
  readonly toPeople: readonly number[];
  readonly left: readonly number[];
  readonly unanswered: readonly number[];
  /** Contacts of all kinds but those before buying. */
  readonly after: readonly number[];
}

/** Pools the runs: each figure is the mean of a run on that day. */
export function byDayOf({ scenario, days: runs }: Details): ByDay {
  const count = runs[0]?.byDay.toPeople.length ?? 0;
  const mean = (of: (run: Details["days"][number]) => Float64Array, offset = 0) =>
    Array.from(
      { length: count },
      (_, day) => runs.reduce((sum, run) => sum + (of(run)[offset + day] ?? 0), 0) / runs.length,
    );
  const rows = contactKinds(scenario).map((kind, k) => ({
    kind,
    contacts: mean(({ byDay }) => byDay.contacts, k * count),
  }));
  const added = (list: typeof rows) =>
    Array.from({ length: count }, (_, day) =>
      list.reduce((sum, { contacts }) => sum + (contacts[day] ?? 0), 0),
    );
  return {
    kinds: rows.filter(({ contacts }) => contacts.some((one) => one > 0)),
    all: added(rows),
    after: added(rows.slice(1)),
    toPeople: mean(({ byDay }) => byDay.toPeople),
    left: mean(({ byDay }) => byDay.left),
    unanswered: mean(({ byDay }) => byDay.unanswered),
  };
}

/** Place of the largest. */
export const busiest = (values: readonly number[]): number => values.indexOf(Math.max(...values));
