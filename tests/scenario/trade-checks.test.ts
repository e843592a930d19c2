import { expect, test } from "vitest";
import type { Scenario } from "#scenario/scenario.ts";
import { line } from "../outcomes/buyers.ts";
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
  // What is undefined is left out, as in a file.
  const own: Custom = JSON.parse(JSON.stringify({ ...custom, ...change }));
  day.platform = { ...day.platform, rule: "custom", custom: own };
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
trips(
  "a plain fine beside gates",
  "platform.custom.fine",
  withCustom({ target: 0.5, fine: 9, gates: [] }),
);
trips("a fine with nothing to miss", "platform.custom.fine", withCustom({ fine: 100 }));
trips("a negative fine", "platform.custom.fine", withCustom({ fine: -5, target: 0.5 }));
trips("a word for the bot", "platform.custom.keptByBot", withCustom({ keptByBot: "yes" }));
trips("a word for nobody", "platform.custom.nobodyOnDuty", withCustom({ nobodyOnDuty: true }));
trips("a word for the gone", "platform.custom.customerGone", withCustom({ customerGone: "late" }));

const withGate = (change: Record<string, unknown>, rest: Record<string, unknown> = {}) =>
  withCustom({ gates: [{ ...line, ...change }], ...rest });
const meanTime = { measures: "mean-response" };

test("a cycle, a mean time, a share to keep low and gates are accepted", () => {
  for (const change of [
    withGate({ penalty: { fixed: 100, perPoint: 5, perMissed: 1, most: 1000 }, moreThan: 100 }),
    withGate({}, { cycle: { turnsAt: "18:00", answeredBy: "42:00" }, counts: "buyer-day" }),
    withCustom({ within: undefined, cycle: { turnsAt: "0:00", answeredBy: "0:00" } }),
    withCustom({ within: undefined, measures: "no-reply-share", target: 0.1 }),
    withGate({}, { insteadOf: "jd-30-s", validFrom: "2026-11" }),
    withCustom({
      within: undefined,
      measures: "response-percentile",
      percentile: 0.95,
      targetTime: 60,
    }),
  ])
    expect(problemsIn(dayWith(change))).toEqual([]);
});

const CUSTOM = "platform.custom";
const GATE = `${CUSTOM}.gates[0]`;
trips("a measure that is none", `${CUSTOM}.measures`, withCustom({ measures: "stars" }));
trips("no limit and no cycle", `${CUSTOM}.within`, withCustom({ within: undefined }));
trips(
  "a percentile that is not named",
  `${CUSTOM}.percentile`,
  withCustom({ within: undefined, measures: "response-percentile" }),
);
trips("a percentile of a share", `${CUSTOM}.percentile`, withCustom({ percentile: 0.9 }));
trips(
  "a percentile of everything",
  `${CUSTOM}.percentile`,
  withCustom({ within: undefined, measures: "response-percentile", percentile: 1 }),
);
trips("a limit of a mean time", `${CUSTOM}.within`, withCustom({ measures: "mean-response" }));
trips(
  "a cycle of a share to keep low",
  `${CUSTOM}.cycle`,
  withCustom({
    within: undefined,
    measures: "unstaffed-share",
    cycle: { turnsAt: "18:00", answeredBy: "19:00" },
  }),
);
trips(
  "a cycle that turns at 24:00",
  `${CUSTOM}.cycle.turnsAt`,
  withCustom({ cycle: { turnsAt: "24:00", answeredBy: "25:00" } }),
);
trips(
  "replies due before the cycle turns",
  `${CUSTOM}.cycle.answeredBy`,
  withCustom({ cycle: { turnsAt: "18:00", answeredBy: "17:00" } }),
);
trips(
  "replies due more than a day after the turn",
  `${CUSTOM}.cycle.answeredBy`,
  withCustom({ cycle: { turnsAt: "18:00", answeredBy: "42:01" } }),
);
trips(
  "a turn that is no hour",
  `${CUSTOM}.cycle.turnsAt`,
  withCustom({ cycle: { turnsAt: "six", answeredBy: "19:00" } }),
);
trips(
  "a cycle without an end",
  `${CUSTOM}.cycle.answeredBy`,
  withCustom({ cycle: { turnsAt: 0 } }),
);
trips(
  "a share asked of a mean time",
  `${CUSTOM}.target`,
  withCustom({ within: undefined, ...meanTime, target: 0.5 }),
);
trips("a time asked of a share", `${CUSTOM}.targetTime`, withCustom({ targetTime: 60 }));
trips(
  "no time asked",
  `${CUSTOM}.targetTime`,
  withCustom({ within: undefined, ...meanTime, targetTime: 0 }),
);
trips("a date that is none", `${CUSTOM}.validFrom`, withCustom({ validFrom: "2026-13" }));
trips(
  "a rule replaced that is not there",
  `${CUSTOM}.insteadOf`,
  withCustom({ insteadOf: "jd-30" }),
);
trips(
  "our own yardstick replaced",
  `${CUSTOM}.insteadOf`,
  withCustom({ insteadOf: "first-reply-3-min" }),
);
trips("a gate that asks 50 in place of 0.5", `${GATE}.asks`, withGate({ asks: 50 }));
trips("a gate that asks for a time of a share", `${GATE}.asksTime`, withGate({ asksTime: 60 }));
trips("a gate that asks nothing", `${GATE}.asks`, withGate({ asks: undefined }));
trips(
  "a gate that asks for a share of a mean time",
  `${GATE}.asks`,
  withCustom({ within: undefined, ...meanTime, gates: [line] }),
);
trips("a side that is none", `${GATE}.side`, withGate({ side: ">=" }));
trips("a window of no days", `${GATE}.days`, withGate({ days: 0 }));
trips("a window of a day and a half", `${GATE}.days`, withGate({ days: 1.5 }));
trips("fewer than no buyers", `${GATE}.moreThan`, withGate({ moreThan: -1 }));
trips("a word for campaigns", `${GATE}.closesCampaigns`, withGate({ closesCampaigns: "yes" }));
trips("a gate without a name", `${GATE}.name`, withGate({ name: undefined }));
trips("a gate with an id of two words", `${GATE}.id`, withGate({ id: "My gate" }));
trips("a negative penalty", `${GATE}.penalty.perPoint`, withGate({ penalty: { perPoint: -1 } }));
trips("a penalty that is text", `${GATE}.penalty.fixed`, withGate({ penalty: { fixed: "1000" } }));
trips("a penalty that says nothing", `${GATE}.penalty`, withGate({ penalty: {} }));
trips("a cap alone", `${GATE}.penalty`, withGate({ penalty: { most: 100 } }));
trips(
  "a cap below the fixed part",
  `${GATE}.penalty.most`,
  withGate({ penalty: { fixed: 9, most: 5 } }),
);
trips(
  "a misspelt penalty",
  `${GATE}.penalty.perPoints`,
  withGate({ penalty: { fixed: 1, perPoints: 2 } }),
);
trips(
  "units missed of a mean time",
  `${GATE}.penalty.perMissed`,
  withCustom({
    within: undefined,
    ...meanTime,
    gates: [{ ...line, asks: undefined, asksTime: 60, penalty: { perMissed: 1 } }],
  }),
);
trips("two gates of one id", "platform.custom.gates[1].id", withCustom({ gates: [line, line] }));
trips(
  "twenty-one gates",
  "platform.custom.gates",
  withCustom({ gates: Array.from({ length: 21 }, (_, i) => ({ ...line, id: `gate-${i}` })) }),
);

test("a problem names the field, the value and what to do", () => {
  const found = first(problemsIn(dayWith(withRivals({ shopsAsked: 1 }))));
  expect(found.en).toContain("shopsAsked");
  expect(found.en).toMatch(/is 1; it must be a whole number from 2 to 10/);
  expect(found.zh).toMatch(/1.*2 到 10 之间的整数/);
});
