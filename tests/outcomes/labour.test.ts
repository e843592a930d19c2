import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fate, TurnState } from "#engine/journal.ts";
import { dayOf } from "#outcomes/day.ts";
import { inWindow } from "#outcomes/paid-time.ts";
import type { Scenario, Shift } from "#scenario/scenario.ts";
import { type HandJournal, handScenario, journalOf } from "./by-hand.ts";
import { sumsOf } from "./hand-day.ts";

const HOUR = 3600;
const [regular, temp] = handScenario.staff.types;
if (regular?.kind !== "regular" || temp?.kind !== "temp") throw new Error("no regular and temp");
type StaffType = Scenario["staff"]["types"][number];
type Pay = NonNullable<Scenario["staff"]["pay"]>;

const shift = (type: string, from: string, until: string, change: Partial<Shift> = {}): Shift => ({
  name: { zh: "班", en: "Shift" },
  type,
  count: 1,
  from,
  until,
  breaks: [],
  ...change,
});

const plan = (types: StaffType[], shifts: Shift[], pay?: Pay): Scenario => ({
  ...handScenario,
  horizon: { from: "8:00", until: "32:00", afterwards: "until-empty" },
  staff: { types, shifts, headcounts: [], ...(pay ? { pay } : {}) },
});

const law = (change: Partial<Pay> = {}): Pay => ({
  overtimeAfter: 8,
  weekday: 1.5,
  restDay: 2,
  holiday: 3,
  ...change,
});

/** A journal of spells on duty, in hours after 08:00, and of nothing else but the contacts given. */
const worked = (
  spells: readonly (readonly [agent: number, from: number, until: number])[],
  rest: Partial<HandJournal> = {},
): HandJournal => ({
  contacts: [],
  turns: [],
  until: 24 * HOUR,
  duty: spells.map(([agent, from, until]) => ({
    agent,
    from: from * HOUR,
    until: until * HOUR,
    gone: until * HOUR,
  })),
  ...rest,
});

const yuan = (id: string, scenario: Scenario, journal: HandJournal) =>
  sumsOf(id, dayOf(scenario, journalOf(journal))).figure;

describe("overtime, to the yuan", () => {
  const agents = [shift("regular", "8:00", "18:30")];
  // 10 hours of work at 36 yuan around a break of half an hour
  const ten = worked([
    [0, 0, 4],
    [0, 4.5, 10.5],
  ]);
  const cost = (pay: Pay | undefined, id = "labour-cost") =>
    yuan(id, plan([regular, temp], agents, pay), ten);

  it("on a weekday: 8 hours at 36, 2 at 54", () => {
    expect(cost(undefined)).toBeCloseTo(360, 9);
    expect(cost(law())).toBeCloseTo(8 * 36 + 2 * 54, 9);
    expect(cost(law(), "overtime-cost")).toBeCloseTo(36, 9);
  });

  it("on a rest day all 10 hours at 72, on a statutory holiday at 108", () => {
    expect(cost(law({ days: ["rest-day", "weekday"] }))).toBeCloseTo(720, 9);
    expect(cost(law({ days: ["holiday", "weekday"] }))).toBeCloseTo(1080, 9);
  });

  it("begins anew after a rest: two shifts of 6 hours are none", () => {
    const two = worked([
      [0, 0, 6],
      [0, 18, 24],
    ]);
    expect(yuan("overtime-cost", plan([regular, temp], agents, law()), two)).toBe(0);
  });

  it("is nobody's who comes by count, or from a service firm", () => {
    const firm: StaffType = { ...regular, kind: "outsourced", effortFactor: 1, fee: null };
    expect(yuan("overtime-cost", plan([firm, temp], agents, law()), ten)).toBe(0);
    expect(yuan("overtime-cost", plan([regular, temp], [], law()), ten)).toBe(0);
  });

  it("of a night from 22:00 to 6:00 the next morning pays the premium for its hours only", () => {
    const night = law({ night: { from: "22:00", until: "30:00", premium: 5 } });
    const late = worked([[0, 12, 18]]);
    // 20:00 to 2:00: four hours of night
    expect(yuan("night-cost", plan([regular, temp], agents, night), late)).toBeCloseTo(20, 9);
    expect(yuan("labour-cost", plan([regular, temp], agents, night), late)).toBeCloseTo(236, 9);
  });
});

describe("hours of a window of every day", () => {
  it("are those of both days where it runs past midnight", () => {
    expect(inWindow(0, 24 * HOUR, 22 * HOUR, 30 * HOUR)).toBe(8 * HOUR);
    expect(inWindow(5 * HOUR, 23 * HOUR, 22 * HOUR, 30 * HOUR)).toBe(2 * HOUR);
    expect(inWindow(23 * HOUR, 29 * HOUR, 22 * HOUR, 30 * HOUR)).toBe(6 * HOUR);
  });

  it("and of the rest of the day add up to all", () => {
    const moment = fc.integer({ min: 0, max: 40 * 24 * HOUR });
    fc.assert(
      fc.property(moment, moment, fc.integer({ min: 1, max: 86_399 }), (one, other, length) => {
        const [from, until] = [Math.min(one, other), Math.max(one, other)];
        const opens = 3 * HOUR;
        const inside = inWindow(from, until, opens, opens + length);
        const outside = inWindow(from, until, opens + length, opens + 86_400);
        expect(inside + outside).toBe(until - from);
      }),
    );
  });
});

describe("a squad", () => {
  const team = { agentType: [0, 0, 0, 1, 1, 1, 1] };

  it("costs the hours its leader takes no chats: 4 temps in threes, 2 leaders, 3 hours, 36 yuan", () => {
    const scenario = plan(
      [regular, { ...temp, squad: { size: 3, ledBy: "regular" } }],
      [
        shift("regular", "8:00", "17:00", { count: 3, breaks: [{ at: "12:00", length: 1800 }] }),
        shift("temp", "13:00", "16:00", { count: 4 }),
      ],
    );
    expect(yuan("squad-cost", scenario, worked([], team))).toBeCloseTo(2 * 3 * 36, 9);
    // the break of the leader is nobody's time
    const early = structuredClone(scenario);
    if (early.staff.shifts[1])
      Object.assign(early.staff.shifts[1], { from: "11:00", until: "14:00" });
    expect(yuan("squad-cost", early, worked([], team))).toBeCloseTo(2 * 2.5 * 36, 9);
    expect(yuan("labour-cost", early, worked([[2, 0, 1]], team))).toBeCloseTo(2 * 2.5 * 36 + 36, 9);
  });

  it("is handed on when its leader goes, and goes unled where nobody is there", () => {
    const scenario = plan(
      [regular, { ...temp, squad: { size: 5, ledBy: "regular" } }],
      [
        shift("regular", "8:00", "12:00"),
        shift("regular", "14:00", "18:00"),
        shift("temp", "10:00", "16:00", { count: 5 }),
      ],
    );
    const two = { agentType: [0, 0, 1, 1, 1, 1, 1] };
    expect(yuan("squad-cost", scenario, worked([], two))).toBeCloseTo((2 + 2) * 36, 9);
  });

  it("counts as work of its leader towards overtime", () => {
    const scenario = plan(
      [regular, { ...temp, squad: { size: 5, ledBy: "regular" } }],
      [shift("regular", "8:00", "18:00"), shift("temp", "12:00", "15:00")],
      law(),
    );
    const around = worked([
      [0, 0, 4],
      [0, 7, 10],
    ]);
    expect(yuan("overtime-cost", scenario, around)).toBeCloseTo(2 * 18, 9);
    expect(yuan("labour-cost", scenario, around)).toBeCloseTo(10 * 36 + 36, 9);
  });
});

describe("outsourced work", () => {
  const firm = (fee: Extract<StaffType, { kind: "outsourced" }>["fee"]): Scenario =>
    plan(
      [{ ...regular, id: "firm", kind: "outsourced", effortFactor: 1, fee }],
      [shift("firm", "8:00", "16:00", { count: 3 })],
    );
  // two of three came, one of them with a break; three chats, one of which nobody answered
  const answered = (agent: number, replies: number) => ({
    fate: Fate.Done,
    arrived: 0,
    queued: 0,
    assigned: 0,
    ended: 60,
    agent,
    replies,
  });
  const day = worked(
    [
      [0, 0, 8],
      [1, 0, 4],
      [1, 5, 8],
    ],
    {
      agentType: [0, 0, 0],
      contacts: [answered(0, 1), answered(1, 2), answered(1, 0)],
      turns: [
        { contact: 0, state: TurnState.Answered, agent: 0, asked: 0, started: 0, replied: 60 },
      ],
    },
  );

  it.each([
    ["by the hour, 15 at 36", null, 540, 0],
    ["by the shift, two who came at 300", { basis: "shift", price: 300 }, 600, 600],
    ["by the month, three seats for a day at 4,500", { basis: "month", price: 4500 }, 450, 450],
    ["by the chat, two answered at 1.5", { basis: "chat", price: 1.5 }, 3, 3],
  ] as const)("is paid %s", (_, fee, labour, fees) => {
    expect(yuan("labour-cost", firm(fee), day)).toBeCloseTo(labour, 9);
    expect(yuan("outsourcing-cost", firm(fee), day)).toBeCloseTo(fees, 9);
  });
});

describe("other people", () => {
  it("on call cost the retainer whether they come or not", () => {
    const scenario = plan(
      [regular, temp],
      [
        shift("regular", "19:00", "23:00", {
          count: 2,
          onCall: { retainer: 60, calledIn: { kind: "chance", share: 0.5 } },
        }),
      ],
    );
    expect(yuan("on-call-cost", scenario, worked([]))).toBe(120);
    expect(yuan("labour-cost", scenario, worked([[0, 11, 15]]))).toBeCloseTo(120 + 4 * 36, 9);
  });

  it("newly hired cost their part of hiring and training: 3 x (500 + 5 x 120) for one day of ten", () => {
    const hire = { leadDays: 10, trainingDays: 5, trainingPay: 120, cost: 500, spreadOver: 10 };
    const scenario = plan([regular, { ...temp, hire }], [shift("temp", "8:00", "12:00")]);
    const three = worked([], { agentType: [1, 1, 1] });
    expect(yuan("hiring-cost", scenario, three)).toBeCloseTo(330, 9);
    const once = plan([regular, { ...temp, hire: { ...hire, spreadOver: 1 } }], []);
    expect(yuan("hiring-cost", once, three)).toBeCloseTo(3300, 9);
  });

  it("who fill in cost their wage, and their own work left undone beside it", () => {
    const office: StaffType = {
      ...regular,
      kind: "filling-in",
      effortFactor: 1.4,
      availableHours: 4,
      opportunityCost: 20,
    };
    const scenario = plan([office], [shift("regular", "8:00", "11:00")]);
    const three = worked([[0, 0, 3]], { agentType: [0] });
    expect(yuan("labour-cost", scenario, three)).toBeCloseTo(108, 9);
    expect(yuan("opportunity-cost", scenario, three)).toBeCloseTo(60, 9);
    expect(yuan("service-cost", scenario, three)).toBeCloseTo(168, 9);
  });
});

describe("chats answered wrong", () => {
  it("are counted among those that got a reply", () => {
    const contact = (replies: number, wrong: boolean) => ({
      fate: Fate.Done,
      arrived: 0,
      queued: 0,
      assigned: 0,
      ended: 60,
      replies,
      wrong,
    });
    const journal = worked([], {
      contacts: [contact(1, true), contact(2, false), contact(3, false), contact(0, true)],
    });
    expect(yuan("wrong-answers", handScenario, journal)).toBe(1);
    expect(yuan("wrong-answer-share", handScenario, journal)).toBeCloseTo(1 / 3, 12);
  });
});
