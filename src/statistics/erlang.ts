import { meanOfferedWait, offeredWaitShare } from "./offered-wait.ts";

/** A queue of whole customers: one at a time per agent, exponential handling. Rates are per second. */
export interface Queue {
  readonly arrivalRate: number;
  /** Mean handling time in seconds. */
  readonly handling: number;
  /** Whole number, 0 or more. */
  readonly agents: number;
}

/** Work offered, in erlangs: agents busy on average if nobody ever waited or left. */
const offeredLoad = ({ arrivalRate, handling }: Omit<Queue, "agents">): number =>
  arrivalRate * handling;

/** 1 / B(n), which grows instead of vanishing; Infinity where B is below 1e-308. */
function inverseBlocking(load: number, agents: number): number {
  let inverse = 1;
  for (let k = 1; k <= agents; k++) inverse = 1 + (inverse * k) / load;
  return inverse;
}

/**
 * Erlang B: share of contacts lost where nobody can wait.
 *
 * Source: Erlang 1917; the recurrence 1 / B(n) = 1 + n / load x 1 / B(n - 1).
 */
export const erlangB = (load: number, agents: number): number =>
  load === 0 ? (agents === 0 ? 1 : 0) : 1 / inverseBlocking(load, agents);

/** Erlang C: share of contacts that wait where nobody ever leaves; 1 where work outgrows the agents. */
export function erlangC(load: number, agents: number): number {
  if (load >= agents) return 1;
  const blocking = erlangB(load, agents);
  return blocking / (1 - (load / agents) * (1 - blocking));
}

/** Mean wait in seconds over all contacts where nobody ever leaves; Infinity where work outgrows the agents. */
export function erlangCWait(queue: Queue): number {
  const load = offeredLoad(queue);
  if (load >= queue.agents) return load === 0 ? 0 : Number.POSITIVE_INFINITY;
  return (erlangC(load, queue.agents) * queue.handling) / (queue.agents - load);
}

export interface ErlangA {
  /** Share that cannot start at once. */
  readonly delayed: number;
  /** Share that leaves before being served. */
  readonly abandoned: number;
  /** Mean wait in seconds over all, the time of those who leave included. */
  readonly meanWait: number;
  /** Mean wait in seconds of those served; NaN when nobody is. */
  readonly meanWaitServed: number;
  /** Mean number waiting. */
  readonly queueLength: number;
  /** Busy share of the agents; NaN without agents. */
  readonly utilisation: number;
}

/**
 * Erlang A: first come first served, exponential patience until service starts.
 *
 * @param patience mean patience in seconds, above 0; Infinity means nobody leaves
 *
 * Source: Palm 1957; Mandelbaum and Zeltyn 2007, "Service engineering in action". States above n form a product of
 * arrivalRate / (n / handling + i / patience), summed from the top of the staffed states and rescaled, so nothing overflows.
 */
export function erlangA(queue: Queue, patience: number): ErlangA {
  const { arrivalRate, handling, agents } = queue;
  if (arrivalRate === 0) {
    const utilisation = agents > 0 ? 0 : Number.NaN;
    const meanWaitServed = Number.NaN;
    return { delayed: 0, abandoned: 0, meanWait: 0, meanWaitServed, queueLength: 0, utilisation };
  }
  if (patience === Number.POSITIVE_INFINITY) return withoutLeaving(queue);
  let staffed = inverseBlocking(offeredLoad(queue), agents);
  let allBusy = 1;
  let term = 1;
  let full = 1;
  let weighted = 0;
  for (let i = 1; i < 100_000_000; i++) {
    term *= arrivalRate / (agents / handling + i / patience);
    full += term;
    weighted += i * term;
    if (i * term < 1e-17 * weighted) break;
    if (full > 1e200) {
      staffed *= 1e-200;
      allBusy *= 1e-200;
      term *= 1e-200;
      full *= 1e-200;
      weighted *= 1e-200;
    }
  }
  const all = staffed - allBusy + full;
  const queueLength = weighted / all;
  const meanWait = queueLength / arrivalRate;
  const abandoned = Math.min(1, meanWait / patience);
  const delayed = full / all;
  const wait = { ...queue, patience };
  return {
    delayed,
    abandoned,
    meanWait,
    meanWaitServed: (delayed * meanOfferedWait(wait)) / (1 - abandoned),
    queueLength,
    utilisation: (arrivalRate * (1 - abandoned) * handling) / agents,
  };
}

/** Erlang A with endless patience: Erlang C, and no steady state where work outgrows the agents. */
function withoutLeaving(queue: Queue): ErlangA {
  const load = offeredLoad(queue);
  const meanWait = erlangCWait(queue);
  return {
    delayed: erlangC(load, queue.agents),
    abandoned: 0,
    meanWait,
    meanWaitServed: meanWait,
    queueLength: queue.arrivalRate * meanWait,
    utilisation: Math.min(1, load / queue.agents),
  };
}

/** Erlang A: share of all contacts served within so many seconds; those who leave count as failed. */
export function erlangAServiceLevel(queue: Queue, patience: number, within: number): number {
  const { delayed } = erlangA(queue, patience);
  const wait = { ...queue, patience };
  if (queue.arrivalRate === 0 || queue.agents === 0) return queue.agents === 0 ? 0 : 1;
  return 1 - delayed + delayed * offeredWaitShare(wait, within);
}
