/** Heights on a regular grid of the unit square; row-major from v = 0 up, `across` numbers a row. */
export interface Grid {
  readonly across: number;
  readonly up: number;
  readonly heights: Float64Array;
}

/** A point of a contour: u, v on the unit square. */
export type ContourPoint = readonly [number, number];

/** Reads heights of the unit square on a regular grid that includes its edges. */
export function gridOf(across: number, up: number, height: (u: number, v: number) => number): Grid {
  const heights = new Float64Array(across * up);
  for (let j = 0; j < up; j++)
    for (let i = 0; i < across; i++)
      heights[j * across + i] = height(i / (across - 1), j / (up - 1));
  return { across, up, heights };
}

/** Corners of a cell in order round it, and its edges: edge k runs from corner k to corner k + 1. */
const corners = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

/**
 * Lines of one height: marching squares with linear interpolation along edges; in a saddle the mean of the corners decides.
 *
 * @returns polylines; a closed one ends where it began
 */
export function contourLines(grid: Grid, level: number): readonly (readonly ContourPoint[])[] {
  const { across, up } = grid;
  const segments: [string, string][] = [];
  const points = new Map<string, ContourPoint>();
  for (let j = 0; j + 1 < up; j++)
    for (let i = 0; i + 1 < across; i++) {
      const cut = cutsOf(grid, i, j, level);
      for (const one of cut) {
        segments.push([one.from.key, one.to.key]);
        points.set(one.from.key, one.from.point);
        points.set(one.to.key, one.to.point);
      }
    }
  return joined(segments).map((keys) => keys.map((key) => points.get(key) as ContourPoint));
}

interface Crossing {
  /** Names the edge of the grid, the same for both cells that share it. */
  readonly key: string;
  readonly point: ContourPoint;
}

function cutsOf({ across, up, heights }: Grid, i: number, j: number, level: number) {
  const values = corners.map(([a, b]) => (heights[(j + b) * across + i + a] as number) - level);
  const isAbove = values.map((value) => value >= 0);
  const crossings: (Crossing | undefined)[] = corners.map((corner, k) => {
    const next = (k + 1) % 4;
    if (isAbove[k] === isAbove[next]) return undefined;
    const [a, b] = corner;
    const [c, d] = corners[next] as readonly [number, number];
    const [one, other] = [values[k] as number, values[next] as number];
    const share = one / (one - other);
    const u = i + a + share * (c - a);
    const v = j + b + share * (d - b);
    const isLevel = b === d;
    const key = `${isLevel ? "h" : "v"}${i + Math.min(a, c)},${j + Math.min(b, d)}`;
    return { key, point: [u / (across - 1), v / (up - 1)] };
  });
  const found = crossings.filter((one) => one !== undefined);
  const [first, second, third, fourth] = found;
  if (first === undefined || second === undefined) return [];
  if (third === undefined || fourth === undefined) return [{ from: first, to: second }];
  const middle = values.reduce((sum, value) => sum + value, 0) >= 0;
  // Corner 0 is joined to corner 2 through the middle, or cut off together with it.
  return middle === isAbove[0]
    ? [
        { from: first, to: second },
        { from: third, to: fourth },
      ]
    : [
        { from: fourth, to: first },
        { from: second, to: third },
      ];
}

/** Segments put end to end. */
function joined(segments: readonly (readonly [string, string])[]): string[][] {
  const at = new Map<string, number[]>();
  for (const [k, ends] of segments.entries())
    for (const end of ends) at.set(end, [...(at.get(end) ?? []), k]);
  const used = new Set<number>();
  const follow = (from: string): string[] => {
    const line: string[] = [];
    let end = from;
    while (true) {
      const next = (at.get(end) ?? []).find((k) => !used.has(k));
      if (next === undefined) return line;
      used.add(next);
      const [a, b] = segments[next] as readonly [string, string];
      end = a === end ? b : a;
      line.push(end);
    }
  };
  return segments.flatMap(([a], k) => {
    if (used.has(k)) return [];
    const forward = follow(a);
    const back = follow(a).reverse();
    return [[...back, a, ...forward]];
  });
}

/**
 * The part of the square at or above a height, as polygons that touch but do not overlap: for filling in one path. Whole cells in a
 * row make one rectangle.
 */
export function regionAbove(grid: Grid, level: number): readonly (readonly ContourPoint[])[] {
  const { across, up, heights } = grid;
  const at = (i: number, j: number): number => (heights[j * across + i] as number) - level;
  const scaled = (u: number, v: number): ContourPoint => [u / (across - 1), v / (up - 1)];
  const polygons: (readonly ContourPoint[])[] = [];
  for (let j = 0; j + 1 < up; j++) {
    let whole = -1;
    const close = (end: number) => {
      if (whole >= 0)
        polygons.push([scaled(whole, j), scaled(end, j), scaled(end, j + 1), scaled(whole, j + 1)]);
      whole = -1;
    };
    for (let i = 0; i + 1 < across; i++) {
      const values = corners.map(([a, b]) => at(i + a, j + b));
      if (values.every((value) => value >= 0)) {
        if (whole < 0) whole = i;
        continue;
      }
      close(i);
      const part = clipped(values).map(([a, b]) => scaled(i + a, j + b));
      if (part.length > 0) polygons.push(part);
    }
    close(across - 1);
  }
  return polygons;
}

/** The part of one cell at or above 0, corner by corner. */
function clipped(values: readonly number[]): readonly ContourPoint[] {
  return corners.flatMap((corner, k): ContourPoint[] => {
    const next = (k + 1) % 4;
    const [one, other] = [values[k] as number, values[next] as number];
    const [a, b] = corner;
    const [c, d] = corners[next] as readonly [number, number];
    const share = one / (one - other);
    const crossing: ContourPoint[] =
      one >= 0 === other >= 0 ? [] : [[a + share * (c - a), b + share * (d - b)]];
    return one >= 0 ? [[a, b], ...crossing] : crossing;
  });
}
