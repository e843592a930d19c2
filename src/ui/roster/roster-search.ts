import type { Runner } from "#experiments/runner.ts";
import type { FarStaffing } from "#pool/staffing-worker.ts";
import type { CheapestStep } from "#experiments/staffing/staff.ts";
import type { Target } from "#experiments/staffing/target.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import { knownStudies } from "#ui/state/known-studies.ts";
import {
  cheapestShown,
  nextSearchState,
  noSearch,
  type Progress,
  type SearchEvent,
  type SearchState,
  type Step,
} from "./search-state.ts";

const REPORT_EVERY = 200;

/** One search and the steps that follow it; each step is stopped by itself, and days that are known stay known to the next. */
interface Session {
  /** Of the step under way, or the last one. */
  signal: AbortSignal;
  steps: FarStaffing | undefined;
}

/** The search of a page: stops when told to, or when its screen is left; the best so far stays. */
export class RosterSearch {
  readonly #listeners = new Set<() => void>();
  #state: SearchState = noSearch;
  #session: Session | undefined;
  /** Of the step under way. */
  #run: AbortController | undefined;
  #began = 0;
  #reported = 0;

  readonly getState = (): SearchState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Looks for the cheapest roster; what was found before is let go. */
  start(runner: Runner, scenario: Scenario, target: Target): void {
    this.#begin("cheapest", async (signal) => {
      this.#session?.steps?.close();
      const session: Session = { signal, steps: undefined };
      this.#session = session;
      // The optimiser and its solver come when first wanted, into a worker: planning would hold the page up.
      const { startStaffing } = await import("#pool/staffing-worker.ts");
      signal.throwIfAborted();
      const stoppable: Runner = {
        width: runner.width,
        run: async (job, options) => {
          session.signal.throwIfAborted();
          return runner.run(job, { ...options, signal: session.signal });
        },
      };
      const onProgress = (progress: Progress) => this.#progress(session, progress);
      const steps = await startStaffing(stoppable, { scenario, target }, onProgress);
      session.steps = steps;
      if (this.#session !== session) steps.close();
      signal.throwIfAborted();
      this.#send({ type: "opened", sought: { scenario, ...(await steps.facts()) } });
      const found = await steps.cheapest();
      keep(scenario, target, found);
      return { type: "found", found };
    });
  }

  /** Judges the best of a stopped search on fresh days. */
  check(): void {
    const shifts = cheapestShown(this.#state).search?.shifts;
    if (shifts === undefined) return;
    this.#goOn("check", async (steps) => ({
      type: "checked",
      checked: await steps.judge(shifts),
    }));
  }

  /** Looks for the most profitable roster. */
  enrich(): void {
    this.#goOn("profitable", async (steps) => ({
      type: "enriched",
      profitable: await steps.profitable(),
    }));
  }

  /** Judges the rosters of other rules on the same fresh days. */
  compare(): void {
    const shifts = cheapestShown(this.#state).figures?.shifts;
    if (shifts === undefined) return;
    this.#goOn("others", async (steps) => ({
      type: "compared",
      others: await steps.others(shifts),
    }));
  }

  /** Ends the step under way; the best so far stays. */
  stop(): void {
    this.#run?.abort();
    this.#send({ type: "stopped" });
  }

  /** The screen is left: nobody looks on, and other screens need the workers. */
  leave(): void {
    if (this.#state.work.status === "running") this.stop();
  }

  #goOn(step: Step, work: (steps: FarStaffing) => Promise<SearchEvent>): void {
    const session = this.#session;
    const steps = session?.steps;
    if (session === undefined || steps === undefined) return;
    this.#begin(step, (signal) => {
      session.signal = signal;
      return work(steps);
    });
  }

  #begin(step: Step, work: (signal: AbortSignal) => Promise<SearchEvent>): void {
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    this.#began = performance.now();
    this.#reported = 0;
    this.#send({ type: "began", step });
    work(run.signal).then(
      (event) => {
        if (run.signal.aborted) return;
        this.#send(event);
      },
      (error: unknown) => {
        if (run.signal.aborted) return;
        const reason = error instanceof Error ? error.message : String(error);
        this.#send({ type: "failed", reason });
      },
    );
  }

  #progress(session: Session, progress: Progress): void {
    if (session !== this.#session || session.signal.aborted) return;
    const now = performance.now();
    const isNews = progress.best !== this.#state.best;
    if (!isNews && now - this.#reported < REPORT_EVERY) return;
    this.#reported = now;
    this.#send({ type: "progressed", progress, elapsed: (now - this.#began) / 1000 });
  }

  #send(event: SearchEvent): void {
    const next = nextSearchState(this.#state, event);
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}

/** Keeps a roster that reaches its target for the screens that go on from it. */
function keep(scenario: Scenario, target: Target, { cheapest }: CheapestStep): void {
  if (!cheapest.reaches) return;
  const { paidHours: hours, shifts } = cheapest.search;
  knownStudies.roster.set(scenario, { target, need: { hours, shifts, ended: "reached" } });
}

const searches = new WeakMap<Experiment, RosterSearch>();

/** The search of this page. */
export function searchOf(experiment: Experiment): RosterSearch {
  const known = searches.get(experiment) ?? new RosterSearch();
  searches.set(experiment, known);
  return known;
}
