import { describe, expect, test } from "vitest";
import { inputsOf } from "#experiments/sensitivity/inputs.ts";
import { spanOf, type Tornado, tornado } from "#experiments/sensitivity/tornado.ts";
import { defaultDay } from "../../ui/default-day.ts";
import { formulaRunner } from "./made-up-days.ts";

const inputs = inputsOf(defaultDay);
const inputAt = (address: string) => inputs.find(({ field }) => field.address === address);

describe("the inputs of a plan", () => {
  test("a figure of the shop's own books is moved by a fifth, though the file's range is of all shops", () => {
    expect(inputAt("demand.visitors")).toMatchObject({
      kind: "own",
      range: { low: 96_000, high: 144_000, isGiven: false },
    });
  });
  test("what nobody knows is moved through the range that its source gives", () => {
    expect(inputAt("customers[presale].patience.first.law.mean")).toMatchObject({
      kind: "unknown",
      range: { low: 90, high: 600, isGiven: true },
    });
  });
  test("a range given for lateness is about how many are late, not for how long", () => {
    expect(inputAt("staff.types[temp].late.share")?.range).toMatchObject({ low: 0, high: 0.3 });
    expect(inputAt("staff.types[temp].late.law.mean")?.range.isGiven).toBe(false);
  });
  test("goals and the settings of the study are no inputs, and of two shares one is enough", () => {
    expect(inputs.some(({ field }) => /^(platform|study)/.test(field.address))).toBe(false);
    expect(inputAt("customers[presale].share")).toBeDefined();
    expect(inputAt("customers[aftersales].share")).toBeUndefined();
  });
});

/** 0.1 yuan a visitor, 30 yuan a second of patience missing to 1,000, and good and bad days. */
const runner = formulaRunner(({ demand, customers }, replication) => {
  const law = customers[0]?.patience.first.law;
  const patience = law?.kind === "exponential" ? law.mean : 0;
  return {
    "lost-sales": demand.visitors * 0.1 + 30 * (1000 - patience) + 1000 * (replication % 7),
    "platform-share": 1 - demand.visitors / 1e6,
  };
});
const ids = ["lost-sales", "platform-share"];

describe("a tornado", () => {
  test("has the effects of a formula, paired so that good and bad days drop out", async () => {
    const seen: Tornado[] = [];
    const { bars, isSettled } = await tornado(runner, defaultDay, inputs, {
      outcomes: ids,
      onTornado: (so) => seen.push(so),
    });
    expect(isSettled).toBe(true);
    const [first, second, third] = bars;
    // by hand: 30 x (180 - 90) more and 30 x (600 - 180) less; 0.1 x 24,000 either way
    expect(first?.input.field.address).toBe("customers[presale].patience.first.law.mean");
    expect(first?.low.effects["lost-sales"]?.mean).toBeCloseTo(2700, 6);
    expect(first?.high.effects["lost-sales"]?.mean).toBeCloseTo(-12_600, 6);
    expect(second?.input.field.address).toBe("demand.visitors");
    expect(second?.low.effects["lost-sales"]?.mean).toBeCloseTo(-2400, 6);
    expect(second?.high.effects["lost-sales"]?.se).toBeCloseTo(0, 6);
    expect(second?.high.effects["platform-share"]?.mean).toBeCloseTo(-0.024, 9);
    expect(first === undefined ? 0 : spanOf(first, "lost-sales")).toBeCloseTo(15_300, 6);
    expect(third === undefined ? 1 : spanOf(third, "lost-sales")).toBe(0);
    // the same on every day: a few days are enough for all of them
    expect(bars.map(({ days }) => days)).toEqual(bars.map(() => 4));
    expect(seen[0]?.bars).toHaveLength(1);
    // every input is looked at for a day before any is looked at again
    const whole = seen.findIndex((so) => so.bars.length + so.skipped === inputs.length);
    expect(seen.slice(0, whole).every((so) => so.bars.every(({ days }) => days === 1))).toBe(true);
  });
  test("gives more days to a long bar that differs by the day, until it is known well enough", async () => {
    const uneven = formulaRunner(({ demand }, replication) => ({
      "lost-sales": demand.visitors * 0.1 * (replication % 3 === 2 ? 4 : 1),
    }));
    const { bars } = await tornado(uneven, defaultDay, inputs, { outcomes: ["lost-sales"] });
    expect(bars[0]?.input.field.address).toBe("demand.visitors");
    // factors 1, 1, 4: by hand half-widths of 1,870 yuan after 16 days and 1,000 after 48; 15 % of 9,600 is enough
    expect(bars[0]?.days).toBe(48);
    expect(bars[0]?.high.effects["lost-sales"]?.mean).toBeCloseTo(4800, 6);
    expect(bars[1]?.days).toBe(4);
  });
  test("goes on where it was stopped", async () => {
    const gone = new AbortController();
    let begun: Tornado | undefined;
    const stopped = tornado(runner, defaultDay, inputs, {
      outcomes: ids,
      signal: gone.signal,
      onTornado: (so) => {
        begun = so;
        if (so.bars.length === 20) gone.abort(new Error("enough"));
      },
    });
    await expect(stopped).rejects.toThrow("enough");
    const seen: Tornado[] = [];
    const again = await tornado(runner, defaultDay, inputs, {
      outcomes: ids,
      begun,
      onTornado: (so) => seen.push(so),
    });
    expect(seen[0]?.bars.length).toBeGreaterThan(20);
    const whole = await tornado(runner, defaultDay, inputs, { outcomes: ids });
    expect(again.bars).toEqual(whole.bars);
  });
  test("gives up when told to", async () => {
    const gone = new AbortController();
    const onTornado = () => gone.abort(new Error("enough"));
    const asked = tornado(runner, defaultDay, inputs, {
      outcomes: ids,
      signal: gone.signal,
      onTornado,
    });
    await expect(asked).rejects.toThrow("enough");
  });
  test("refuses an outcome nobody knows", async () => {
    const asked = tornado(runner, defaultDay, inputs.slice(0, 1), { outcomes: ["luck"] });
    await expect(asked).rejects.toThrow("no outcome is called luck");
  });
});
