import { expect, test } from "vitest";
import { placeLabels } from "#ui/map/contour-labels.ts";

const frame = { left: 0, right: 300, top: 0, bottom: 200 };

/** An upright contour of 21 points, 10 px apart. */
const upright = (x: number) => Array.from({ length: 21 }, (_, i) => [x, 10 * i] as const);

test("a label stands in the middle of its contour", () => {
  expect(placeLabels([{ text: "¥2,500", line: upright(150) }], frame)).toEqual([
    { text: "¥2,500", x: 150, y: 100 },
  ]);
});

test("where two contours are near, the second's label goes further along; it takes 14 px of height", () => {
  const [first, second] = placeLabels(
    [
      { text: "¥2,500", line: upright(150) },
      { text: "¥2,520", line: upright(160) },
    ],
    frame,
  );
  expect([first?.y, second?.x]).toEqual([100, 160]);
  expect(Math.abs((second?.y ?? 100) - 100)).toBe(20);
});

test("three letters of 11 px do not fit 10 px from the edge, nor a label on a speck of 8 points", () => {
  expect(placeLabels([{ text: "三万元", line: upright(10) }], frame)).toEqual([]);
  expect(placeLabels([{ text: "¥1", line: upright(150).slice(0, 8) }], frame)).toEqual([]);
});
