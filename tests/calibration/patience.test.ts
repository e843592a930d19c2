import { expect, test } from "vitest";
import { applyFitted } from "#calibration/apply.ts";
import { maximise } from "#calibration/maximum.ts";
import { fitPatience } from "#calibration/patience.ts";
import { type PatienceLaw, staying } from "#calibration/patience-law.ts";
import { rowsFor } from "#calibration/rows.ts";
import { Ending, type Waits } from "#calibration/waits.ts";
import { compileLaw, draw } from "#random/law.ts";
import { bits, openSource, uniform } from "#random/source.ts";
import { checkScenario } from "#scenario/check-scenario.ts";
import { base } from "../own-day/known-shop.ts";

const runs = 20;
const silent = 0.6;
const last = 1 / 4.5;

/** Waits for replies offered after an exponential time, cut off by customers of known patience, most of whom leave in silence. */
function waits(seed: string, laws: readonly [PatienceLaw, PatienceLaw]): Waits {
  const counts = [2500, 6000] as const;
  const offered = [140, 50] as const;
  const keys = (["first-patience", "effort", "leaving"] as const).map((name) =>
    openSource(seed, 0, name),
  );
  const rows = ([0, 1] as const).flatMap((which) => {
    const law = laws[which];
    const patience = compileLaw({ kind: "weibull", ...law });
    const reply = compileLaw({ kind: "exponential", mean: offered[which] });
    return Array.from({ length: counts[which] }, (_, i) => {
      const [a, b, c] = keys as [(typeof keys)[0], (typeof keys)[0], (typeof keys)[0]];
      const lasts = draw(patience, a.a, a.b, i, which);
      const answered = draw(reply, b.a, b.b, i, which);
      const luck = uniform(bits(c.a, c.b, i, which));
      if (lasts < answered && luck >= silent)
        return { wait: Math.round(lasts), ending: Ending.Left, which };
      const isSilent = lasts < answered || luck < last;
      const ending = isSilent ? Ending.Silent : Ending.Responded;
      return { wait: Math.round(answered), ending, which };
    });
  });
  return {
    count: rows.length,
    wait: Float64Array.from(rows, ({ wait }) => wait),
    ending: Uint8Array.from(rows, ({ ending }) => ending),
    law: Uint8Array.from(rows, ({ which }) => which),
  };
}

const holds = ({ low, high }: { low: number; high: number }, value: number): boolean =>
  low <= value && value <= high;

test.each([0.7, 1.4])(
  "a Weibull patience of shape %f is found from censored waits in nine of ten runs: mean, shape, silent share, rounds",
  (shape) => {
    const laws = [
      { mean: 200, shape },
      { mean: 280, shape: 1 },
    ] as const;
    const fits = Array.from({ length: runs }, (_, run) => fitPatience(waits(`run ${run}`, laws)));
    const hits = (of: (fit: NonNullable<(typeof fits)[number]>) => boolean) =>
      fits.filter((fit) => fit !== undefined && of(fit)).length;
    const least = runs * 0.9;
    expect(hits((fit) => fit.laws[0].shape !== undefined)).toBeGreaterThanOrEqual(least);
    expect(hits((fit) => fit.laws[1].shape === undefined)).toBeGreaterThanOrEqual(least);
    expect(hits((fit) => holds(fit.laws[0].mean, 200))).toBeGreaterThanOrEqual(least);
    expect(hits((fit) => holds(fit.laws[0].shape ?? fit.silent, shape))).toBeGreaterThanOrEqual(
      least,
    );
    expect(hits((fit) => holds(fit.laws[1].mean, 280))).toBeGreaterThanOrEqual(least);
    expect(hits((fit) => holds(fit.silent, silent))).toBeGreaterThanOrEqual(least);
    expect(hits((fit) => holds(fit.rounds, 4.5))).toBeGreaterThanOrEqual(least);
  },
);

test("exponential patience stays exponential in nine of ten runs", () => {
  const laws = [
    { mean: 180, shape: 1 },
    { mean: 280, shape: 1 },
  ] as const;
  const plain = Array.from({ length: runs }, (_, run) =>
    fitPatience(waits(`plain ${run}`, laws)),
  ).filter((fit) => fit?.laws.every(({ shape }) => shape === undefined));
  // Two tests at 5 %.
  expect(plain.length).toBeGreaterThanOrEqual(runs * 0.8);
});

test("a maximum is found with the curvature of its hill: a parabola, by hand", () => {
  const found = maximise(([x = 0, y = 0]) => 0 - (x - 1) * (x - 1) - 2 * (y + 3) * (y + 3), [0, 0]);
  expect(found?.at[0]).toBeCloseTo(1, 9);
  expect(found?.at[1]).toBeCloseTo(-3, 9);
  // Half the inverse of the second derivatives: 1 / 2 and 1 / 4.
  expect(found?.covariance[0]?.[0]).toBeCloseTo(0.5, 6);
  expect(found?.covariance[1]?.[1]).toBeCloseTo(0.25, 6);
  expect(maximise(([x = 0]) => x, [0])).toBeUndefined();
});

test("a Weibull figure that is taken becomes the plan's law, and a slope its floor, by hand", () => {
  const row = rowsFor(base);
  const exact = (value: number) => ({ value, low: value, high: value });
  const weibull = exact(0.8);
  const rows = [
    row("first-patience", exact(240), 500, { weibull }),
    row("conversion", exact(0.4), 500),
    row("conversion-slope", exact(0.05), 500),
  ];
  const plan = applyFitted(base, rows);
  expect(checkScenario(plan).ok).toBe(true);
  const [kind] = plan.customers;
  expect(kind?.patience.first.law).toEqual({ kind: "weibull", mean: 240, shape: 0.8 });
  // 0.4 (1 - floor) (1 - S(60)) = 0.05
  const lost = 1 - staying({ mean: 240, shape: 0.8 }, 60);
  expect(0.4 * (1 - (kind?.conversion.floor ?? 0)) * lost).toBeCloseTo(0.05, 12);
  // Before: 0.45 (1 - 0.65) (1 - exp(-60 / 180)).
  expect(rows[2]?.before).toBeCloseTo(0.45 * 0.35 * 0.2834686894, 9);
  const both = applyFitted(base, [...rows, row("floor", exact(0.7), 500)]);
  expect(both.customers[0]?.conversion.floor).toBe(0.7);
});
