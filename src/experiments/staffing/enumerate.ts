import { costOf, type Supply } from "./cover.ts";
import type { Candidate, Counts } from "./shifts.ts";

interface Choice {
  readonly candidates: readonly Candidate[];
  readonly supply: Supply;
  /** Fewest people per planning slot. */
  readonly people: Float64Array;
}

/** Whether the people of a roster are within the supply. */
export function isWithinSupply({ candidates, supply }: Choice, counts: Counts): boolean {
  for (const [type, most] of supply) {
    let used = 0;
    for (let i = 0; i < counts.length; i++)
      if ((counts[i] as number) > 0 && candidates[i]?.type === type) used += counts[i] as number;
    if (used > most) return false;
  }
  return true;
}

/** Whether enough people are there in every slot that some candidate can fill. */
export function hasPeople({ candidates, people }: Choice, counts: Counts): boolean {
  const present = new Float64Array(people.length);
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] as number;
    if (count === 0) continue;
    const { presence } = candidates[i] as Candidate;
    for (let slot = 0; slot < present.length; slot++)
      present[slot] = (present[slot] as number) + (presence[slot] as number) * count;
  }
  return people.every(
    (least, slot) =>
      least <= 0 ||
      (present[slot] as number) >= least - 1e-9 ||
      candidates.every((one) => (one.presence[slot] as number) <= 0),
  );
}

/**
 * Every allowed roster that costs less than `cost`, cheapest first and then in order of the candidates; undefined where there are
 * more than `most` within the supply, or where somebody works for nothing.
 */
export function cheaperRosters(
  choice: Choice,
  cost: number,
  most: number,
): readonly Counts[] | undefined {
  const { candidates, supply } = choice;
  if (candidates.some((one) => one.cost <= 0)) return undefined;
  const found: Counts[] = [];
  let visited = 0;
  const counts = candidates.map(() => 0);
  const visit = (i: number, spent: number): boolean => {
    if (i === candidates.length) {
      visited++;
      if (hasPeople(choice, counts)) found.push([...counts]);
      return visited <= most;
    }
    const { cost: price = 0, type = "" } = candidates[i] ?? {};
    const already = counts.reduce(
      (sum, count, k) => sum + (k < i && candidates[k]?.type === type ? count : 0),
      0,
    );
    const left = (supply.get(type) ?? Number.POSITIVE_INFINITY) - already;
    for (let count = 0; count <= left && spent + count * price < cost - 1e-9; count++) {
      counts[i] = count;
      if (!visit(i + 1, spent + count * price)) return false;
    }
    counts[i] = 0;
    return true;
  };
  if (!visit(0, 0)) return undefined;
  const priced = found.map((one) => [costOf(candidates, one), one] as const);
  return priced.sort(([one], [other]) => one - other).map(([, one]) => one);
}
