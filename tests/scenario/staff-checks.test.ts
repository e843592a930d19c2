import { expect, test } from "vitest";
import type { Scenario } from "#scenario/scenario.ts";
import { dayWith, first, problemsIn } from "./example.ts";
import { trips } from "./trips.ts";

/** By count instead of shifts, so that nothing else trips. */
const byCount = (day: Scenario, steps: [string, number][]) => {
  day.staff.shifts = [];
  day.staff.headcounts = [{ type: "regular", steps }];
};

const firstShift = (day: Scenario) => first(day.staff.shifts);

trips("a central queue before agents without a limit", "staff.types[1].maxChats", (day) => {
  day.service.assignment = "queue";
  const [, temp] = day.staff.types;
  if (temp) temp.maxChats = null;
});

trips("a shift of an unknown type", "staff.shifts[0].type", (day) => {
  firstShift(day).type = "regulars";
});

trips("a headcount of an unknown type", "staff.headcounts[0].type", (day) => {
  day.staff.headcounts = [{ type: "robots", steps: [["0:00", 1]] }];
});

trips("a type with shifts and a headcount", "staff.headcounts[0].type", (day) => {
  day.staff.headcounts = [{ type: "regular", steps: [["0:00", 1]] }];
});

trips("two headcounts of one type", "staff.headcounts[1].type", (day) => {
  byCount(day, [["0:00", 10]]);
  day.staff.headcounts.push({ type: "regular", steps: [["12:00", 3]] });
});

trips("steps of a headcount out of order", "staff.headcounts[0].steps[1]", (day) => {
  byCount(day, [
    ["12:00", 10],
    ["8:00", 5],
  ]);
});

trips("a shift that ends before it begins", "staff.shifts[0].until", (day) => {
  Object.assign(firstShift(day), { from: "20:00", until: "2:00" });
});

trips("a daily shift longer than a day", "staff.shifts[0].until", (day) => {
  Object.assign(firstShift(day), { from: "0:00", until: "24:01" });
});

trips("a shift outside the run", "staff.shifts[0].from", (day) => {
  Object.assign(firstShift(day), { from: "24:00", until: "32:00" });
});

trips("a shift on a day the run does not have", "staff.shifts[0].days[1]", (day) => {
  firstShift(day).days = [0, 1];
});

trips("a shift with a day named twice", "staff.shifts[0].days[1]", (day) => {
  firstShift(day).days = [0, 0];
});

trips("a shift on no day at all", "staff.shifts[0].days", (day) => {
  firstShift(day).days = [];
});

trips("a break outside its shift", "staff.shifts[0].breaks[0]", (day) => {
  firstShift(day).breaks = [{ at: "8:00", length: 1801 }];
});

trips("breaks that overlap", "staff.shifts[0].breaks[1]", (day) => {
  firstShift(day).breaks = [
    { at: "3:00", length: 1801 },
    { at: "3:30", length: 600 },
  ];
});

trips("a platform rule nobody knows", "platform.rule", (day) => {
  day.platform.rule = "taobao-3-minutes";
});

trips("more days at least than at most", "study.least", (day) => {
  day.study.least = day.study.most + 1;
});

trips("a source whose low is above its high", "sources[demand.visitors].low", (day) => {
  day.sources["demand.visitors"] = { grade: "fact", source: "a count", low: 2, high: 1 };
});

trips("more turns than a run should have", "demand.visitors", (day) => {
  day.demand.visitors = 90_000_000;
});

trips("more agents than a run should have", "staff", (day) => {
  firstShift(day).count = 5000;
});

test("the default day itself has none", () => {
  expect(problemsIn(dayWith(() => {}))).toEqual([]);
});

test("what fits is let be: a night shift, half-hour steps, a two-day shape, a full headcount", () => {
  const day = dayWith((scenario) => {
    scenario.horizon = { from: "20:00", until: "48:00", afterwards: "stop" };
    scenario.demand.shape = { step: 1800, weights: Array.from({ length: 96 }, () => 1) };
    scenario.demand.dayWeights = [1, 2];
    scenario.demand.deadlines = [
      { name: { zh: "截止", en: "Deadline" }, at: "48:00", height: 1, build: 600 },
    ];
    byCount(scenario, [
      ["0:00", 10],
      ["44:00", 20],
    ]);
    scenario.staff.shifts = [
      {
        name: { zh: "夜班", en: "Night" },
        type: "temp",
        count: 2,
        from: "22:00",
        until: "30:00",
        breaks: [{ at: "26:00", length: 1800 }],
      },
    ];
  });
  expect(problemsIn(day)).toEqual([]);
});

test("faults across fields are found beside faults of shape", () => {
  const day = dayWith((scenario) => {
    scenario.demand.visitors = -1;
    firstShift(scenario).count = 1.5;
    Object.assign(scenario.staff.shifts[1] ?? {}, { from: "20:00", until: "2:00" });
    scenario.study.least = 500;
    scenario.platform.rule = "jd-30";
    first(scenario.customers).share = 0.5;
  });
  expect(problemsIn(day).map(({ path }) => path)).toEqual([
    "demand.visitors",
    "staff.shifts[0].count",
    "customers",
    "staff.shifts[1].until",
    "platform.rule",
    "study.least",
  ]);
});
