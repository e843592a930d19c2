import { describe, expect, test } from "vitest";
import { inputsOf } from "#experiments/sensitivity/inputs.ts";
import {
  rosterEffects,
  type RosterEffects,
  type SolveRoster,
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
  const solve = (scenario: Scenario) =>
    Promise.resolve({ hours: contacts(scenario) / 20, shifts: [], ended: "reached" as const });

  test("is estimated through demand that would bring the roster just as far from its target", async () => {
    const { base, bars, checked } = await rosterEffects(
      runner,
      solve,
      defaultDay,
      at("demand.consultRate"),
      { target: targetOf(defaultDay), solved: 0 },
    );
    expect(base.hours).toBe(270);
    expect(checked).toBe(0);
    // by hand: a fifth of 270 hours either way, for a fifth of the contacts
    expect(bars[0]?.low).toMatchObject({ how: "estimated" });
    expect(bars[0]?.low.change).toBeCloseTo(-54, 6);
    expect(bars[0]?.high.change).toBeCloseTo(54, 6);
  });
  test("is solved at both ends of the longest bars, and the estimate's error is told", async () => {
    // a roster that needs more than the misses suggest: the estimate must be off by what is left out
    const dearer = async (scenario: Scenario) => {
      const need = await solve(scenario);
      const isHigh = scenario.demand.consultRate > 0.05;
      return isHigh ? { ...need, hours: need.hours + 10 } : need;
    };
    const { bars, checked, missedBy } = await rosterEffects(
      runner,
      dearer,
      defaultDay,
      at("demand.consultRate"),
      { target: targetOf(defaultDay) },
    );
    expect(bars[0]?.high).toMatchObject({ how: "solved", ended: "reached" });
    expect(bars[0]?.high.change).toBeCloseTo(64, 6);
    expect(checked).toBe(2);
    expect(missedBy).toBeCloseTo(5, 6);
  });

  test("goes on from where it was stopped, and asks for no roster twice", async () => {
    const some = [...at("demand.consultRate"), ...at("customers[presale].share")];
    const target = targetOf(defaultDay);
    const whole = await rosterEffects(runner, solve, defaultDay, some, { target });
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
    const stopping: SolveRoster = (scenario) => {
      stop.signal.throwIfAborted();
      return solve(scenario);
    };
    await expect(rosterEffects(runner, stopping, defaultDay, some, options)).rejects.toThrow(
      /abort/i,
    );
    expect(begun?.isSettled).toBe(false);

    let asked = 0;
    const counting: SolveRoster = (scenario) => {
      asked++;
      return solve(scenario);
    };
    const rest = await rosterEffects(runner, counting, defaultDay, some, { target, begun });
    expect(asked).toBe(1);
    expect(rest).toEqual(whole);
  });
});
