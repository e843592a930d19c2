import { meanOf } from "#scenario/law.ts";
import type { CustomerClass, Scenario } from "#scenario/scenario.ts";
import { type Fitted, type FittedId, type Interval, isWide } from "./fitted.ts";
import { MINUTE, patienceLawOf, staying } from "./patience-law.ts";
import { inScope } from "./scope.ts";

/** Fewer observations than this say nothing. */
export const LEAST = 30;

/** Sets an estimate beside what the plan says. */
export type RowMaker = (
  id: FittedId,
  interval: Interval,
  count: number,
  more?: Partial<Fitted>,
) => Fitted;

export const rowsFor =
  (base: Scenario): RowMaker =>
  (id, interval, count, more = {}) => ({
    id,
    before: beforeOf(base, id),
    ...interval,
    count,
    advice: count >= LEAST && !isWide(interval) ? "accept" : "keep",
    ...(isWide(interval) ? { why: wide } : {}),
    ...more,
  });

const wide = {
  zh: "数据太少，范围太宽",
  en: "too little data, the range is too wide",
} as const;

/** What the plan says now, for the classes a figure is fitted for. */
export function beforeOf(base: Scenario, id: FittedId): number {
  const kinds = inScope(base);
  const [first] = kinds;
  if (first === undefined) return Number.NaN;
  switch (id) {
    case "effort":
      return meanOf(first.effort);
    case "effort-cv":
      return first.effort.kind === "lognormal"
        ? first.effort.cv
        : first.effort.kind === "exponential"
          ? 1
          : Number.NaN;
    case "think":
      return meanOf(first.think);
    case "rounds":
      return first.rounds.kind === "geometric"
        ? first.rounds.mean
        : first.rounds.kind === "fixed"
          ? first.rounds.count
          : Number.NaN;
    case "first-patience":
      return first.patience.first.law === null ? Number.NaN : meanOf(first.patience.first.law);
    case "later-patience":
      return first.patience.later.law === null ? Number.NaN : meanOf(first.patience.later.law);
    case "silent-share":
      return first.silentShare;
    case "bot-attempted":
      return first.bot.attempted;
    case "bot-resolved":
      return first.bot.resolved;
    case "conversion":
      return first.conversion.answered;
    case "floor":
      return first.conversion.floor;
    case "conversion-slope":
      return slopeOf(first);
    case "order-value":
      return first.orderValue;
    case "most-chats":
      return base.staff.types[0]?.maxChats ?? Number.NaN;
    case "contacts":
      return base.demand.visitors * base.demand.consultRate;
    case "shape":
      return Number.NaN;
    case "day-cv":
      return base.demand.dayCv;
    case "within-day-sd":
      return base.demand.withinDay.sd;
    case "neighbour-correlation":
      return base.demand.withinDay.correlation;
  }
}

/** What the first minute beyond the grace costs of the conversion, later replies all received; NaN for laws without a closed form. */
function slopeOf({ conversion, patience, rivals }: CustomerClass): number {
  const { law } = patience.first;
  const isClosed = rivals === undefined && conversion.slowLoss === 0;
  const known = law === null ? undefined : patienceLawOf(law);
  if (!isClosed || known === undefined) return Number.NaN;
  return conversion.answered * (1 - conversion.floor) * (1 - staying(known, MINUTE));
}
