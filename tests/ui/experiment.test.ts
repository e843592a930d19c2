import { expect, test } from "vitest";
import { thisThreadRunner } from "#experiments/this-thread-runner.ts";
import { Experiment, type RunStudy } from "#ui/state/experiment.ts";
import { planOf } from "#ui/state/plan.ts";
import { runStudyOn } from "#ui/state/run-study.ts";
import { defaultDay } from "./default-day.ts";
import { studyOf } from "./studies.ts";

/** A study whose answers come when the test says so. */
function studies() {
  const asked: {
    readonly visitors: number;
    readonly signal: AbortSignal;
    readonly partial: () => void;
    readonly settle: () => void;
    readonly fail: (reason: Error) => void;
  }[] = [];
  const run: RunStudy = (scenario, { signal, onPartial }) => {
    const { promise, resolve, reject } = deferred();
    signal.addEventListener("abort", () => reject(signal.reason as Error));
    const { visitors } = scenario.demand;
    const study = studyOf({ outcomes: { visitors } });
    const partial = () => onPartial(study);
    asked.push({ visitors, signal, partial, settle: () => resolve(study), fail: reject });
    return promise;
  };
  return { asked, run };
}

function deferred() {
  let resolve: (study: ReturnType<typeof studyOf>) => void = () => {};
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<ReturnType<typeof studyOf>>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const plan = planOf({ id: "default-day", scenario: defaultDay });
const label = { zh: "访客", en: "Visitors" };
const move = (experiment: Experiment, value: number) =>
  experiment.edit({ type: "lever-moved", id: "visitors", value }, label, "visitors");
const visitorsShown = (experiment: Experiment) =>
  experiment.getState().shown?.study.outcomes["visitors"]?.mean;

test("a quick answer comes first, then the settled one", async () => {
  const { asked, run } = studies();
  const experiment = new Experiment(plan, run);
  experiment.start();
  asked[0]?.partial();
  expect(experiment.getState()).toMatchObject({ shown: { isSettled: false }, isCurrent: true });
  asked[0]?.settle();
  await settled();
  expect(experiment.getState()).toMatchObject({
    shown: { isSettled: true },
    work: { status: "idle" },
  });
});

test("while a lever is dragged, figures keep coming and the latest edit wins", async () => {
  const { asked, run } = studies();
  const experiment = new Experiment(plan, run);
  move(experiment, 1000);
  move(experiment, 2000);
  move(experiment, 3000);
  expect(asked.map(({ visitors }) => visitors)).toEqual([1000]);
  asked[0]?.partial();
  expect(visitorsShown(experiment)).toBe(1000);
  expect(experiment.getState().isCurrent).toBe(false);
  expect(asked[0]?.signal.aborted).toBe(true);
  expect(asked.map(({ visitors }) => visitors)).toEqual([1000, 3000]);
  asked[1]?.partial();
  asked[1]?.settle();
  await settled();
  expect(visitorsShown(experiment)).toBe(3000);
  expect(experiment.getState()).toMatchObject({ isCurrent: true, work: { status: "idle" } });
});

test("an edit while figures settle gives up the older run at once", () => {
  const { asked, run } = studies();
  const experiment = new Experiment(plan, run);
  experiment.start();
  asked[0]?.partial();
  move(experiment, 2000);
  expect(asked[0]?.signal.aborted).toBe(true);
  expect(asked).toHaveLength(2);
});

test("stopping keeps the last answer, and nothing of the stopped run comes after", async () => {
  const { asked, run } = studies();
  const experiment = new Experiment(plan, run);
  experiment.start();
  asked[0]?.partial();
  experiment.stop();
  asked[0]?.partial();
  await settled();
  expect(experiment.getState()).toMatchObject({
    shown: { isSettled: false },
    work: { status: "stopped" },
  });
});

test("undo and redo simulate the plan they lead to; a step that changes nothing runs nothing", () => {
  const { asked, run } = studies();
  const experiment = new Experiment(plan, run);
  experiment.undo();
  expect(asked).toHaveLength(0);
  for (const act of [
    () => move(experiment, 2000),
    () => experiment.undo(),
    () => experiment.redo(),
  ]) {
    act();
    asked.at(-1)?.partial();
  }
  const { visitors } = defaultDay.demand;
  expect(asked.map((one) => one.visitors)).toEqual([2000, visitors, 2000]);
});

test("a failure is a state with its reason, and starting again recovers", async () => {
  const { asked, run } = studies();
  const experiment = new Experiment(plan, run);
  experiment.start();
  asked[0]?.fail(new Error("replication 3: out of memory"));
  await settled();
  expect(experiment.getState().work).toEqual({
    status: "failed",
    reason: "replication 3: out of memory",
  });
  experiment.start();
  asked[1]?.settle();
  await settled();
  expect(experiment.getState()).toMatchObject({
    shown: { isSettled: true },
    work: { status: "idle" },
  });
});

test("a runner that cannot start is a failed study, not a blank page", async () => {
  const experiment = new Experiment(
    plan,
    runStudyOn({
      get width(): number {
        throw new Error("no workers here");
      },
      run: () => Promise.resolve([]),
    }),
  );
  experiment.start();
  await settled();
  expect(experiment.getState().work).toEqual({ status: "failed", reason: "no workers here" });
});

test("on a real runner it counts the days and ends with the scenario's own study", async () => {
  const small = {
    ...defaultDay,
    demand: { ...defaultDay.demand, visitors: 500 },
    study: { ...defaultDay.study, least: 20, most: 20 },
  };
  const days: number[] = [];
  const study = await runStudyOn(thisThreadRunner)(small, {
    signal: new AbortController().signal,
    onPartial: ({ replications }) => days.push(replications),
    onDays: (done) => days.push(done),
  });
  expect(study).toMatchObject({ replications: 20, seed: defaultDay.study.seed });
  expect(days).toContain(16);
  expect(Math.max(...days)).toBe(20);
});
