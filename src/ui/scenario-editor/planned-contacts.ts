import { blockFactor, blocksOf, relativeDemand } from "#scenario/relative-demand.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";

/** The columns of the day on the screen, whatever the step of the file. */
export const HALF_HOUR = 1800;

/** What a plan expects in each half hour from the beginning of the horizon; first contacts only, nobody who comes back. */
export interface PlannedContacts {
  /** Beginning of the first column, in seconds. */
  readonly from: number;
  readonly until: number;
  /** Visitors times consult rate: what the shape, with its openings, adds up to. */
  readonly total: number;
  /** The shape's part in each column: adds up to `total`. */
  readonly shape: readonly number[];
  /** What the blocks make of the shape's part: 1 where there is none. */
  readonly factor: readonly number[];
  /** Contacts that come at one moment. */
  readonly batches: readonly number[];
  /** All together. */
  readonly contacts: readonly number[];
}

const known = new WeakMap<Scenario["demand"], PlannedContacts>();

/** What a scenario expects, column by column; the same object for the same demand. */
export function plannedContacts(scenario: Scenario): PlannedContacts {
  const from = toSeconds(scenario.horizon.from);
  const until = toSeconds(scenario.horizon.until);
  const before = known.get(scenario.demand);
  if (before !== undefined && before.from === from && before.until === until) return before;
  const planned = expect(scenario.demand, from, until);
  known.set(scenario.demand, planned);
  return planned;
}

function expect(demand: Scenario["demand"], from: number, until: number): PlannedContacts {
  const count = Math.ceil((until - from) / HALF_HOUR - 1e-9);
  const { rate, width, total: weighed } = relativeDemand(demand, from, until);
  const [shape, boosted, factors] = [zeros(count), zeros(count), zeros(count)];
  const blocks = blocksOf(demand);
  rate.forEach((relative, bin) => {
    const begin = from + bin * width;
    const end = Math.min(begin + width, until);
    const factor = blockFactor(blocks, begin, end);
    for (const [column, part] of columnsWithin(from, begin, end)) {
      add(shape, column, relative * part);
      add(boosted, column, relative * part * factor);
      add(factors, column, factor * part);
    }
  });
  const total = demand.visitors * demand.consultRate;
  const scale = weighed > 0 ? total / weighed : 0;
  const batches = zeros(count);
  for (const { at, contacts } of demand.batches)
    add(batches, Math.floor((toSeconds(at) - from) / HALF_HOUR), contacts);
  return {
    from,
    until,
    total,
    shape: shape.map((part) => part * scale),
    // Where the shape is empty a block has nothing to weigh its minutes by.
    factor: shape.map((part, column) =>
      part > 0
        ? (boosted[column] ?? 0) / part
        : (factors[column] ?? 0) / Math.min(HALF_HOUR, until - from - column * HALF_HOUR),
    ),
    batches,
    contacts: boosted.map((part, column) => part * scale + (batches[column] ?? 0)),
  };
}

/** What a weight of 1 everywhere would give each column, before the scale: what openings, days and phases make of it. */
export function unitShape({ demand, horizon }: Scenario): readonly number[] {
  const [from, until] = [toSeconds(horizon.from), toSeconds(horizon.until)];
  const even = { ...demand, shape: { step: HALF_HOUR, weights: [1] } };
  const unit = zeros(Math.ceil((until - from) / HALF_HOUR - 1e-9));
  const { rate, width } = relativeDemand(even, from, until);
  rate.forEach((relative, bin) => {
    const begin = from + bin * width;
    for (const [column, part] of columnsWithin(from, begin, Math.min(begin + width, until)))
      add(unit, column, relative * part);
  });
  return unit;
}

/** The columns a stretch lies in, and how many seconds of it lie in each. */
function columnsWithin(from: number, begin: number, end: number): readonly [number, number][] {
  const parts: [number, number][] = [];
  for (let at = begin; at < end; ) {
    const column = Math.floor((at - from) / HALF_HOUR + 1e-9);
    const next = Math.min(end, from + (column + 1) * HALF_HOUR);
    parts.push([column, next - at]);
    at = next;
  }
  return parts;
}

const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);

function add(row: number[], place: number, amount: number): void {
  row[place] = (row[place] ?? 0) + amount;
}

/** Euclid's algorithm. */
export function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}
