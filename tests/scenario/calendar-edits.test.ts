import { describe, expect, it } from "vitest";
import {
  applyFestival,
  festivalById,
  festivals,
  ordinaryVisitors,
} from "#scenario/presets/festivals.ts";
import {
  addPhase,
  removePhase,
  rushHeight,
  stretchPhase,
  withDays,
  withLastCall,
  withRush,
} from "#scenario/presets/phase-edits.ts";
import { phaseKinds, usualPhase } from "#scenario/presets/usual-phases.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";
import { copyOf, problemsIn } from "./example.ts";
import { HOUR, hourly } from "./hourly.ts";

const day = copyOf("ordinary-day");

function festival(id: string) {
  const known = festivalById(id);
  if (!known) throw new RangeError(`no festival ${id}`);
  return known;
}

describe("edits of the calendar", () => {
  const base = applyFestival(day, festival("double11-eight-pm"), 1000);
  const last = (base.demand.phases?.length ?? 0) - 1;
  const encore = base.demand.phases?.[last];
  const ratios = (changed: Scenario) => {
    const before = hourly(base);
    return hourly(changed).map((contacts, hour) => contacts / (before[hour] ?? 1));
  };

  it("know the ordinary day under a festival, but for whole visitors", () => {
    for (const one of festivals)
      expect(ordinaryVisitors(applyFestival(day, one, 1000))).toBeCloseTo(1000, 0);
    expect(ordinaryVisitors(day)).toBe(day.demand.visitors);
  });

  it("take a phase away with the visitors it brought and no others", () => {
    if (!encore) throw new RangeError("no phases");
    const [from, until] = [toSeconds(encore.from) / HOUR, toSeconds(encore.until) / HOUR];
    const changed = removePhase(base, last);
    expect(problemsIn(changed)).toEqual([]);
    ratios(changed).forEach((ratio, hour) =>
      expect(ratio).toBeCloseTo(hour >= from && hour < until ? 1 / encore.level : 1, 9),
    );
    // and the same phase put back is the festival as it was
    const again = addPhase(changed, encore);
    expect(again.demand.visitors).toBeCloseTo(base.demand.visitors, 6);
    expect(again.demand.phases).toEqual(base.demand.phases);
    const bare = (base.demand.phases ?? []).reduce((so) => removePhase(so, 0), base);
    expect(bare.demand.phases).toBeUndefined();
    expect(bare.demand.visitors / (1000 * 20)).toBeCloseTo(1, 4);
  });

  it("stretch a phase over hours that then stand as high, and change no other", () => {
    if (!encore) throw new RangeError("no phases");
    const begin = toSeconds(encore.from);
    const changed = stretchPhase(base, last, { until: begin + 3 * HOUR });
    expect(problemsIn(changed)).toEqual([]);
    const until = toSeconds(encore.until) / HOUR;
    ratios(changed).forEach((ratio, hour) =>
      expect(ratio).toBeCloseTo(hour >= begin / HOUR + 3 && hour < until ? 1 / encore.level : 1, 9),
    );
    // never past the other end, nor out of the horizon
    const thin = stretchPhase(base, last, { from: 1e9 }).demand.phases?.[last];
    expect(toSeconds(thin?.until ?? 0) - toSeconds(thin?.from ?? 0)).toBe(900);
    expect(stretchPhase(base, last, { until: 1e9 }).demand.phases?.[last]?.until).toBe("480:00");
  });

  it("raise the first hours of a phase alone when its opening peak is made higher", () => {
    const flat = withRush(base, 0, 0);
    expect(flat.demand.phases?.[0]).not.toHaveProperty("rushes");
    const high = withRush(flat, 0, 3);
    expect(rushHeight(high.demand.phases?.[0] ?? ({} as never))).toBe(3);
    const [before, after] = [hourly(flat), hourly(high)];
    // the peak falls by e every 5,200 s, so the whole day before stays and days later it is gone
    const shares = after.map((contacts, hour) => contacts / (before[hour] ?? 1));
    expect(shares[10]).toBeCloseTo(1, 9);
    expect(shares[20]).toBeGreaterThan(2);
    expect(shares[100]).toBeCloseTo(1, 9);
    expect(withLastCall(base, 0, 1).demand.phases?.[0]?.lastCall).toEqual({
      height: 1,
      build: 5400,
    });
  });

  it("cut a calendar off or lengthen it, the hours that stay as busy as before", () => {
    for (const days of [1, 7, 8, 20, 26, 40]) {
      const changed = withDays(base, days);
      expect(problemsIn(changed)).toEqual([]);
      expect(changed.horizon.until).toBe(`${days * 24}:00`);
      ratios(changed)
        .slice(0, Math.min(days, 20) * 24 - 24)
        .forEach((ratio) => expect(ratio).toBeCloseTo(1, 9));
    }
    expect(withDays(base, 99).horizon.until).toBe("960:00");
    expect(withDays(base, 26).demand.visitors - base.demand.visitors).toBeCloseTo(6000, -1);
  });

  it.each(phaseKinds)("add a usual phase of the kind %s within any calendar", (kind) => {
    for (const so of [day, base, withDays(base, 2)]) {
      const phase = usualPhase(so, kind);
      const changed = addPhase(so, phase);
      expect(problemsIn(changed)).toEqual([]);
      expect(toSeconds(phase.until)).toBeLessThanOrEqual(toSeconds(so.horizon.until));
      expect(changed.demand.visitors).toBeGreaterThan(so.demand.visitors * (1 - 1e-12));
    }
  });

  it("date the first day where the festival has a date", () => {
    expect(base.horizon.firstDay).toBe("2022-10-24");
    expect(applyFestival(base, festival("ordinary"), 1000).horizon).not.toHaveProperty("firstDay");
    const wrong = { ...base, horizon: { ...base.horizon, firstDay: "2026-02-30" } };
    expect(problemsIn(wrong)).toEqual([
      {
        path: "horizon.firstDay",
        zh: '首日日期（horizon.firstDay）是 "2026-02-30"；应为日期，如 "2026-11-10"。',
        en: 'Date of the first day (horizon.firstDay) is "2026-02-30"; it must be a date such as "2026-11-10".',
      },
    ]);
  });
});
