import type { Scenario } from "#scenario/scenario.ts";
import { applyLevers } from "#ui/state/apply-levers.ts";
import { readLever } from "#ui/state/levers.ts";

/** What may go otherwise than planned. */
export const riskIds = ["visitors", "absent", "slower", "bot"] as const;
export type RiskId = (typeof riskIds)[number];

/** By how much: a fifth more visitors, one person in ten not coming, replies a tenth slower, the bot's share ten points less. */
const MORE_VISITORS = 1.2;
const ABSENT = 0.1;
const SLOWER = 1.1;
const POINTS = 0.1;

/** A plan as it would be if that happened; undefined where it cannot happen to it. */
export function afterRisk(plan: Scenario, id: RiskId): Scenario | undefined {
  switch (id) {
    case "visitors":
      if (plan.demand.visitors === 0) return undefined;
      return applyLevers(plan, { visitors: Math.round(plan.demand.visitors * MORE_VISITORS) });
    case "absent":
      return {
        ...plan,
        staff: {
          ...plan.staff,
          types: plan.staff.types.map((type) => ({
            ...type,
            noShow: Math.min(1, type.noShow + ABSENT),
          })),
        },
      };
    case "slower":
      return applyLevers(plan, { replySeconds: readLever(plan, "replySeconds") * SLOWER });
    case "bot": {
      const kept = readLever(plan, "botResolved");
      return kept < POINTS ? undefined : applyLevers(plan, { botResolved: kept - POINTS });
    }
  }
}
