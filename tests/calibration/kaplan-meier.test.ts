import fc from "fast-check";
import { expect, test } from "vitest";
import { kaplanMeier, waitingAt } from "#calibration/kaplan-meier.ts";

/** Weeks of remission of 21 patients on 6-mercaptopurine; with "+" still in remission. Source: Freireich et al. 1963, Blood 21:699. */
const remission = "6 6 6 7 10 13 16 22 23 6+ 9+ 10+ 11+ 17+ 19+ 20+ 25+ 32+ 32+ 34+ 35+".split(" ");

/** Still in remission and Greenwood's error. Source: Kalbfleisch and Prentice, 2nd ed., table 1.2 and section 1.4. */
const published = [
  [6, 0.857, 0.0764, 21],
  [7, 0.807, 0.0869, 17],
  [10, 0.753, 0.0963, 15],
  [13, 0.69, 0.1068, 12],
  [16, 0.627, 0.1141, 11],
  [22, 0.538, 0.1282, 7],
  [23, 0.448, 0.1346, 6],
] as const;

const estimate = kaplanMeier(
  Float64Array.from(remission, (one) => Number.parseInt(one, 10)),
  Uint8Array.from(remission, (one) => (one.endsWith("+") ? 0 : 1)),
);

test("the textbook's example comes out to the digits that are printed", () => {
  expect(estimate.map(({ time, atRisk }) => [time, atRisk])).toEqual(
    published.map(([time, , , atRisk]) => [time, atRisk]),
  );
  for (const [i, [, share, error]] of published.entries()) {
    expect(estimate[i]?.value).toBeCloseTo(share, 3);
    expect(estimate[i]?.error).toBeCloseTo(error, 4);
  }
});

test("between two leavings the share stands still; before the first it is not known to differ from 1", () => {
  expect(waitingAt(estimate, 12)?.time).toBe(10);
  expect(waitingAt(estimate, 1000)?.time).toBe(23);
  expect(waitingAt(estimate, 5)).toBeUndefined();
});

test("without censoring it is the share of those who left later, with the error of a share", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1 }), (waits) => {
      const rows = kaplanMeier(Float64Array.from(waits), new Uint8Array(waits.length).fill(1));
      const shares = rows.map(
        ({ time }) => waits.filter((wait) => wait > time).length / waits.length,
      );
      const errorOf = (share: number) => Math.sqrt((share * (1 - share)) / waits.length);
      for (const [i, { value, error }] of rows.entries()) {
        expect(value).toBeCloseTo(shares[i] ?? 1, 12);
        expect(value === 0 ? 0 : error).toBeCloseTo(errorOf(shares[i] ?? 0), 12);
      }
    }),
  );
});

test("the interval holds the estimate and stays within nought and one", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 1 })), {
        minLength: 2,
      }),
      (waits) => {
        const rows = kaplanMeier(
          Float64Array.from(waits, ([time]) => time),
          Uint8Array.from(waits, ([, left]) => left),
        );
        for (const { low, value, high } of rows) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(value);
          expect(high).toBeGreaterThanOrEqual(value);
          expect(high).toBeLessThanOrEqual(1);
        }
      },
    ),
  );
});
