/** A place in the picture, in pixels. */
type Place = readonly [x: number, y: number];

/** A contour as it is drawn, and what is to be written on it. */
export interface Labelled {
  readonly text: string;
  readonly line: readonly Place[];
}

/** Where a label's middle stands. */
export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Of a letter of 11 px, in pixels. */
const WIDTH = { wide: 11, narrow: 6.5 };
const HEIGHT = 14;
const GAP = 3;

/** Fewer points than these are a speck that no label fits on. */
const SHORTEST = 9;

/**
 * A label for each contour that has room for one: as near to its middle as can be, none over another and none over the edge.
 *
 * @param frame the picture's own part, in pixels
 */
export function placeLabels(
  contours: readonly Labelled[],
  frame: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  },
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const { text, line } of contours) {
    if (line.length < SHORTEST) continue;
    const half = widthOf(text) / 2;
    const isFree = ([x, y]: Place) =>
      x - half >= frame.left &&
      x + half <= frame.right &&
      y - HEIGHT / 2 >= frame.top &&
      y + HEIGHT / 2 <= frame.bottom &&
      placed.every(
        (other) =>
          Math.abs(other.x - x) >= half + widthOf(other.text) / 2 + GAP ||
          Math.abs(other.y - y) >= HEIGHT,
      );
    const spot = fromMiddle(line).find(isFree);
    if (spot !== undefined) placed.push({ text, x: spot[0], y: spot[1] });
  }
  return placed;
}

const widthOf = (text: string): number =>
  Array.from(text, (letter) => (letter > "\u2E80" ? WIDTH.wide : WIDTH.narrow)).reduce(
    (sum, width) => sum + width,
    0,
  );

/** The points of a line, the middle one first and the ends last. */
function fromMiddle(line: readonly Place[]): readonly Place[] {
  const middle = (line.length - 1) / 2;
  return line
    .map((place, i) => ({ place, far: Math.abs(i - middle) }))
    .sort((one, other) => one.far - other.far)
    .map(({ place }) => place);
}
