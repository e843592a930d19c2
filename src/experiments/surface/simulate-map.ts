import { outcomes } from "#outcomes/index.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { figuresOf } from "#experiments/headline.ts";
import type { Measured, Runner } from "#experiments/runner.ts";
import { type Axes, design, distinct, keyOf, type MapPoint } from "./design.ts";
import { type Surface, surfaceOf } from "./surface.ts";

/** What a map is of. */
export interface MapQuestion {
  readonly axes: Axes;
  /** The plan as it stands: always simulated. */
  readonly own: MapPoint;
  /** The plan with both values set; pure. */
  readonly scenarioAt: (point: MapPoint) => Scenario;
  readonly seed: string;
  /** Ids of outcomes to keep. */
  readonly outcomes: readonly string[];
}

/** Surfaces by outcome. */
export interface SimulatedMap {
  readonly surfaces: Readonly<Record<string, Surface>>;
  /** False for a first picture that more days will correct. */
  readonly isSettled: boolean;
}

/** How much to simulate: days of each point. */
export interface MapEffort {
  readonly first: number;
  readonly settled: number;
}

/** Days of the points simulated so far, kept so that more can be added. */
export class MapDays {
  readonly #points = new Map<string, { readonly point: MapPoint; readonly days: Measured[] }>();

  /** Simulates what is missing of some points up to a number of days, the same days at every point. */
  async extend(
    runner: Runner,
    { scenarioAt, seed, outcomes: wanted }: MapQuestion,
    points: readonly MapPoint[],
    days: number,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    for (const point of points) {
      const known = this.#points.get(keyOf(point)) ?? { point, days: [] };
      if (known.days.length < days) {
        const scenario = scenarioAt(point);
        const job = { scenario, seed, from: known.days.length, to: days, outcomes: wanted };
        known.days.push(...(await runner.run(job, signal === undefined ? {} : { signal })));
      }
      this.#points.set(keyOf(point), known);
    }
  }

  /** Takes in days of a point that were simulated already, from the first on. */
  know(point: MapPoint, days: readonly Measured[]): void {
    this.#points.set(keyOf(point), { point, days: [...days] });
  }

  get points(): readonly MapPoint[] {
    return [...this.#points.values()].map(({ point }) => point);
  }

  /** Surfaces over all points, on the days that all of them have. */
  surfaces({ axes, outcomes: ids }: MapQuestion): Readonly<Record<string, Surface>> {
    const all = [...this.#points.values()];
    const days = Math.min(...all.map((one) => one.days.length));
    return Object.fromEntries(
      ids.map((id) => {
        const place = outcomes.findIndex((outcome) => outcome.id === id);
        if (place < 0) throw new RangeError(`no outcome is called ${id}`);
        const simulated = all.map((one) => ({
          point: one.point,
          figures: figuresOf(one.days.slice(0, days), place),
        }));
        return [id, surfaceOf(axes, simulated)];
      }),
    );
  }
}

/**
 * Draws a map: a first picture from few points and days, then the full net with more days, then more points where it matters.
 *
 * @param options.days keeps what is simulated, for more points later
 * @param options.closer points to add, once the full net is known: along a line that decides, or where the user looks
 * @throws the signal's reason when aborted; Error naming a replication that failed
 */
export async function simulateMap(
  runner: Runner,
  question: MapQuestion,
  options: {
    readonly effort: MapEffort;
    readonly days: MapDays;
    readonly signal?: AbortSignal;
    readonly onMap?: (map: SimulatedMap) => void;
    readonly closer?: (map: SimulatedMap) => readonly MapPoint[];
    /** Settles on the first picture's points. */
    readonly isSketch?: boolean;
  },
): Promise<SimulatedMap> {
  const { effort, days, signal, onMap, closer } = options;
  const { axes, own } = question;
  const drawn = (isSettled: boolean): SimulatedMap => ({
    surfaces: days.surfaces(question),
    isSettled,
  });
  await days.extend(runner, question, design(axes, "coarse", own), effort.first, signal);
  if (options.isSketch === true) return drawn(true);
  onMap?.(drawn(false));
  const net = design(axes, "full", own);
  await days.extend(runner, question, net, effort.first, signal);
  const full = drawn(false);
  onMap?.(full);
  const points = distinct([...net, ...(closer?.(full) ?? [])]);
  await days.extend(runner, question, points, effort.settled, signal);
  return drawn(true);
}
