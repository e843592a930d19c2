import type { State } from "./state.ts";

/** Whoever was away for this long begins a new shift, rested. */
const REST = 6 * 3600;

/**
 * By agent: seconds on duty in the shift before the spell at hand, when that began, and when the one before it ended. The first two
 * lie where the kernel reads how tired somebody is (kernel/ease.ts).
 */
export interface Worked {
  before: Float64Array;
  since: Float64Array;
  readonly left: Float64Array;
}

export const createWorked = (agents: number): Worked => ({
  before: new Float64Array(agents),
  since: new Float64Array(agents),
  left: new Float64Array(agents),
});

export function resetWorked({ before, since, left }: Worked): void {
  before.fill(0);
  since.fill(0);
  left.fill(Number.NEGATIVE_INFINITY);
}

/** The agent comes on duty. */
export function startsSpell({ worked, now }: State, agent: number): void {
  const time = now[0] as number;
  if (time - (worked.left[agent] as number) >= REST) worked.before[agent] = 0;
  worked.since[agent] = time;
}

/** The agent goes off duty, for a break or for good. */
export function endsSpell({ worked, now }: State, agent: number): void {
  const time = now[0] as number;
  worked.before[agent] = (worked.before[agent] as number) + time - (worked.since[agent] as number);
  worked.left[agent] = time;
}
