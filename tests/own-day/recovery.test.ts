import { expect, test } from "vitest";
import type { FittedId } from "#calibration/fitted.ts";
import { fitRun, knownShop, leastHits, truth } from "./known-shop.ts";

/** The full count: RECOVERY=100 npx vitest run --project unit tests/own-day/recovery.test.ts */
const runs = Number(process.env.RECOVERY ?? 10);

const scenario = knownShop();
const fitted = Array.from({ length: runs }, (_, replication) => fitRun(scenario, replication));
const ids = (Object.keys(truth) as (keyof typeof truth)[]).filter((id) => id !== "within-day-sd");

const hitsOf = (id: FittedId, value: number): number =>
  fitted.filter((rows) => {
    const row = rows.get(id);
    return row !== undefined && row.low <= value && value <= row.high;
  }).length;

test.each(ids)("%s of a shop whose truth is known lies in its interval", (id) => {
  const hits = hitsOf(id, truth[id]);
  if (process.env.RECOVERY !== undefined) process.stdout.write(`${id}: ${hits} of ${runs}\n`);
  expect(hits).toBeGreaterThanOrEqual(leastHits(runs));
});

test("over all figures the truth is recovered in nine of ten runs or more", () => {
  const hits = ids.reduce((sum, id) => sum + hitsOf(id, truth[id]), 0);
  expect(hits / (runs * ids.length)).toBeGreaterThanOrEqual(0.9);
});

test("the intervals are short enough to be worth having", () => {
  const [rows] = fitted;
  const half = (id: FittedId) => {
    const row = rows?.get(id);
    return row === undefined ? Number.POSITIVE_INFINITY : (row.high - row.low) / 2 / row.value;
  };
  expect(half("effort")).toBeLessThan(0.05);
  expect(half("think")).toBeLessThan(0.05);
  expect(half("rounds")).toBeLessThan(0.05);
  expect(half("conversion")).toBeLessThan(0.1);
});

test("patience is not taken for longer because most leave in silence", () => {
  // Counting silent leavers as served makes the mean several times too long: model notes, A2.
  const mean =
    fitted.reduce((sum, rows) => sum + (rows.get("first-patience")?.value ?? 0), 0) / runs;
  expect(mean).toBeGreaterThan(truth["first-patience"] * 0.75);
  expect(mean).toBeLessThan(truth["first-patience"] * 1.35);
});

test("patience that is exponential is not taken for anything else more often than the test of the law allows", () => {
  for (const id of ["first-patience", "later-patience"] as const) {
    const plain = fitted.filter((rows) => rows.get(id)?.weibull === undefined);
    expect(plain.length).toBeGreaterThanOrEqual(leastHits(runs));
  }
});

test("the law fitted to first replies lies between both readings of a silence", () => {
  for (const rows of fitted) {
    const stays = rows.get("first-patience")?.stays ?? [];
    expect(stays[0]?.after).toBe(60);
    for (const { fitted: share, ifAll, ifNone } of stays) {
      expect(share).toBeGreaterThan(ifAll.low);
      expect(share).toBeLessThan(ifNone.high);
    }
  }
});
