import type { CustomerClass, Distribution, Scenario } from "#scenario/scenario.ts";

/** Arrivals as a scenario takes them: weights per step, and contacts expected from 0 to the end. */
export interface Arrivals {
  readonly step: number;
  readonly weights: readonly number[];
  readonly expected: number;
}

/** What a verification may ask of the engine beyond its defaults. */
export interface Setup {
  readonly until: number;
  /** Left out where contacts come as batches alone. */
  readonly arrivals?: Arrivals;
  readonly customers: readonly CustomerClass[];
  /** [[from, agents], ...], right-continuous. */
  readonly agents: readonly (readonly [number, number])[];
  /** Chats an agent holds at once. */
  readonly slots: number;
  readonly service?: Partial<Scenario["service"]>;
  readonly bot?: Distribution;
  readonly chatsAtStart?: number;
  /** Coefficient of variation of the day's factor. */
  readonly dayCv?: number;
  readonly afterwards?: Scenario["horizon"]["afterwards"];
}

const name = { zh: "验证", en: "verification" };
const nothing: Distribution = { kind: "deterministic", value: 0 };
const forEver = { grace: 0, law: null };

/** A customer of one class who asks one question and waits for ever; `parts` says what is different. */
export const customerClass = (
  parts: Partial<CustomerClass> & Pick<CustomerClass, "effort">,
): CustomerClass => ({
  id: "all",
  name,
  need: "presale",
  share: 1,
  priority: 0,
  orderValue: 0,
  conversion: { answered: 0, floor: 0, slowLoss: 0, slowAfter: 0 },
  rounds: { kind: "fixed", count: 1 },
  think: nothing,
  patience: { first: forEver, later: forEver },
  silentShare: 0,
  balkShare: 0,
  returnShare: 0,
  returnAfter: nothing,
  bot: { attempted: 0, resolved: 0 },
  ...parts,
});

/** One central queue, first come first served; slots come free at once; whoever becomes free first leaves at a shift's end. */
const service: Scenario["service"] = {
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
  shiftEnd: "first-free",
  wrapUp: null,
};

/** A shop stripped to what a queueing model knows. */
export function laboratory(setup: Setup): Scenario {
  const { until, arrivals, customers, chatsAtStart } = setup;
  const batches = chatsAtStart === undefined ? [] : [{ name, at: 0, contacts: chatsAtStart }];
  return {
    dacu: 1,
    name,
    summary: name,
    horizon: { from: 0, until, afterwards: setup.afterwards ?? "until-empty" },
    demand: {
      visitors: arrivals?.expected ?? 0,
      consultRate: 1,
      shape: { step: arrivals?.step ?? until, weights: [...(arrivals?.weights ?? [1])] },
      openings: [],
      deadlines: [],
      blocks: [],
      batches,
      dayCv: setup.dayCv ?? 0,
      withinDay: { sd: 0, correlation: 0, every: 1800 },
    },
    customers: [...customers],
    service: { ...service, ...setup.service },
    autoReply: {
      greetingPatience: 1,
      bot:
        setup.bot === undefined
          ? null
          : {
              time: setup.bot,
              recognised: 1,
              effortFactor: 1,
              patienceFactor: 1,
              quality: 1,
              cost: 0,
            },
    },
    staff: {
      types: [
        {
          id: "agent",
          kind: "regular",
          name,
          maxChats: setup.slots,
          skills: "all",
          wage: 0,
          quality: 1,
          weight: 1,
          noShow: 0,
          late: { share: 0, law: nothing },
          effortFactor: 1,
        },
      ],
      shifts: [],
      headcounts: [{ type: "agent", steps: setup.agents.map(([from, count]) => [from, count]) }],
    },
    platform: { rule: "none", target: 0 },
    study: { seed: "verification", least: 2, most: 2, precision: 1 },
    sources: {},
  };
}
