import type { StudyResult } from "#experiments/study.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Text } from "#units/text.ts";
import { type HomeEvent, type HomeState, homeStateOf, nextHomeState } from "./home-state.ts";
import { type Plan, type PlanEdit, scenarioOf } from "./plan.ts";

/** A Stop button that flashed up for every short run would only disturb. */
const SLOW_AFTER = 400;
const REPORT_EVERY = 200;

/**
 * Simulates a scenario until its figures have settled; rejects with the signal's reason when aborted.
 *
 * @param options.onPartial gets what is known after the first few days, and again as more are simulated
 * @param options.onDays gets how many days have been simulated, after each
 */
export type RunStudy = (
  scenario: Scenario,
  options: {
    readonly signal: AbortSignal;
    readonly onPartial: (study: StudyResult) => void;
    readonly onDays: (done: number) => void;
  },
) => Promise<StudyResult>;

/**
 * The running experiment of the screen: keeps the plan and its history, and simulates the plan whenever it changes, first quickly
 * and then until the figures have settled. The latest edit wins.
 */
export class Experiment {
  readonly #runStudy: RunStudy;
  readonly #listeners = new Set<() => void>();
  #state: HomeState;
  #run: AbortController | undefined;
  /** The quick answer is on its way: edits wait for it, so that figures keep moving while a lever is dragged. */
  #isQuick = false;
  #isEdited = false;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(plan: Plan, runStudy: RunStudy) {
    this.#state = homeStateOf(plan);
    this.#runStudy = runStudy;
  }

  readonly getState = (): HomeState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Changes the plan and simulates it.
   *
   * @param label names the step for undo
   * @param gesture edits in a row of one gesture, such as a drag, are one step
   */
  edit(edit: PlanEdit, label: Text, gesture?: string): void {
    this.#change({ type: "edited", edit, label, gesture });
  }

  /** The gesture under way is over: the next edit is a step of its own. */
  endGesture(): void {
    this.#send({ type: "gesture-ended" });
  }

  /** Takes the gesture under way back, as if it had not begun. */
  cancelGesture(): void {
    this.#change({ type: "gesture-cancelled" });
  }

  /** Goes one step back, or stays where there is none. */
  undo(): void {
    this.#change({ type: "undone" });
  }

  /** Goes one step forward again, or stays where there is none. */
  redo(): void {
    this.#change({ type: "redone" });
  }

  #change(event: HomeEvent): void {
    const before = this.#state.history.present;
    this.#send(event);
    if (this.#state.history.present === before) return;
    if (this.#isQuick) this.#isEdited = true;
    else this.start();
  }

  /** Simulates the plan as it stands; a run under way is given up. */
  start(): void {
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    this.#send({ type: "started" });
    this.#slowTimer ??= setTimeout(() => this.#send({ type: "slow" }), SLOW_AFTER);
    this.#simulate(run.signal).catch((error: unknown) => {
      if (run.signal.aborted) return;
      this.#end();
      this.#send({
        type: "failed",
        reason: error instanceof Error ? error.message : String(error),
      });
    });
  }

  /** Gives up the run under way; the last answer stays. */
  stop(): void {
    if (this.#run === undefined) return;
    this.#run.abort();
    this.#end();
    this.#send({ type: "stopped" });
  }

  async #simulate(signal: AbortSignal): Promise<void> {
    const began = performance.now();
    this.#isQuick = true;
    this.#isEdited = false;
    const scenario = scenarioOf(this.#state.history.present);
    const answer = (study: StudyResult, isSettled: boolean) => {
      const seconds = (performance.now() - began) / 1000;
      const isCurrent = !this.#isEdited;
      this.#send({ type: "answered", shown: { study, scenario, isSettled, seconds }, isCurrent });
    };
    const onPartial = (study: StudyResult) => {
      if (signal.aborted) return;
      this.#isQuick = false;
      answer(study, false);
      if (this.#isEdited) this.start();
    };
    let reported = began;
    const onDays = (done: number) => {
      const now = performance.now();
      if (signal.aborted || now - reported < REPORT_EVERY) return;
      reported = now;
      this.#send({ type: "progressed", done });
    };
    const study = await this.#runStudy(scenario, { signal, onPartial, onDays });
    if (signal.aborted) return;
    const isEdited = this.#isEdited;
    this.#end();
    answer(study, true);
    if (isEdited) this.start();
  }

  #end(): void {
    this.#run = undefined;
    this.#isQuick = false;
    clearTimeout(this.#slowTimer);
    this.#slowTimer = undefined;
  }

  #send(event: HomeEvent): void {
    const next = nextHomeState(this.#state, event);
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}
