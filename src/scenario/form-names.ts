import { toSeconds } from "#units/clock.ts";
import type { Text } from "#units/text.ts";
import type { Path } from "./checked.ts";
import { patternOf } from "./path-text.ts";
import type { Scenario } from "./scenario.ts";

/** Something of the scenario that other fields name by its id. */
interface Named {
  readonly id: string;
  readonly name: Text;
}

/** How a field that names other things is edited. */
export interface NamesControl {
  readonly kind: "names";
  readonly options: readonly Named[];
  /** A list of ids; else one. */
  readonly isMany: boolean;
  /** The word "all" may stand for every one of them. */
  readonly mayBeAll: boolean;
}

/** How a list with a choice for each day of the horizon is edited. */
export interface DaysControl {
  readonly kind: "days";
  readonly options: readonly string[];
  readonly days: number;
}

const DAY = 86_400;

/** Fields that name things, by their path with `*` for indices. */
const naming: Readonly<
  Record<string, readonly [list: "classes" | "types" | "kinds", isMany: boolean, mayBeAll: boolean]>
> = {
  "staff.types.*.skills": ["classes", true, true],
  "staff.types.*.squad.ledBy": ["types", false, false],
  "afterSales.kinds.*.customer": ["classes", false, false],
  "afterSales.unpaid.chase.staff": ["types", true, false],
  "afterSales.refunds.kind": ["kinds", false, false],
  "afterSales.preparation.*.kinds": ["kinds", true, false],
  "demand.batches.*.customer": ["classes", false, false],
  "staffing.shifts.*.type": ["types", false, false],
};

/** The control of a field that names classes of customers, types of staff or kinds of contacts; undefined for any other. */
export function namesControl(path: Path, scenario: Scenario): NamesControl | undefined {
  const found = naming[patternOf(path)];
  if (found === undefined) return undefined;
  const [list, isMany, mayBeAll] = found;
  const lists = {
    classes: scenario.customers,
    types: scenario.staff.types,
    kinds: scenario.afterSales?.kinds ?? [],
  };
  const options = lists[list].map(({ id, name }) => ({ id, name }));
  return { kind: "names", options, isMany, mayBeAll };
}

/** The control of the kinds of days that overtime is paid by; undefined for any other field. */
export function daysControl(path: Path, { horizon }: Scenario): DaysControl | undefined {
  if (path.join(".") !== "staff.pay.days") return undefined;
  const days = Math.max(1, Math.ceil(toSeconds(horizon.until) / DAY));
  return { kind: "days", options: ["weekday", "rest-day", "holiday"], days };
}
