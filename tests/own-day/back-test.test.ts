import smallShop from "#scenarios/small-shop.json";
import { expect, test } from "vitest";
import { simulate } from "#engine/simulate.ts";
import { loggedDay } from "#own-day/message-log.ts";
import { fitOwnData, ownDataOf, testOwnDay, withRows } from "#own-day/own-data.ts";
import { otherShop, sampleFiles } from "#own-day/sample.ts";
import { readFile } from "#reading/read-file.ts";
import { checkScenario } from "#scenario/check-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { strToU8 } from "fflate";

const checked = checkScenario(smallShop);
if (!checked.ok) throw new Error("the small shop does not pass its checks");
const base: Scenario = checked.value;

/** The sample as a user would import it: two files read one after the other. */
const { chats, orders } = sampleFiles(base, 4);
const buyers = new Map<string, number>();
const contents = [chats, orders].flatMap((text, i) => {
  const answer = readFile(strToU8(text), `sample ${i}.csv`, new Map(), buyers);
  if (!answer.ok) throw new Error("the sample was refused");
  return answer.value.tables.map(({ content }) => content);
});
const data = ownDataOf(contents);
const fit = fitOwnData(data, base);
const row = (id: string) => {
  const found = fit.rows.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

test("the sample file is read whole, and its last day is kept for the back-test", () => {
  expect(data.log?.chats).toBeGreaterThan(1000);
  expect(data.orders?.count).toBeGreaterThan(100);
  expect(fit.keptDay).toBe((data.log?.firstDay ?? 0) + 3);
});

test("the fit of the sample finds how its shop differs from the plan", () => {
  const truth = otherShop(base).customers.find(({ need }) => need === "presale");
  const mean = (law: unknown) => (law as { mean: number }).mean;
  for (const [id, value] of [
    ["effort", mean(truth?.effort)],
    ["think", mean(truth?.think)],
    ["rounds", mean(truth?.rounds)],
  ] as const) {
    expect([id, row(id).low <= value && value <= row(id).high]).toEqual([id, true]);
    expect(row(id).advice).toBe("accept");
  }
});

test("the kept day of the sample lies where the fitted plan says: about 8 of 10 hours in the band", () => {
  const taken = new Set(fit.rows.filter(({ advice }) => advice === "accept").map(({ id }) => id));
  const result = testOwnDay(data, withRows(base, fit.rows, taken), 40);
  expect(result?.rows.map(({ id }) => id)).toEqual([
    "contacts",
    "first-response",
    "misses",
    "leavers",
  ]);
  expect(result?.inBand).toBeGreaterThan(0.65);
  const first = result?.rows[1];
  expect(Math.abs((first?.wholeMeasured ?? 0) - (first?.wholeSimulated ?? 99))).toBeLessThan(15);
});

test("a plan whose replies take twice as long is caught by the back-test", () => {
  const wrong = withRows(
    base,
    fit.rows.map((one) => (one.id === "effort" ? { ...one, value: one.value * 2 } : one)),
    new Set(fit.rows.map(({ id }) => id)),
  );
  const result = testOwnDay(data, wrong, 20);
  const first = result?.rows[1];
  expect(first?.wholeSimulated).toBeGreaterThan((first?.wholeMeasured ?? 0) * 1.5);
  expect((first?.inBand ?? 24) / (first?.hours ?? 24)).toBeLessThan(0.5);
});

test("an hourly table with people and first responses is back-tested too; without them it says it cannot", () => {
  const counts = Array.from({ length: 24 }, (_, hour) => (hour < 8 ? 5 : 40));
  const measured = {
    agents: counts.map((n) => (n > 5 ? 3 : 1)),
    "first-response": counts.map(() => 30),
  };
  const day = { day: 1, counts, measured };
  const table = { kind: "hours" as const, step: 3600, days: [day] };
  expect(fitOwnData(ownDataOf([table]), base).canTest).toBe(true);
  const result = testOwnDay(ownDataOf([table]), base, 5);
  expect(result?.rows.map(({ id }) => id)).toEqual(["contacts", "first-response"]);
  const bare = ownDataOf([{ ...table, days: [{ ...day, measured: {} }] }]);
  expect(fitOwnData(bare, base).canTest).toBe(false);
  expect(testOwnDay(bare, base, 5)).toBeUndefined();
});

test("a log of one simulated day holds every chat that a person could see, and no name", () => {
  const journal = simulate(base, "log", 0);
  const { log } = loggedDay(base, journal, 20_000);
  expect(log.chats).toBe(journal.contacts.count);
  const replies = [...journal.turns.replied.subarray(0, journal.turns.count)].filter(
    Number.isFinite,
  ).length;
  expect([...log.sender].filter((sender) => sender === 1)).toHaveLength(replies);
});
