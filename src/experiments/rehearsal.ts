import type { Scenario } from "#scenario/scenario.ts";

/** Of the visitors: some hundred contacts of a usual shop. */
const SHARE = 0.06;
const CHATS_AT_ONCE = 2;

/**
 * A short run through as much of the simulation as possible: the scenario with one person to each shift and few customers, who
 * are still too many. A browser compiles what it has seen: code compiled in the middle of a first full day, before anybody
 * left, came back or handed over, is thrown away when that happens, and the largest functions are the dearest to do again.
 */
export const rehearsalOf = (scenario: Scenario): Scenario => {
  const { demand, staff } = scenario;
  return {
    ...scenario,
    demand: { ...demand, visitors: Math.round(demand.visitors * SHARE), batches: [] },
    staff: {
      ...staff,
      types: staff.types.map((type) => ({ ...type, maxChats: CHATS_AT_ONCE })),
      shifts: staff.shifts.map((shift) => ({ ...shift, count: Math.min(shift.count, 1) })),
    },
  };
};
