import type { Comparison } from "#experiments/staffing/compare-rosters.ts";
import type { Load } from "#experiments/staffing/demand.ts";
import type { RosterFigures } from "#experiments/staffing/judged.ts";
import type { ShiftRules } from "#experiments/staffing/shifts.ts";
import type { CheapestStep, StaffProgress, StaffResult } from "#experiments/staffing/staff.ts";
import type { Target } from "#experiments/staffing/target.ts";
import type { Scenario } from "#scenario/scenario.ts";

/** A shop, what its shifts cost and the work they meet. */
export interface Charted {
  readonly scenario: Scenario;
  readonly rules: readonly ShiftRules[];
  readonly load: Load;
}

/** What is looked for, and what is known of it before the first simulated day. */
interface Sought extends Charted {
  readonly target: Target;
}

/** The best so far at some moment of the search. */
export interface Mark {
  /** Days simulated by then. */
  readonly days: number;
  readonly hours: number;
  /** Share of the search's days that reach the target. */
  readonly share: number;
}

export type Progress = Omit<StaffProgress, "total">;

/** What the search is asked for: each step is a button of its own. */
export type Step = "cheapest" | "profitable" | "others" | "check";

type Work =
  | { readonly status: "idle" }
  | {
      readonly status: "running";
      readonly step: Step;
      readonly phase: StaffProgress["phase"];
      /** Days simulated so far, and seconds since the button was pressed. */
      readonly days: number;
      readonly elapsed: number;
    }
  | { readonly status: "stopped"; readonly step: Step }
  | { readonly status: "failed"; readonly step: Step; readonly reason: string };

/** A search for a roster as the screen shows it. */
export interface SearchState {
  /** Undefined until the first search begins. */
  readonly sought: Sought | undefined;
  readonly marks: readonly Mark[];
  /** The best so far on the search's own days. */
  readonly best: RosterFigures | undefined;
  readonly found: CheapestStep | undefined;
  /** The best of a search that was stopped, on fresh days. */
  readonly checked: RosterFigures | undefined;
  readonly profitable: StaffResult["profitable"];
  readonly others: readonly Comparison[] | undefined;
  readonly work: Work;
}

export type SearchEvent =
  | { readonly type: "began"; readonly step: Step }
  | { readonly type: "opened"; readonly sought: Sought }
  | { readonly type: "progressed"; readonly progress: Progress; readonly elapsed: number }
  | { readonly type: "found"; readonly found: CheapestStep }
  | { readonly type: "checked"; readonly checked: RosterFigures }
  | {
      readonly type: "enriched";
      readonly profitable: NonNullable<StaffResult["profitable"]>;
    }
  | { readonly type: "compared"; readonly others: readonly Comparison[] }
  | { readonly type: "stopped" }
  | { readonly type: "failed"; readonly reason: string };

/** Before any search. */
export const noSearch: SearchState = {
  sought: undefined,
  marks: [],
  best: undefined,
  found: undefined,
  checked: undefined,
  profitable: undefined,
  others: undefined,
  work: { status: "idle" },
};

/** The search after an event. */
export function nextSearchState(state: SearchState, event: SearchEvent): SearchState {
  const { work } = state;
  const idle = { status: "idle" } as const;
  switch (event.type) {
    case "began": {
      const { step } = event;
      const kept = step === "cheapest" ? noSearch : state;
      const phase = step === "cheapest" ? "search" : "fresh";
      return { ...kept, work: { status: "running", step, phase, days: 0, elapsed: 0 } };
    }
    case "opened":
      return { ...state, sought: event.sought };
    case "progressed": {
      if (work.status !== "running") return state;
      const { phase, done, best } = event.progress;
      const now = { ...state, work: { ...work, phase, days: done, elapsed: event.elapsed } };
      if (best === undefined || best === state.best || work.step !== "cheapest") return now;
      const mark = { days: done, hours: best.paidHours, share: best.judged.share };
      return { ...now, best, marks: [...state.marks, mark] };
    }
    case "found":
      return { ...state, found: event.found, work: idle };
    case "checked":
      return { ...state, checked: event.checked, work: idle };
    case "enriched":
      return { ...state, profitable: event.profitable, work: idle };
    case "compared":
      return { ...state, others: event.others, work: idle };
    case "stopped":
      if (work.status !== "running") return state;
      return { ...state, work: { status: "stopped", step: work.step } };
    case "failed":
      if (work.status !== "running") return state;
      return { ...state, work: { status: "failed", step: work.step, reason: event.reason } };
  }
}

/** The roster to show for the cheapest, and the days that speak of it; fresh where there are any. */
export function cheapestShown({ found, best, checked }: SearchState): {
  readonly figures: RosterFigures | undefined;
  readonly search: RosterFigures | undefined;
  readonly fresh: RosterFigures | undefined;
} {
  if (found !== undefined) {
    const { search, fresh } = found.cheapest;
    return { figures: fresh, search, fresh };
  }
  return { figures: checked ?? best, search: best, fresh: checked };
}
