import { solve } from "yalps";
import type { Candidate, Counts } from "./shifts.ts";

/** Most people of a type; types without a limit are left out. */
export type Supply = ReadonlyMap<string, number>;

/** Up to so many candidates the integer programme is solved as it stands, in at most so many branches. */
const SMALL = 60;
const BRANCHES = 2000;

/** What has to be there. */
export interface Need {
  /** Regular agents on duty, per planning slot. */
  readonly agents: Float64Array;
  /** People between coming and going, per planning slot. */
  readonly people: Float64Array;
}

export interface Covered {
  readonly counts: Counts;
  readonly cost: number;
  /** "optimal": within the tolerance; "rounded": a good cover, not proved; "short": the supply cannot cover the need. */
  readonly status: "optimal" | "rounded" | "short";
}

/**
 * The cheapest shifts that put the agents and people needed on duty in every slot.
 *
 * An integer programme (set cover by counts). Few candidates: branch and bound. Many: the relaxed programme's whole people, the
 * rest by what a shift still covers for its price, then people nobody needs are sent home and one shift is put in the place of
 * one or two. What no allowed shift can cover is left uncovered.
 */
export function cover(candidates: readonly Candidate[], need: Need, supply: Supply): Covered {
  const rows = rowsOf(candidates, need);
  const solved =
    candidates.length <= SMALL ? byProgramme(candidates, rows, supply, true) : undefined;
  if (solved !== undefined) {
    const counts = solved.map(Math.round);
    return { counts, cost: costOf(candidates, counts), status: "optimal" };
  }
  const counts = improved(candidates, rows, supply, rounded(candidates, rows, supply));
  const isCovered = rows.every((row) => leftOf(row, counts) <= 1e-9);
  return { counts, cost: costOf(candidates, counts), status: isCovered ? "rounded" : "short" };
}

/** The relaxed programme's whole people, and for what they leave open, the small programme of the parts or greed. */
function rounded(candidates: readonly Candidate[], rows: readonly Row[], supply: Supply): Counts {
  const relaxed = byProgramme(candidates, rows, supply, false) ?? candidates.map(() => 0);
  const whole = relaxed.map((count) => Math.floor(count + 1e-9));
  const open = rows
    .map((row) => ({ ...row, least: leftOf(row, whole) }))
    .filter(({ least }) => least > 1e-9);
  const left = new Map(
    [...supply].map(([type, most]) => [
      type,
      most - candidates.reduce((sum, one, i) => sum + (one.type === type ? (whole[i] ?? 0) : 0), 0),
    ]),
  );
  const more = byGreed(candidates, open, left);
  return whole.map((count, i) => count + (more[i] ?? 0));
}

/** Planned yuan of a roster. */
export const costOf = (candidates: readonly Candidate[], counts: Counts): number =>
  candidates.reduce((sum, { cost }, i) => sum + cost * (counts[i] ?? 0), 0);

/** One thing that has to be there: how much, and what each candidate gives. */
interface Row {
  readonly least: number;
  readonly gives: Float64Array;
}

const leftOf = ({ least, gives }: Row, counts: Counts): number =>
  gives.reduce((left, given, i) => left - given * (counts[i] ?? 0), least);

/** Rows that ask for something somebody can give. */
function rowsOf(candidates: readonly Candidate[], { agents, people }: Need): readonly Row[] {
  const rows: Row[] = [];
  const add = (least: number, gives: Float64Array) => {
    if (least > 0 && gives.some((given) => given > 0)) rows.push({ least, gives });
  };
  for (let slot = 0; slot < agents.length; slot++) {
    const givenTo = (column: "cover" | "presence") =>
      Float64Array.from(candidates, (one) => one[column][slot] as number);
    add(agents[slot] as number, givenTo("cover"));
    add(people[slot] as number, givenTo("presence"));
  }
  return rows;
}

/** People by candidate from the (relaxed) programme, undefined where it finds none. */
function byProgramme(
  candidates: readonly Candidate[],
  rows: readonly Row[],
  supply: Supply,
  integers: boolean,
): readonly number[] | undefined {
  const constraints = new Map<string, { readonly min: number } | { readonly max: number }>();
  for (const [at, { least }] of rows.entries()) constraints.set(`row${at}`, { min: least });
  for (const [type, most] of supply) constraints.set(`type-${type}`, { max: most });
  const variables = new Map(
    candidates.map((one, i) => {
      const column = new Map<string, number>([["cost", one.cost]]);
      for (const [at, { gives }] of rows.entries())
        if ((gives[i] as number) > 0) column.set(`row${at}`, gives[i] as number);
      if (supply.has(one.type)) column.set(`type-${one.type}`, 1);
      return [String(i), column] as const;
    }),
  );
  const model = { direction: "minimize", objective: "cost", constraints, variables } as const;
  const found = solve({ ...model, integers }, { maxIterations: BRANCHES });
  if (found.status !== "optimal") return undefined;
  const counts = candidates.map(() => 0);
  for (const [name, count] of found.variables) counts[Number(name)] = count;
  return counts;
}

function byGreed(candidates: readonly Candidate[], rows: readonly Row[], supply: Supply): Counts {
  const counts = candidates.map(() => 0);
  const left = rows.map(({ least }) => least);
  const used = new Map<string, number>();
  for (;;) {
    let best = -1;
    let most = 0;
    for (const [i, { type, cost }] of candidates.entries()) {
      if ((used.get(type) ?? 0) >= (supply.get(type) ?? Number.POSITIVE_INFINITY)) continue;
      const gain = rows.reduce(
        (sum, { gives }, at) => sum + Math.min(gives[i] as number, Math.max(0, left[at] as number)),
        0,
      );
      if (gain / Math.max(cost, 1e-9) > most * (1 + 1e-12)) {
        most = gain / Math.max(cost, 1e-9);
        best = i;
      }
    }
    const one = candidates[best];
    if (one === undefined || most < 1e-9) break;
    counts[best] = (counts[best] as number) + 1;
    used.set(one.type, (used.get(one.type) ?? 0) + 1);
    for (const [at, { gives }] of rows.entries())
      left[at] = (left[at] as number) - (gives[best] as number);
  }
  return counts;
}

/** Sends home, dearest first, whoever leaves every row met; `left` is what each row still lacks. */
function sendHome(
  candidates: readonly Candidate[],
  rows: readonly Row[],
  counts: number[],
  left: number[],
): void {
  const byCost = candidates.map((_, i) => i);
  byCost.sort((a, b) => (candidates[b]?.cost ?? 0) - (candidates[a]?.cost ?? 0) || a - b);
  const isIdle = (i: number) =>
    rows.every(({ gives }, at) => {
      const given = gives[i] as number;
      return given === 0 || (left[at] as number) + given <= 1e-9;
    });
  for (const i of byCost)
    while ((counts[i] as number) > 0 && isIdle(i)) {
      counts[i] = (counts[i] as number) - 1;
      for (const [at, { gives }] of rows.entries())
        left[at] = (left[at] as number) + (gives[i] as number);
    }
}

/** Sends idle people home, then puts one cheaper shift in the place of one or two while every row stays met. */
function improved(
  candidates: readonly Candidate[],
  rows: readonly Row[],
  supply: Supply,
  start: Counts,
): Counts {
  const counts = [...start];
  const left = rows.map((row) => leftOf(row, counts));
  const used = (type: string) =>
    candidates.reduce((sum, one, i) => sum + (one.type === type ? (counts[i] ?? 0) : 0), 0);
  const change = (i: number, by: number) => {
    counts[i] = (counts[i] ?? 0) + by;
    for (const [at, { gives }] of rows.entries())
      left[at] = (left[at] as number) - by * (gives[i] as number);
  };
  const cost = (i: number) => candidates[i]?.cost ?? 0;
  const byPrice = [...candidates.keys()].sort((a, b) => cost(a) - cost(b) || a - b);
  const swap = (): boolean => {
    const there = candidates.flatMap((_, i) => ((counts[i] ?? 0) > 0 ? [i] : []));
    for (const out of there)
      for (const also of [-1, ...there.filter((i) => i >= out)]) {
        if (also === out && (counts[out] ?? 0) < 2) continue;
        const before = [...left];
        change(out, -1);
        if (also >= 0) change(also, -1);
        const price = cost(out) + (also >= 0 ? cost(also) : 0);
        const lacking = rows.flatMap(({ gives }, at) => {
          const lack = (left[at] as number) - Math.max(0, before[at] as number);
          return lack > 1e-9 ? [{ lack, gives }] : [];
        });
        for (const into of byPrice) {
          if (cost(into) >= price - 1e-9) break;
          const type = candidates[into]?.type ?? "";
          if (lacking.some(({ lack, gives }) => (gives[into] as number) < lack - 1e-9)) continue;
          if (used(type) >= (supply.get(type) ?? Number.POSITIVE_INFINITY)) continue;
          change(into, 1);
          return true;
        }
        change(out, 1);
        if (also >= 0) change(also, 1);
      }
    return false;
  };
  do sendHome(candidates, rows, counts, left);
  while (swap());
  return counts;
}
