import { simulate } from "#engine/simulate.ts";
import { dayOf, slotAt, slotsOf } from "#outcomes/day.ts";
import type { Day, Slots } from "#outcomes/outcome.ts";
import { lostIn, valuationOf } from "#outcomes/valuation.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { type Span, filmOf } from "./film-of.ts";
import type { Film } from "./film.ts";

/** One replication of a plan, and which of its half hours to show. */
export interface FilmQuestion {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly replication: number;
  /** Slot to show; the worst one when left out. */
  readonly slot?: number;
  /** Moments to show, whatever the slots of this plan are. */
  readonly span?: Span;
}

/** A film with what stands around it. */
export interface Take {
  readonly film: Film;
  readonly slot: number;
  readonly slots: Slots;
  /** Expected sales lost, by the slot in which the customer first wrote. */
  readonly lostBySlot: readonly number[];
}

/** The slot in which most sales are lost, by expected value; of equals the one with most customers, then the first. */
export function worstSlot(day: Day): number {
  const { sales, buyers } = valuationOf(day);
  let worst = 0;
  for (let slot = 1; slot < day.slots.count; slot++) {
    const gap = lostIn(sales, slot) - lostIn(sales, worst);
    if (gap > 0 || (gap === 0 && (buyers[slot] as number) > (buyers[worst] as number)))
      worst = slot;
  }
  return worst;
}

/** Simulates a replication and makes a film of one of its half hours. A pure function of its argument. */
export function makeFilm({ scenario, seed, replication, slot, span }: FilmQuestion): Take {
  const day = dayOf(scenario, simulate(scenario, seed, replication));
  const slots = slotsOf(scenario);
  const { sales } = valuationOf(day);
  const wanted = span === undefined ? slot : slotAt(slots, span.from);
  const chosen = Math.min(slots.count - 1, Math.max(0, wanted ?? worstSlot(day)));
  const from = slots.from + chosen * slots.width;
  return {
    film: filmOf(day, span ?? { from, until: Math.min(from + slots.width, day.journal.until) }),
    slot: chosen,
    slots,
    lostBySlot: Array.from({ length: slots.count }, (_, one) => lostIn(sales, one)),
  };
}

/** Simulated days by the rank of a figure of which less is better. */
export interface RankedDays {
  readonly typical: number;
  readonly bad: number;
  readonly good: number;
}

/**
 * Replications that stand for a typical, a bad and a good day: the median, and the days that one in ten is worse or better than.
 *
 * @param days figure of each replication, in order; of equals the earlier one counts as the smaller
 * @throws RangeError for no days
 */
export function rankedDays(days: readonly number[]): RankedDays {
  if (days.length === 0) throw new RangeError("No days to rank");
  const order = days
    .map((value, replication) => ({ value, replication }))
    .sort((one, other) => one.value - other.value || one.replication - other.replication);
  const at = (share: number) => order[Math.round(share * (order.length - 1))]?.replication ?? 0;
  return { typical: at(0.5), bad: at(0.9), good: at(0.1) };
}
