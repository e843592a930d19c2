import type { MapPoint } from "#experiments/surface/design.ts";
import { exchangeOf } from "#experiments/surface/exchange.ts";
import {
  MapDays,
  type MapEffort,
  type MapQuestion,
  type SimulatedMap,
  simulateMap,
} from "#experiments/surface/simulate-map.ts";
import type { Runner } from "#experiments/runner.ts";
import { summarise } from "#experiments/summarise.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { worstHours } from "#ui/plan/extra-temps.ts";
import { breakEvenAt, type Prices, usualPrices } from "./map-figures.ts";
import { type AxisPair, type Hours, type MapPlan, questionOf, TEMP_HOURS } from "./question.ts";

/** Parts of the resolved who come back that are looked at: none beyond the plan's own, and two that are worse. */
export const returningShares = [0, 0.15, 0.3] as const;

/** Days of each point: of the map itself, and of the worlds with more people coming back. */
const effort: MapEffort = { first: 4, settled: 16 };
const SIDE_DAYS = 10;
/** Temps of the exchange that the verdict speaks of. */
export const TEMPS = 4;

/** One world's map, with what it takes to add points to it. */
export interface World {
  readonly plan: MapPlan;
  readonly question: MapQuestion;
  readonly days: MapDays;
  readonly map: SimulatedMap;
}

/** What is known so far. */
export interface Drawn {
  readonly scenario: Scenario;
  readonly pair: AxisPair;
  readonly hours: Hours;
  /** By place in `returningShares`. */
  readonly worlds: readonly (World | undefined)[];
}

/**
 * Draws the map of a plan, then, for bot against temps, those of its worse worlds.
 *
 * @throws the signal's reason when aborted; Error naming a replication that failed
 */
export async function drawMaps(
  runner: Runner,
  scenario: Scenario,
  pair: AxisPair,
  options: { readonly signal: AbortSignal; readonly onDrawn: (drawn: Drawn) => void },
): Promise<void> {
  const { signal, onDrawn } = options;
  const { seed } = scenario.study;
  const base = await runner.run({ scenario, seed, from: 0, to: effort.first }, { signal });
  const hours = worstHours(summarise(scenario, seed, base, "partial"), TEMP_HOURS);
  const worlds: (World | undefined)[] = returningShares.map(() => undefined);
  const prices = usualPrices(scenario, hours);
  const isBot = pair.x === "botResolved";
  for (const [index, returning] of returningShares.entries()) {
    if (index > 0 && !isBot) break;
    const plan: MapPlan = { scenario, pair, hours, returning };
    const question = questionOf(plan);
    const days = new MapDays();
    if (returning === 0) days.know(question.own, base);
    const show = (map: SimulatedMap) => {
      worlds[index] = { plan, question, days, map };
      if (!signal.aborted) onDrawn({ scenario, pair, hours, worlds: [...worlds] });
    };
    const map =
      index === 0
        ? await simulateMap(runner, question, {
            effort,
            days,
            signal,
            onMap: show,
            closer: (full) => closer(plan, question, full, prices),
          })
        : await simulateMap(runner, question, {
            effort: { first: SIDE_DAYS, settled: SIDE_DAYS },
            days,
            signal,
            isSketch: true,
          });
    show(map);
  }
}

/** Where the answer is decided: the two ends of the exchange, and the line beyond which a temp does not pay. */
function closer(
  { pair }: MapPlan,
  { axes, own }: MapQuestion,
  { surfaces }: SimulatedMap,
  prices: Prices,
): readonly MapPoint[] {
  const lost = surfaces["lost-sales"];
  if (lost === undefined || pair.y !== "temps") return [];
  const { worth } = exchangeOf(lost, own, TEMPS, axes.x);
  const line = [0.25, 0.5, 0.75].flatMap((part): MapPoint[] => {
    const x = axes.x.from + part * (axes.x.to - axes.x.from);
    const y = breakEvenAt(lost, x, axes.y, prices);
    return y === undefined ? [] : [{ x, y: Math.round(y) }];
  });
  const traded = worth === undefined ? [] : [{ x: own.x + worth, y: own.y }];
  return [{ x: own.x, y: own.y + TEMPS }, ...traded, ...line];
}

/** Simulates one more point of a world as thoroughly as the others, and fits it in. */
export async function lookCloser(
  runner: Runner,
  world: World,
  point: MapPoint,
  signal: AbortSignal,
): Promise<World> {
  const { question, days, map } = world;
  const lost = map.surfaces["lost-sales"];
  await days.extend(runner, question, [point], lost?.replications ?? effort.settled, signal);
  return { ...world, map: { ...map, surfaces: days.surfaces(question) } };
}
