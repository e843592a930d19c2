import { slotAt, slotsOf } from "#outcomes/day.ts";
import type { Slots } from "#outcomes/outcome.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { ratioEstimate } from "#statistics/ratio-estimate.ts";
import { toSeconds } from "#units/clock.ts";
import type { DayStore, KeptDay } from "./day-store.ts";
import { regularType, wageOf, withExtra } from "./extra-agents.ts";
import { profitPerYuan } from "./worth.ts";

const HOUR = 3600;
/** An hour's help is felt until the queues it shortened are gone; later customers only meet other luck. */
const FELT_FOR = 2 * HOUR;
const NAME = { zh: "多一人", en: "One more" };

/** A stretch of the plan's time, in seconds from midnight of the first day. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** What one more agent would bring in a stretch, for each hour of it. */
export interface HourValue extends Stretch {
  /** Yuan of sales gained an agent-hour: mean, standard error and 95 % interval of the mean. */
  readonly mean: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
  readonly replications: number;
  /** Whether gross profit surely passes the wage, surely does not, or is not told apart from it. */
  readonly pays: "yes" | "no" | "unclear";
}

/** The value of an agent-hour along the day, and what to hold it against. */
export interface HourValues {
  readonly hours: readonly HourValue[];
  /** Yuan an hour of the agent who would be added. */
  readonly wage: number;
  /** Yuan of sales at which gross profit equals the wage. */
  readonly breakEven: number;
}

/** Most stretches a day is cut into; longer runs have longer ones. */
const MOST_STRETCHES = 30;

/** Hours of the run, or stretches of several hours where there would be more than 30. */
export function stretchesOf({ horizon }: Scenario): readonly Stretch[] {
  const [from, until] = [toSeconds(horizon.from), toSeconds(horizon.until)];
  const width = HOUR * Math.ceil((until - from) / HOUR / MOST_STRETCHES);
  return Array.from({ length: Math.ceil((until - from) / width) }, (_, i) => ({
    from: from + i * width,
    until: Math.min(until, from + (i + 1) * width),
  }));
}

/** How much to simulate: days of each stretch at first, in all on average, and the most for a single one. */
export interface Effort {
  readonly first: number;
  readonly average: number;
  readonly most: number;
}

const BATCH = 8;

/**
 * What one more regular agent would bring in every hour: the plan with and without, on the same customers. Every stretch gets a
 * few days at first; the others go where the value is least told apart from the wage, or known worst.
 *
 * @param store keeps the days: a second call with more effort goes on where the first ended
 * @param options.onProgress gets the values after the first days and after every further batch
 * @throws the signal's reason when the store's is aborted
 *
 * The intervals hold stretch by stretch, not for all of them at once. Source: paired t, Law, section 10.2; two-stage allocation
 * in the manner of OCBA, Chen et al. 2000.
 */
export async function hourValues(
  store: DayStore,
  scenario: Scenario,
  options: {
    readonly effort: Effort;
    readonly plans: ReadonlyMap<Stretch, Scenario>;
    readonly onProgress?: ((values: HourValues) => void) | undefined;
  },
): Promise<HourValues> {
  const { effort, plans, onProgress } = options;
  const wage = wageOf(scenario, regularType(scenario));
  const breakEven = wage / profitPerYuan(scenario);
  const stretches = [...plans.keys()];
  const counts = stretches.map(() => effort.first);
  const hours: HourValue[] = [];
  const slots = slotsOf(scenario);
  const update = async (i: number) => {
    const stretch = stretches[i];
    const plan = stretch === undefined ? undefined : plans.get(stretch);
    if (stretch === undefined || plan === undefined) return;
    const count = counts[i] ?? 0;
    const base = await store.days(scenario, count);
    const other = await store.days(plan, count);
    hours[i] = valued(stretch, gainsAround(stretch, slots, base, other), breakEven);
  };
  for (const i of stretches.keys()) await update(i);
  const values = (): HourValues => ({ hours: [...hours], wage, breakEven });
  let left = (effort.average - effort.first) * stretches.length;
  while (left >= BATCH) {
    const next = neediest(hours, counts, effort.most, breakEven);
    if (next === undefined) break;
    onProgress?.(values());
    counts[next] = (counts[next] ?? 0) + BATCH;
    left -= BATCH;
    await update(next);
  }
  return values();
}

/** The plan with one more regular agent in each stretch; made once, as a store knows plans by identity. */
export function plansWithOneMore(
  scenario: Scenario,
  stretches: readonly Stretch[] = stretchesOf(scenario),
): ReadonlyMap<Stretch, Scenario> {
  const type = regularType(scenario);
  return new Map(
    stretches.map((stretch) => [
      stretch,
      withExtra(scenario, { type, count: 1, ...stretch, name: NAME }),
    ]),
  );
}

/**
 * Yuan of sales an agent-hour brings, day by day, counted on the customers who came from the beginning of the stretch until two
 * hours after its end. Those who came earlier met the same shop, and for those later the luck of the day differs but not its
 * law: leaving them out takes the noise of the peak out of the value of a quiet morning.
 */
function gainsAround(
  { from, until }: Stretch,
  slots: Slots,
  base: readonly KeptDay[],
  other: readonly KeptDay[],
): Float64Array {
  const first = slotAt(slots, from);
  const last = slotAt(slots, until + FELT_FOR - 1);
  const hours = (until - from) / HOUR;
  return Float64Array.from(base, ({ sales }, day) => {
    const more = other[day]?.sales ?? sales;
    let gain = 0;
    for (let slot = first; slot <= last; slot++)
      gain += (more[slot] as number) - (sales[slot] as number);
    return gain / hours;
  });
}

function valued({ from, until }: Stretch, gains: Float64Array, breakEven: number): HourValue {
  const { mean, se, low, high } = ratioEstimate(gains, new Float64Array(gains.length).fill(1));
  const pays = low > breakEven ? "yes" : high < breakEven ? "no" : "unclear";
  return { from, until, mean, se, low, high, replications: gains.length, pays };
}

/** Known well enough: to a quarter of what an hour must bring, or to a tenth of its own value. */
function isKnown({ mean, se, pays }: HourValue, breakEven: number): boolean {
  return se <= Math.max(breakEven / 8, Math.abs(mean) / (pays === "unclear" ? 20 : 10));
}

/** Where the next days tell most: first where the wage is not told apart, then where the error is largest. */
function neediest(
  hours: readonly HourValue[],
  counts: readonly number[],
  most: number,
  breakEven: number,
): number | undefined {
  let best: number | undefined;
  let greatest = 0;
  for (const [i, hour] of hours.entries()) {
    if ((counts[i] ?? 0) + BATCH > most || isKnown(hour, breakEven)) continue;
    const need = hour.se * (hour.pays === "unclear" ? 3 : 1);
    if (!(need > greatest)) continue;
    best = i;
    greatest = need;
  }
  return best;
}
