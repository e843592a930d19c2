import type { Scenario } from "#scenario/scenario.ts";
import type { Text } from "#units/text.ts";
import { columnsOf, Flag } from "./columns.ts";
import type { Day } from "./outcome.ts";
import { DAY } from "./time-of-day.ts";

/** One kind of contact: customers who come of themselves, by need, or what orders bring, by the kinds of the scenario. */
export interface ContactKind {
  readonly id: string;
  readonly name: Text;
}

/** The kinds of contact of a scenario, in the order of the rows of `contactsByDay`. */
export const contactKinds = ({ afterSales }: Scenario): readonly ContactKind[] => [
  { id: "presale", name: { zh: "售前", en: "Before buying" } },
  { id: "aftersales", name: { zh: "售后（自己来的）", en: "After buying, of themselves" } },
  ...(afterSales?.kinds ?? []).map(({ id, name }) => ({ id: `order ${id}`, name })),
];

/** Calendar days a scenario touches, from its begin to the end of its last contact's arrival. */
const calendarDaysOf = ({ slots }: Pick<Day, "slots">): number =>
  Math.max(1, Math.ceil((slots.from + slots.count * slots.width) / DAY));

/** A run by calendar day; a contact counts on the day it began, so the rows add up to the outcomes of the run. */
export interface DayRows {
  /** Kind-major: contacts of the k-th kind on day d stand at k x days + d. */
  readonly contacts: Float64Array;
  /** Per day: reached the people, left for want of a reply, got no message. */
  readonly toPeople: Float64Array;
  readonly left: Float64Array;
  readonly unanswered: Float64Array;
}

/** Contacts of a run by kind and calendar day. */
export function contactsByDay(day: Day): DayRows {
  const { contacts, afterSales } = day.journal;
  const { customers } = day.scenario;
  const { flags } = columnsOf(day);
  const days = calendarDaysOf(day);
  const kinds = contactKinds(day.scenario).length;
  const rows: DayRows = {
    contacts: new Float64Array(kinds * days),
    toPeople: new Float64Array(days),
    left: new Float64Array(days),
    unanswered: new Float64Array(days),
  };
  /** Kind of the contacts that orders brought; the others are told apart by their class. */
  const spawned = new Map<number, number>();
  if (afterSales) {
    const { cases, caseContacts } = afterSales;
    for (let row = 0; row < caseContacts.count; row++) {
      const kind = cases.kind[caseContacts.case[row] as number] as number;
      spawned.set(caseContacts.contact[row] as number, 2 + kind);
    }
  }
  for (let c = 0; c < contacts.count; c++) {
    const at = Math.min(days - 1, Math.floor((contacts.arrived[c] as number) / DAY));
    const own = customers[contacts.customer[c] as number]?.need === "presale" ? 0 : 1;
    const cell = (spawned.get(c) ?? own) * days + at;
    rows.contacts[cell] = (rows.contacts[cell] as number) + 1;
    const flag = flags[c] as number;
    if (flag & Flag.People) rows.toPeople[at] = (rows.toPeople[at] as number) + 1;
    if (flag & Flag.Left) rows.left[at] = (rows.left[at] as number) + 1;
    if (flag & Flag.Unanswered) rows.unanswered[at] = (rows.unanswered[at] as number) + 1;
  }
  return rows;
}
