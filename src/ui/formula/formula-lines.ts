import { loadOf } from "#experiments/staffing/demand.ts";
import { CHATS_AN_HOUR, dayTotalRoster, peakHourRoster } from "#experiments/staffing/formulas.ts";
import type { StudyResult } from "#experiments/study.ts";
import type { Scenario, Shift } from "#scenario/scenario.ts";
import { dutyBySlot } from "#ui/plan/duty.ts";

/** The manager's two formulas. */
const formulas = ["day-total", "peak-hour"] as const;
type FormulaId = (typeof formulas)[number];

/** What a formula puts on duty with one number of chats an hour, and what that misses of what is needed. */
export interface FormulaLine {
  readonly chatsAnHour: number;
  readonly people: number;
  readonly hours: number;
  /** People on duty per slot. */
  readonly duty: readonly number[];
  /** Agent-hours that are needed and not there, and that are there and not needed. */
  readonly short: number;
  readonly idle: number;
  /** The slot in which most people are short, and how many; undefined where nobody is. */
  readonly worst: { readonly slot: number; readonly people: number } | undefined;
}

/** A formula at both ends of the chats an agent answers in an hour: most people first. */
export interface Formula {
  readonly id: FormulaId;
  readonly rich: FormulaLine;
  readonly lean: FormulaLine;
}

const rosters: Readonly<Record<FormulaId, typeof dayTotalRoster>> = {
  "day-total": dayTotalRoster,
  "peak-hour": peakHourRoster,
};

/**
 * The formulas for a plan, beside what its simulated days needed.
 *
 * @param needed agents needed, per slot of the study; slots without a figure count as none
 */
export function formulasOf(
  scenario: Scenario,
  { slots }: Pick<StudyResult, "slots">,
  needed: readonly number[],
): readonly Formula[] {
  const load = loadOf(scenario);
  return formulas.map((id) => {
    const line = (chatsAnHour: number): FormulaLine => {
      const shifts = rosters[id](scenario, load, chatsAnHour);
      return lineOf(chatsAnHour, shifts, dutyBySlot(scenario, shifts, slots), needed, slots.width);
    };
    return { id, rich: line(CHATS_AN_HOUR.least), lean: line(CHATS_AN_HOUR.most) };
  });
}

const HOUR = 3600;

function lineOf(
  chatsAnHour: number,
  shifts: readonly Shift[],
  duty: readonly number[],
  needed: readonly number[],
  width: number,
): FormulaLine {
  let [short, idle] = [0, 0];
  let worst: FormulaLine["worst"];
  for (const [slot, people] of duty.entries()) {
    const gap = (needed[slot] || 0) - people;
    if (gap > 0) short += (gap * width) / HOUR;
    else idle -= (gap * width) / HOUR;
    if (gap > (worst?.people ?? 0)) worst = { slot, people: gap };
  }
  return {
    chatsAnHour,
    people: shifts.reduce((sum, { count }) => sum + count, 0),
    hours: duty.reduce((sum, people) => sum + (people * width) / HOUR, 0),
    duty,
    short,
    idle,
    worst,
  };
}
