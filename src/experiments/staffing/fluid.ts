/** One stream of chats: they come, are answered, think, and ask again. */
export interface Flow {
  /** Chats per second in each step. */
  readonly rate: Float64Array;
  /** Mean seconds of an agent for one reply, and of a customer between a reply and the next question. */
  readonly effort: number;
  readonly think: number;
  /** Mean replies in a chat, 1 or more; Infinity where it never ends. */
  readonly rounds: number;
}

/** Steps of integration within the shortest of the mean times. */
const FINENESS = 8;

/**
 * Agents at work if nobody ever waited: R' = rate + C / think - R / effort, C' = (1 - 1 / rounds) R / effort - C / think, from
 * empty; the mean of R over each step, summed over the flows.
 *
 * Source: Erlang-R fluid model, Yom-Tov and Mandelbaum, M&SOM 16(2), 2014. Classical Runge-Kutta of order 4; the rate is constant
 * within a step, so the means over a step are exact to the order of the method.
 */
export function offeredAgents(flows: readonly Flow[], step: number): Float64Array {
  const steps = Math.max(0, ...flows.map(({ rate }) => rate.length));
  const agents = new Float64Array(steps);
  for (const flow of flows) {
    const { rate, effort, think, rounds } = flow;
    if (effort <= 0) continue;
    const again = 1 - 1 / rounds;
    const shortest = think > 0 ? Math.min(effort, think) : effort;
    const parts = Math.max(1, Math.ceil((step * FINENESS) / shortest));
    const h = step / parts;
    let [work, thinking] = [0, 0];
    for (let k = 0; k < rate.length; k++) {
      const arrivals = rate[k] as number;
      // without thinking time the next question is there at once
      const dWork = (r: number, c: number) =>
        think > 0 ? arrivals + c / think - r / effort : arrivals - ((1 - again) * r) / effort;
      const dThink = (r: number, c: number) => (think > 0 ? (again * r) / effort - c / think : 0);
      let area = 0;
      for (let part = 0; part < parts; part++) {
        const [r1, c1] = [dWork(work, thinking), dThink(work, thinking)];
        const [r, c] = [work + (h / 2) * r1, thinking + (h / 2) * c1];
        const [r2, c2] = [dWork(r, c), dThink(r, c)];
        const [s, d] = [work + (h / 2) * r2, thinking + (h / 2) * c2];
        const [r3, c3] = [dWork(s, d), dThink(s, d)];
        const [r4, c4] = [
          dWork(work + h * r3, thinking + h * c3),
          dThink(work + h * r3, thinking + h * c3),
        ];
        // Simpson's rule with the middle of the step as the method sees it
        area += (h * (work + 2 * (r + s) + work + h * r3)) / 6;
        work += (h / 6) * (r1 + 2 * r2 + 2 * r3 + r4);
        thinking += (h / 6) * (c1 + 2 * c2 + 2 * c3 + c4);
      }
      agents[k] = (agents[k] as number) + area / step;
    }
  }
  return agents;
}
