import type { Place } from "#statistics/smooth-surface.ts";

/** One direction of a map: which values it covers. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  /** Whole numbers only, such as people. */
  readonly isWhole: boolean;
}

/** A point of a map in the units of its axes. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** Both directions of a map. */
export interface Axes {
  readonly x: Axis;
  readonly y: Axis;
}

/** Value of an axis at a part of its length; rounded where only whole numbers make sense. */
export function valueAt({ from, to, isWhole }: Axis, part: number): number {
  const value = from + (to - from) * part;
  return isWhole ? Math.round(value) : value;
}

const partOf = ({ from, to }: Axis, value: number): number => (value - from) / (to - from);

/** Where a point lies on the unit square. */
export const placeOf = ({ x, y }: Axes, point: MapPoint): Place => ({
  u: partOf(x, point.x),
  v: partOf(y, point.y),
});

/** The point at a place of the unit square, on whole numbers where the axis has them. */
const pointAt = ({ x, y }: Axes, { u, v }: Place): MapPoint => ({
  x: valueAt(x, u),
  y: valueAt(y, v),
});

/** Chebyshev-Lobatto nodes: closer together at the ends, where a polynomial is known least. */
const HALF_CHORD = Math.sqrt(0.5) / 2;
const nodes = [0, 0.5 - HALF_CHORD, 0.5, 0.5 + HALF_CHORD, 1] as const;

const isCoarse = (i: number, j: number): boolean => (i % 2 === 0) === (j % 2 === 0);

/**
 * Points to simulate: 13 for a first picture (corners, middles and the four between), or all 25 of the 5 x 5 net they are part of.
 *
 * @param own a point that must be among them, such as the plan as it stands: it comes first
 */
export function design(axes: Axes, size: "coarse" | "full", own: MapPoint): readonly MapPoint[] {
  const points = nodes.flatMap((v, j) =>
    nodes.flatMap((u, i) => (size === "full" || isCoarse(i, j) ? [pointAt(axes, { u, v })] : [])),
  );
  return distinct([own, ...points]);
}

/** Without repetitions, which a short axis of whole numbers brings. */
export function distinct(points: readonly MapPoint[]): readonly MapPoint[] {
  const known = new Map(points.map((point) => [keyOf(point), point]));
  return [...known.values()];
}

export const keyOf = ({ x, y }: MapPoint): string => `${x},${y}`;
