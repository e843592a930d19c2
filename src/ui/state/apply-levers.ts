import { stretched } from "#scenario/law.ts";
import type { CustomerClass, Scenario } from "#scenario/scenario.ts";
import { type LeverId, leverIds, type Levers, readLever, triedByBot } from "./levers.ts";
import { withDutyHours } from "./roster.ts";

/**
 * The scenario that the levers describe. A lever that stands where the scenario put it changes nothing, so that untouched
 * levers give the scenario itself and with it the same digits.
 */
export function applyLevers(base: Scenario, levers: Levers): Scenario {
  let scenario = base;
  for (const id of leverIds) {
    const value = levers[id];
    if (value !== undefined && value !== readLever(base, id)) scenario = moved(scenario, id, value);
  }
  return scenario;
}

function moved(scenario: Scenario, id: LeverId, value: number): Scenario {
  switch (id) {
    case "visitors":
      return { ...scenario, demand: { ...scenario.demand, visitors: value } };
    case "consultRate":
      return { ...scenario, demand: { ...scenario.demand, consultRate: value } };
    case "botResolved":
      return withBotResolved(scenario, value);
    case "agentHours":
      return { ...scenario, staff: withDutyHours(scenario, value) };
    case "replySeconds":
      return scaled(scenario, id, value, (customer, factor) => ({
        ...customer,
        effort: stretched(customer.effort, factor),
      }));
    case "orderValue":
      return scaled(scenario, id, value, (customer, factor) => ({
        ...customer,
        orderValue: customer.orderValue * factor,
      }));
  }
}

/** Every class changed by the factor that takes the lever to its value. */
function scaled(
  scenario: Scenario,
  id: LeverId,
  value: number,
  change: (customer: CustomerClass, factor: number) => CustomerClass,
): Scenario {
  const initial = readLever(scenario, id);
  if (initial === 0) return scenario;
  const factor = value / initial;
  return { ...scenario, customers: scenario.customers.map((one) => change(one, factor)) };
}

/**
 * Down in proportion to what each class has resolved, up in proportion to what it has tried and left unresolved: the share over
 * all classes is exactly `wanted` and no class passes 0 or 1.
 */
function withBotResolved(scenario: Scenario, wanted: number): Scenario {
  const initial = readLever(scenario, "botResolved");
  const tried = triedByBot(scenario);
  const change = (resolved: number): number => {
    if (wanted <= initial) return initial === 0 ? 0 : (resolved * wanted) / initial;
    if (tried <= initial) return resolved;
    return Math.min(1, resolved + ((1 - resolved) * (wanted - initial)) / (tried - initial));
  };
  return {
    ...scenario,
    customers: scenario.customers.map((customer) => ({
      ...customer,
      bot: { ...customer.bot, resolved: change(customer.bot.resolved) },
    })),
  };
}
