import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { erlangA, erlangAServiceLevel, erlangB, erlangC, erlangCWait } from "#statistics/erlang.ts";

describe("Erlang B and C", () => {
  it("agree with the printed values", () => {
    // 10 erlangs on 12 lines: case S-mmcc-1 of the theory file; 8 on 10: birth-death sums by an independent program.
    expect(erlangB(10, 12)).toBeCloseTo(0.1197391884, 9);
    expect(erlangB(8, 10)).toBeCloseTo(0.12166, 5);
    // 4 erlangs, 5 agents: birth-death sums by an independent program.
    expect(erlangC(4, 5)).toBeCloseTo(0.55411, 5);
    // Cases S-mmc-1 and S-mmc-2 of the theory file.
    expect(erlangC(8.7, 10)).toBeCloseTo(0.5832325827, 9);
    expect(erlangCWait({ arrivalRate: 0.03, handling: 290, agents: 10 })).toBeCloseTo(130.10573, 4);
    expect(erlangCWait({ arrivalRate: 1 / 18, handling: 180, agents: 14 })).toBeCloseTo(
      7.835937012,
      8,
    );
  });

  it("hold at the edges", () => {
    expect(erlangB(5, 0)).toBe(1);
    expect(erlangB(0, 0)).toBe(1);
    expect(erlangB(0, 3)).toBe(0);
    expect(erlangB(100, 5000)).toBe(0);
    expect(erlangC(7, 7)).toBe(1);
    expect(erlangCWait({ arrivalRate: 1, handling: 10, agents: 9 })).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("Erlang A", () => {
  // Expected values of the theory file, cases S-mmcm-1 to 3 (computed apart from this product).
  const cases = [
    {
      queue: { arrivalRate: 0.058, handling: 310, agents: 18 },
      patience: 180,
      within: 30,
      delayed: 0.4672358528,
      abandoned: 0.1055759487,
      wait: 19.00367077,
      served: 17.17078775,
      level: 0.6953928141,
    },
    {
      queue: { arrivalRate: 0.05, handling: 240, agents: 8 },
      patience: 60,
      within: 60,
      delayed: 0.7235140282,
      abandoned: 0.3761088394,
      wait: 22.56653036,
      served: 19.59150527,
      level: 0.5634712106,
    },
    {
      queue: { arrivalRate: 1 / 18, handling: 180, agents: 14 },
      patience: 300,
      within: 20,
      delayed: 0.1452601143,
      abandoned: 0.01398374412,
      wait: 4.195123237,
      served: 3.878480045,
      level: 0.9167920919,
    },
  ];

  it("agrees with the theory file", () => {
    for (const { queue, patience, within, ...expected } of cases) {
      const found = erlangA(queue, patience);
      expect(found.delayed).toBeCloseTo(expected.delayed, 9);
      expect(found.abandoned).toBeCloseTo(expected.abandoned, 9);
      expect(found.meanWait / expected.wait).toBeCloseTo(1, 8);
      expect(found.meanWaitServed / expected.served).toBeCloseTo(1, 8);
      expect(erlangAServiceLevel(queue, patience, within)).toBeCloseTo(expected.level, 8);
    }
  });

  it("is stable without agents, with 5,000 of them and far beyond their power", () => {
    const none = erlangA({ arrivalRate: 10, handling: 300, agents: 0 }, 600);
    expect(none.abandoned).toBeCloseTo(1, 9);
    expect(none.meanWait).toBeCloseTo(600, 6);
    expect(none.utilisation).toBeNaN();
    const many = erlangA({ arrivalRate: 16.6, handling: 300, agents: 5000 }, 180);
    expect(many.utilisation).toBeCloseTo((16.6 * (1 - many.abandoned) * 300) / 5000, 12);
    expect(many.abandoned).toBeGreaterThan(0.003);
    expect(many.abandoned).toBeLessThan(0.006);
    // Ten times too much work: nine tenths leave.
    const flood = erlangA({ arrivalRate: 10, handling: 100, agents: 100 }, 600);
    expect(flood.abandoned).toBeCloseTo(0.9, 6);
    const idle = erlangA({ arrivalRate: 0.1, handling: 100, agents: 5000 }, 60);
    expect(idle.delayed).toBe(0);
    expect(erlangA({ arrivalRate: 0, handling: 1, agents: 1 }, 1).meanWait).toBe(0);
  });

  it("becomes Erlang C when nobody is impatient", () => {
    const queue = { arrivalRate: 0.03, handling: 290, agents: 10 };
    expect(erlangA(queue, Number.POSITIVE_INFINITY).meanWait).toBeCloseTo(130.10573, 4);
    expect(erlangA(queue, 1e7).delayed).toBeCloseTo(0.5832325827, 3);
  });

  it("obeys P(leave) = mean wait / mean patience and Little's law, and never worsens with one agent more", () => {
    const integers = fc.tuple(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 10, max: 600 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 10, max: 900 }),
    );
    fc.assert(
      fc.property(integers, ([perHour, handling, agents, patience]) => {
        const queue = { arrivalRate: perHour / 3600, handling, agents };
        const found = erlangA(queue, patience);
        expect(found.abandoned).toBeCloseTo(Math.min(1, found.meanWait / patience), 12);
        expect(found.queueLength).toBeCloseTo(queue.arrivalRate * found.meanWait, 9);
        const more = erlangA({ ...queue, agents: agents + 1 }, patience);
        expect(more.abandoned).toBeLessThanOrEqual(found.abandoned + 1e-12);
        expect(agents === 0 || found.utilisation <= 1 + 1e-9).toBe(true);
      }),
    );
  });
});
