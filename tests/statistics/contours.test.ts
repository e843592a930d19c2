import { describe, expect, test } from "vitest";
import { contourLines, gridOf } from "#statistics/contours.ts";

test("a contour of a plane is one straight line at its height", () => {
  const plane = gridOf(7, 5, (u, v) => 2 * u + v);
  const lines = contourLines(plane, 1.3);
  expect(lines).toHaveLength(1);
  const [line = []] = lines;
  for (const [u, v] of line) expect(2 * u + v).toBeCloseTo(1.3, 12);
  // From the lower edge, at u = 0.65, to the upper one, at u = 0.15.
  const ends = [line[0]?.[0] ?? 0, line.at(-1)?.[0] ?? 0].sort((a, b) => a - b);
  expect(ends[0]).toBeCloseTo(0.15, 12);
  expect(ends[1]).toBeCloseTo(0.65, 12);
});

test("a hill has a closed contour, two hills have two", () => {
  const hill = gridOf(41, 41, (u, v) => -((u - 0.5) * (u - 0.5) + (v - 0.5) * (v - 0.5)));
  const [circle = [], ...others] = contourLines(hill, -0.09);
  expect(others).toEqual([]);
  expect(circle[0]).toEqual(circle.at(-1));
  for (const [u, v] of circle) expect(Math.hypot(u - 0.5, v - 0.5)).toBeCloseTo(0.3, 2);
  const two = gridOf(61, 31, (u, v) => {
    const near = Math.min(Math.abs(u - 0.25), Math.abs(u - 0.75));
    return -(near * near + (v - 0.5) * (v - 0.5));
  });
  expect(contourLines(two, -0.01)).toHaveLength(2);
});

describe("a saddle in one cell", () => {
  // Corners 1, 0, 1, 0 round the cell; its middle lies at 0.5.
  const saddle = gridOf(2, 2, (u, v) => (u === v ? 1 : 0));
  test("below the middle the high corners are joined: the lines cut off the low ones", () => {
    const lines = contourLines(saddle, 0.4);
    expect(lines).toHaveLength(2);
    // Each line stays near (1, 0) or near (0, 1).
    for (const line of lines) expect(new Set(line.map(([u, v]) => u > v)).size).toBe(1);
  });
  test("above the middle the low corners are joined: the lines cut off the high ones", () => {
    const lines = contourLines(saddle, 0.6);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(new Set(line.map(([u, v]) => u + v < 1)).size).toBe(1);
  });
});

test("no contour beyond the heights", () => {
  expect(
    contourLines(
      gridOf(3, 3, (u) => u),
      2,
    ),
  ).toEqual([]);
});
