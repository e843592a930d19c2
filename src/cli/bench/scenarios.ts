import type { Scenario } from "#scenario/scenario.ts";

type Customer = Scenario["customers"][number];
type Law = Customer["effort"];

/** What the benchmark's workloads differ in; everything else of a scenario is switched off. */
interface Differences {
  readonly name: string;
  /** Arrivals expected over the horizon, and their relative rate per `step` seconds. */
  readonly customers: number;
  readonly until: number;
  readonly step: number;
  readonly weights: number[];
  readonly rounds: Customer["rounds"];
  readonly effort: Law;
  readonly think: number;
  readonly patience: number;
  readonly slots: number;
  readonly shiftEnd: Scenario["service"]["shiftEnd"];
  /** [moment, count] from that moment on. */
  readonly agents: [number, number][];
}

const both = (name: string) => ({ zh: name, en: name });
const exponential = (mean: number): Law => ({ kind: "exponential", mean });
const never: Law = { kind: "deterministic", value: 0 };

/** A scenario of one class of customers, one type of staff, and nothing but what the differences say. */
function bare(given: Differences): Scenario {
  return {
    dacu: 1,
    name: both(given.name),
    summary: both(given.name),
    horizon: { from: 0, until: given.until, afterwards: "until-empty" },
    demand: {
      visitors: given.customers,
      consultRate: 1,
      shape: { step: given.step, weights: given.weights },
      openings: [],
      deadlines: [],
      blocks: [],
      batches: [],
      dayCv: 0,
      withinDay: { sd: 0, correlation: 0, every: 3600 },
    },
    customers: [
      {
        id: "customer",
        name: both("customer"),
        need: "presale",
        share: 1,
        priority: 0,
        orderValue: 0,
        conversion: { answered: 0, floor: 0, slowLoss: 0, slowAfter: 0 },
        rounds: given.rounds,
        effort: given.effort,
        think: exponential(given.think),
        patience: {
          first: { grace: 0, law: exponential(given.patience) },
          later: { grace: 0, law: null },
        },
        silentShare: 0,
        balkShare: 0,
        returnShare: 0,
        returnAfter: never,
        bot: { attempted: 0, resolved: 0 },
      },
    ],
    service: {
      assignment: "queue",
      agentChoice: "fewest-open",
      ties: "longest",
      replyOrder: "inbox-order",
      firstPatienceUntil: "assigned",
      laterPatienceUntil: "reply-started",
      afterAssignment: "no-clock",
      capacity: null,
      hold: { afterEnd: 0, whileThinking: null },
      handoverEffort: 0,
      switchCost: { perChat: 0, above: 1 },
      shiftEnd: given.shiftEnd,
      wrapUp: null,
    },
    autoReply: { greetingPatience: 1, bot: null },
    staff: {
      types: [
        {
          kind: "regular",
          id: "agent",
          name: both("agent"),
          maxChats: given.slots,
          skills: "all",
          wage: 0,
          quality: 1,
          weight: 1,
          noShow: 0,
          late: { share: 0, law: never },
          effortFactor: 1,
        },
      ],
      shifts: [],
      headcounts: [{ type: "agent", steps: given.agents }],
    },
    platform: { rule: "taobao-3-min", target: 0.8 },
    study: { seed: "bench", least: 2, most: 2, precision: 0.1 },
    sources: {},
  };
}

/** M/M/c+M at 95 % load; the unit of time is a second. */
export function callsAtOneRate(customers: number): Scenario {
  return bare({
    name: "w1",
    customers,
    until: customers / 95,
    step: 3600,
    weights: [1],
    rounds: { kind: "fixed", count: 1 },
    effort: exponential(1),
    think: 1,
    patience: 2,
    slots: 1,
    shiftEnd: "first-free",
    agents: [[0, 100]],
  });
}

const DAY_RATES = [40, 18, 7, 3, 2, 2, 3, 5, 7, 9, 10, 9, 8, 8, 8, 8, 7, 6, 6, 7, 9, 8, 6, 4].map(
  (thousands) => thousands * 1000,
);
const DAY_AGENTS = [
  2400, 1250, 480, 220, 150, 150, 210, 345, 480, 610, 680, 610, 540, 540, 540, 540, 470, 410, 410,
  470, 590, 540, 410, 280,
];

/** M_t/G/s_t+M: a day whose rate and staff change every hour; whoever becomes free first leaves. */
export function callsOfADay(): Scenario {
  return bare({
    name: "w2",
    customers: DAY_RATES.reduce((sum, rate) => sum + rate, 0),
    until: 24 * 3600,
    step: 3600,
    weights: DAY_RATES,
    rounds: { kind: "fixed", count: 1 },
    effort: { kind: "lognormal", mean: 240, cv: 1.2 },
    think: 1,
    patience: 180,
    slots: 1,
    shiftEnd: "first-free",
    agents: DAY_AGENTS.map((count, hour) => [hour * 3600, count]),
  });
}

/** Message-level chat: 300 agents with 8 slots, `rate` chats a second. */
export function chats(name: string, customers: number, rate: number): Scenario {
  return bare({
    name,
    customers,
    until: customers / rate,
    step: 3600,
    weights: [1],
    rounds: { kind: "geometric", mean: 6 },
    effort: exponential(20),
    think: 45,
    patience: 120,
    slots: 8,
    shiftEnd: "finish-chats",
    agents: [[0, 300]],
  });
}
