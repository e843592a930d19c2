import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";
import { greatestDivisor, HALF_HOUR, plannedContacts, unitShape } from "./planned-contacts.ts";

type Shape = Scenario["demand"]["shape"];

/** However high a few columns are drawn, the others keep this part of the total. */
const LEAST_REST = 0.02;
/** A shape of more weights than this is left as it is. */
const MOST_WEIGHTS = 200_000;

/**
 * The scenario with some columns of the day at the contacts wanted there, blocks and batches counted in. The day's total
 * stays: only the weights of these columns change, so the others give up (or take) the difference in proportion. To add
 * customers to the day, turn the visitors up or lay a block over it.
 *
 * @param wanted contacts by column, counted in half hours from the beginning of the horizon
 */
export function withColumns(scenario: Scenario, wanted: ReadonlyMap<number, number>): Scenario {
  const planned = plannedContacts(scenario);
  if (!(planned.total > 0)) return scenario;
  const parts = new Map<number, number>();
  for (const [column, contacts] of wanted) {
    const factor = planned.factor[column] ?? 0;
    if (!(factor > 0) || !Number.isFinite(contacts)) continue;
    if (!((planned.shape[column] ?? 0) > 0) && !((unitShape(scenario)[column] ?? 0) > 0)) continue;
    parts.set(column, Math.max(0, contacts - (planned.batches[column] ?? 0)) / factor);
  }
  return withParts(scenario, parts);
}

/** The scenario with the shape's part of some columns in the proportions given; the others keep theirs to each other. */
function withParts(scenario: Scenario, parts: ReadonlyMap<number, number>): Scenario {
  const { total, shape } = plannedContacts(scenario);
  if (parts.size === 0) return scenario;
  const rest = shape.reduce((sum, part, column) => (parts.has(column) ? sum : sum + part), 0);
  const asked = [...parts.values()].reduce((sum, part) => sum + part, 0);
  if (rest + asked <= 0) return scenario;
  // Those asked for take at most so much of the total that the rest is still there.
  const most = rest > 0 ? total * (1 - LEAST_REST) : total;
  const scale = rest > 0 ? Math.min(1, most / asked) : total / asked;
  const left = total - (asked > 0 ? asked * scale : 0);
  // On the scale of the weights the rest stands still and the columns move.
  const stretch = rest > 0 ? rest / left : 1;
  // Only a column that is empty has to ask what a weight is worth.
  const isAnyEmpty = [...parts.keys()].some((column) => !((shape[column] ?? 0) > 0));
  const unit = isAnyEmpty ? unitShape(scenario) : [];
  const perContact = isAnyEmpty ? weightPerContact(scenario, unit) : 0;
  const fine = inHalfHours(scenario);
  if (fine === undefined) return scenario;
  const weights = [...fine.weights];
  for (const [column, part] of parts) {
    const before = shape[column] ?? 0;
    const after = part * (asked > 0 ? scale : 0) * stretch;
    for (const place of placesOf(scenario, fine, column)) {
      const weight = weights[place] ?? 0;
      weights[place] = tidy(
        before > 0 ? (weight * after) / before : (after * perContact) / (unit[column] ?? 1),
      );
    }
  }
  // Six digits of a weight are the same weight.
  if (weights.every((weight, place) => weight === fine.weights[place])) return scenario;
  return withShape(scenario, { step: fine.step, weights });
}

/** The scenario with some columns at the weights another shape has there. */
export function withColumnsOf(
  scenario: Scenario,
  origin: Scenario,
  columns: readonly number[],
): Scenario {
  const step = commonStep(scenario, origin);
  const [fine, source] = [inHalfHours(scenario, step), inHalfHours(origin, step)];
  if (fine === undefined || source === undefined) return scenario;
  const weights = [...fine.weights];
  for (const column of columns)
    for (const place of placesOf(scenario, fine, column))
      weights[place] = source.weights[place % source.weights.length] ?? 0;
  return withShape(scenario, { step: fine.step, weights });
}

/** Columns whose weights are others than in the shape the plan began with. */
export function changedColumns(scenario: Scenario, origin: Scenario): ReadonlySet<number> {
  const changed = new Set<number>();
  if (scenario.demand.shape === origin.demand.shape) return changed;
  const step = commonStep(scenario, origin);
  const [fine, source] = [inHalfHours(scenario, step), inHalfHours(origin, step)];
  if (fine === undefined || source === undefined) return changed;
  for (const column of plannedContacts(scenario).contacts.keys()) {
    const isChanged = placesOf(scenario, fine, column).some((place) => {
      const [now, then] = [fine.weights[place] ?? 0, source.weights[place % source.weights.length]];
      return Math.abs(now - (then ?? 0)) > 2e-6 * Math.max(now, then ?? 0);
    });
    if (isChanged) changed.add(column);
  }
  return changed;
}

/**
 * The scenario with a whole day pasted from elsewhere: hours or half hours from the beginning of the horizon. Hours are
 * divided as they are now, so that an opening keeps its minutes.
 *
 * @param values one for each half hour or each hour of the horizon, blocks and batches counted in
 * @param options.setsTotal also sets the visitors, so that the day adds up to what was pasted
 */
export function withPasted(
  scenario: Scenario,
  values: readonly number[],
  options: { readonly setsTotal: boolean },
): Scenario {
  const { contacts, shape, factor, batches, total } = plannedContacts(scenario);
  const group = Math.max(1, Math.round(contacts.length / values.length));
  const parts = new Map<number, number>();
  for (const column of contacts.keys()) {
    const hour = Math.floor(column / group);
    const members = contacts.slice(hour * group, (hour + 1) * group);
    const sum = members.reduce((all, one) => all + one, 0);
    const share = sum > 0 ? (contacts[column] ?? 0) / sum : 1 / members.length;
    const wanted = (values[hour] ?? 0) * share - (batches[column] ?? 0);
    const times = factor[column] ?? 1;
    parts.set(column, times > 0 ? Math.max(0, wanted) / times : (shape[column] ?? 0));
  }
  const asked = [...parts.values()].reduce((sum, part) => sum + part, 0);
  if (!(asked > 0)) return scenario;
  const base =
    total > 0 ? scenario : { ...scenario, demand: { ...scenario.demand, visitors: 1000 } };
  const shaped = withParts(base, parts);
  const { consultRate } = scenario.demand;
  if (!options.setsTotal || !(consultRate > 0)) return total > 0 ? shaped : scenario;
  const visitors = Math.min(1e9, Math.round(asked / consultRate));
  return { ...shaped, demand: { ...shaped.demand, visitors } };
}

const withShape = (scenario: Scenario, shape: Shape): Scenario => ({
  ...scenario,
  demand: { ...scenario.demand, shape },
});

/** Weights are written to six digits: finer than any plan, and short in a file. */
const tidy = (weight: number): number => Number(weight.toPrecision(6));

/** Weight that stands for one contact, where the demand has a shape. */
function weightPerContact(scenario: Scenario, unit: readonly number[]): number {
  const { shape } = plannedContacts(scenario);
  const { step, weights } = scenario.demand.shape;
  const from = toSeconds(scenario.horizon.from);
  const column = shape.findIndex((part) => part > 0);
  if (column < 0) return 1;
  const fine = inHalfHours(scenario);
  const places = fine === undefined ? [] : placesOf(scenario, fine, column);
  const mean =
    places.length === 0
      ? (weights[Math.floor(from / step) % weights.length] ?? 1)
      : places.reduce((sum, place) => sum + (fine?.weights[place] ?? 0), 0) / places.length;
  return (mean * (unit[column] ?? 1)) / (shape[column] ?? 1);
}

/** A step that falls on the edges of all columns of both shapes. */
const commonStep = (one: Scenario, other: Scenario): number =>
  greatestDivisor(one.demand.shape.step, other.demand.shape.step);

/**
 * The same shape in steps that fall on the edges of the columns, written out to the end of the horizon, so that each column
 * has weights of its own; undefined where that would take too many.
 */
function inHalfHours(scenario: Scenario, finest?: number): Shape | undefined {
  const { step, weights } = scenario.demand.shape;
  const from = toSeconds(scenario.horizon.from);
  const until = toSeconds(scenario.horizon.until);
  const fine = [HALF_HOUR, from % HALF_HOUR, finest ?? step].reduce(greatestDivisor, step);
  const times = Math.round(step / fine);
  const cycle = weights.length * step;
  const rounds = Math.max(1, Math.ceil(until / cycle - 1e-9));
  const count = weights.length * times * rounds;
  if (!Number.isInteger(step) || count > MOST_WEIGHTS) return undefined;
  if (times === 1 && rounds === 1) return scenario.demand.shape;
  return {
    step: fine,
    weights: Array.from(
      { length: count },
      (_, place) => weights[Math.floor(place / times) % weights.length] ?? 0,
    ),
  };
}

/** Places of the weights of a column. */
function placesOf(scenario: Scenario, { step, weights }: Shape, column: number): readonly number[] {
  const from = toSeconds(scenario.horizon.from) + column * HALF_HOUR;
  const until = Math.min(from + HALF_HOUR, toSeconds(scenario.horizon.until));
  const first = Math.round(from / step);
  const count = Math.max(1, Math.ceil((until - from) / step - 1e-9));
  return Array.from({ length: count }, (_, i) => (first + i) % weights.length);
}
