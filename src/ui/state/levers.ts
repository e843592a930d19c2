import { meanOf } from "#scenario/law.ts";
import type { CustomerClass, Scenario } from "#scenario/scenario.ts";
import { dutyHours } from "./roster.ts";

/** The six figures of a day that move the answer most, in the order of the screen. */
export const leverIds = [
  "visitors",
  "consultRate",
  "botResolved",
  "agentHours",
  "replySeconds",
  "orderValue",
] as const;
export type LeverId = (typeof leverIds)[number];

/** What the user changed, in the unit the scenario holds; a lever left out stands where the scenario put it. */
export type Levers = Readonly<Partial<Record<LeverId, number>>>;

/** Where a lever may stand. */
export interface LeverRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Where the scenario puts it. */
  readonly initial: number;
}

/** Mean of a figure of the customer classes, each counted by its share of contacts. */
export function meanOverCustomers(
  customers: readonly CustomerClass[],
  weight: (customer: CustomerClass) => number,
  value: (customer: CustomerClass) => number,
): number {
  let sum = 0;
  let total = 0;
  for (const customer of customers) {
    sum += weight(customer) * value(customer);
    total += weight(customer);
  }
  return total === 0 ? 0 : sum / total;
}

export const byShare = (customer: CustomerClass): number => customer.share;
/** Only who may buy has an order value to speak of. */
export const byBuyers = (customer: CustomerClass): number =>
  customer.need === "presale" ? customer.share : 0;

/** Share of all contacts that the bot resolves by itself. */
const keptByBot = ({ customers, autoReply }: Scenario): number =>
  autoReply.bot === null
    ? 0
    : meanOverCustomers(customers, byShare, ({ bot }) => bot.attempted * bot.resolved);

/** Share of all contacts that the bot answers first: it can resolve no more than these. */
export const triedByBot = ({ customers }: Scenario): number =>
  meanOverCustomers(customers, byShare, ({ bot }) => bot.attempted);

/** What a lever shows for a scenario. */
export function readLever(scenario: Scenario, id: LeverId): number {
  switch (id) {
    case "visitors":
      return scenario.demand.visitors;
    case "consultRate":
      return scenario.demand.consultRate;
    case "botResolved":
      return keptByBot(scenario);
    case "agentHours":
      return dutyHours(scenario);
    case "replySeconds":
      return meanOverCustomers(scenario.customers, byShare, (one) => meanOf(one.effort));
    case "orderValue":
      return meanOverCustomers(scenario.customers, byBuyers, (one) => one.orderValue);
  }
}

/** How far and how finely a lever moves: round steps, from a fraction of the scenario's figure to a multiple of it. */
export function leverRange(scenario: Scenario, id: LeverId): LeverRange {
  const initial = readLever(scenario, id);
  switch (id) {
    case "visitors":
      return around(initial, 0.25, 2.5);
    case "consultRate":
      return { min: 0.005, max: Math.min(1, Math.max(0.2, 2 * initial)), step: 0.005, initial };
    case "botResolved":
      return { min: 0, max: Math.floor(triedByBot(scenario) * 100) / 100, step: 0.01, initial };
    case "agentHours":
      return around(initial, 0.25, 2.5);
    case "replySeconds":
      return { min: 5, max: Math.max(60, Math.ceil(2 * initial)), step: 1, initial };
    case "orderValue":
      return around(initial, 0.1, 5);
  }
}

/** Round bounds and about two hundred round steps between two multiples of a figure. */
function around(initial: number, least: number, most: number): LeverRange {
  const step = roundStep((initial * (most - least)) / 200);
  const min = Math.max(step, Math.floor((initial * least) / step) * step);
  return {
    min,
    max: Math.max(min + step, Math.ceil((initial * most) / step) * step),
    step,
    initial,
  };
}

/** The greatest of 1, 2, 5, 10, 20, 50 ... that is not above `size`; 1 at least. */
function roundStep(size: number): number {
  let decade = 1;
  while (decade * 10 <= size) decade *= 10;
  for (const digit of [5, 2]) if (digit * decade <= size) return digit * decade;
  return decade;
}
