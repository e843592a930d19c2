import { gammaTail } from "#units/gamma-tail.ts";
import type { Path } from "./checked.ts";
import { describedAt, type Described, valueAt } from "./described.ts";
import type { Distribution } from "./distribution.ts";
import { lawOfKind } from "./law.ts";
import type { CustomerClass, Scenario, Shift } from "./scenario.ts";

type Rounds = CustomerClass["rounds"];
type CalledIn = NonNullable<Shift["onCall"]>["calledIn"];

/** The kinds that the part at a path may be of, in the order of the format; none where it has no kinds. */
export function kindsAt(path: Path, scenario: Scenario): readonly string[] {
  const flat = (node: Described): readonly Described[] =>
    (node.anyOf ?? node.oneOf)?.flatMap(flat) ?? [node];
  const node = describedAt(path, scenario);
  if (node === undefined) return [];
  return flat(node).flatMap(({ properties }) => {
    const kind = properties?.kind?.const;
    return typeof kind === "string" ? [kind] : [];
  });
}

/**
 * What stands at a path as another kind of itself, meaning as nearly the same as that kind can say: a law keeps its mean, rounds
 * their number, a reserve how often it is called in.
 */
export function ofOtherKind(scenario: Scenario, path: Path, kind: string): unknown {
  const now = valueAt(scenario, path);
  const part = path.at(-1);
  if (part === "rounds") return roundsOfKind(now as Rounds, kind as Rounds["kind"]);
  if (part === "calledIn")
    return calledInOfKind(now as CalledIn, kind as CalledIn["kind"], scenario.demand.dayCv);
  return lawOfKind(now as Distribution, kind as Distribution["kind"]);
}

/** Rounds without end have no number to keep: they become the fewest there can be. */
function roundsOfKind(rounds: Rounds, kind: Rounds["kind"]): Rounds {
  if (rounds.kind === kind) return rounds;
  const mean =
    rounds.kind === "geometric" ? rounds.mean : rounds.kind === "fixed" ? rounds.count : 1;
  switch (kind) {
    case "geometric":
      return { kind, mean };
    case "fixed":
      return { kind, count: Math.max(1, Math.round(mean)) };
    case "endless":
      return { kind };
  }
}

/** Shares of days in whole per mille, and how much busier than usual in hundredths. */
const PER_MILLE = 1000;
const HUNDREDTH = 100;
const LEAST_ABOVE = 0.1;
const MOST_ABOVE = 10;

/** @param dayCv variation of whole days: how often a day is that busy follows from it */
function calledInOfKind(calledIn: CalledIn, kind: CalledIn["kind"], dayCv: number): CalledIn {
  if (calledIn.kind === kind) return calledIn;
  if (calledIn.kind === "busy-day") {
    const share = gammaTail(calledIn.above, dayCv);
    return { kind: "chance", share: Math.round(share * PER_MILLE) / PER_MILLE };
  }
  let [low, high] = [LEAST_ABOVE, MOST_ABOVE];
  while (high - low > 1 / (10 * HUNDREDTH)) {
    const middle = (low + high) / 2;
    if (gammaTail(middle, dayCv) > calledIn.share) low = middle;
    else high = middle;
  }
  const above = Math.round(((low + high) / 2) * HUNDREDTH) / HUNDREDTH;
  return { kind: "busy-day", above: Math.max(LEAST_ABOVE, Math.min(MOST_ABOVE, above)) };
}
