import type { Journal } from "#engine/journal.ts";
import { createSimulator } from "#engine/simulate.ts";
import type { CustomerClass, Scenario } from "#scenario/scenario.ts";
import { describe, expect, test } from "vitest";
import { customerClass, laboratory, type Setup } from "#verification/laboratory.ts";
import { verifyCase } from "#verification/verify.ts";
import { casesOf, faultsOf } from "./cases.ts";

// Special cases of the message-level model with exact answers: birth-death sums, Markov chains on (chats, open messages, queue),
// Pollaczek and Khinchine, machine repair, and the differential equations of M_t/M/10+M.

test.each(casesOf("model-cases.json").map((one) => [one.id, one] as const))(
  "%s",
  { timeout: 300_000 },
  (_, one) => {
    expect(faultsOf(verifyCase(one, { seed: "model", fast: true }))).toEqual([]);
  },
);

const UNTIL = 1e9;
const REPLICATIONS = 20;

interface Figure {
  readonly mean: number;
  readonly se: number;
}

/** Means of figures over the same replications, with their standard errors. */
function figures<const Measures extends readonly ((journal: Journal) => number)[]>(
  scenario: Scenario,
  measures: Measures,
): { readonly [K in keyof Measures]: Figure } {
  const replicate = createSimulator(scenario);
  const rows = Array.from({ length: REPLICATIONS }, (_, k) => {
    const journal = replicate("model", k);
    return measures.map((measure) => measure(journal));
  });
  return measures.map((_, column) => {
    const values = rows.map((row) => row[column] as number);
    const mean = values.reduce((sum, one) => sum + one, 0) / REPLICATIONS;
    const squares = values.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
    return { mean, se: Math.sqrt(squares / (REPLICATIONS * (REPLICATIONS - 1))) };
  }) as { readonly [K in keyof Measures]: Figure };
}

/** Standard errors between the figure and the exact value, beyond `allowance` for the empty start and the table's rounding. */
const errorsOff = ({ mean, se }: Figure, exact: number, allowance: number): number =>
  (Math.abs(mean - exact) - allowance * exact) / se;

const MOST_ERRORS = 3.3;

const poisson = (rate: number, until: number) => ({
  step: until,
  weights: [1],
  expected: rate * until,
});

/** Poisson arrivals at `rate` for as long as `contacts` of them take on average. */
function open(
  rate: number,
  contacts: number,
  customer: Partial<CustomerClass>,
  setup: Partial<Setup>,
) {
  const until = contacts / rate;
  const effort = customer.effort ?? { kind: "exponential", mean: 1 };
  return laboratory({
    until,
    arrivals: poisson(rate, until),
    customers: [customerClass({ ...customer, effort })],
    agents: [[0, 1]],
    slots: 1,
    ...setup,
  });
}

/** Share of contacts, after the first tenth, for which `holds`. */
const share = (holds: (journal: Journal, contact: number) => boolean) => (journal: Journal) => {
  const { count } = journal.contacts;
  const from = Math.floor(count / 10);
  let yes = 0;
  for (let i = from; i < count; i++) if (holds(journal, i)) yes++;
  return yes / (count - from);
};

/** Mean time between two moments of a contact, after the first tenth. */
const meanTime = (begin: "arrived" | "queued", end: "assigned" | "ended") => (journal: Journal) => {
  const { contacts } = journal;
  const from = Math.floor(contacts.count / 10);
  let sum = 0;
  for (let i = from; i < contacts.count; i++) {
    sum += (contacts[end][i] as number) - (contacts[begin][i] as number);
  }
  return sum / (contacts.count - from);
};

const patient = { grace: 0, law: null };

describe("special cases of the model", { timeout: 300_000 }, () => {
  test("patience until the reply is sent: the death rate is min(k, n) mu + k theta (row 3)", () => {
    const leave = {
      first: { grace: 0, law: { kind: "exponential", mean: 2 } as const },
      later: patient,
    };
    const scenario = open(
      11,
      10_000,
      { patience: leave },
      { agents: [[0, 10]], service: { firstPatienceUntil: "reply-sent" } },
    );
    const [lost, time] = figures(scenario, [
      share(({ contacts }, i) => contacts.replies[i] === 0),
      meanTime("arrived", "ended"),
    ]);
    expect(errorsOff(lost, 0.3464, 0.001)).toBeLessThan(MOST_ERRORS);
    // Little: the mean number in the system over the arrival rate
    expect(errorsOff(time, 7.6208 / 11, 0.003)).toBeLessThan(MOST_ERRORS);
  });

  test.each([
    [3, 0.65385, 31.765],
    [8, 0.99187, 101.31],
  ])(
    "one agent with %i eternal chats is a repairman (rows 5 and 6)",
    (chats, utilisation, replyTime) => {
      const until = 400_000;
      const scenario = laboratory({
        until,
        customers: [
          customerClass({
            effort: { kind: "exponential", mean: 20 },
            think: { kind: "exponential", mean: 60 },
            rounds: { kind: "endless" },
          }),
        ],
        chatsAtStart: chats,
        agents: [[0, 1]],
        slots: chats,
        afterwards: "stop",
      });
      const answered =
        (of: (asked: number, started: number, replied: number) => number) => (journal: Journal) => {
          const { turns } = journal;
          let sum = 0;
          let count = 0;
          for (let i = 0; i < turns.count; i++) {
            if (Number.isNaN(turns.replied[i])) continue;
            sum += of(
              turns.asked[i] as number,
              turns.started[i] as number,
              turns.replied[i] as number,
            );
            count++;
          }
          return count > 0 ? sum / count : Number.NaN;
        };
      const [time, busy] = figures(scenario, [
        answered((asked, _, replied) => replied - asked),
        (journal) =>
          (answered((_, started, replied) => replied - started)(journal) * journal.turns.count) /
          until,
      ]);
      expect(errorsOff(time, replyTime, 0.002)).toBeLessThan(MOST_ERRORS);
      expect(errorsOff(busy, utilisation, 0.001)).toBeLessThan(MOST_ERRORS);
    },
  );

  test("leaving in silence saves no work: the queue is that of Erlang C (row 11)", () => {
    const scenario = open(
      4,
      8000,
      {
        silentShare: 1,
        patience: { first: { grace: 0, law: { kind: "exponential", mean: 2 } }, later: patient },
      },
      { agents: [[0, 5]] },
    );
    const [wait, lost] = figures(scenario, [
      meanTime("queued", "assigned"),
      share(({ contacts }, i) => contacts.replies[i] === 0),
    ]);
    expect(errorsOff(wait, 2.2165 / 4, 0.003)).toBeLessThan(MOST_ERRORS);
    expect(errorsOff(lost, 0.1847, 0.002)).toBeLessThan(MOST_ERRORS);
  });

  test("without thinking and without a cap the chats of one agent are an M/M/1 queue in number (row 12)", () => {
    const scenario = open(
      0.8 / 120,
      6000,
      { effort: { kind: "exponential", mean: 20 }, rounds: { kind: "geometric", mean: 6 } },
      { slots: UNTIL, service: { assignment: "push" } },
    );
    const [time] = figures(scenario, [meanTime("arrived", "ended")]);
    expect(errorsOff(time, 600, 0.01)).toBeLessThan(MOST_ERRORS);
  });

  test("60 replies of 2 s, one chat at a time, are M/D/1 (row 13); all chats at once tend to processor sharing (row 14)", () => {
    const chat: Partial<CustomerClass> = {
      effort: { kind: "deterministic", value: 2 },
      rounds: { kind: "fixed", count: 60 },
    };
    const alone = open(0.8 / 120, 1500, chat, {});
    const [one] = figures(alone, [meanTime("arrived", "ended")]);
    expect(errorsOff(one, 2.4 / (0.8 / 120), 0.01)).toBeLessThan(MOST_ERRORS);
    const together = open(0.8 / 120, 1500, chat, { slots: UNTIL, service: { assignment: "push" } });
    const [shared] = figures(together, [meanTime("arrived", "ended")]);
    expect(errorsOff(shared, 4 / (0.8 / 120), 0.02)).toBeLessThan(MOST_ERRORS);
  });
});
