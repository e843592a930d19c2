import { ENGINE_VERSION } from "#engine/version.ts";
import { slotsOf } from "#outcomes/day.ts";
import { outcomes } from "#outcomes/index.ts";
import type { Outcome } from "#outcomes/outcome.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { quantileOfSorted } from "#statistics/quantile.ts";
import { dailyFigures, ratioEstimate } from "#statistics/ratio-estimate.ts";
import { withinShares } from "#statistics/share-interval.ts";
import { figuresOf } from "./headline.ts";
import { slotted } from "./measure.ts";
import type { Measured } from "./runner.ts";
import type { StudyResult } from "./study.ts";

type SlotRows = StudyResult["bySlot"][string];

/** Mean and spread of one outcome in one slot. A total's slot is its part of the day's sum, so every day counts as 1. */
function slotFigures(
  measured: readonly Measured[],
  outcome: Outcome,
  cell: number,
  scratch: Float64Array,
) {
  let sumOf = 0;
  let sumPer = 0;
  let days = 0;
  for (const { slotOf, slotPer } of measured) {
    const of = slotOf[cell] as number;
    const per = outcome.total ? 1 : (slotPer[cell] as number);
    sumOf += of;
    sumPer += per;
    if (per !== 0) scratch[days++] = of / per;
  }
  const sorted = scratch.subarray(0, days).sort();
  return {
    mean: sumPer === 0 ? Number.NaN : sumOf / sumPer,
    p10: quantileOfSorted(sorted, 0.1),
    p90: quantileOfSorted(sorted, 0.9),
  };
}

function slotRows(measured: readonly Measured[], which: number, slots: number): SlotRows {
  const outcome = slotted[which] as Outcome;
  const scratch = new Float64Array(measured.length);
  const figures = Array.from({ length: slots }, (_, slot) =>
    slotFigures(measured, outcome, which * slots + slot, scratch),
  );
  return {
    mean: figures.map(({ mean }) => mean),
    p10: figures.map(({ p10 }) => p10),
    p90: figures.map(({ p90 }) => p90),
  };
}

/**
 * A record whose values are worked out when they are first looked at: there are dozens of rows of slots and days, and a screen
 * shows a few of them many times a second.
 */
function onDemand<Value>(
  ids: readonly string[],
  make: (index: number) => Value,
): Readonly<Record<string, Value>> {
  const record: Record<string, Value> = {};
  for (const [index, id] of ids.entries()) {
    let made: { readonly value: Value } | undefined;
    const get = () => (made ??= { value: make(index) }).value;
    Object.defineProperty(record, id, { enumerable: true, get });
  }
  return record;
}

/**
 * What replications say together. The digits depend on the replications alone: not on who ran them or in what order.
 *
 * @param measured any set of replications of the scenario, each once
 */
export function summarise(
  scenario: Scenario,
  seed: string,
  measured: readonly Measured[],
  stopped: StudyResult["stopped"],
): StudyResult {
  const inOrder = [...measured].sort((one, other) => one.replication - other.replication);
  const slots = slotsOf(scenario);
  const figures = outcomes.map((outcome, i) => ({ outcome, figures: figuresOf(inOrder, i) }));
  return {
    engine: ENGINE_VERSION,
    seed,
    replications: inOrder.length,
    stopped,
    outcomes: Object.fromEntries(
      figures.map(({ outcome, figures: { of, per } }) => [
        outcome.id,
        {
          ...(outcome.unit === "share"
            ? withinShares(ratioEstimate(of, per))
            : ratioEstimate(of, per)),
          unit: outcome.unit,
        },
      ]),
    ),
    slots,
    bySlot: onDemand(
      slotted.map(({ id }) => id),
      (which) => slotRows(inOrder, which, slots.count),
    ),
    days: onDemand(
      figures.map(({ outcome }) => outcome.id),
      (which) => Array.from(dailyFigures(figuresOf(inOrder, which))),
    ),
  };
}
