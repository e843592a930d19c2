import type { StudyResult } from "#experiments/study.ts";

const DAY = 86_400;
/** Up to here the whole horizon is shown at once; longer ones a day at a time where asked. */
export const LONGEST_AT_ONCE = 36 * 3600;

/** A stretch of the slots of a study. */
export interface SlotWindow {
  readonly first: number;
  readonly count: number;
}

/** The days of a long horizon, to be looked at one by one; none where the whole fits. */
export function dayWindows({ slots }: Pick<StudyResult, "slots">): readonly SlotWindow[] {
  const until = slots.from + slots.count * slots.width;
  if (until - slots.from <= LONGEST_AT_ONCE) return [];
  const first = Math.floor(slots.from / DAY);
  return Array.from({ length: Math.ceil(until / DAY) - first }, (_, i) => {
    const begin = Math.max(0, Math.ceil(((first + i) * DAY - slots.from) / slots.width));
    const end = Math.min(
      slots.count,
      Math.ceil(((first + i + 1) * DAY - slots.from) / slots.width),
    );
    return { first: begin, count: end - begin };
  }).filter(({ count }) => count > 0);
}

/** Days a plan is looked at together: 1 up to a day and a half, else every day its horizon touches. */
export const daysTogether = (study: Pick<StudyResult, "slots">): number =>
  Math.max(1, dayWindows(study).length);

/** The study with nothing but these slots; what is not by slot stays that of the whole. */
export function windowed(study: StudyResult, { first, count }: SlotWindow): StudyResult {
  const cut = (values: readonly number[]) => values.slice(first, first + count);
  return {
    ...study,
    slots: { ...study.slots, from: study.slots.from + first * study.slots.width, count },
    bySlot: Object.fromEntries(
      Object.entries(study.bySlot).map(([id, row]) => [
        id,
        { mean: cut(row.mean), p10: cut(row.p10), p90: cut(row.p90) },
      ]),
    ),
  };
}
