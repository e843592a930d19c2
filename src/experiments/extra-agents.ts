import type { Scenario, Shift } from "#scenario/scenario.ts";
import { type Clock, toClock, toSeconds } from "#units/clock.ts";
import { seconds } from "#units/units.ts";
import type { Text } from "#units/text.ts";

const DAY = 86_400;

/** People who come on top of the plan, from one moment to another. */
export interface Extra {
  /** Id of a staff type of the scenario. */
  readonly type: string;
  readonly count: number;
  /** Seconds from midnight of the first day. */
  readonly from: number;
  readonly until: number;
  readonly name: Text;
}

/** Id of the type an extra agent has: the first regular one, or else the first. */
export function regularType({ staff }: Scenario): string {
  const type = staff.types.find(({ kind }) => kind === "regular") ?? staff.types[0];
  if (type === undefined) throw new RangeError("A scenario has at least one staff type");
  return type.id;
}

/** Yuan an hour of a staff type. */
export const wageOf = ({ staff }: Scenario, type: string): number =>
  staff.types.find(({ id }) => id === type)?.wage ?? 0;

/**
 * The plan with more people for a stretch of its time: a shift of their own at the end of the list, so that nobody else's luck
 * changes, or a higher headcount where the type comes by count.
 */
export function withExtra(scenario: Scenario, extra: Extra): Scenario {
  const { staff } = scenario;
  const byCount = staff.headcounts.some(({ type }) => type === extra.type);
  if (!byCount) {
    const shift: Shift = {
      name: { zh: extra.name.zh, en: extra.name.en },
      type: extra.type,
      count: extra.count,
      from: toClock(seconds(extra.from)),
      until: toClock(seconds(extra.until)),
      ...(toSeconds(scenario.horizon.until) > DAY ? { days: [0] } : {}),
      breaks: [],
    };
    return { ...scenario, staff: { ...staff, shifts: [...staff.shifts, shift] } };
  }
  const headcounts = staff.headcounts.map((one) =>
    one.type === extra.type ? { ...one, steps: raised(one.steps, extra) } : one,
  );
  return { ...scenario, staff: { ...staff, headcounts } };
}

type Step = Scenario["staff"]["headcounts"][number]["steps"][number];

/** Steps of a headcount, higher between two moments. */
function raised(steps: readonly Step[], { from, until, count }: Extra): Step[] {
  const moments = [...steps.map(([at]) => toSeconds(at) as number), from, until];
  const inOrder = [...new Set(moments)].sort((one, other) => one - other);
  const countAt = (time: number): number =>
    steps.reduce((now, [at, people]) => (toSeconds(at) <= time ? people : now), 0);
  return inOrder.map((time): Step => {
    const clock: Clock = toClock(seconds(time));
    return [clock, countAt(time) + (time >= from && time < until ? count : 0)];
  });
}
