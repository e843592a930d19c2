import { describe, expect, it } from "vitest";
import { Fate } from "#engine/journal.ts";
import { createSimulator } from "#engine/simulate.ts";
import { dayOf } from "#outcomes/day.ts";
import { valuationOf } from "#outcomes/valuation.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { always, exponential, type Plan, plainClass, plainShop } from "./example.ts";

const GRACE = 20;
/** Own patience 300 s against two rivals of 900 s each: 1 / (1/300 + 2/900) = 180 s. */
const OWN = 300;
const RIVAL = 900;
const MEAN = 1 / (1 / OWN + 2 / RIVAL);
const ASKERS = 20_000;

/** A crowd at noon; every buyer is answered after exactly `wait` seconds, or never. */
function race(wait: number, change: (plan: Plan) => void = () => undefined): Scenario {
  return plainShop((plan) => {
    plan.customers = [
      {
        ...plainClass(),
        effort: always(wait),
        patience: {
          first: { grace: GRACE, law: exponential(OWN) },
          later: { grace: 0, law: null },
        },
        rivals: { shopsAsked: 3, reply: exponential(RIVAL) },
        returnShare: 1,
        returnAfter: always(60),
      },
    ];
    plan.service = { ...plan.service, assignment: "push", firstPatienceUntil: "reply-sent" };
    plan.demand = {
      ...plan.demand,
      batches: [{ name: plan.name, at: 600, contacts: ASKERS }],
    };
    plan.staff = {
      ...plan.staff,
      types: plan.staff.types.map((type) => ({ ...type, maxChats: 1 })),
      headcounts: [{ type: "agent", steps: [[0, 4000]] }],
    };
    plan.horizon = { from: 0, until: 86_400, afterwards: "until-empty" };
    change(plan);
  });
}

const nobody = (plan: Plan): void => {
  plan.staff = { ...plan.staff, headcounts: [{ type: "agent", steps: [[0, 0]] }] };
};

interface Leavers {
  readonly rivals: number;
  readonly impatient: number;
  readonly times: readonly number[];
}

function leavers(scenario: Scenario): Leavers {
  const { contacts } = createSimulator(scenario)("race", 0);
  let [rivals, impatient] = [0, 0];
  const times: number[] = [];
  for (let c = 0; c < contacts.count; c++) {
    if (contacts.fate[c] !== Fate.LeftOpenly || (contacts.previous[c] ?? -1) >= 0) continue;
    if (contacts.rival[c] === 1) rivals++;
    else impatient++;
    times.push((contacts.ended[c] ?? Number.NaN) - (contacts.arrived[c] ?? Number.NaN));
  }
  return { rivals, impatient, times };
}

/** 3.3 standard errors of a share. */
const noise = (p: number, n: number) => 3.3 * Math.sqrt((p * (1 - p)) / n);

describe("the race of own patience against rivals, all exponential", () => {
  it("ends after the grace and the mean of the minimum, and goes to a rival by its share of the rates", () => {
    const { rivals, impatient, times } = leavers(race(60, nobody));
    expect(rivals + impatient).toBe(ASKERS);
    expect(Math.abs(rivals / ASKERS - (2 / RIVAL) * MEAN)).toBeLessThan(
      noise((2 / RIVAL) * MEAN, ASKERS),
    );
    expect(MEAN).toBeCloseTo(180, 9);
    const mean = times.reduce((sum, time) => sum + time, 0) / ASKERS;
    expect(Math.abs(mean - (GRACE + MEAN))).toBeLessThan((3.3 * MEAN) / Math.sqrt(ASKERS));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(GRACE);
  });

  it.each([30, 60, 180, 600])(
    "loses to a rival before a reply at %i s with the chance of the closed form",
    (wait) => {
      // a reply to each asker exactly `wait` after the message: as many agents as askers
      const alone = race(wait, (plan) => {
        const { batches } = plan.demand;
        plan.demand = {
          ...plan.demand,
          batches: batches.map((one) => ({ ...one, contacts: 4000 })),
        };
      });
      const { rivals, impatient } = leavers(alone);
      const gone = 1 - Math.exp(-(wait - GRACE) / MEAN);
      const toRival = (2 / RIVAL) * MEAN * gone;
      expect(Math.abs(rivals / 4000 - toRival)).toBeLessThan(noise(toRival, 4000));
      expect(Math.abs((rivals + impatient) / 4000 - gone)).toBeLessThan(noise(gone, 4000));
    },
  );

  it("never sends back a customer who bought elsewhere", () => {
    const { contacts } = createSimulator(race(60, nobody))("race", 0);
    const returners = Array.from(contacts.previous.subarray(0, contacts.count)).filter(
      (before) => before >= 0,
    );
    expect(returners.every((before) => contacts.rival[before] === 0)).toBe(true);
    expect(contacts.count).toBeGreaterThan(ASKERS);
  });

  it("is decided by rivals alone where a buyer would wait for ever", () => {
    const patient = race(60, (plan) => {
      nobody(plan);
      plan.customers = plan.customers.map((customer) => ({
        ...customer,
        patience: { ...customer.patience, first: { grace: GRACE, law: null } },
      }));
    });
    const { impatient, times } = leavers(patient);
    expect(impatient).toBe(0);
    const mean = times.reduce((sum, time) => sum + time, 0) / ASKERS;
    expect(Math.abs(mean - (GRACE + RIVAL / 2))).toBeLessThan(
      (3.3 * (RIVAL / 2)) / Math.sqrt(ASKERS),
    );
  });

  it("leaves the other customers' luck alone: the same shop without rivals keeps its own patience", () => {
    const without = race(60, (plan) => {
      nobody(plan);
      plan.customers = plan.customers.map((customer) => {
        delete customer.rivals;
        return customer;
      });
    });
    const own = createSimulator(without)("race", 0);
    const raced = createSimulator(race(60, nobody))("race", 0);
    const asTheyShould = Array.from({ length: 200 }, (_, c) => {
      const [before, now] = [own.contacts.ended[c] ?? 0, raced.contacts.ended[c] ?? 0];
      return raced.contacts.rival[c] === 1 ? now < before : now === before;
    });
    expect(asTheyShould).not.toContain(false);
  });
});

describe("sales lost to rivals", () => {
  it("are told apart from impatience, and cost what the floor after a rival says", () => {
    const lostWith = (floor?: number) => {
      const scenario = race(60, (plan) => {
        nobody(plan);
        plan.customers = plan.customers.map((customer) => ({
          ...customer,
          returnShare: 0,
          rivals: {
            shopsAsked: 3,
            reply: exponential(RIVAL),
            ...(floor === undefined ? {} : { floor }),
          },
        }));
      });
      const journal = createSimulator(scenario)("race", 0);
      const { sales } = valuationOf(dayOf(scenario, journal));
      const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
      const rivals = journal.contacts.rival
        .subarray(0, journal.contacts.count)
        .reduce((all, one) => all + one, 0);
      return { rivals, toRivals: sum(sales.rivals), before: sum(sales.before) };
    };
    // p .4, order value 100, floor .65: 14 yuan for everybody who leaves
    const plain = lostWith();
    expect(plain.toRivals).toBeCloseTo(14 * plain.rivals, 6);
    expect(plain.before).toBeCloseTo(14 * (ASKERS - plain.rivals), 6);
    const gone = lostWith(0);
    expect(gone.toRivals).toBeCloseTo(40 * gone.rivals, 6);
    expect(gone.before).toBeCloseTo(plain.before, 6);
  });
});
