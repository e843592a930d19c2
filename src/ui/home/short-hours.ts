import type { Slots } from "#outcomes/outcome.ts";
import type { Span } from "#ui/format/time.ts";

/** A stretch of the day in which fewer people are on duty than are needed. */
interface ShortSpan extends Span {
  /** Person-hours that are missing in it. */
  readonly missing: number;
}

/** Where people are missing, and whether that is so day after day: the stretches are then of the clock, summed over the days. */
export interface ShortHours {
  readonly isDaily: boolean;
  readonly spans: readonly ShortSpan[];
}

const DAY = 86_400;

/**
 * The stretches that lack most people, in the order of the day. Where no stretch holds a tenth of what is missing in a run of
 * several days, the hours of the clock that do; where there are none either, the worst ones all the same: somebody is missing.
 *
 * @param onDuty people on duty in each slot
 * @param needed people needed in each slot
 * @param most how many stretches to name
 */
export function shortHours(
  slots: Slots,
  onDuty: readonly number[],
  needed: readonly number[],
  most: number,
): ShortHours {
  const gaps = Array.from({ length: slots.count }, (_, slot) => {
    const gap = (needed[slot] ?? Number.NaN) - (onDuty[slot] ?? Number.NaN);
    return gap > 0 ? gap * (slots.width / 3600) : 0;
  });
  const tenth = gaps.reduce((sum, gap) => sum + gap, 0) / 10;
  const marked = (spans: readonly ShortSpan[]) => spans.filter(({ missing }) => missing >= tenth);
  const spans = spansOf(slots, gaps);
  const large = marked(spans);
  if (large.length > 0) return { isDaily: false, spans: worst(large, most) };
  const daily = marked(spansOf(...byClock(slots, gaps)));
  return daily.length > 0
    ? { isDaily: true, spans: worst(daily, most) }
    : { isDaily: false, spans: worst(spans, most) };
}

/** Person-hours missing by the slots of one day, summed over the days. */
function byClock(slots: Slots, gaps: readonly number[]): readonly [Slots, readonly number[]] {
  const count = Math.round(DAY / slots.width);
  const sums = Array.from({ length: count }, () => 0);
  for (const [slot, gap] of gaps.entries()) {
    const place = Math.floor(((slots.from + slot * slots.width) % DAY) / slots.width);
    sums[place] = (sums[place] ?? 0) + gap;
  }
  return [{ from: 0, width: slots.width, count }, sums];
}

/** Neighbouring slots in which people are missing, joined. */
function spansOf(slots: Slots, gaps: readonly number[]): readonly ShortSpan[] {
  const spans: ShortSpan[] = [];
  for (let slot = 0; slot < slots.count; slot++) {
    const missing = gaps[slot] ?? 0;
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
  return spans;
}

const worst = (spans: readonly ShortSpan[], most: number): readonly ShortSpan[] =>
  spans
    .toSorted((a, b) => b.missing - a.missing)
    .slice(0, most)
    .sort((a, b) => a.from - b.from);
