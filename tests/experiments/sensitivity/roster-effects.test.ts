import { describe, expect, test } from "vitest";
import { inputsOf } from "#experiments/sensitivity/inputs.ts";
import {
  rosterEffects,
  type RosterEffects,
  type RosterNeed,
  type RosterSource,
} from "#experiments/sensitivity/roster-effects.ts";
import { targetOf } from "#experiments/staffing/target.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { defaultDay } from "../../ui/default-day.ts";
import { formulaRunner } from "./made-up-days.ts";

const inputs = inputsOf(defaultDay);
const at = (address: string) => inputs.filter(({ field }) => field.address === address);

describe("what inputs do to the roster", () => {
  // misses rise with the contacts, and a roster needs an hour for every 20 contacts
  const contacts = ({ demand }: Scenario) => demand.visitors * demand.consultRate;
  const runner = formulaRunner((scenario, day) => ({
    "first-response-miss-share": contacts(scenario) / 1e5 + (day % 4) / 100,
  }));
  const needOf = (scenario: Scenario): RosterNeed => ({
    hours: contacts(scenario) / 20,
    shifts: [],
    ended: "reached",
  });
  /** Its first roster takes a tenth more hours than the one it recommends. */
  const source: RosterSource = {
    recommended: (onFirst) => {
      const need = needOf(defaultDay);
      onFirst({ ...need, hours: 1.1 * need.hours });
      return Promise.resolve(need);
    },
    near: (scenario) => Promise.resolve(needOf(scenario)),
    hoursAt: (_, factors) => Promise.resolve(factors.map((factor) => factor * 1.1 * 270)),
    repriced: () => Promise.resolve(0),
  };
  const target = targetOf(defaultDay);

  test("is estimated on the first roster, through demand that would bring it just as far from its target, then by the rosters that demand takes", async () => {
    const shown: RosterEffects[] = [];
    const { base, bars, checked } = await rosterEffects(
      runner,
      source,
      defaultDay,
      at("demand.consultRate"),
      { target, solved: 0, onEffects: (effects) => shown.push(effects) },
    );
    expect(base?.hours).toBe(270);
    expect(checked).toBe(0);
    // by hand: a fifth of the hours either way, for a fifth of the contacts; of 297 at first, of 270 at last
    const early = shown.find((one) => one.bars.length > 0);
    expect(early).toMatchObject({ base: undefined, ground: { hours: 297 } });
    expect(early?.bars[0]?.high.change).toBeCloseTo(59.4, 6);
    expect(bars[0]?.low).toMatchObject({ how: "estimated" });
    expect(bars[0]?.low.change).toBeCloseTo(-54, 6);
    expect(bars[0]?.high.change).toBeCloseTo(54, 6);
  });

  test("is solved at both ends of the longest bars, and the estimate's error is told", async () => {
    // a roster that needs more than the misses suggest: the estimate must be off by what is left out
    const dearer: RosterSource = {
      ...source,
      near: (scenario) => {
        const need = needOf(scenario);
        const isHigh = scenario.demand.consultRate > 0.05;
        return Promise.resolve(isHigh ? { ...need, hours: need.hours + 10 } : need);
      },
    };
    const { bars, checked, missedBy } = await rosterEffects(
      runner,
      dearer,
      defaultDay,
      at("demand.consultRate"),
      { target },
    );
    expect(bars[0]?.high).toMatchObject({ how: "solved", ended: "reached" });
    expect(bars[0]?.high.change).toBeCloseTo(64, 6);
    expect(checked).toBe(2);
    expect(missedBy).toBeCloseTo(5, 6);
  });

  test("solves an end that demand would hardly move where it is as good as much more demand, and none that is as good as the same", async () => {
    let asked = 0;
    const flat: RosterSource = {
      ...source,
      // a fifth of the visitors takes 2 % of the hours
      near: (scenario) => {
        asked++;
        return Promise.resolve({
          ...needOf(scenario),
          hours: 270 + 0.1 * (needOf(scenario).hours - 270),
        });
      },
    };
    const some = at("demand.consultRate");
    const solvedOn = async (days: typeof runner) => {
      asked = 0;
      const { toSolve } = await rosterEffects(days, flat, defaultDay, some, { target });
      return { toSolve, asked };
    };
    // Both cost the searches for fewer and more visitors.
    expect(await solvedOn(runner)).toEqual({ toSolve: 2, asked: 4 });
    const byVisitors = formulaRunner(({ demand }, day) => ({
      "first-response-miss-share": demand.visitors / 2e6 + (day % 4) / 100,
    }));
    expect(await solvedOn(byVisitors)).toEqual({ toSolve: 0, asked: 2 });
  });

  test("says of what changes no day that it does nothing, after four days at either end", async () => {
    const days: string[] = [];
    const counting = {
      ...runner,
      run: (job: Parameters<typeof runner.run>[0], options: Parameters<typeof runner.run>[1]) => {
        const { customers } = job.scenario;
        for (let day = job.from; day < job.to; day++) days.push(`${customers[0]?.orderValue}`);
        return runner.run(job, options);
      },
    };
    const { bars } = await rosterEffects(
      counting,
      source,
      defaultDay,
      [...at("customers[presale].orderValue"), ...at("demand.consultRate")],
      { target, solved: 0 },
    );
    const nil = bars.find(({ input }) => input.field.address.endsWith("orderValue"));
    expect(nil?.low).toMatchObject({ change: 0, factor: 1, isNil: true });
    expect(nil?.high).toMatchObject({ change: 0, factor: 1, isNil: true });
    const own = String(defaultDay.customers[0]?.orderValue);
    expect(days.filter((value) => value !== own)).toHaveLength(8);
    expect(bars.find((bar) => bar !== nil)?.low.isNil).toBe(false);
  });

  test("goes with what people cost where they cost otherwise, on top of what demand does", async () => {
    const priced: RosterSource = {
      ...source,
      repriced: ({ staff }) =>
        Promise.resolve((staff.types.find(({ id }) => id === "temp")?.wage ?? 0) > 25 ? -7 : 12),
    };
    const { bars } = await rosterEffects(runner, priced, defaultDay, at("staff.types[temp].wage"), {
      target,
      solved: 0,
    });
    expect(bars[0]?.low).toMatchObject({ value: 20, change: 12, isNil: false });
    expect(bars[0]?.high).toMatchObject({ value: 30, change: -7, isNil: false });
  });

  test("goes on from where it was stopped, and asks for no roster twice", async () => {
    const some = [...at("demand.consultRate"), ...at("customers[presale].share")];
    const whole = await rosterEffects(runner, source, defaultDay, some, { target });
    expect(whole).toMatchObject({ isSettled: true, inputs: 2, toSolve: 2, solved: 2 });

    const stop = new AbortController();
    let begun: RosterEffects | undefined;
    const options = {
      target,
      signal: stop.signal,
      onEffects: (effects: RosterEffects) => {
        begun = effects;
        if (effects.solved === 1) stop.abort();
      },
    };
    let answered = 0;
    const onlyFirst: RosterSource = {
      ...source,
      // Fewer and more visitors, then one end; the one beside it does not come back before that stops the work.
      near: (scenario, shifts) =>
        answered++ < 3
          ? source.near(scenario, shifts)
          : new Promise((_, reject) => {
              stop.signal.addEventListener("abort", () => reject(stop.signal.reason as Error));
            }),
    };
    await expect(rosterEffects(runner, onlyFirst, defaultDay, some, options)).rejects.toThrow(
      /abort/i,
    );
    expect(begun?.isSettled).toBe(false);

    let asked = 0;
    const counting: RosterSource = {
      ...source,
      recommended: () => Promise.reject(new Error("it is known")),
      near: (scenario) => {
        asked++;
        return source.near(scenario, []);
      },
    };
    const rest = await rosterEffects(runner, counting, defaultDay, some, { target, begun });
    expect(asked).toBe(1);
    expect(rest).toEqual(whole);
  });
});
