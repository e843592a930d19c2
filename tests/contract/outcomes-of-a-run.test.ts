import { describe, expect, it } from "vitest";
import defaultDay from "#scenarios/default-day.json" with { type: "json" };
import { createSimulator } from "#engine/simulate.ts";
import { measure, slotted } from "#experiments/measure.ts";
import type { Measured } from "#experiments/runner.ts";
import { dayOf } from "#outcomes/day.ts";
import { outcomes } from "#outcomes/index.ts";
import type { Outcome } from "#outcomes/outcome.ts";
import { valuationOf } from "#outcomes/valuation.ts";
import type { Scenario } from "#scenario/scenario.ts";

const scenario = defaultDay as unknown as Scenario;
const simulate = createSimulator(scenario);
const runs: readonly Measured[] = Array.from({ length: 4 }, (_, i) =>
  measure(scenario, simulate("contract", i)),
);

const place = (id: string) => outcomes.findIndex((outcome) => outcome.id === id);
const figure = ({ of, per }: Measured, id: string) => (of[place(id)] ?? 0) / (per[place(id)] ?? 0);

describe("the outcomes of a simulated day", () => {
  /** Ids of the outcomes something is wrong with. */
  const wrong = (isWrong: (run: Measured, outcome: Outcome, i: number) => boolean) =>
    runs.flatMap((run) =>
      outcomes.filter((outcome, i) => isWrong(run, outcome, i)).map(({ id }) => id),
    );

  it("have finite sums and denominators that are not negative", () => {
    expect(wrong(({ of }, _, i) => !Number.isFinite(of[i]))).toEqual([]);
    expect(wrong(({ per }, _, i) => !((per[i] ?? -1) >= 0))).toEqual([]);
  });

  it("keep shares between 0 and 1 and totals at one a run", () => {
    const isNoShare = (value: number) => value < 0 || value > 1 + 1e-12;
    expect(wrong((run, { id, unit }) => unit === "share" && isNoShare(figure(run, id)))).toEqual(
      [],
    );
    // or at none, where the scenario lacks the part they are about
    const isNone = ({ of, per }: Measured, i: number) => per[i] === 0 && of[i] === 0;
    expect(
      wrong((run, { total }, i) => total === true && run.per[i] !== 1 && !isNone(run, i)),
    ).toEqual([]);
    expect(wrong((run, { total }, i) => total === true && isNone(run, i)).length).toBeLessThan(
      0.2 * runs.length * outcomes.length,
    );
  });

  it("add up slot by slot", () => {
    const slots = (runs[0]?.slotOf.length ?? 0) / slotted.length;
    const sumOfSlots = ({ slotOf }: Measured, outcome: Outcome) => {
      const first = slotted.indexOf(outcome) * slots;
      return slotOf.subarray(first, first + slots).reduce((sum, value) => sum + value, 0);
    };
    expect(
      wrong((run, outcome, i) => outcome.bySlot && sumOfSlots(run, outcome) !== run.of[i]),
    ).toEqual([]);
  });

  it("lose in four parts exactly what is lost, and keep the rest", () => {
    for (const run of runs) {
      const parts = ["before-first-reply", "later", "quality", "slow"].map((part) =>
        figure(run, `lost-sales-${part}`),
      );
      const lost = figure(run, "lost-sales");
      expect(parts.reduce((sum, part) => sum + part, 0) / lost).toBeCloseTo(1, 12);
      expect((figure(run, "sales") + lost) / figure(run, "potential-sales")).toBeCloseTo(1, 12);
      for (const part of parts) expect(part).toBeGreaterThanOrEqual(-1e-9);
      expect(lost).toBeGreaterThan(0);
    }
    const { sales } = valuationOf(dayOf(scenario, simulate("contract", 0)));
    for (const column of Object.values(sales))
      expect(column.every((value: number) => value >= -1e-9)).toBe(true);
  });

  it("conserve contacts", () => {
    for (const run of runs) {
      const people = figure(run, "contacts-to-people");
      const bot =
        figure(run, "bot-contacts") *
        (figure(run, "bot-resolved-share") + figure(run, "bot-left-share"));
      const turnedAway = figure(run, "turned-away-share") * figure(run, "contacts");
      const withBot = figure(run, "contacts") - people - bot - turnedAway;
      expect(withBot).toBeGreaterThanOrEqual(-1e-6);
      expect(withBot).toBeLessThanOrEqual(figure(run, "in-system-at-end") + 1e-6);
      expect(figure(run, "customers") + figure(run, "returning-contacts")).toBe(
        figure(run, "contacts"),
      );
    }
  });

  it("obey the order of their thresholds", () => {
    for (const run of runs) {
      const misses = ["-30-s", "-60-s", "", "-300-s"].map((t) =>
        figure(run, `first-response-miss-share${t}`),
      );
      expect([...misses].sort((a, b) => b - a)).toEqual(misses);
      const [p50, p90, p95, p99] = [50, 90, 95, 99].map((p) => figure(run, `response-time-p${p}`));
      expect(p50).toBeLessThanOrEqual(p90 ?? 0);
      expect(p90).toBeLessThanOrEqual(p95 ?? 0);
      expect(p95).toBeLessThanOrEqual(p99 ?? 0);
      expect(figure(run, "pinduoduo-3-min-share")).toBeLessThanOrEqual(
        figure(run, "douyin-3-min-share"),
      );
    }
  });
});
