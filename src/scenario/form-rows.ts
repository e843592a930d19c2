import type { Path } from "./checked.ts";
import { describedAt, valueAt } from "./described.ts";
import type { Distribution } from "./distribution.ts";
import { patternOf } from "./path-text.ts";
import type { Scenario } from "./scenario.ts";
import type { Text } from "#units/text.ts";

/** How a list of bare numbers is edited: typed one after the other. */
export interface NumbersControl {
  readonly kind: "numbers";
}

type Pair = readonly [number, number];

/** How a law that is a list of pairs of numbers is edited: a share or probability, and seconds. */
export interface PairsControl {
  readonly kind: "pairs";
  readonly law: "hyperexponential" | "empirical";
  readonly pairs: readonly Pair[];
}

const numberLists = new Set([
  "demand.dayWeights",
  "demand.phases.*.hours",
  "staffing.shifts.*.lengths",
  "afterSales.ordersBefore",
]);

/** The control of a list of bare numbers; undefined for any other field. */
export const numbersControl = (path: Path): NumbersControl | undefined =>
  numberLists.has(patternOf(path)) ? { kind: "numbers" } : undefined;

/** The control of what a law given by lists is made of; its second list is part of the control of the first. */
export function pairsControl(path: Path, scenario: Scenario): PairsControl | undefined {
  const law = lawAround(path, scenario);
  if (law?.kind === "hyperexponential" && path.at(-1) === "shares")
    return {
      kind: "pairs",
      law: law.kind,
      pairs: law.shares.map((share, i) => [share, law.means[i] ?? Number.NaN]),
    };
  if (law?.kind === "empirical" && path.at(-1) === "quantiles")
    return { kind: "pairs", law: law.kind, pairs: law.quantiles };
  return undefined;
}

/** A second list is typed with the first. */
export const isWithPairs = (path: Path, scenario: Scenario): boolean =>
  path.at(-1) === "means" && lawAround(path, scenario)?.kind === "hyperexponential";

/** What the first list of such a law is called where both are typed in one. */
export const branches: Text = { zh: "各支占比与均值", en: "Branches: share and mean" };

/** The law with other pairs; what is no pair of numbers is left as it is typed, for the checks to say. */
export function lawOfPairs(law: PairsControl["law"], pairs: unknown): unknown {
  if (law === "empirical") return { kind: law, quantiles: pairs };
  if (!Array.isArray(pairs)) return { kind: law, shares: pairs, means: pairs };
  const column = (index: number) => pairs.map((pair: unknown) => valueAt(pair, [index]));
  return { kind: law, shares: column(0), means: column(1) };
}

function lawAround(path: Path, scenario: Scenario): Distribution | undefined {
  const around = path.slice(0, -1);
  const law = valueAt(scenario, around);
  const kind = valueAt(law, ["kind"]);
  const isLaw = kind === "hyperexponential" || kind === "empirical";
  // Both kinds are those of laws alone.
  return isLaw && describedAt(around, scenario) !== undefined ? (law as Distribution) : undefined;
}
