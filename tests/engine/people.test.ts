import { describe, expect, it } from "vitest";
import type { Journal } from "#engine/journal.ts";
import { createSimulator, simulate } from "#engine/simulate.ts";
import type { Scenario, Shift } from "#scenario/scenario.ts";
import { always, at, exponential, plainClass, plainShop, type Plan, tempType } from "./example.ts";

const name = { zh: "班", en: "shift" };
const shift = (type: string, count: number, from: string, until: string): Shift => ({
  name,
  type,
  count,
  from,
  until,
  breaks: [],
});

const turnColumn = ({ turns }: Journal, key: "asked" | "started" | "replied") =>
  Array.from(turns[key].subarray(0, turns.count));
const wholeDay = ({ contacts, turns, duty, stints }: Journal) =>
  [contacts, turns, duty, stints].map((table) =>
    Object.fromEntries(
      Object.entries(table).map(([key, column]) => [
        key,
        typeof column === "number" ? column : Array.from(column.subarray(0, table.count)),
      ]),
    ),
  );

const busy = (plan: Plan) => {
  plan.demand.visitors = 200;
  plan.customers = [
    {
      ...plainClass(),
      rounds: { kind: "geometric", mean: 3 },
      effort: exponential(40),
      think: exponential(60),
      patience: {
        first: { grace: 0, law: exponential(120) },
        later: { grace: 0, law: exponential(200) },
      },
      silentShare: 0.5,
      returnShare: 0.3,
    },
  ];
  plan.staff.types = plan.staff.types.map((type) => ({
    ...type,
    maxChats: 4,
    noShow: 0.2,
    late: { share: 0.5, law: exponential(600) },
  }));
  plan.staff.headcounts = [];
  plan.staff.shifts = [shift("agent", 3, "0:00", "1:30"), shift("agent", 2, "0:30", "2:00")];
  plan.service.shiftEnd = "hand-over";
};

describe("temps equal to regulars", () => {
  it("have the same day, to the bit: same people by another name", () => {
    const regulars = plainShop(busy);
    const temps = plainShop((plan) => {
      plan.staff.types = [tempType()];
      busy(plan);
    });
    for (const replication of [0, 1, 2])
      expect(wholeDay(simulate(temps, "1", replication))).toEqual(
        wholeDay(simulate(regulars, "1", replication)),
      );
  });

  it("have it in a mixed team, too: customers see no difference", () => {
    const mixed = (second: Scenario["staff"]["types"][number]) =>
      plainShop((plan) => {
        plan.staff.types = [...plan.staff.types, second];
        busy(plan);
        plan.staff.types = plan.staff.types.map((type) => ({
          ...type,
          noShow: 0,
          late: { share: 0, law: exponential(600) },
        }));
        plan.staff.shifts = [shift("agent", 3, "0:00", "1:30"), shift("help", 2, "0:30", "2:00")];
      });
    const {
      kind: _,
      firstEffort: _1,
      halvingHours: _2,
      hoursWorked: _3,
      ...shared
    } = Object.assign({ firstEffort: 1, halvingHours: 1, hoursWorked: 1 }, tempType("help"));
    const like: Scenario["staff"]["types"] = [
      tempType("help"),
      { ...shared, kind: "outsourced", effortFactor: 1, fee: null },
      { ...shared, kind: "filling-in", effortFactor: 1, availableHours: 8, opportunityCost: 9 },
    ];
    const regular = wholeDay(
      simulate(mixed({ ...shared, kind: "regular", effortFactor: 1 }), "1", 0),
    );
    for (const other of like) expect(wholeDay(simulate(mixed(other), "1", 0))).toEqual(regular);
  });
});

describe("fatigue", () => {
  const tired = (perHour: number, change: (plan: Plan) => void) =>
    simulate(
      plainShop((plan) => {
        change(plan);
        plan.staff.fatigue = { after: 1, perHour };
      }),
      "1",
      0,
    );

  it("of 0 is none, to the bit", () => {
    expect(wholeDay(tired(0, busy))).toEqual(wholeDay(simulate(plainShop(busy), "1", 0)));
  });

  it("lengthens replies by its part for each hour beyond, breaks left out, and a night's rest ends it", () => {
    const journal = tired(0.1, (plan) => {
      plan.horizon.until = "48:00";
      plan.demand.shape = { step: 86_400, weights: [1] };
      // after 0.5, 1 and 2 hours of work; after 2.5 of which the break of half an hour is none; on the next morning
      plan.demand.batches = at(1800, 3600, 7200, 10_800, 86_400 + 1800);
      plan.customers = [{ ...plainClass(), effort: always(60) }];
      plan.staff.headcounts = [];
      plan.staff.shifts = [
        { ...shift("agent", 1, "0:00", "6:00"), breaks: [{ at: "2:15", length: 1800 }] },
      ];
    });
    const efforts = turnColumn(journal, "replied").map(
      (replied, turn) => replied - (turnColumn(journal, "started")[turn] ?? 0),
    );
    const expected = [60, 60, 66, 60 * 1.15, 60];
    efforts.forEach((effort, turn) => expect(effort).toBeCloseTo(expected[turn] ?? 0, 9));
  });
});

describe("an on-call shift", () => {
  const reserve = (calledIn: NonNullable<Shift["onCall"]>["calledIn"], dayCv = 0) =>
    createSimulator(
      plainShop((plan) => {
        plan.demand.visitors = 10;
        plan.demand.dayCv = dayCv;
        plan.staff.headcounts = [];
        plan.staff.shifts = [
          shift("agent", 1, "0:00", "2:00"),
          { ...shift("agent", 2, "0:30", "1:00"), onCall: { retainer: 50, calledIn } },
        ];
      }),
    );
  const onDuty = ({ duty }: Journal) => new Set(duty.agent.subarray(0, duty.count)).size;

  it("comes on days as busy as stated and on no other", () => {
    const run = reserve({ kind: "busy-day", above: 1.2 }, 0.3);
    const days = Array.from({ length: 60 }, (_, day) => {
      const journal = run("call", day);
      return { came: onDuty(journal) === 3, factor: journal.dayFactor };
    });
    for (const { came, factor } of days) expect(came).toBe(factor >= 1.2);
    expect(new Set(days.map(({ came }) => came)).size).toBe(2);
  });

  it("comes as a whole with its chance, whatever the day", () => {
    const run = reserve({ kind: "chance", share: 0.3 });
    const days = 300;
    let came = 0;
    for (let day = 0; day < days; day++) {
      const people = onDuty(run("call", day));
      expect([1, 3]).toContain(people);
      if (people === 3) came++;
    }
    expect(Math.abs(came / days - 0.3)).toBeLessThan(3.3 * Math.sqrt(0.21 / days));
  });

  it("always called is an ordinary shift, never called is none, to the bit", () => {
    const plain = (shifts: Shift[]) =>
      wholeDay(
        simulate(
          plainShop((plan) => {
            busy(plan);
            plan.staff.shifts = [shift("agent", 2, "0:00", "2:00"), ...shifts];
          }),
          "1",
          0,
        ),
      );
    const second = shift("agent", 2, "0:30", "1:30");
    const called = (share: number): Shift => ({
      ...second,
      onCall: { retainer: 50, calledIn: { kind: "chance", share } },
    });
    expect(plain([called(1)])).toEqual(plain([second]));
    expect(plain([called(0)])).toEqual(plain([]));
  });
});

describe("squads", () => {
  const led = (squad: Scenario["staff"]["types"][number]["squad"]) =>
    simulate(
      plainShop((plan) => {
        plan.staff.types = [
          ...plan.staff.types,
          { ...tempType("temp"), ...(squad ? { squad } : {}) },
        ];
        plan.staff.headcounts = [];
        plan.staff.shifts = [shift("agent", 3, "0:00", "2:00"), shift("temp", 4, "0:30", "1:00")];
      }),
      "1",
      0,
    );
  const spells = ({ duty }: Journal) =>
    Array.from({ length: duty.count }, (_, row) => [
      duty.agent[row],
      duty.from[row],
      duty.gone[row],
    ]).filter(([agent]) => (agent ?? 9) < 3);

  it("keep one experienced agent in so many from chats while the newcomers are there", () => {
    expect(spells(led({ size: 3, ledBy: "agent" }))).toEqual([
      [0, 0, 1800],
      [1, 0, 1800],
      [2, 0, 7200],
      [0, 3600, 7200],
      [1, 3600, 7200],
    ]);
  });

  it("need nobody where newcomers need no leader", () => {
    expect(spells(led(null))).toEqual([
      [0, 0, 7200],
      [1, 0, 7200],
      [2, 0, 7200],
    ]);
  });
});

describe("wrong answers", () => {
  const shop = (wrongAnswers: number) =>
    plainShop((plan) => {
      busy(plan);
      plan.demand.visitors = 2000;
      plan.staff.shifts = [shift("agent", 60, "0:00", "2:00")];
      plan.staff.types = plan.staff.types.map((type) => ({ ...type, wrongAnswers, noShow: 0 }));
    });
  const wrong = (share: number) => {
    const journal = simulate(shop(share), "1", 0);
    const { contacts } = journal;
    return {
      journal,
      rows: Array.from(contacts.wrong.subarray(0, contacts.count)),
      answered: Array.from(contacts.replies.subarray(0, contacts.count)).map((n) => n > 0),
    };
  };

  it("are the stated share of chats, change nothing else in the day, and none where nobody errs", () => {
    const { journal, rows, answered } = wrong(0.08);
    const n = answered.filter(Boolean).length;
    const count = rows.filter((own, row) => own === 1 && answered[row]).length;
    expect(Math.abs(count / n - 0.08)).toBeLessThan(3.3 * Math.sqrt((0.08 * 0.92) / n));
    const without = wrong(0);
    expect(without.rows).not.toContain(1);
    expect(turnColumn(journal, "replied")).toEqual(turnColumn(without.journal, "replied"));
  });

  it("of people who err less are among those of people who err more", () => {
    const [few, many] = [wrong(0.03).rows, wrong(0.2).rows];
    expect(few.some((own) => own === 1)).toBe(true);
    few.forEach((own, row) => expect(many[row]).toBeGreaterThanOrEqual(own));
  });
});
