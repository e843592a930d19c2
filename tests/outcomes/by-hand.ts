import type { Aid, Fate, Journal, Met, TurnState } from "#engine/journal.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { hours, seconds } from "#units/units.ts";

/** 08:00: times of the journals written by hand are counted from here. */
const START = hours(8);

const twenty = { kind: "deterministic", value: 20 } as const;
const forEver = { grace: 0, law: null };

const buyer: Scenario["customers"][number] = {
  id: "buyer",
  name: { zh: "售前", en: "Buyer" },
  need: "presale",
  share: 0.9,
  priority: 0,
  orderValue: 100,
  conversion: { answered: 0.4, floor: 0.65, slowLoss: 0, slowAfter: 20 },
  rounds: { kind: "geometric", mean: 3 },
  effort: twenty,
  think: twenty,
  patience: { first: forEver, later: forEver },
  silentShare: 0,
  balkShare: 0,
  returnShare: 0,
  returnAfter: twenty,
  bot: { attempted: 0, resolved: 0 },
};

const staffBase = {
  maxChats: null,
  skills: "all",
  weight: 1,
  noShow: 0,
  late: { share: 0, law: twenty },
} as const;

/** 08:00 to 10:00, buyers of 100 yuan (p .4, floor .65) and after-sales; a regular at 36 yuan and a temp of quality .75 at 20. */
export const handScenario: Scenario = {
  dacu: 1,
  name: { zh: "手算", en: "By hand" },
  summary: { zh: "手算", en: "By hand" },
  horizon: { from: "08:00", until: "10:00", afterwards: "stop" },
  demand: {
    visitors: 100,
    consultRate: 0.1,
    shape: { step: 3600, weights: [1] },
    openings: [],
    deadlines: [],
    blocks: [],
    batches: [],
    dayCv: 0,
    withinDay: { sd: 0, correlation: 0, every: 1800 },
  },
  customers: [
    buyer,
    {
      ...buyer,
      id: "after",
      need: "aftersales",
      share: 0.1,
      conversion: { answered: 0, floor: 0, slowLoss: 0, slowAfter: 20 },
    },
  ],
  service: {
    assignment: "push",
    agentChoice: "fewest-open",
    ties: "longest",
    replyOrder: "oldest-message",
    firstPatienceUntil: "reply-sent",
    laterPatienceUntil: "reply-sent",
    afterAssignment: "later-clock",
    capacity: null,
    hold: { afterEnd: 0, whileThinking: null },
    handoverEffort: 0,
    switchCost: { perChat: 0, above: 1 },
    shiftEnd: "hand-over",
    wrapUp: null,
  },
  autoReply: {
    greetingPatience: 1,
    bot: {
      time: twenty,
      recognised: 0.7,
      effortFactor: 0.9,
      patienceFactor: 0.8,
      quality: 0.6,
      cost: 0.3,
    },
  },
  staff: {
    types: [
      {
        ...staffBase,
        id: "regular",
        name: { zh: "正式", en: "Regular" },
        kind: "regular",
        effortFactor: 1,
        wage: 36,
        quality: 1,
      },
      {
        ...staffBase,
        id: "temp",
        name: { zh: "临时", en: "Temp" },
        kind: "temp",
        firstEffort: 1.67,
        halvingHours: 80,
        hoursWorked: 0,
        wage: 20,
        quality: 0.75,
      },
    ],
    shifts: [],
    headcounts: [],
  },
  platform: { rule: "taobao-3-min", target: 0.5 },
  study: { seed: "hand", least: 20, most: 100, precision: 0.05 },
  sources: {},
};

/** Rows as a person writes them: times in seconds after 08:00, what is left out never happened. */
interface HandContact {
  fate: Fate;
  arrived: number;
  customer?: number;
  bot?: boolean | Met;
  rival?: boolean;
  wrong?: boolean;
  previous?: number;
  planned?: number;
  replies?: number;
  agent?: number;
  queued?: number;
  assigned?: number;
  since?: number;
  released?: number;
  ended?: number;
}

interface HandTurn {
  contact: number;
  index?: number;
  state: TurnState;
  aid?: Aid;
  agent?: number;
  asked: number;
  started?: number;
  replied?: number;
}

export interface HandJournal {
  until?: number;
  closed?: number;
  agentType?: readonly number[];
  contacts: readonly HandContact[];
  turns: readonly HandTurn[];
  stints?: readonly { contact: number; agent: number; from: number; until: number }[];
  duty?: readonly { agent: number; from: number; until?: number; gone?: number }[];
}

/** A journal of columns, each longer than needed and with rubbish behind the rows that count. */
export function journalOf(hand: HandJournal): Journal {
  const { contacts, turns, stints = [], duty = [], until = 7200, closed = until } = hand;
  const time = <Row>(rows: readonly Row[], of: (row: Row) => number | undefined) =>
    Float64Array.from([...rows.map((row) => START + (of(row) ?? Number.NaN)), 1e9, 1e9]);
  const whole = <Row>(rows: readonly Row[], of: (row: Row) => number) =>
    Int32Array.from([...rows.map(of), 9, 9]);
  const small = <Row>(rows: readonly Row[], of: (row: Row) => number) =>
    Uint8Array.from([...rows.map(of), 1, 1]);
  return {
    seed: "hand",
    replication: 0,
    from: START,
    until: seconds(START + until),
    closed: seconds(START + closed),
    dayFactor: 1,
    events: 0,
    agentType: Uint8Array.from(hand.agentType ?? [0, 1]),
    contacts: {
      count: contacts.length,
      customer: small(contacts, (row) => row.customer ?? 0),
      fate: small(contacts, (row) => row.fate),
      bot: small(contacts, (row) => Number(row.bot ?? 0)),
      wrong: small(contacts, (row) => (row.wrong ? 1 : 0)),
      rival: small(contacts, (row) => (row.rival ? 1 : 0)),
      number: whole(contacts, () => 0),
      previous: whole(contacts, (row) => row.previous ?? -1),
      planned: whole(contacts, (row) => row.planned ?? 1),
      replies: whole(contacts, (row) => row.replies ?? 0),
      agent: whole(contacts, (row) => row.agent ?? -1),
      arrived: time(contacts, (row) => row.arrived),
      queued: time(contacts, (row) => row.queued),
      assigned: time(contacts, (row) => row.assigned),
      since: time(contacts, (row) => row.since ?? row.assigned),
      released: time(contacts, (row) => row.released),
      ended: time(contacts, (row) => row.ended),
    },
    turns: {
      count: turns.length,
      contact: whole(turns, (row) => row.contact),
      index: whole(turns, (row) => row.index ?? 0),
      state: small(turns, (row) => row.state),
      aid: small(turns, (row) => row.aid ?? 0),
      agent: whole(turns, (row) => row.agent ?? -1),
      asked: time(turns, (row) => row.asked),
      started: time(turns, (row) => row.started),
      replied: time(turns, (row) => row.replied),
    },
    stints: {
      count: stints.length,
      contact: whole(stints, (row) => row.contact),
      agent: whole(stints, (row) => row.agent),
      from: time(stints, (row) => row.from),
      until: time(stints, (row) => row.until),
    },
    duty: {
      count: duty.length,
      agent: whole(duty, (row) => row.agent),
      from: time(duty, (row) => row.from),
      until: time(duty, (row) => row.until),
      gone: time(duty, (row) => row.gone),
    },
  };
}
