import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantilesOfLengths } from "#outcomes/quantiles-of-lengths.ts";
import { Room } from "#outcomes/room.ts";
import { quantileOfSorted } from "#statistics/quantile.ts";

const LEVELS = [0, 0.5, 0.9, 0.95, 0.99, 1];

describe("quantiles of lengths of time", () => {
  it("are those of the sorted lengths, to the digit, in memory used again", () => {
    const room = new Room();
    const length = fc.tuple(fc.nat(20_000_000), fc.constantFrom(1, 7, 4096, 1e9));
    fc.assert(
      fc.property(fc.array(length, { minLength: 1, maxLength: 400 }), (parts) => {
        room.clear();
        const values = Float64Array.from(parts, ([top, bottom]) => top / bottom);
        const sorted = values.slice().sort();
        const exact = LEVELS.map((level) => {
          const at = (sorted.length - 1) * level;
          const below = sorted[Math.floor(at)] ?? 0;
          return below + (at % 1) * ((sorted[Math.ceil(at)] ?? 0) - below);
        });
        expect(quantilesOfLengths(values, values.length, LEVELS, room)).toEqual(exact);
        expect(exact[1]).toBeCloseTo(quantileOfSorted(sorted, 0.5), 3);
      }),
    );
  });

  it("are NaN without any length", () => {
    expect(quantilesOfLengths(new Float64Array(3), 0, [0.5], new Room())).toEqual([Number.NaN]);
  });
});
