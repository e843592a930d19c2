import { ownRuleOf } from "#outcomes/own-rule.ts";
import { demandCurve } from "#scenario/demand-curve.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { dutyHours } from "#ui/state/roster.ts";
import { toSeconds } from "#units/clock.ts";

/** Groups of examples in the order of the picker. */
export const exampleGroups = ["festival", "long", "topics", "shops", "theory"] as const;
type ExampleGroup = (typeof exampleGroups)[number];

/** Days of a festival, in the order of the year's story; any other example is sorted by what it is. */
const festivals = ["default-day", "double11-midnight", "jun-18", "double12"];

/** What the picker shows of an example. */
export interface ExampleCard {
  readonly id: string;
  readonly scenario: Scenario;
  readonly group: ExampleGroup;
  /** Expected contacts in each of equal parts of the horizon. */
  readonly curve: readonly number[];
  /** When the curve is highest, in seconds from midnight of the first day; undefined where it is flat. */
  readonly peak: number | undefined;
  /** Visitors of the day, or contacts an hour where everybody who comes asks. */
  readonly visitors: number | undefined;
  readonly contactsPerHour: number;
  /** Hours of all shifts, or agents where the plan counts heads. */
  readonly hours: number | undefined;
  readonly agents: number;
  readonly platform: string | undefined;
}

/** Examples of one part of the trade each. */
const topics: ReadonlySet<string> = new Set([
  "auto-reply",
  "people",
  "rival-shops",
  "pinduoduo-line",
]);

/** Longer than a night and the day after it. */
const LONG = 2.5 * 86_400;

const PARTS = 48;

export function exampleCard(id: string, scenario: Scenario): ExampleCard {
  const { demand, horizon, staff } = scenario;
  const from = toSeconds(horizon.from);
  const length = toSeconds(horizon.until) - from;
  const curve = demandCurve(scenario, PARTS);
  const top = Math.max(...curve);
  const isFlat = top - Math.min(...curve) <= 1e-9 * top;
  const contacts = curve.reduce((sum, part) => sum + part, 0);
  const most = staff.headcounts.map(({ steps }) =>
    steps.reduce((largest, [, count]) => Math.max(largest, count), 0),
  );
  return {
    id,
    scenario,
    group: groupOf(id, isFlat, length),
    curve,
    peak: isFlat ? undefined : from + (curve.indexOf(top) * length) / PARTS,
    visitors: demand.consultRate < 1 ? demand.visitors : undefined,
    contactsPerHour: contacts / (length / 3600),
    hours: staff.shifts.length > 0 ? dutyHours(scenario) : undefined,
    agents: most.reduce((sum, count) => sum + count, 0),
    platform: ownRuleOf(scenario)?.platform,
  };
}

function groupOf(id: string, isFlat: boolean, length: number): ExampleGroup {
  if (isFlat) return "theory";
  if (length > LONG) return "long";
  if (festivals.includes(id)) return "festival";
  return topics.has(id) ? "topics" : "shops";
}

/** The cards in the order of the picker: festivals by their place in the list, the others by their size. */
export function sortedCards(examples: ReadonlyMap<string, Scenario>): readonly ExampleCard[] {
  const place = (id: string) => {
    const at = festivals.indexOf(id);
    return at < 0 ? festivals.length : at;
  };
  return [...examples]
    .map(([id, scenario]) => exampleCard(id, scenario))
    .sort(
      (one, other) =>
        exampleGroups.indexOf(one.group) - exampleGroups.indexOf(other.group) ||
        place(one.id) - place(other.id) ||
        one.contactsPerHour - other.contactsPerHour,
    );
}
