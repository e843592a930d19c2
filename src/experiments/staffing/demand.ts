import { compileDemand } from "#engine/demand.ts";
import { meanOf } from "#scenario/law.ts";
import type { CustomerClass, Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";
import { type Flow, offeredAgents } from "./fluid.ts";

/** Seconds of a planning slot, and of a step of the fluid model. */
export const SLOT = 1800;
const STEP = 60;
/** How long after the last arrivals people may still be needed. */
const AFTERWARDS = 3600;

/** What people have to do on an average day, per planning slot of half an hour from the beginning of the horizon. */
export interface Load {
  readonly from: number;
  readonly until: number;
  /** Contacts expected to reach the people. */
  readonly contacts: Float64Array;
  /** Agents at work if nobody ever waited, in regular agents. */
  readonly agents: Float64Array;
  /** Seconds of work a contact brings on average. */
  readonly workPerContact: number;
}

const roundsOf = ({ rounds }: CustomerClass): number =>
  rounds.kind === "geometric"
    ? Math.max(1, rounds.mean)
    : rounds.kind === "fixed"
      ? Math.max(1, rounds.count)
      : Number.POSITIVE_INFINITY;

/**
 * The work of a scenario's average day: arrivals thinned by the bot, those it hands on coming when it has finished with them;
 * customers who come back after leaving are not counted.
 */
export function loadOf(scenario: Scenario): Load {
  const from = toSeconds(scenario.horizon.from);
  const end = toSeconds(scenario.horizon.until);
  const until = end + (scenario.horizon.afterwards === "until-empty" ? AFTERWARDS : 0);
  const arriving = arrivalRates(scenario, from, end, Math.ceil((until - from) / STEP));
  const flows = scenario.customers.flatMap((customer, c) =>
    flowsOf(scenario, customer, arriving[c] ?? new Float64Array(0)),
  );
  const agents = offeredAgents(flows, STEP);
  const slots = Math.ceil((until - from) / SLOT);
  const per = SLOT / STEP;
  const contacts = new Float64Array(slots);
  const load = new Float64Array(slots);
  let [people, work] = [0, 0];
  for (let k = 0; k < agents.length; k++) {
    const slot = Math.floor(k / per);
    const here = flows.reduce((sum, { rate }) => sum + (rate[k] ?? 0) * STEP, 0);
    contacts[slot] = (contacts[slot] as number) + here;
    load[slot] = (load[slot] as number) + (agents[k] as number) / per;
    people += here;
    work += (agents[k] as number) * STEP;
  }
  return { from, until, contacts, agents: load, workPerContact: people > 0 ? work / people : 0 };
}

/** Contacts per second of each class on steps of a minute, batches spread over their minute. */
function arrivalRates(
  scenario: Scenario,
  from: number,
  end: number,
  steps: number,
): readonly Float64Array[] {
  const demand = compileDemand(scenario, from, end);
  const rates = Array.from(demand.share, () => new Float64Array(steps));
  const add = (c: number, step: number, contacts: number) => {
    const row = rates[c];
    if (row && step >= 0 && step < steps) row[step] = (row[step] as number) + contacts / STEP;
  };
  for (let step = 0; step < steps; step++) {
    const begin = from + step * STEP;
    // a minute can hold bins, and a bin minutes
    for (let at = begin; at < Math.min(begin + STEP, end); ) {
      const bin = Math.floor((at - from) / demand.width + 1e-9);
      const next = Math.min(begin + STEP, end, from + (bin + 1) * demand.width);
      const contacts = (demand.rate[bin] ?? 0) * (next - at);
      demand.share.forEach((share, c) => add(c, step, contacts * share));
      at = next;
    }
  }
  demand.batchAt.forEach((at, batch) => {
    const size = demand.batchSize[batch] as number;
    const own = demand.batchClass[batch] as number;
    const step = Math.floor((at - from) / STEP);
    demand.share.forEach((share, c) => {
      if (own < 0) add(c, step, size * share);
      else if (own === c) add(c, step, size);
    });
  });
  return rates;
}

/** Chats of a class that come straight to the people, and those a bot hands on. */
function flowsOf({ autoReply }: Scenario, customer: CustomerClass, rate: Float64Array): Flow[] {
  const effort = meanOf(customer.effort);
  const chat = { think: meanOf(customer.think), rounds: roundsOf(customer) };
  const { bot } = autoReply;
  const { attempted, resolved } = customer.bot;
  if (bot === null || attempted === 0) return [{ ...chat, rate, effort }];
  const handedOn = attempted * (1 - resolved) * bot.recognised;
  const late = Math.round(meanOf(bot.time) / STEP);
  return [
    { ...chat, rate: rate.map((one) => one * (1 - attempted)), effort },
    {
      ...chat,
      rate: rate.map((_, k) => (rate[k - late] ?? 0) * handedOn),
      effort: effort * bot.effortFactor,
    },
  ];
}
