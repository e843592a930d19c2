import type { Journal } from "#engine/journal.ts";
import { oncePerDay } from "./once-per-day.ts";

/** Who was on duty when. */
export interface Staffing {
  /** End of each row of the duty table: last chat gone, or the end of the run. */
  readonly end: Float64Array;
  /** Per contact: 1 when nobody was on duty as it arrived. */
  readonly unstaffed: Uint8Array;
}

/** When a spell of duty is over: when the last chat is gone, for the agent stays until then; or when the run ended. */
function dutyEnd({ duty, closed }: Journal, row: number): number {
  const gone = duty.gone[row] as number;
  return Number.isNaN(gone) ? closed : gone;
}

/** Duty of a day; one walk along the shifts beside one along the contacts. */
export const staffingOf = oncePerDay(({ journal, room }): Staffing => {
  const { contacts, duty } = journal;
  const end = new Float64Array(duty.count);
  const starts = duty.from.slice(0, duty.count).sort();
  const stops = new Float64Array(duty.count);
  for (let row = 0; row < duty.count; row++) {
    end[row] = dutyEnd(journal, row);
    const until = duty.until[row] as number;
    stops[row] = Number.isNaN(until) ? Number.POSITIVE_INFINITY : until;
  }
  stops.sort();
  const unstaffed = room.uint8(contacts.count);
  let begun = 0;
  let over = 0;
  for (let c = 0; c < contacts.count; c++) {
    const at = contacts.arrived[c] as number;
    while (begun < starts.length && (starts[begun] as number) <= at) begun++;
    while (over < stops.length && (stops[over] as number) <= at) over++;
    if (begun === over) unstaffed[c] = 1;
  }
  return { end, unstaffed };
});
