import type { Axes, Axis, MapPoint } from "#experiments/surface/design.ts";
import { type Exchange, exchangeOf, gainOfOneMore } from "#experiments/surface/exchange.ts";
import type { SimulatedMap } from "#experiments/surface/simulate-map.ts";
import type { Surface } from "#experiments/surface/surface.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { profitPerYuan } from "#experiments/worth.ts";
import { extraType } from "#ui/plan/extra-temps.ts";
import { platformOutcome } from "#ui/home/outcome-ids.ts";
import type { AxisPair, Hours } from "./question.ts";

/** Points either way at which it is asked whether a temp pays. */
const NET = 12;

/** What a change costs, and what a yuan of sales leaves. */
export interface Prices {
  /** Yuan a day for one more temp. */
  readonly temp: number;
  /** Yuan a day for one more percentage point of bot. */
  readonly point: number;
  /** Gross profit on a yuan of sales. */
  readonly margin: number;
}

/** Contacts a day that one percentage point of bot is. */
export const contactsOfPoint = ({ demand }: Scenario): number =>
  (demand.visitors * demand.consultRate) / 100;

/**
 * Prices before the user types any: wage times hours, the plan's margin, and for a point of bot its own price a chat for the
 * contacts a point is. What it takes to teach a bot is in no source and not in it.
 */
export function usualPrices(scenario: Scenario, [from, until]: Hours): Prices {
  const wage = extraType(scenario)?.wage ?? 0;
  return {
    temp: Math.round((wage * (until - from)) / 3600),
    point: (scenario.autoReply.bot?.cost ?? 0) * contactsOfPoint(scenario),
    margin: profitPerYuan(scenario),
  };
}

/** What the map can show. */
export const views = ["lost", "rate", "cost"] as const;
export type View = (typeof views)[number];

/** Yuan a day that a point costs beyond the plan as it stands; levers without a price cost nothing here. */
export function spendAt({ x, y }: MapPoint, own: MapPoint, pair: AxisPair, prices: Prices): number {
  const price = (id: AxisPair["x"], steps: number): number => {
    if (id === "temps") return steps * prices.temp;
    return id === "botResolved" ? Math.max(0, steps) * 100 * prices.point : 0;
  };
  return price(pair.x, x - own.x) + price(pair.y, y - own.y);
}

/** One view of a map: its height anywhere, and how far that may be off. */
export interface Relief {
  readonly at: (point: MapPoint) => number;
  readonly error: number;
  /** Off at a point that was not simulated, on the same days. */
  readonly leftOut: number;
  /** By how much a point exceeds the plan as it stands, and a half-width of that. */
  readonly gapTo: (point: MapPoint) => { readonly mean: number; readonly halfWidth: number };
  readonly surface: Surface;
}

/** A view of a map; undefined where the outcome is not there. */
export function reliefOf(
  view: View,
  map: SimulatedMap,
  context: {
    readonly scenario: Scenario;
    readonly own: MapPoint;
    readonly pair: AxisPair;
    readonly prices: Prices;
  },
): Relief | undefined {
  const id = view === "rate" ? platformOutcome(context.scenario) : "lost-sales";
  const surface = map.surfaces[id];
  if (surface === undefined) return undefined;
  const { at, error, leftOut } = surface;
  const { own, pair, prices } = context;
  const gapTo = (point: MapPoint) => surface.gap(own, point);
  const lost = (point: MapPoint): number => Math.max(0, at(point));
  switch (view) {
    case "lost":
      return { at: lost, error, leftOut, gapTo, surface };
    case "rate":
      return { at, error, leftOut, gapTo, surface };
    case "cost": {
      const { margin } = prices;
      const spend = (point: MapPoint): number => spendAt(point, own, pair, prices);
      return {
        at: (point) => margin * lost(point) + spend(point),
        error: margin * error,
        leftOut: margin * leftOut,
        gapTo: (point) => {
          const { mean, halfWidth } = gapTo(point);
          return { mean: margin * mean + spend(point), halfWidth: margin * halfWidth };
        },
        surface,
      };
    }
  }
}

/** Round heights for contours: a 1-2-5 step that gives about so many. */
export function contourLevels(low: number, high: number, wanted = 7): readonly number[] {
  const rough = (high - low) / wanted;
  if (!(rough > 0)) return [];
  let decade = 1;
  while (decade > rough) decade /= 10;
  while (decade * 10 <= rough) decade *= 10;
  const step = [10, 5, 2, 1].map((digit) => digit * decade).find((one) => one <= rough * 1.2);
  if (step === undefined) return [];
  const levels: number[] = [];
  for (let k = Math.ceil(low / step); k * step <= high; k++) levels.push(k * step);
  return levels;
}

/** Temps at which one more just pays its price, or undefined where all or none do. */
export function breakEvenAt(
  lost: Pick<Surface, "at">,
  x: number,
  { from, to }: Axis,
  { margin, temp }: Prices,
): number | undefined {
  const gain = (y: number): number => gainOfOneMore(lost, { x, y }, margin, temp);
  let [low, high] = [from + 0.5, to - 0.5];
  if (gain(low) < 0 || gain(high) > 0) return undefined;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (gain(middle) >= 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Where on the map one more temp pays: then the break-even line is on it or not. */
export function whereTempsPay(
  lost: Pick<Surface, "at">,
  { x, y }: Axes,
  { margin, temp }: Prices,
): "somewhere" | "nowhere" | "everywhere" {
  const steps = Array.from({ length: NET + 1 }, (_, i) => i / NET);
  const gains = steps.flatMap((u) =>
    steps.map((v) =>
      gainOfOneMore(
        lost,
        { x: x.from + u * (x.to - x.from), y: y.from + v * (y.to - y.from) },
        margin,
        temp,
      ),
    ),
  );
  if (gains.every((gain) => gain < 0)) return "nowhere";
  return gains.every((gain) => gain > 0) ? "everywhere" : "somewhere";
}

/** Yuan of gross profit that each further temp brings, the first one first. */
export function gainsOfEach(
  lost: Pick<Surface, "at">,
  own: MapPoint,
  { to }: Axis,
  margin: number,
): readonly number[] {
  return Array.from({ length: to - own.y }, (_, i) =>
    gainOfOneMore(lost, { x: own.x, y: own.y + i + 0.5 }, margin, 0),
  );
}

/** How two ways to spend money compare. */
export interface Standing {
  readonly exchange: Exchange;
  /** Yuan a day for the temps, and for as much bot; undefined where the axis ends before. */
  readonly hire: number;
  readonly bot: number | undefined;
  readonly first: "bot" | "hire" | "alike" | "neither" | "unclear";
  /** Yuan of sales the temps save, and whether that could be chance. */
  readonly saved: number;
  readonly isToldApart: boolean;
}

/** Temps against the points of bot that save as much. */
export function standingOf(
  lost: Surface,
  own: MapPoint,
  axes: Axes,
  count: number,
  prices: Prices,
): Standing {
  const exchange = exchangeOf(lost, own, count, axes.x);
  const { mean, halfWidth } = lost.gap(own, { x: own.x, y: own.y + count });
  const hire = count * prices.temp;
  const yuan = (worth: number | undefined) =>
    worth === undefined ? undefined : worth * 100 * prices.point;
  const [low, high] = [yuan(exchange.low), yuan(exchange.high)];
  const most = (axes.x.to - own.x) * 100 * prices.point;
  const isToldApart = mean + halfWidth < 0;
  const profit = -mean * prices.margin;
  const first = !isToldApart
    ? "unclear"
    : profit < hire && profit < (yuan(exchange.worth) ?? most)
      ? "neither"
      : (low ?? most) > hire
        ? "hire"
        : high !== undefined && high < hire
          ? "bot"
          : "alike";
  return { exchange, hire, bot: yuan(exchange.worth), first, saved: -mean, isToldApart };
}

/**
 * Part of the resolved who come back at which both ways cost the same, between the worlds looked at.
 *
 * @param worlds share and standing of each, rising
 * @returns undefined where the order does not change, or a world is not known
 */
export function evenShare(
  worlds: readonly { readonly share: number; readonly standing: Standing }[],
): number | undefined {
  for (const [i, next] of worlds.entries()) {
    const before = worlds[i - 1];
    if (before?.standing.bot === undefined || next.standing.bot === undefined) continue;
    const one = before.standing.bot - before.standing.hire;
    const other = next.standing.bot - next.standing.hire;
    if (one < 0 === other < 0) continue;
    return before.share + (one / (one - other)) * (next.share - before.share);
  }
  return undefined;
}
