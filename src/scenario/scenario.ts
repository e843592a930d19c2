import { z } from "zod";
import { isClock } from "#units/clock.ts";
import { distribution } from "./distribution.ts";

export { type Distribution } from "./distribution.ts";

/** Grows by one whenever an older file would no longer be read as it was meant. */
export const SCENARIO_VERSION = 1;

const text = z.strictObject({ zh: z.string().min(1).max(400), en: z.string().min(1).max(400) });
const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const share = z.number().min(0).max(1);
const time = z.number().min(0).max(1e9).meta({ unit: "s" });
const clock = z.union([z.string().refine(isClock), z.number().min(0).max(1e9)]).meta({ unit: "clock" });
const factor = z.number().min(0).max(1000);
const count = z.int().min(0).max(100_000);

const demand = z.strictObject({
  /** Visitors of the shop over the whole horizon. */
  visitors: z.number().min(0).max(1e9),
  /** Share of visitors who consult; visitors x consultRate contacts are expected, blocks and batches come on top. */
  consultRate: share,
  /** Relative demand per step, from midnight of the first day; starts again after the last weight. */
  shape: z.strictObject({ step: z.number().positive().max(86_400), weights: z.array(z.number().min(0)).min(1).max(500_000) }),
  /** Relative demand of each day of the horizon; all alike when left out. */
  dayWeights: z.array(z.number().min(0)).min(1).max(41).optional(),
  /** Part of the shape: demand x (1 + height exp(-(t - at) / decay)) after `at`, a straight ramp before it. */
  openings: z.array(z.strictObject({ name: text, at: clock, height: factor, decay: z.number().positive().max(1e6), ramp: time })).max(50),
  /** Part of the shape: demand x (1 + height exp(-(at - t) / build)) before `at`. */
  deadlines: z.array(z.strictObject({ name: text, at: clock, height: factor, build: z.number().positive().max(1e6) })).max(50),
  /** On top of the total: demand x factor between two moments. */
  blocks: z.array(z.strictObject({ name: text, from: clock, until: clock, factor })).max(200),
  /** On top of the total: contacts that come at one moment, of one class or shared out. */
  batches: z.array(z.strictObject({ name: text, at: clock, contacts: count, customer: id.optional() })).max(50),
  /** Coefficient of variation of the gamma factor (mean 1) on a whole run of days. */
  dayCv: z.number().min(0).max(3),
  /** Log-AR(1) factor (mean 1) over blocks of `every` seconds. */
  withinDay: z.strictObject({ sd: z.number().min(0).max(2), correlation: z.number().min(0).max(0.999), every: z.number().min(60).max(86_400) }),
});

const patience = z.strictObject({ grace: time, law: distribution.nullable() });

const customer = z.strictObject({
  id,
  name: text,
  need: z.enum(["presale", "aftersales"]),
  /** Share of contacts; the shares of all classes add up to 1. */
  share,
  /** Higher goes first where the queue or the reply order looks at it. */
  priority: z.int().min(0).max(9),
  /** Yuan of one order. */
  orderValue: z.number().min(0).max(1e7),
  conversion: z.strictObject({
    /** Chance to buy after instant, complete, proficient answers. */
    answered: share,
    /** Share of that chance that stays when nobody answers. */
    floor: share,
    /** Penalty for slow replies that were still waited for: exp(-slowLoss x seconds beyond slowAfter, summed over replies). */
    slowLoss: z.number().min(0).max(1),
    slowAfter: time,
  }),
  rounds: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("geometric"), mean: z.number().min(1).max(1000) }),
    z.strictObject({ kind: z.literal("fixed"), count: z.int().min(1).max(10_000) }),
    z.strictObject({ kind: z.literal("endless") }),
  ]),
  /** An agent's time for one reply: read, think, type. */
  effort: distribution,
  /** Customer's time from a reply to the next message. */
  think: distribution,
  /** A customer waits `grace` plus a draw of `law`; null means for ever. */
  patience: z.strictObject({ first: patience, later: patience }),
  /** Share of leavers who leave without a sign. */
  silentShare: share,
  /** Share that leaves at once when no agent is free. */
  balkShare: share,
  /** Share of leavers who come back once, after a draw of `returnAfter`. */
  returnShare: share,
  returnAfter: distribution,
  /** Share of contacts the bot answers first, and share of those it resolves. */
  bot: z.strictObject({ attempted: share, resolved: share }),
});

const service = z.strictObject({
  /** push: to an agent at once, whatever the load. queue: wait centrally until an agent is below the cap. */
  assignment: z.enum(["push", "queue"]),
  agentChoice: z.enum(["fewest-open", "fewest-pending", "weighted-round-robin", "random"]),
  /** Between equals: whoever has been longest at that number, or by lot. */
  ties: z.enum(["longest", "random"]),
  replyOrder: z.enum(["oldest-message", "inbox-order", "first-questions-first", "vip-first"]),
  firstPatienceUntil: z.enum(["assigned", "reply-started", "reply-sent"]),
  laterPatienceUntil: z.enum(["reply-started", "reply-sent"]),
  /** What a first message does once assigned if `firstPatienceUntil` is "assigned": wait for ever or by the later clock. */
  afterAssignment: z.enum(["no-clock", "later-clock"]),
  /** Most chats in the system, those with the bot left out; null means no limit. */
  capacity: z.int().min(0).max(1_000_000).nullable(),
  hold: z.strictObject({
    /** Seconds a finished chat still fills its slot. */
    afterEnd: time,
    /** Silence of the customer after which the slot is given back; null means never. */
    whileThinking: time.nullable(),
  }),
  /** Extra effort of the first reply after a chat changed hands. */
  handoverEffort: time,
  /** Effort grows by `perChat` for each open chat beyond `above`. */
  switchCost: z.strictObject({ perChat: z.number().min(0).max(1), above: z.int().min(1).max(1000) }),
  /** What an agent does at the end of a shift or at a break. */
  shiftEnd: z.enum(["hand-over", "finish-chats", "first-free"]),
  /** Agent's pause after a finished chat; null means none. */
  wrapUp: distribution.nullable(),
});

const autoReply = z.strictObject({
  /** Factor of the greeting on first-reply patience. */
  greetingPatience: z.number().min(0.1).max(10),
  bot: z
    .strictObject({
      time: distribution,
      /** Share of failures the bot notices and hands to a human; the others leave. */
      recognised: share,
      /** Effort and patience of an escalated chat against a fresh one. */
      effortFactor: z.number().min(0).max(5),
      patienceFactor: z.number().min(0).max(5),
      /** Selling quality against a regular agent. */
      quality: share,
      /** Yuan per chat the bot answers. */
      cost: z.number().min(0).max(100),
    })
    .nullable(),
});

const staffBase = {
  id,
  name: text,
  /** Most chats at once; null means no limit. */
  maxChats: z.int().min(1).max(1000).nullable(),
  /** Ids of customer classes, or "all". */
  skills: z.union([z.literal("all"), z.array(id).min(1).max(50)]),
  /** Yuan an hour on duty. */
  wage: z.number().min(0).max(10_000),
  /** Selling quality against a regular agent. */
  quality: share,
  /** Share of chats under weighted round robin, relative to other agents. */
  weight: z.number().positive().max(100),
  /** Share of shifts nobody turns up for. */
  noShow: share,
  /** Share of shifts begun late, and by how much. */
  late: z.strictObject({ share, law: distribution }),
};

const staffType = z.discriminatedUnion("kind", [
  z.strictObject({ ...staffBase, kind: z.literal("regular"), effortFactor: z.number().positive().max(20) }),
  z.strictObject({
    ...staffBase,
    kind: z.literal("temp"),
    /** Effort on the first hour against a regular agent. */
    firstEffort: z.number().min(1).max(5),
    /** Hours of work that halve the gap, and hours already worked. */
    halvingHours: z.number().positive().max(10_000),
    hoursWorked: z.number().min(0).max(10_000),
  }),
]);

const staff = z.strictObject({
  types: z.array(staffType).min(1).max(20),
  shifts: z
    .array(
      z.strictObject({
        name: text,
        type: id,
        count,
        from: clock,
        until: clock,
        /** Days of the horizon, 0 the first; every day when left out. */
        days: z.array(z.int().min(0).max(40)).optional(),
        breaks: z.array(z.strictObject({ at: clock, length: time })).max(10),
      }),
    )
    .max(500),
  /** Agents by count in place of shifts: [moment, count] from that moment on. */
  headcounts: z.array(z.strictObject({ type: id, steps: z.array(z.tuple([clock, count])).min(1).max(20_000) })).max(20),
});

/** Everything a simulated day is made of; described field by field in scenarios/scenario.schema.json. */
export const scenario = z.strictObject({
  $schema: z.string().optional(),
  dacu: z.literal(SCENARIO_VERSION),
  name: text,
  summary: text,
  horizon: z.strictObject({
    from: clock,
    until: clock,
    /** stop: whoever is waiting at the end is counted as waiting. until-empty: nobody new, the rest is served. */
    afterwards: z.enum(["stop", "until-empty"]),
  }),
  demand,
  customers: z.array(customer).min(1).max(50),
  service,
  autoReply,
  staff,
  /** Id of the platform rule the shop is judged by, and the share it wants to reach. */
  platform: z.strictObject({ rule: z.string().min(1).max(60), target: share }),
  study: z.strictObject({
    seed: z.string().min(1).max(100),
    /** Fewest and most simulated days; stops between them when the headline's relative half-width is small enough. */
    least: z.int().min(2).max(100_000),
    most: z.int().min(2).max(1_000_000),
    precision: z.number().min(0.0001).max(1),
  }),
  /** Where the numbers come from: path of a field to grade, source and range. */
  sources: z.record(
    z.string(),
    z.strictObject({
      grade: z.enum(["fact", "trade", "vendor", "assumption"]),
      source: z.string().min(1).max(400),
      low: z.number().optional(),
      high: z.number().optional(),
    }),
  ),
});

export type Scenario = z.infer<typeof scenario>;
export type CustomerClass = Scenario["customers"][number];
export type StaffType = Scenario["staff"]["types"][number];
export type Shift = Scenario["staff"]["shifts"][number];
