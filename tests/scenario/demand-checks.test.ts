import type { Distribution, Scenario } from "#scenario/scenario.ts";
import { first } from "./example.ts";
import { trips } from "./trips.ts";

const opening = (at: string) => ({
  name: { zh: "开场", en: "Opening" },
  at,
  height: 1,
  decay: 600,
  ramp: 0,
});

const block = (from: string, until: string) => ({
  name: { zh: "时段", en: "Block" },
  from,
  until,
  factor: 2,
});

const batch = (at: string, customer?: string) => ({
  name: { zh: "群发", en: "Mailing" },
  at,
  contacts: 10,
  ...(customer === undefined ? {} : { customer }),
});

const effort = (law: Distribution) => (day: Scenario) => {
  first(day.customers).effort = law;
};

trips("a run that ends before it begins", "horizon.until", (day) => {
  day.horizon = { from: "9:00", until: "8:00", afterwards: "stop" };
});

trips("a run of less than two hours", "horizon.until", (day) => {
  day.horizon.until = "1:59";
  day.demand.openings = [];
  day.staff.shifts = day.staff.shifts.slice(0, 1);
});

trips("a run of more than forty days", "horizon.until", (day) => {
  day.horizon.until = "960:01";
});

trips("a run that begins after the first day", "horizon.from", (day) => {
  day.horizon = { from: "24:00", until: "48:00", afterwards: "stop" };
  day.demand.openings = [];
});

trips("a step that divides neither day nor run", "demand.shape.step", (day) => {
  day.demand.shape = { step: 3599, weights: [1] };
});

trips("twenty-three hourly weights", "demand.shape.weights", (day) => {
  day.demand.shape.weights.pop();
});

trips("weights that are all zero", "demand.shape.weights", (day) => {
  day.demand.shape.weights.fill(0);
});

trips("visitors of a run whose hours have no weight", "demand.shape.weights", (day) => {
  day.horizon = { from: "0:00", until: "8:00", afterwards: "stop" };
  day.demand.openings = [];
  day.demand.shape.weights.fill(0, 0, 8);
  day.staff.shifts = day.staff.shifts.slice(0, 1);
});

trips("a day weight too many", "demand.dayWeights", (day) => {
  day.demand.dayWeights = [1, 1];
});

trips("day weights that are all zero", "demand.dayWeights", (day) => {
  day.demand.dayWeights = [0];
});

trips("an opening after the end", "demand.openings[0].at", (day) => {
  day.demand.openings = [opening("24:00")];
});

trips("a deadline at the very beginning", "demand.deadlines[0].at", (day) => {
  day.demand.deadlines = [
    { name: { zh: "截止", en: "Deadline" }, at: "0:00", height: 1, build: 600 },
  ];
});

trips("a batch after the end", "demand.batches[0].at", (day) => {
  day.demand.batches = [batch("25:00")];
});

trips("a batch of an unknown class", "demand.batches[0].customer", (day) => {
  day.demand.batches = [batch("12:00", "vip")];
});

trips("a block that ends before it begins", "demand.blocks[0].until", (day) => {
  day.demand.blocks = [block("23:00", "1:00")];
});

trips("a block outside the run", "demand.blocks[0].from", (day) => {
  day.demand.blocks = [block("24:00", "25:00")];
});

trips("shares that do not add up to 1", "customers", (day) => {
  first(day.customers).share = 0.6;
});

trips("two classes of one id", "customers[2].id", (day) => {
  const twin = { ...first(day.customers), share: 0 };
  day.customers.push(twin);
});

trips("two staff types of one id", "staff.types[2].id", (day) => {
  day.staff.types.push(first(day.staff.types));
});

trips("a skill for an unknown class", "staff.types[0].skills[1]", (day) => {
  first(day.staff.types).skills = ["presale", "refunds"];
});

trips("a class nobody serves", "customers[1]", (day) => {
  for (const type of day.staff.types) type.skills = ["presale"];
});

trips("endless chats in a run that waits for their end", "customers[0].rounds", (day) => {
  first(day.customers).rounds = { kind: "endless" };
});

trips("endless chats that take no time", "customers[0].rounds", (day) => {
  const customer = first(day.customers);
  day.horizon.afterwards = "stop";
  day.demand.visitors = 0;
  customer.rounds = { kind: "endless" };
  customer.effort = { kind: "deterministic", value: 0 };
  customer.think = { kind: "deterministic", value: 0 };
});

trips(
  "a hyperexponential with a mean too few",
  "customers[0].effort.means",
  effort({
    kind: "hyperexponential",
    shares: [0.5, 0.5],
    means: [10],
  }),
);

trips(
  "a hyperexponential whose shares miss 1",
  "customers[0].effort.shares",
  effort({
    kind: "hyperexponential",
    shares: [0.5, 0.4],
    means: [10, 20],
  }),
);

trips(
  "quantiles that begin above 0",
  "customers[0].effort.quantiles[0][0]",
  effort({
    kind: "empirical",
    quantiles: [
      [0.1, 5],
      [1, 20],
    ],
  }),
);

trips(
  "quantiles that end below 1",
  "customers[0].effort.quantiles[1][0]",
  effort({
    kind: "empirical",
    quantiles: [
      [0, 5],
      [0.9, 20],
    ],
  }),
);

trips(
  "quantiles whose seconds fall",
  "customers[0].effort.quantiles[1]",
  effort({
    kind: "empirical",
    quantiles: [
      [0, 5],
      [0.5, 4],
      [1, 20],
    ],
  }),
);

trips(
  "quantiles whose probabilities stand still",
  "customers[0].effort.quantiles[2]",
  effort({
    kind: "empirical",
    quantiles: [
      [0, 5],
      [0.5, 6],
      [0.5, 7],
      [1, 20],
    ],
  }),
);
