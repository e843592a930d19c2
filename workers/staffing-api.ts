import { proxy } from "comlink";
import type { Job, Measured, Runner } from "#experiments/runner.ts";
import type { Shift } from "#scenario/scenario.ts";
import { withVisitors } from "#experiments/sensitivity/equivalent-demand.ts";
import type { RosterNeed, RosterSource } from "#experiments/sensitivity/roster-effects.ts";
import { cheapestNear } from "#experiments/staffing/near.ts";
import { countsOf, planOf, shiftRulesOf, shiftsOf } from "#experiments/staffing/shifts.ts";
import { repriced, transferred } from "#experiments/staffing/transfer.ts";
import {
  prepareStaffing,
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

/** Loads what solves integer programmes; the page and Node know it by different addresses. */
type Solver = NonNullable<StaffOptions["solver"]>;

/** The optimiser in this thread, its days simulated by the owner. */
export function openStaffing(
  { width, scenario, target }: StaffingQuestion,
  owner: StaffingOwner,
  solver: Solver,
) {
  const runner = runnerOf(width, owner);
  let told: readonly unknown[] = [];
  const onProgress = ({ phase, best }: StaffProgress) => {
    if (told[0] === phase && told[1] === best) return;
    told = [phase, best];
    owner.tell(phase, best);
  };
  const steps = staffSteps(runner, scenario, { target, solver, onProgress });
  const facts: StaffingFacts = { target: steps.target, rules: steps.rules, load: steps.load };
  const { cheapest, profitable, others, judge } = steps;
  return proxy({ facts: () => facts, cheapest, profitable, others, judge });
}

/** The rosters of one plan and of plans that differ in little, in this thread, their days simulated by the owner. */
export function openRosters(
  { width, scenario, target }: StaffingQuestion,
  owner: StaffingOwner,
  solver: Solver,
) {
  const runner = runnerOf(width, owner);
  const taskOf = (plan: Job["scenario"]) => prepareStaffing(runner, plan, { target });
  const own = taskOf(scenario).problem;
  const needOf = (plan: Job["scenario"], shifts: readonly Shift[]) => ({
    hours: planOf(plan, shiftRulesOf(plan), shifts).paidHours,
    shifts,
  });
  /** As the roster screen looks for it, but for the fresh days; tells the owner of the first that reaches the target. */
  const recommended = async (): Promise<RosterNeed> => {
    let isTold = false;
    const onProgress = ({ best }: StaffProgress) => {
      if (isTold || best === undefined) return;
      const { share, days } = best.judged;
      if (share * days < own.required - 1e-9) return;
      isTold = true;
      owner.tell("search", best);
    };
    const options = { target, solver, searchOnly: true, onProgress };
    const { cheapest } = await staffSteps(runner, scenario, options).cheapest();
    const { reaches, stopped } = cheapest;
    const ended = reaches ? "reached" : stopped === "unreachable" ? "unreachable" : "out-of-days";
    return { ...needOf(scenario, cheapest.search.shifts), ended };
  };
  const near: RosterSource["near"] = async (plan, shifts) => {
    const { problem } = taskOf(plan);
    const recommended = countsOf(own.candidates, shifts);
    const start = transferred(own, recommended, problem);
    const { counts, ended } = await cheapestNear(problem, start, recommended);
    return { ...needOf(plan, shiftsOf(problem.candidates, counts)), ended };
  };
  const hoursAt: RosterSource["hoursAt"] = async (shifts, factors) => {
    const counts = countsOf(own.candidates, shifts);
    return factors.map((factor) => {
      const plan = withVisitors(scenario, factor);
      const { problem } = taskOf(plan);
      const there = transferred(own, counts, problem);
      return needOf(plan, shiftsOf(problem.candidates, there)).hours;
    });
  };
  const price: RosterSource["repriced"] = async (plan, shifts) =>
    repriced(own, countsOf(own.candidates, shifts), taskOf(plan).problem);
  return proxy({ recommended, near, hoursAt, repriced: price });
}
