import { describe, expect, test } from "vitest";
import { simulate } from "#engine/simulate.ts";
import { Deal } from "#experiments/film/film.ts";
import { makeFilm } from "#experiments/film/make-film.ts";
import { shoot } from "#experiments/film/shoot.ts";
import { storyOf } from "#experiments/film/story.ts";
import { cohortOf, customersOf, twinOf } from "#experiments/film/twin.ts";
import { measure, slotted } from "#experiments/measure.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { example } from "../examples.ts";

const base = example("default-day");
const question = { seed: "film", replication: 7 };

const firstsFirst: Scenario = {
  ...base,
  service: { ...base.service, replyOrder: "first-questions-first" },
};
const temps: Scenario = {
  ...base,
  staff: {
    ...base.staff,
    shifts: [
      ...base.staff.shifts,
      {
        name: { zh: "兼职", en: "Temps" },
        type: base.staff.types.at(-1)?.id ?? "",
        count: 6,
        from: "19:00",
        until: "23:00",
        breaks: [],
      },
    ],
  },
};
const botless: Scenario = { ...base, autoReply: { ...base.autoReply, bot: null } };

describe.each([
  ["first questions first", firstsFirst],
  ["six temps more", temps],
  ["no bot", botless],
])("under the base and %s", (_, other) => {
  const one = makeFilm({ scenario: base, ...question });
  const two = makeFilm({ scenario: other, ...question, slot: one.slot });
  const twin = twinOf(one.film, two.film);

  test("the same customers come at the same moments, on both sides", () => {
    const arrivals = (film: typeof one.film) =>
      [...customersOf(film)].map(([name, { first }]) => [name, film.contacts.arrived[first]]);
    expect(arrivals(two.film)).toEqual(arrivals(one.film));
    expect(twin.pairs.length).toBe(arrivals(one.film).length);
    expect(twin.pairs.length).toBeGreaterThan(100);
    expect([twin.onlyOne, twin.onlyOther]).toEqual([0, 0]);
  });

  test("what the sides differ by in orders are those only one of them kept", () => {
    const [here, there] = [cohortOf(one.film), cohortOf(two.film)];
    expect(there.customers).toBe(here.customers);
    expect(there.orders - here.orders).toBe(twin.keptByOther.length - twin.keptByOne.length);
    // a purchase that good answers would have brought is made or lost, under both plans
    expect(there.orders + there.lostOrders).toBe(here.orders + here.lostOrders);
    expect(there.sales + there.lost).toBeCloseTo(here.sales + here.lost, 6);
  });

  test("the story of a customer is that of the film", () => {
    const pairs = [...twin.keptByOther, ...twin.keptByOne];
    for (const { name, one: fate } of pairs) {
      const [here, there] = [storyOf(one.film, name), storyOf(two.film, name)];
      expect(here?.arrived).toBe(there?.arrived);
      expect(new Set([here?.deal, there?.deal])).toEqual(new Set([Deal.Bought, Deal.Lost]));
      expect(here?.worth).toBe(there?.worth);
      expect(here?.ending).toBe(one.film.contacts.ending[fate.last]);
      for (const story of [here, there]) {
        if (story === undefined) continue;
        const hasBoth = story.replies === 0 && !Number.isNaN(story.firstReply);
        expect(hasBoth).toBe(false);
        for (const [i, passage] of story.passages.entries())
          expect(passage.from).toBeGreaterThanOrEqual(story.passages[i - 1]?.until ?? 0);
      }
    }
  });
});

test("the half hour's drawn orders are those of the outcome", () => {
  const { film, slot } = makeFilm({ scenario: base, ...question });
  const measured = measure(base, simulate(base, question.seed, question.replication));
  const place = slotted.findIndex(({ id }) => id === "sales");
  const expected = measured.slotOf[place * 48 + slot] as number;
  const { sales, lost, customers } = cohortOf(film);
  // By lot instead of in expectation: within five standard deviations of orders of at most 260 yuan.
  expect(Math.abs(sales - expected)).toBeLessThan(5 * 260 * Math.sqrt(customers / 4));
  expect(lost).toBeGreaterThan(0);
});

test("a plan with more visitors shares the customers of the other, and says who came in addition", () => {
  const more = { ...base, demand: { ...base.demand, visitors: base.demand.visitors * 1.3 } };
  const one = makeFilm({ scenario: base, ...question });
  const two = makeFilm({ scenario: more, ...question, slot: one.slot });
  const { pairs, onlyOne, onlyOther } = twinOf(one.film, two.film);
  expect(pairs.length + onlyOne).toBe(cohortOf(one.film).customers);
  expect(pairs.length + onlyOther).toBe(cohortOf(two.film).customers);
  expect(onlyOther).toBeGreaterThan(0);
});

test.each([
  ["opens later", { from: "9:15" }],
  ["closes earlier", { until: "20:00" }],
  ["lasts for ten days, whose slots are wider", { until: "240:00" }],
  ["is over before then", { until: "9:00" }],
])("a plan whose day %s is filmed at the same moments as the base", (_, hours) => {
  const shop = example("small-shop");
  const other: Scenario = { ...shop, horizon: { ...shop.horizon, ...hours } };
  const { footages } = shoot({ ...question, slot: undefined, scenarios: [shop, other] });
  const [one, two] = footages;
  expect(one?.slot).toBe(makeFilm({ scenario: shop, ...question }).slot);
  expect([two?.film.from, two?.film.until]).toEqual([one?.film.from, one?.film.until]);
});
