import type { Scenario } from "#scenario/scenario.ts";
import { type Clock, toClock, toSeconds } from "#units/clock.ts";
import type { Text } from "#units/text.ts";
import { seconds } from "#units/units.ts";

/** Openings and deadlines move in steps of a quarter of an hour. */
export const MOMENT_STEP = 900;

/** Openings or deadlines that share a moment: one mark on the axis, moved as one. */
export interface Moment {
  readonly kind: "openings" | "deadlines";
  readonly at: number;
  /** Of the first of them, without what it says in brackets. */
  readonly name: Text;
}

/** The moments of the demand in order of time. */
export function momentsOf({ demand }: Scenario): readonly Moment[] {
  const found = new Map<string, Moment>();
  for (const kind of ["openings", "deadlines"] as const)
    for (const { at, name } of demand[kind]) {
      const key = `${kind} ${toSeconds(at)}`;
      if (!found.has(key)) found.set(key, { kind, at: toSeconds(at), name: short(name) });
    }
  return [...found.values()].sort((one, other) => one.at - other.at);
}

const short = ({ zh, en }: Text): Text => ({ zh: plainName(zh), en: plainName(en) });
const plainName = (name: string) => name.replace(/[（(,，].*$/, "").trim();

/** Where a moment may stand: an opening before the end of the horizon, a deadline after its beginning. */
export function momentWithin(scenario: Scenario, kind: Moment["kind"], at: number): number {
  const [from, until] = [toSeconds(scenario.horizon.from), toSeconds(scenario.horizon.until)];
  return kind === "openings"
    ? Math.max(from, Math.min(at, until - MOMENT_STEP))
    : Math.max(from + MOMENT_STEP, Math.min(at, until));
}

/** The scenario with all openings (or deadlines) of one moment at another. */
export function withMomentMoved(
  scenario: Scenario,
  { kind, at }: Pick<Moment, "kind" | "at">,
  to: number,
): Scenario {
  const moment = momentWithin(scenario, kind, to);
  if (moment === at) return scenario;
  const moved = <Item extends { at: Clock }>(items: readonly Item[]): Item[] =>
    items.map((item) =>
      toSeconds(item.at) === at ? { ...item, at: toClock(seconds(moment)) } : item,
    );
  const { demand } = scenario;
  return {
    ...scenario,
    demand:
      kind === "openings"
        ? { ...demand, openings: moved(demand.openings) }
        : { ...demand, deadlines: moved(demand.deadlines) },
  };
}
