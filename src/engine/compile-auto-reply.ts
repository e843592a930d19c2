import { compileLaw, type Law } from "#random/law.ts";
import type { CustomerClass, Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";
import { geometricScale } from "./geometric.ts";

type AutoReply = Scenario["autoReply"];

/** What becomes of a class of customers before people answer: shares, each of those whom the step before let pass. */
export interface ClassAutoReply {
  /** Answered by the menu. */
  readonly menu: number;
  readonly attempted: number;
  readonly asksForHuman: number;
  readonly turnsAway: number;
  readonly resolved: number;
  /** Of the bot's failures: noticed and handed over. */
  readonly recognised: number;
  /** Of the failures that go unnoticed. */
  readonly bouncesBack: number;
}

/** The bot itself. */
export interface CompiledBot {
  readonly time: Law;
  /** A geometric number of replies of `time` each, as 1 + floor(exponential x this); negative where `time` is the whole. */
  readonly repliesScale: number;
  readonly bounceAfter: Law | null;
  /** Begin and end of each window of the day, in seconds after midnight; null where it is always on. */
  readonly hours: Float64Array | null;
}

export function compileForClass(
  { menu, bot }: AutoReply,
  { menu: deflected, bot: own }: CustomerClass,
): ClassAutoReply {
  return {
    menu: menu ? (deflected ?? 0) : 0,
    attempted: bot ? own.attempted : 0,
    asksForHuman: own.asksForHuman ?? bot?.asksForHuman ?? 0,
    turnsAway: own.turnsAway ?? bot?.turnsAway ?? 0,
    resolved: own.resolved,
    recognised: own.recognised ?? bot?.recognised ?? 0,
    bouncesBack: bot?.bounceBack ? (own.bounceBack ?? bot.bounceBack.share) : 0,
  };
}

export function compileBot({ bot }: AutoReply): CompiledBot | null {
  if (!bot) return null;
  return {
    time: compileLaw(bot.time),
    repliesScale: bot.replies === undefined ? -1 : geometricScale(bot.replies),
    bounceAfter: bot.bounceBack ? compileLaw(bot.bounceBack.after) : null,
    hours: bot.hours
      ? Float64Array.from(
          bot.hours.flatMap(({ from, until }) => [toSeconds(from), toSeconds(until)]),
        )
      : null,
  };
}
