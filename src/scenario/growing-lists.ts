import { toSeconds } from "#units/clock.ts";
import type { Text } from "#units/text.ts";
import { checkScenario } from "./check-scenario.ts";
import type { Checked, Path } from "./checked.ts";
import { valueAt } from "./described.ts";
import { patternOf, pathText } from "./path-text.ts";
import type { AfterSales, Scenario } from "./scenario.ts";
import { replaced } from "./shape.ts";

type Kind = AfterSales["kinds"][number];
type Measure = NonNullable<AfterSales["preparation"]>[number];
type Moment = Scenario["demand"]["openings"][number] | Scenario["demand"]["deadlines"][number];

/** One more element that a list may take. */
export interface Offer {
  readonly name: Text;
  readonly value: unknown;
  /** What the example it comes from says of its sources, under addresses within the element. */
  readonly sources: Readonly<Record<string, Scenario["sources"][string]>>;
}

const none = {} as const;

/** Lists that a form adds to and takes from, by pattern, with what each may take next. */
const lists: Readonly<
  Record<string, (scenario: Scenario, examples: readonly Scenario[]) => readonly Offer[]>
> = {
  "demand.openings": (scenario, examples) =>
    moment("openings", scenario, examples, { zh: "开场", en: "Opening" }),
  "demand.deadlines": (scenario, examples) =>
    moment("deadlines", scenario, examples, { zh: "截止", en: "Deadline" }),
  "demand.batches": batch,
  "autoReply.bot.hours": botHours,
  "afterSales.kinds": kinds,
  "afterSales.preparation": measures,
  "staffing.shifts": shiftRules,
};

/** Whether the list at a path grows by a form. */
export const isGrowing = (path: Path): boolean => Object.hasOwn(lists, patternOf(path));

/** The patterns of all lists that grow by a form. */
export const growingLists: readonly string[] = Object.keys(lists);

/** What the list at a path may take next; none where it may not grow. */
export const offersFor = (
  scenario: Scenario,
  path: Path,
  examples: readonly Scenario[],
): readonly Offer[] => lists[patternOf(path)]?.(scenario, examples) ?? [];

/** The scenario with an offer at the end of a list, checked as a file is. */
export function withOffer(scenario: Scenario, path: Path, offer: Offer): Checked<Scenario> {
  const before = listAt(scenario, path);
  const id = valueAt(offer.value, ["id"]);
  const place = `${pathText(path)}[${typeof id === "string" ? id : before.length}]`;
  const sources = Object.entries(offer.sources).map(([inside, source]) => [place + inside, source]);
  const grown = replaced(scenario, path, [...before, offer.value]) as Scenario;
  return checkScenario({ ...grown, sources: { ...grown.sources, ...Object.fromEntries(sources) } });
}

/**
 * The scenario without one element of a list, and without what was said of its sources. A list that has none left is left out where
 * it may be. Measures no longer speak of a kind of contact that is gone; the checks say what else names it.
 */
export function withoutElement(scenario: Scenario, path: Path): Checked<Scenario> {
  const list = path.slice(0, -1);
  const index = Number(path.at(-1));
  const elements = listAt(scenario, list);
  const id = valueAt(elements[index], ["id"]);
  const kept = elements.filter((_, i) => i !== index);
  const isEmptied = kept.length === 0 && emptied.has(patternOf(list));
  const shrunk = replaced(scenario, list, isEmptied ? undefined : kept) as Scenario;
  const base = pathText(list);
  const sources = Object.entries(scenario.sources).flatMap(([address, source]) => {
    const rest = address.startsWith(`${base}[`)
      ? /^\[([^\]]+)\](.*)$/.exec(address.slice(base.length))
      : null;
    if (rest === null) return [[address, source] as const];
    const [, at = "", inside = ""] = rest;
    if (at === String(index) || at === id) return [];
    const moved = /^\d+$/.test(at) && Number(at) > index ? String(Number(at) - 1) : at;
    return [[`${base}[${moved}]${inside}`, source] as const];
  });
  const next = { ...shrunk, sources: Object.fromEntries(sources) };
  const rid = typeof id === "string" && base === "afterSales.kinds" ? withoutKind(next, id) : next;
  return checkScenario(JSON.parse(JSON.stringify(rid)));
}

/** Lists that are left out where they would be empty. */
const emptied = new Set(["autoReply.bot.hours", "staffing.shifts"]);

const listAt = (scenario: Scenario, path: Path): readonly unknown[] => {
  const list = valueAt(scenario, path);
  return Array.isArray(list) ? list : [];
};

function withoutKind(scenario: Scenario, id: string): Scenario {
  const { afterSales } = scenario;
  if (afterSales?.preparation === undefined) return scenario;
  const preparation = afterSales.preparation.map((measure) => {
    const rest = measure.kinds.filter((kind) => kind !== id);
    return rest.length === 0 ? measure : { ...measure, kinds: rest };
  });
  return { ...scenario, afterSales: { ...afterSales, preparation } };
}

/** "Opening 2", the first that is nobody's name. */
function freeName(base: Text, taken: readonly { readonly name: Text }[]): Text {
  let number = taken.length + 1;
  while (taken.some(({ name }) => name.zh === `${base.zh} ${number}`)) number++;
  return { zh: `${base.zh} ${number}`, en: `${base.en} ${number}` };
}

/** The first of `base-2`, `base-3` … that is nobody's id. */
function freeId(base: string, taken: readonly { readonly id: string }[]): string {
  for (let number = 2; ; number++) {
    const id = `${base}-${number}`;
    if (!taken.some((one) => one.id === id)) return id;
  }
}

/** A further moment as high as the last, or as an example has its own. */
function moment(
  key: "openings" | "deadlines",
  scenario: Scenario,
  examples: readonly Scenario[],
  base: Text,
): readonly Offer[] {
  const own: readonly Moment[] = scenario.demand[key];
  const like = own.at(-1) ?? examples.flatMap(({ demand }): readonly Moment[] => demand[key])[0];
  if (like === undefined) return [];
  const { from, until } = scenario.horizon;
  const isInside = toSeconds(like.at) > toSeconds(from) && toSeconds(like.at) < toSeconds(until);
  const name = freeName(base, own);
  const at = isInside ? like.at : (toSeconds(from) + toSeconds(until)) / 2;
  return [{ name, value: { ...like, name, at }, sources: none }];
}

/** Part of the contacts of the whole run that a batch begins with. */
const BATCH_SHARE = 0.01;

function batch(scenario: Scenario): readonly Offer[] {
  const { visitors, consultRate, batches } = scenario.demand;
  const name = freeName({ zh: "集中到达", en: "Batch" }, batches);
  const contacts = Math.max(1, Math.round(BATCH_SHARE * visitors * consultRate));
  const { from, until } = scenario.horizon;
  const at = batches.at(-1)?.at ?? (toSeconds(from) + toSeconds(until)) / 2;
  return [{ name, value: { name, at, contacts }, sources: none }];
}

const HOURS_OF_DAY = 24;

/** The night, when nobody is there; then hours of the day that are not yet covered. */
function botHours(scenario: Scenario): readonly Offer[] {
  const path = ["autoReply", "bot", "hours"];
  const own = listAt(scenario, path);
  const windows = [
    { from: "22:00", until: "32:00" },
    ...Array.from({ length: HOURS_OF_DAY }, (_, hour) => ({
      from: `${hour}:00`,
      until: `${hour + 1}:00`,
    })),
  ];
  const free = windows.find(
    (window) => checkScenario(replaced(scenario, path, [...own, window])).ok,
  );
  const name = { zh: "开启时段", en: "Hours" };
  return free === undefined ? [] : [{ name, value: free, sources: none }];
}

const inside = ({ sources }: Scenario, place: string): Offer["sources"] =>
  Object.fromEntries(
    Object.entries(sources).flatMap(([address, source]) =>
      address.startsWith(place) ? [[address.slice(place.length), source] as const] : [],
    ),
  );

/** Kinds of contacts that the examples have and this plan has not; then one like its last, under a name of its own. */
function kinds(scenario: Scenario, examples: readonly Scenario[]): readonly Offer[] {
  const own = scenario.afterSales?.kinds ?? [];
  const found = new Map<string, Offer>();
  for (const example of examples)
    for (const kind of example.afterSales?.kinds ?? []) {
      if (found.has(kind.id) || own.some(({ id }) => id === kind.id)) continue;
      const value = withKnownClass(kind, scenario);
      if (value === undefined) continue;
      const sources = inside(example, `afterSales.kinds[${kind.id}]`);
      found.set(kind.id, { name: kind.name, value, sources });
    }
  const last = own.at(-1);
  if (last === undefined) return [...found.values()];
  const name = freeName({ zh: "另一种咨询", en: "Another contact" }, own);
  return [
    ...found.values(),
    { name, value: { ...last, id: freeId("contact", own), name }, sources: none },
  ];
}

function withKnownClass(kind: Kind, { customers }: Scenario): Kind | undefined {
  const after = customers.filter(({ need }) => need === "aftersales");
  const customer = after.find(({ id }) => id === kind.customer) ?? after[0];
  return customer === undefined ? undefined : { ...kind, customer: customer.id };
}

/** Measures that the examples have and this plan has not, and one for all kinds; each is in force once it is added. */
function measures(scenario: Scenario, examples: readonly Scenario[]): readonly Offer[] {
  const own = scenario.afterSales?.preparation ?? [];
  const known = (scenario.afterSales?.kinds ?? []).map(({ id }) => id);
  const found = new Map<string, Offer>();
  for (const example of examples)
    for (const measure of example.afterSales?.preparation ?? []) {
      const ofPlan = measure.kinds.filter((id) => known.includes(id));
      if (found.has(measure.id) || ofPlan.length === 0) continue;
      if (own.some(({ id }) => id === measure.id)) continue;
      const value: Measure = { ...measure, on: true, kinds: ofPlan };
      const sources = inside(example, `afterSales.preparation[${measure.id}]`);
      found.set(measure.id, { name: measure.name, value, sources });
    }
  const like = own.at(-1) ?? [...found.values()].map(({ value }) => value as Measure).at(-1);
  const name = freeName({ zh: "另一项措施", en: "Another measure" }, own);
  const value = { ...(like ?? plainMeasure), on: true, kinds: known };
  return known.length === 0
    ? []
    : [
        ...found.values(),
        { name, value: { ...value, id: freeId("measure", own), name }, sources: none },
      ];
}

/** A measure for all orders, to be given the shop's own figures. */
const plainMeasure = { coverage: 1, reduction: 0.1, cost: 0 } as const;

/** Shifts as the search for the cheapest roster takes them where nothing is said. */
const usualShifts = { pause: { above: 6, length: 2400 } } as const;

/** A rule for each type of staff that has none. */
function shiftRules(scenario: Scenario): readonly Offer[] {
  const own = scenario.staffing?.shifts ?? [];
  return scenario.staff.types
    .filter(({ id }) => !own.some(({ type }) => type === id))
    .map(({ id, name, kind }) => {
      const lengths = kind === "regular" ? [6, 7, 8, 9] : [4, 5, 6, 8];
      return { name, value: { type: id, lengths, ...usualShifts }, sources: none };
    });
}
