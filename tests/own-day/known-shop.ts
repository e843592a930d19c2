import defaultDay from "#scenarios/default-day.json";
import { fitLog } from "#calibration/fit-log.ts";
import type { Fitted, FittedId } from "#calibration/fitted.ts";
import { simulate } from "#engine/simulate.ts";
import { loggedDay } from "#own-day/message-log.ts";
import { checkScenario } from "#scenario/check-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";

const checked = checkScenario(defaultDay);
if (!checked.ok) throw new Error("the default day does not pass its checks");
/** The plan a fit starts from. */
export const base: Scenario = checked.value;

/** What the synthetic shop is truly like; everything else is as in the base. */
export const truth = {
  effort: 24,
  "effort-cv": 0.8,
  think: 75,
  rounds: 4.5,
  "first-patience": 150,
  "later-patience": 280,
  "silent-share": 0.6,
  "bot-attempted": 0.3,
  "bot-resolved": 0.6,
  conversion: 0.5,
  floor: 0.5,
  // 0.5 x (1 - 0.5) x (1 - exp(-60 / 150)), by hand.
  "conversion-slope": 0.0824199885,
  "order-value": 150,
  "within-day-sd": 0,
} as const satisfies Partial<Record<FittedId, number>>;

/** One class of customers, regular agents alone, and enough of a rush for waits to differ. */
export function knownShop(visitors = 100_000): Scenario {
  const [kind] = base.customers;
  if (kind === undefined) throw new Error("the default day has no customers");
  return {
    ...base,
    demand: { ...base.demand, visitors, dayCv: 0, withinDay: { ...base.demand.withinDay, sd: 0 } },
    customers: [
      {
        ...kind,
        share: 1,
        orderValue: truth["order-value"],
        effort: { kind: "lognormal", mean: truth.effort, cv: truth["effort-cv"] },
        think: { kind: "exponential", mean: truth.think },
        rounds: { kind: "geometric", mean: truth.rounds },
        patience: {
          first: { grace: 20, law: { kind: "exponential", mean: truth["first-patience"] } },
          later: { grace: 30, law: { kind: "exponential", mean: truth["later-patience"] } },
        },
        silentShare: truth["silent-share"],
        conversion: { ...kind.conversion, answered: truth.conversion, floor: truth.floor },
        bot: { attempted: truth["bot-attempted"], resolved: truth["bot-resolved"] },
      },
    ],
    service: { ...base.service, switchCost: { perChat: 0, above: 5 } },
    staff: {
      ...base.staff,
      types: base.staff.types.filter(({ kind: type }) => type === "regular"),
      shifts: base.staff.shifts.map((shift) => ({ ...shift, type: "regular" })),
    },
  };
}

/** Figures fitted from the log of one simulated day of that shop. */
export function fitRun(scenario: Scenario, replication: number): ReadonlyMap<FittedId, Fitted> {
  const { log, orders } = loggedDay(scenario, simulate(scenario, "recovery", replication), 20_000);
  return new Map(fitLog(log, orders, base).map((row) => [row.id, row]));
}

/** What chance could do to 95 % intervals that hold: fewer hits come once in a thousand. */
export function leastHits(of: number): number {
  let chance = 1;
  for (let i = 0; i < of; i++) chance *= 0.95;
  let below = 0;
  // Misses are binomial; count up from all hits.
  for (let misses = 0; misses <= of; misses++) {
    below += chance;
    if (1 - below < 0.001) return of - misses;
    chance *= ((of - misses) / (misses + 1)) * (0.05 / 0.95);
  }
  return 0;
}
