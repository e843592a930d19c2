import type { PlannedContacts } from "#ui/scenario-editor/planned-contacts.ts";

/** Which half hours the bins of a chart hold. */
export interface BinColumns {
  /** Half hours in a bin. */
  readonly group: number;
  /** The first half hour that is shown, counted from the beginning of the horizon. */
  readonly first: number;
}

/** Planned contacts in each bin. */
export function plannedBins(
  { contacts }: PlannedContacts,
  count: number,
  { group, first }: BinColumns,
): readonly number[] {
  return Array.from({ length: count }, (_, bin) => {
    const from = first + bin * group;
    return total(contacts.slice(from, from + group));
  });
}

/**
 * Contacts simulated for each one planned, per bin: who comes back unresolved, and chance. Where hardly anybody comes, that
 * of the whole.
 */
export function perPlanned(
  simulated: readonly number[],
  planned: readonly number[],
): readonly number[] {
  const expected = total(planned);
  const overall = expected > 0 ? total(simulated) / expected : 1;
  return simulated.map((value, bin) => {
    const before = planned[bin] ?? 0;
    return before > 0.5 && value > 0 ? value / before : overall;
  });
}

/**
 * The demand as it is drawn: what the last settled answer said, in the proportion in which the plan has changed since, so
 * that a bar follows the hand at once and does not tremble with the chance of a quick answer. The bot's part is that of the
 * latest answer.
 *
 * @param times contacts for each one planned, per bin
 * @param latest contacts of the latest answer, and how many of them were passed to people
 */
export function drawnDemand(
  times: readonly number[],
  planned: readonly number[],
  latest: { readonly contacts: readonly number[]; readonly people: readonly number[] },
): { readonly contacts: readonly number[]; readonly people: readonly number[] } {
  const contacts = times.map((one, bin) => one * (planned[bin] ?? 0));
  const people = contacts.map((value, bin) => {
    const [all = 0, passed = 0] = [latest.contacts[bin], latest.people[bin]];
    return all > 0 ? (value * passed) / all : value;
  });
  return { contacts, people };
}

const total = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0);
