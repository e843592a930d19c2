import { describe, expect, it, test } from "vitest";
import { salesIdentity } from "#outcomes/shop-sales.ts";
import { applyCategory, categories } from "#scenario/presets/categories.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { copyOf, problemsIn } from "./example.ts";
import { trips } from "./trips.ts";

const day = copyOf("ordinary-day");

/** Overall conversion and share of orders through chat in per cent, by hand: c s p + (1 - c) q and c s p over it. */
const byHand: Readonly<Record<string, readonly [number, number]>> = {
  snacks: [4.57, 14.2],
  "daily-goods": [4.14, 17.6],
  beauty: [3.85, 24.8],
  apparel: [2.96, 35.1],
  "mother-baby": [4.18, 31.5],
  furniture: [2.62, 72.2],
  "large-appliance": [2.29, 76.4],
  digital: [2.32, 60.3],
  "made-to-measure": [4.36, 90.3],
};

describe.each(categories.map((one) => [one.id, one] as const))("%s", (id, one) => {
  const scenario = applyCategory(day, one);

  it("can be read, names its sources, and converts overall as by hand", () => {
    expect(problemsIn(scenario)).toEqual([]);
    const { conversion, consultedOrders, silentOrders } = salesIdentity(scenario);
    const [overall, throughChat] = byHand[id] ?? [];
    expect(conversion * 100).toBeCloseTo(overall ?? Number.NaN, 2);
    const share = consultedOrders / (consultedOrders + silentOrders);
    expect(Math.abs(share * 100 - (throughChat ?? Number.NaN))).toBeLessThan(0.06);
    expect(scenario.sources["demand.consultRate"]?.source).toContain(one.name.en);
  });

  it("takes an agent the seconds of the category for a chat before buying", () => {
    const [presale] = scenario.customers;
    if (presale?.rounds.kind !== "geometric" || presale.effort.kind !== "lognormal")
      throw new RangeError("the ordinary day has geometric rounds and a lognormal effort");
    expect(presale.rounds.mean * presale.effort.mean).toBeCloseTo(one.busySeconds, 9);
    expect(presale.rounds.mean).toBeCloseTo(one.rounds, 12);
    expect(presale.share).toBeCloseTo(one.presaleShare, 12);
    expect(presale.orderValue).toBeCloseTo(one.silentOrderValue * one.consultedFactor, 9);
  });
});

test("complex, dear and made-to-measure goods ask more: work a visitor rises from snacks to made to measure", () => {
  const work = ["snacks", "apparel", "digital", "large-appliance", "made-to-measure"].map((id) => {
    const one = categories.find((each) => each.id === id);
    return (one?.consultRate ?? 0) * (one?.busySeconds ?? 0);
  });
  expect([...work].sort((a, b) => a - b)).toEqual(work);
});

test("several classes before buying keep their differences and meet the category on average", () => {
  const several: Scenario = copyOf("ordinary-day");
  const [presale] = several.customers;
  if (!presale) throw new RangeError("no class");
  const dear = {
    ...structuredClone(presale),
    id: "size",
    share: presale.share / 4,
    rounds: { kind: "geometric" as const, mean: 12 },
  };
  presale.share *= 3 / 4;
  several.customers.push(dear);
  const one = categories.find(({ id }) => id === "apparel");
  if (!one) throw new RangeError("no apparel");
  const applied = applyCategory(several, one);
  const means = applied.customers
    .filter(({ need }) => need === "presale")
    .map(({ rounds, share }) => ({ share, mean: rounds.kind === "geometric" ? rounds.mean : 0 }));
  expect((means[1]?.mean ?? 0) / (means[0]?.mean ?? 1)).toBeCloseTo(2, 12);
  const total = means.reduce((sum, { share }) => sum + share, 0);
  expect(total).toBeCloseTo(0.65, 12);
  expect(means.reduce((sum, { share, mean }) => sum + share * mean, 0) / total).toBeCloseTo(5, 12);
  expect(problemsIn(applied)).toEqual([]);
});

const labelled =
  (change: Record<string, unknown>, which = 0) =>
  (one: Scenario) => {
    Object.assign(one.customers[which] ?? {}, change);
  };
test("labels of step, question and relation are accepted", () => {
  const one = copyOf("ordinary-day");
  labelled({ journey: "consult", question: "price-doubt", relation: "vip" })(one);
  labelled({ journey: "returns", question: "refund" }, 1)(one);
  expect(problemsIn(one)).toEqual([]);
});
trips("a step nobody knows", "customers[0].journey", labelled({ journey: "dream" }));
trips("a question nobody knows", "customers[0].question", labelled({ question: "weather" }));
trips("a relation nobody knows", "customers[0].relation", labelled({ relation: "gold" }));
trips("a return before buying", "customers[0].journey", labelled({ journey: "returns" }));
trips("a payment after buying", "customers[1].journey", labelled({ journey: "pay" }, 1));
