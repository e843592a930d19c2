import { TurnState } from "#engine/journal.ts";
import { seconds, toHours } from "#units/units.ts";
import { columnsOf, Flag } from "./columns.ts";
import type { Day } from "./outcome.ts";
import { buyersOf, chanceToBuy } from "./valuation.ts";
import { workOf } from "./work.ts";

/** What one holder of chats did on a day, as sums that add up over holders and days. */
export interface KpiSums {
  hours: number;
  /** Contacts whose last stay was with the holder. */
  contacts: number;
  /** Customers who might buy, by the contact that decided; their expected orders and sales, and those of instant answers. */
  buyers: number;
  orders: number;
  possibleOrders: number;
  sales: number;
  /** Replies the customer received, and the seconds they took from the question. */
  replies: number;
  responseSeconds: number;
  /** Contacts that reached the people and got no message. */
  unanswered: number;
}

export const noSums = (): KpiSums => ({
  hours: 0,
  contacts: 0,
  buyers: 0,
  orders: 0,
  possibleOrders: 0,
  sales: 0,
  replies: 0,
  responseSeconds: 0,
  unanswered: 0,
});

/** Adds every sum of `from` to `into`. */
export function addSums(into: KpiSums, from: KpiSums): void {
  for (const key of Object.keys(into) as (keyof KpiSums)[]) into[key] += from[key];
}

/** Whose chats they were: the agents of the roster in its order, then the bot, then nobody. */
export interface KpiDay {
  readonly agents: readonly KpiSums[];
  readonly bot: KpiSums;
  readonly nobody: KpiSums;
}

/**
 * The six figures by which the trade judges agents, as sums of one day. Every contact, buyer and reply belongs to one holder, so
 * the sums over holders are those of the day: of `conversions`, `sales`, `unanswered` and `average-response-time`.
 *
 * A contact is the last agent's; a buyer is the agent's of the contact with the most answers; a chat nobody took is nobody's.
 */
export function kpiDayOf(day: Day): KpiDay {
  const { contacts, turns, agentType } = day.journal;
  const { agentDuty } = workOf(day);
  const { flags, wait } = columnsOf(day);
  const agents = Array.from(agentType, (_, agent) => ({
    ...noSums(),
    hours: toHours(seconds(agentDuty[agent] as number)),
  }));
  const [bot, nobody] = [noSums(), noSums()];
  const holderOf = (contact: number): KpiSums => {
    const own = agents[contacts.agent[contact] as number];
    if (own) return own;
    const isBots = contacts.bot[contact] === 1 && Number.isNaN(contacts.queued[contact] as number);
    return isBots ? bot : nobody;
  };
  for (let c = 0; c < contacts.count; c++) {
    const holder = holderOf(c);
    holder.contacts++;
    if (((flags[c] as number) & Flag.Unanswered) !== 0) holder.unanswered++;
  }
  for (let t = 0; t < turns.count; t++) {
    const agent = agents[turns.agent[t] as number];
    if (turns.state[t] !== TurnState.Answered || agent === undefined) continue;
    agent.replies++;
    agent.responseSeconds += wait[t] as number;
  }
  const buyers = buyersOf(day);
  for (let i = 0; i < buyers.count; i++) {
    const c = buyers.rows[i] as number;
    const holder = holderOf(buyers.decided[c] as number);
    const chance = chanceToBuy(buyers, c);
    const kind = day.scenario.customers[contacts.customer[c] as number];
    holder.buyers++;
    holder.orders += chance;
    holder.possibleOrders += buyers.chance[c] as number;
    holder.sales += chance * (kind?.orderValue ?? 0);
  }
  return { agents, bot, nobody };
}
