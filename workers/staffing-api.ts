import { proxy } from "comlink";
import type { Job, Measured, Runner } from "#experiments/runner.ts";
import type { Shift } from "#scenario/scenario.ts";
import {
  staffSteps,
  type StaffOptions,
  type StaffProgress,
  type StaffSteps,
} from "#experiments/staffing/staff.ts";

/** Whoever has the workers: simulates for the optimiser, and hears how it gets on. */
export interface StaffingOwner {
  readonly run: (job: Job) => Promise<readonly Measured[]>;
  readonly tell: (phase: StaffProgress["phase"], best: StaffProgress["best"]) => void;
}

/** The question, as it can be sent. */
export interface StaffingQuestion {
  readonly width: number;
  readonly scenario: Job["scenario"];
  readonly target: StaffOptions["target"];
}

/** What is known of the question before the first simulated day. */
export type StaffingFacts = Pick<StaffSteps, "target" | "rules" | "load">;

/** A runner whose days the owner simulates; a search counts them by `onMeasured` to keep to its budget. */
const runnerOf = (width: number, owner: Pick<StaffingOwner, "run">): Runner => ({
  width,
  run: async (job, { onMeasured }) => {
    const days = await owner.run(job);
    for (const day of days) onMeasured?.(day);
    return days;
  },
});

/** The optimiser in this thread, its days simulated by the owner. */
export function openStaffing({ width, scenario, target }: StaffingQuestion, owner: StaffingOwner) {
  const runner = runnerOf(width, owner);
  let told: readonly unknown[] = [];
  const onProgress = ({ phase, best }: StaffProgress) => {
    if (told[0] === phase && told[1] === best) return;
    told = [phase, best];
    owner.tell(phase, best);
  };
  const steps = staffSteps(runner, scenario, { target, onProgress });
  const facts: StaffingFacts = { target: steps.target, rules: steps.rules, load: steps.load };
  const { cheapest, profitable, others, judge } = steps;
  return proxy({ facts: () => facts, cheapest, profitable, others, judge });
}

/** How a roster is looked for again and again, for plans that differ in one figure: fewer days than the search that is taken. */
const resolving = { days: 40, caution: 0, searchOnly: true } as const;
/** Simulated days of such a search, from nothing and from a roster that is near. */
const BUDGET = { fresh: 500, near: 240 } as const;

/**
 * The cheapest roster of a plan on few days, in this thread, its days simulated by the owner.
 *
 * @param start a roster to begin at
 */
export async function solveRoster(
  { width, scenario, target }: StaffingQuestion,
  owner: StaffingOwner,
  start?: readonly Shift[],
) {
  const runner = runnerOf(width, owner);
  const { cheapest } = await staffSteps(runner, scenario, {
    target,
    start,
    budget: start === undefined ? BUDGET.fresh : BUDGET.near,
    ...resolving,
  }).cheapest();
  const { paidHours, shifts } = cheapest.search;
  const { reaches, stopped } = cheapest;
  const ended = reaches ? "reached" : stopped === "unreachable" ? "unreachable" : "out-of-days";
  return { hours: paidHours, shifts, ended } as const;
}
