import { afterEach, expect, it, vi } from "vitest";
import type { Journal } from "#engine/journal.ts";
import { createSimulator, simulate } from "#engine/simulate.ts";
import { plainShop } from "./example.ts";

const shop = (visitors: number, agents: number) =>
  plainShop((plan) => {
    plan.demand.visitors = visitors;
    plan.staff.headcounts = [{ type: "agent", steps: [[0, agents]] }];
  });

/** Every row of contacts and turns, as it stands in the journal now. */
const rows = ({ contacts, turns }: Journal) =>
  [contacts, turns].flatMap((table) =>
    Object.entries(table).map(([name, column]) => [
      name,
      typeof column === "number" ? column : Array.from(column.subarray(0, table.count)),
    ]),
  );

/** Counts the memories that are made from now on. */
function countMemories(): () => number {
  const { Memory } = WebAssembly;
  let made = 0;
  vi.stubGlobal("WebAssembly", {
    ...Object.fromEntries(
      Object.getOwnPropertyNames(WebAssembly).map((name) => [
        name,
        (WebAssembly as unknown as Record<string, unknown>)[name],
      ]),
    ),
    Memory: class extends Memory {
      constructor(size: WebAssembly.MemoryDescriptor) {
        made++;
        super(size);
      }
    },
  });
  return () => made;
}

afterEach(() => vi.unstubAllGlobals());

it("makes a few memories for two thousand simulators, all of them kept", () => {
  const made = countMemories();
  const kept = Array.from({ length: 2000 }, (_, index) => {
    const simulator = createSimulator(shop(10 + (index % 7), 2));
    return { simulator, contacts: simulator("many", index).contacts.count };
  });
  expect(made()).toBeLessThanOrEqual(4);
  for (const index of [0, 1, 999, 1999]) {
    const { simulator, contacts } = kept[index] as (typeof kept)[number];
    expect(simulator("many", index).contacts.count).toBe(contacts);
  }
});

it("makes no more of them for plans of different sizes that take turns", () => {
  const made = countMemories();
  const plans = [20, 9000, 40, 12_000, 60, 3000, 80].map((visitors) =>
    createSimulator(shop(visitors, 3)),
  );
  for (let round = 0; round < 3; round++) for (const plan of plans) plan("turns", round);
  expect(made()).toBeLessThanOrEqual(12);
});

it("leaves a journal as it is while other simulators run, and after one run by itself", () => {
  const own = createSimulator(shop(300, 3));
  const journal = own("kept", 1);
  const before = rows(journal);
  const single = simulate(shop(200, 2), "kept", 2);
  const ofSingle = rows(single);
  for (const visitors of [100, 5000, 150, 9000, 200, 400])
    createSimulator(shop(visitors, 4))("other", 0);
  expect(rows(journal)).toEqual(before);
  expect(rows(single)).toEqual(ofSingle);
  expect(rows(own("kept", 1))).toEqual(before);
});
