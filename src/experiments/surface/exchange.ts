import type { Axis, MapPoint } from "./design.ts";
import type { Surface } from "./surface.ts";

/** What a number of steps along one axis is worth along the other. */
export interface Exchange {
  /** Steps on the y axis, such as temps. */
  readonly count: number;
  /** As much more on the x axis for the same outcome; undefined where the axis ends before. */
  readonly worth: number | undefined;
  /** What the error of the surface leaves open; `high` is undefined where that end is beyond the axis, `low` where both are. */
  readonly low: number | undefined;
  readonly high: number | undefined;
}

const HALVINGS = 50;

/**
 * How much more or less x does what so many more y do, from the plan as it stands.
 *
 * @param axis where x ends on both sides
 */
export function exchangeOf(
  surface: Pick<Surface, "at" | "gap">,
  own: MapPoint,
  count: number,
  axis: Axis,
): Exchange {
  const { mean, halfWidth } = surface.gap(own, { x: own.x, y: own.y + count });
  const reaching = (gap: number) => reach(surface, own, gap, axis);
  const [one, other] = [reaching(mean - halfWidth), reaching(mean + halfWidth)];
  const isOpen = one === undefined || other === undefined;
  const ends = isOpen ? [one ?? other] : [Math.min(one, other), Math.max(one, other)];
  return { count, worth: reaching(mean), low: ends[0], high: ends[1] };
}

/** How far along x the outcome has changed by `gap`; undefined where it does not get there on either side. */
function reach(
  surface: Pick<Surface, "at">,
  own: MapPoint,
  gap: number,
  axis: Axis,
): number | undefined {
  const start = surface.at(own);
  const changeAt = (x: number): number => surface.at({ ...own, x }) - start;
  const end = [axis.to, axis.from].find((x) => gap * changeAt(x) > 0);
  if (end === undefined || Math.abs(gap) > Math.abs(changeAt(end))) return undefined;
  let [near, far] = [own.x, end];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (near + far) / 2;
    if (Math.abs(changeAt(middle)) >= Math.abs(gap)) far = middle;
    else near = middle;
  }
  return (near + far) / 2 - own.x;
}

/** Half of the step over which one more y is valued. */
const HALF = 0.5;

/**
 * What one more y is worth at a point beyond its price, in yuan: 0 along the break-even line.
 *
 * @param lost yuan of sales lost
 * @param perYuan gross profit a yuan of sales leaves
 * @param price yuan of one more y
 */
export const gainOfOneMore = (
  lost: Pick<Surface, "at">,
  { x, y }: MapPoint,
  perYuan: number,
  price: number,
): number => perYuan * (lost.at({ x, y: y - HALF }) - lost.at({ x, y: y + HALF })) - price;
