import { slotted } from "#experiments/measure.ts";
import type { Measured } from "#experiments/runner.ts";
import { outcomeById, outcomes } from "#outcomes/index.ts";
import type { Outcome } from "#outcomes/outcome.ts";
import { platformRuleById } from "#rules/index.ts";
import type { Scenario } from "#scenario/scenario.ts";

/** What a roster has to reach, and on how many of the days. */
export interface Target {
  readonly outcome: string;
  /** In the outcome's own unit; of a miss share, the share not missed. */
  readonly level: number;
  readonly per: "day" | "slot";
  /** Share of the days on which it is to be reached. */
  readonly chance: number;
}

/** Days of the sample on which a search judges rosters. */
export const SAMPLE_DAYS = 120;

const FIRST_REPLY = "first-response-miss-share";
const CHANCE = 0.9;
const LEVEL = 0.9;

/**
 * The target in force: what is asked for, else the scenario's own, else its platform target read on the first reply within three
 * minutes (no reply is a miss), on nine days in ten.
 */
export function targetOf({ staffing, platform }: Scenario, asked: Partial<Target> = {}): Target {
  const own = staffing?.target ?? {};
  const judged = platformRuleById(platform.rule)?.measures === "reply-share" && platform.target > 0;
  return {
    outcome: asked.outcome ?? own.outcome ?? FIRST_REPLY,
    level: asked.level ?? own.level ?? (judged ? platform.target : LEVEL),
    per: asked.per ?? own.per ?? "day",
    chance: asked.chance ?? own.chance ?? CHANCE,
  };
}

/** How far a day is on the good side of the target, in the outcome's unit; one figure, or one per slot. */
export interface Gauge {
  readonly outcome: Outcome;
  /** The least slack of the day; Infinity where nothing was to be judged. */
  readonly slack: (day: Measured) => number;
  /** Slack of every slot where the target is per slot; else of the day alone. */
  readonly slacks: (day: Measured) => Float64Array;
}

/** @throws RangeError when the outcome is unknown, has no better direction, or has no slots where the target is per slot */
export function gaugeOf({ outcome: id, level, per }: Target): Gauge {
  const outcome = outcomeById(id);
  if (outcome === undefined) throw new RangeError(`no outcome ${id}`);
  if (outcome.better === "neither")
    throw new RangeError(`${id} has no better direction, so it can be no target`);
  const which = outcomes.indexOf(outcome);
  const place = slotted.indexOf(outcome);
  if (per === "slot" && place < 0) throw new RangeError(`${id} has no figures by slot`);
  const bound = id.startsWith(FIRST_REPLY) ? 1 - level : level;
  const sign = outcome.better === "higher" ? 1 : -1;
  const slackOf = (of: number, weight: number) =>
    weight === 0 ? Number.POSITIVE_INFINITY : sign * (of / weight - bound);
  const slacks = (day: Measured): Float64Array => {
    if (per === "day")
      return Float64Array.of(slackOf(day.of[which] as number, day.per[which] as number));
    const count = day.slotOf.length / slotted.length;
    return Float64Array.from({ length: count }, (_, slot) => {
      const at = place * count + slot;
      const weight = outcome.total ? 1 : (day.slotPer[at] as number);
      return slackOf(day.slotOf[at] as number, weight);
    });
  };
  return {
    outcome,
    slacks,
    slack: (day) =>
      slacks(day).reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY),
  };
}

/** Rounding of a share does not make a day miss its target. */
export const TOUCH = 1e-12;
