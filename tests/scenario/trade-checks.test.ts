import { expect, test } from "vitest";
import type { Scenario } from "#scenario/scenario.ts";
import { dayWith, first, problemsIn } from "./example.ts";
import { trips } from "./trips.ts";

type Custom = NonNullable<Scenario["platform"]["custom"]>;

const custom: Custom = {
  label: { zh: "自定", en: "Own rule" },
  counts: "turn",
  within: 180,
  from: "8:00",
  until: "23:00",
  clockStart: "question",
  offHours: "left-out",
  unansweredAtMidnight: "open",
  keptByBot: "left-out",
  nobodyOnDuty: "counts",
  customerGone: "counts",
};

const withCustom = (change: Record<string, unknown>) => (day: Scenario) => {
  day.platform = { ...day.platform, rule: "custom", custom: { ...custom, ...change } as Custom };
};

const goodwill = { orderValue: 100, repeatOrders: 2, lostShare: 0.3, told: 5, turnedAway: 0.01 };
const withMoney = (change: Record<string, unknown>) => (day: Scenario) => {
  day.money = { grossMargin: 0.4, refundShare: 0.15, ...change } as NonNullable<Scenario["money"]>;
};
const withGoodwill = (change: Record<string, unknown>) =>
  withMoney({ goodwill: { ...goodwill, ...change } });

const withRivals =
  (change: Record<string, unknown>, which = 0) =>
  (day: Scenario) => {
    const customer = day.customers[which];
    if (customer)
      customer.rivals = {
        shopsAsked: 3,
        reply: { kind: "exponential", mean: 900 },
        ...change,
      } as NonNullable<typeof customer.rivals>;
  };

test("rivals, money, silent buyers and a rule of one's own are accepted together", () => {
  const day = dayWith((one) => {
    withRivals({ floor: 0.2 })(one);
    withGoodwill({})(one);
    withCustom({ target: 0.5, fine: 100 })(one);
    one.demand.silent = { conversion: 0.02, orderValue: 150 };
  });
  expect(problemsIn(day)).toEqual([]);
});

trips("one shop asked", "customers[0].rivals.shopsAsked", withRivals({ shopsAsked: 1 }));
trips("eleven shops asked", "customers[0].rivals.shopsAsked", withRivals({ shopsAsked: 11 }));
trips("two and a half shops", "customers[0].rivals.shopsAsked", withRivals({ shopsAsked: 2.5 }));
trips(
  "rivals without a time",
  "customers[0].rivals.reply.mean",
  withRivals({ reply: { kind: "exponential", mean: 0 } }),
);
trips(
  "a law of rivals whose shares miss one",
  "customers[0].rivals.reply.shares",
  withRivals({ reply: { kind: "hyperexponential", shares: [0.5, 0.4], means: [10, 20] } }),
);
trips("a floor after a rival above 1", "customers[0].rivals.floor", withRivals({ floor: 1.1 }));
trips("rivals of customers who have bought", "customers[1].rivals", withRivals({}, 1));

trips("a silent conversion above 1", "demand.silent.conversion", (day) => {
  day.demand.silent = { conversion: 2, orderValue: 150 };
});
trips("a negative silent order value", "demand.silent.orderValue", (day) => {
  day.demand.silent = { conversion: 0.02, orderValue: -1 };
});

trips("a margin above 1", "money.grossMargin", withMoney({ grossMargin: 40 }));
trips("refunds below 0", "money.refundShare", withMoney({ refundShare: -0.1 }));
trips("a misspelt field of money", "money.refundRate", withMoney({ refundRate: 0.1 }));
trips("negative later orders", "money.goodwill.repeatOrders", withGoodwill({ repeatOrders: -1 }));
trips("a lost share above 1", "money.goodwill.lostShare", withGoodwill({ lostShare: 1.2 }));
trips("a value that is text", "money.goodwill.orderValue", withGoodwill({ orderValue: "100" }));
trips("a thousand and one people told", "money.goodwill.told", withGoodwill({ told: 1001 }));
trips("a share above 1 turned away", "money.goodwill.turnedAway", withGoodwill({ turnedAway: 3 }));

trips("a rule of one's own that is not there", "platform.rule", (day) => {
  day.platform.rule = "custom";
});
trips("an unknown unit", "platform.custom.counts", withCustom({ counts: "message" }));
trips("a limit of no time", "platform.custom.within", withCustom({ within: 0 }));
trips("a limit of more than a week", "platform.custom.within", withCustom({ within: 700_000 }));
trips("hours that end before they begin", "platform.custom.until", withCustom({ until: "7:00" }));
trips("hours beyond midnight", "platform.custom.until", withCustom({ until: "26:00" }));
trips("an hour that is none", "platform.custom.from", withCustom({ from: "8.00" }));
trips("a target above 1", "platform.custom.target", withCustom({ target: 50 }));
trips("a fine with nothing to miss", "platform.custom.fine", withCustom({ fine: 100 }));
trips("a negative fine", "platform.custom.fine", withCustom({ fine: -5, target: 0.5 }));
trips("a word for the bot", "platform.custom.keptByBot", withCustom({ keptByBot: "yes" }));
trips("a word for nobody", "platform.custom.nobodyOnDuty", withCustom({ nobodyOnDuty: true }));
trips("a word for the gone", "platform.custom.customerGone", withCustom({ customerGone: "late" }));

test("a problem names the field, the value and what to do", () => {
  const found = first(problemsIn(dayWith(withRivals({ shopsAsked: 1 }))));
  expect(found.en).toContain("shopsAsked");
  expect(found.en).toMatch(/is 1; it must be a whole number from 2 to 10/);
  expect(found.zh).toMatch(/1.*2 到 10 之间的整数/);
});
