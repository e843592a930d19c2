import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { effortFactor, staffField, staffKinds } from "#staff/index.ts";

const temp = { kind: "temp", firstEffort: 1.67, halvingHours: 80, hoursWorked: 0 } as const;

describe("effort", () => {
  it("of a regular is the scenario's factor", () => {
    expect(effortFactor({ kind: "regular", effortFactor: 0.94 })).toBe(0.94);
  });

  it("of a temp halves its gap with every halving time", () => {
    expect(effortFactor(temp)).toBeCloseTo(1.67, 12);
    expect(effortFactor({ ...temp, hoursWorked: 80 })).toBeCloseTo(1.335, 12);
    expect(effortFactor({ ...temp, hoursWorked: 160 })).toBeCloseTo(1.1675, 12);
  });

  it("of a temp never rises with work and never falls below a regular's", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 1, max: 500 }),
        (hours, more) => {
          const before = effortFactor({ ...temp, hoursWorked: hours });
          const after = effortFactor({ ...temp, hoursWorked: hours + more });
          expect(after).toBeLessThanOrEqual(before);
          expect(after).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });
});

describe("fields", () => {
  it("are found by kind and name", () => {
    expect(staffField("temp", "halvingHours")).toMatchObject({ unit: "hours", initial: 80 });
    expect(staffField("regular", "halvingHours")).toBeUndefined();
  });

  it("belong to four kinds", () => {
    expect(staffKinds.map(({ kind }) => kind)).toEqual([
      "regular",
      "temp",
      "filling-in",
      "outsourced",
    ]);
  });
});
