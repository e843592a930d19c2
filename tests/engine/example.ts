import type { Distribution, Scenario } from "#scenario/scenario.ts";

const name = { zh: "例", en: "example" };
export const exponential = (mean: number): Distribution => ({ kind: "exponential", mean });
export const always = (value: number): Distribution => ({ kind: "deterministic", value });

export type Plan = {
  -readonly [Key in keyof Scenario]: Scenario[Key];
};

/** The plainest shop: one class, one reply, one agent, nobody leaves; tests change what they are about. */
export function plainShop(change: (plan: Plan) => void = () => undefined): Scenario {
  const plan: Plan = {
    dacu: 1,
    name,
    summary: name,
    horizon: { from: 0, until: 7200, afterwards: "until-empty" },
    demand: {
      visitors: 0,
      consultRate: 1,
      shape: { step: 7200, weights: [1] },
      openings: [],
      deadlines: [],
      blocks: [],
      batches: [],
      dayCv: 0,
      withinDay: { sd: 0, correlation: 0, every: 1800 },
    },
    customers: [plainClass()],
    service: {
      assignment: "queue",
      agentChoice: "fewest-open",
      ties: "longest",
      replyOrder: "oldest-message",
      firstPatienceUntil: "reply-started",
      laterPatienceUntil: "reply-started",
      afterAssignment: "no-clock",
      capacity: null,
      hold: { afterEnd: 0, whileThinking: null },
      handoverEffort: 0,
      switchCost: { perChat: 0, above: 1000 },
      shiftEnd: "first-free",
      wrapUp: null,
    },
    autoReply: { greetingPatience: 1, bot: null },
    staff: {
      types: [
        {
          id: "agent",
          name,
          kind: "regular",
          effortFactor: 1,
          maxChats: 1,
          skills: "all",
          wage: 30,
          quality: 1,
          weight: 1,
          noShow: 0,
          late: { share: 0, law: exponential(600) },
        },
      ],
      shifts: [],
      headcounts: [{ type: "agent", steps: [[0, 1]] }],
    },
    platform: { rule: "first-reply-3-min", target: 0.9 },
    study: { seed: "1", least: 20, most: 20, precision: 0.05 },
    sources: {},
  };
  change(plan);
  return plan;
}

export function plainClass(id = "buyer", share = 1): Scenario["customers"][number] {
  return {
    id,
    name,
    need: "presale",
    share,
    priority: 0,
    orderValue: 100,
    conversion: { answered: 0.4, floor: 0.65, slowLoss: 0, slowAfter: 20 },
    rounds: { kind: "fixed", count: 1 },
    effort: always(60),
    think: always(30),
    patience: { first: { grace: 0, law: null }, later: { grace: 0, law: null } },
    silentShare: 0,
    balkShare: 0,
    returnShare: 0,
    returnAfter: always(600),
    bot: { attempted: 0, resolved: 0 },
  };
}

/** Canned replies above their cap. */
export const manyPhrases: Scenario["autoReply"]["phrases"] = {
  share: 0.6,
  saves: 9,
  shortest: 4,
  cap: 0.5,
  qualityLoss: 0.5,
  patienceLoss: 0.5,
};

/** A temp like the agent of the plainest shop. */
export const tempType = (id = "agent"): Scenario["staff"]["types"][number] => ({
  id,
  name,
  kind: "temp",
  firstEffort: 1,
  halvingHours: 80,
  hoursWorked: 0,
  maxChats: 1,
  skills: "all",
  wage: 30,
  quality: 1,
  weight: 1,
  noShow: 0,
  late: { share: 0, law: exponential(600) },
});

/** Contacts at exact moments: one batch each. */
export const at = (...moments: number[]): Scenario["demand"]["batches"] =>
  moments.map((moment) => ({ name, at: moment, contacts: 1 }));
