import type { Slots } from "#outcomes/outcome.ts";
import type { Span } from "#ui/format/time.ts";

/** A stretch of the day in which fewer people are on duty than are needed. */
export interface ShortSpan extends Span {
  /** Person-hours that are missing in it. */
  readonly missing: number;
}

/**
 * The stretches that lack most people, in the order of the day.
 *
 * @param onDuty people on duty in each slot
 * @param needed people needed in each slot
 * @param most how many stretches to name
 */
export function shortSpans(
  slots: Slots,
  onDuty: readonly number[],
  needed: readonly number[],
  most: number,
): readonly ShortSpan[] {
  const spans: ShortSpan[] = [];
  for (let slot = 0; slot < slots.count; slot++) {
    const missing =
      ((needed[slot] ?? Number.NaN) - (onDuty[slot] ?? Number.NaN)) * (slots.width / 3600);
    if (!(missing > 0)) continue;
    const from = slots.from + slot * slots.width;
    const last = spans.at(-1);
    if (last !== undefined && last.until === from) {
      spans[spans.length - 1] = {
        ...last,
        until: from + slots.width,
        missing: last.missing + missing,
      };
    } else {
      spans.push({ from, until: from + slots.width, missing });
    }
  }
  const total = spans.reduce((sum, span) => sum + span.missing, 0);
  return spans
    .filter((span) => span.missing >= total / 10)
    .sort((a, b) => b.missing - a.missing)
    .slice(0, most)
    .sort((a, b) => a.from - b.from);
}
