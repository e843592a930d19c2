import { swingOf } from "#experiments/sensitivity/swing.ts";
import type { Axes, Axis, MapPoint } from "#experiments/surface/design.ts";
import type { MapQuestion } from "#experiments/surface/simulate-map.ts";
import { withReturning } from "#experiments/surface/returning.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { withValue } from "#scenario/with-value.ts";
import { extraType, withTemps } from "#ui/plan/extra-temps.ts";
import { platformOutcome } from "#ui/home/outcome-ids.ts";
import { applyLevers } from "#ui/state/apply-levers.ts";
import { type LeverId, leverIds, leverRange, readLever } from "#ui/state/levers.ts";
import { type FieldAxisId, fieldAxes, isFieldAxis } from "./field-axis.ts";

/** What a direction of the map changes: a lever, people who come for the worst hours, or any number of the scenario. */
export type AxisId = LeverId | "temps" | FieldAxisId;
export const axisIds: readonly Exclude<AxisId, FieldAxisId>[] = [...leverIds, "temps"];

/** What both directions change. */
export interface AxisPair {
  readonly x: AxisId;
  readonly y: AxisId;
}

/** Stretch of the day, in seconds from midnight of the first. */
export type Hours = readonly [number, number];

/** How long temps come for. */
export const TEMP_HOURS = 3;
/** Most temps on the map. */
const MOST_TEMPS = 12;
/** How far a bot gets worse, and better: shares of all contacts. */
const [WORSE, BETTER] = [0.1, 0.2];
/** Other levers, as parts of where they stand. */
const [LEAST, MOST] = [0.75, 1.35];
/** A direction shorter than this shows nothing. */
const SHORTEST = 0.02;

/** Bot against temps where there is a bot that could do better or worse; else the levers that come next in question. */
export function usualPair(scenario: Scenario): AxisPair {
  return canMove(scenario, "botResolved")
    ? { x: "botResolved", y: "temps" }
    : { x: "replySeconds", y: "temps" };
}

/** Whether a value can be a direction of the map. */
export function canMove(scenario: Scenario, id: AxisId): boolean {
  if (id === "temps") return extraType(scenario) !== undefined;
  if (isFieldAxis(id)) {
    const input = fieldAxes(scenario).get(id);
    return input !== undefined && swingOf(scenario, input.field) !== undefined;
  }
  if (id === "botResolved" && scenario.autoReply.bot === null) return false;
  const { from, to } = axisOf(scenario, id);
  return to - from >= (id === "botResolved" ? SHORTEST : Number.MIN_VALUE);
}

/** The values a direction covers, the plan's own among them. */
export function axisOf(scenario: Scenario, id: AxisId): Axis {
  if (id === "temps") return { from: 0, to: MOST_TEMPS, isWhole: true };
  if (isFieldAxis(id)) return fieldAxisOf(scenario, id);
  const own = readLever(scenario, id);
  const { min, max } = leverRange(scenario, id);
  if (id === "botResolved") {
    const from = Math.max(min, Math.floor((own - WORSE) * 100) / 100);
    return { from, to: Math.min(max, Math.ceil((own + BETTER) * 100) / 100), isWhole: false };
  }
  const isWhole = id === "visitors" || id === "replySeconds";
  const [from, to] = [Math.max(min, own * LEAST), Math.min(max, own * MOST)];
  return isWhole ? { from: Math.floor(from), to: Math.ceil(to), isWhole } : { from, to, isWhole };
}

/** The plausible range of a number, widened to where it stands. */
function fieldAxisOf(scenario: Scenario, id: FieldAxisId): Axis {
  const input = fieldAxes(scenario).get(id);
  if (input === undefined) throw new RangeError(`no number of the plan is called ${id}`);
  const { control } = input.field;
  const { low, high } = input.range;
  const own = ownValue(scenario, id);
  const isWhole = control.kind === "number" && control.isWhole;
  return { from: Math.min(low, own), to: Math.max(high, own), isWhole };
}

/** Where the plan stands on a direction. */
function ownValue(scenario: Scenario, id: AxisId): number {
  if (id === "temps") return 0;
  if (!isFieldAxis(id)) return readLever(scenario, id);
  return fieldAxes(scenario).get(id)?.field.value as number;
}

export interface MapPlan {
  readonly scenario: Scenario;
  readonly pair: AxisPair;
  /** When extra people come. */
  readonly hours: Hours;
  /** Part of those the bot's console counts as resolved who ask a person after all. */
  readonly returning: number;
}

/** The plan with both values set, as it would be pinned. */
export function planAt({ scenario, pair, hours, returning }: MapPlan, point: MapPoint): Scenario {
  const values = [
    [pair.x, point.x],
    [pair.y, point.y],
  ] as const;
  const levers = Object.fromEntries(values.filter(([id]) => id !== "temps" && !isFieldAxis(id)));
  const temps = values.find(([id]) => id === "temps")?.[1] ?? 0;
  const typed = values.reduce((plan, [id, value]) => {
    const field = isFieldAxis(id) ? fieldAxes(scenario).get(id)?.field : undefined;
    if (field === undefined || field.value === value) return plan;
    const next = withValue(plan, field.path, value);
    return next.ok ? next.value : plan;
  }, scenario);
  const changed = withReturning(applyLevers(typed, levers), returning);
  return temps === 0 ? changed : withTemps(changed, hours, temps);
}

/** What to simulate for a map. */
export function questionOf(plan: MapPlan): MapQuestion {
  const { scenario, pair } = plan;
  const axes: Axes = { x: axisOf(scenario, pair.x), y: axisOf(scenario, pair.y) };
  const platform = platformOutcome(scenario);
  return {
    axes,
    own: { x: ownValue(scenario, pair.x), y: ownValue(scenario, pair.y) },
    scenarioAt: (point) => planAt(plan, point),
    seed: scenario.study.seed,
    outcomes: ["lost-sales", platform],
  };
}
