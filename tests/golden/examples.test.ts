import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { replicate } from "#experiments/replicate.ts";
import { thisThreadRunner } from "#experiments/this-thread-runner.ts";
import { readScenario } from "#scenario/read-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";

const FOLDER = "scenarios";
const RECORD = "tests/golden/examples.json";
const REPLICATIONS = 3;
/** Enough to notice any change of the digits: every customer moves at least one of them. */
const WATCHED = [
  "contacts",
  "contacts-to-people",
  "mean-first-response-time",
  "first-response-miss-share",
  "abandonment-share",
  "utilisation",
  "sales",
  "lost-sales",
  "labour-cost",
];

const names = readdirSync(FOLDER).filter(
  (file) => file.endsWith(".json") && !file.endsWith(".schema.json"),
);

function example(file: string): Scenario {
  const read = readScenario(readFileSync(`${FOLDER}/${file}`, "utf8"));
  if (!read.ok) throw new Error(`${file}: ${read.problems.map(({ en }) => en).join(" ")}`);
  return read.value;
}

/**
 * Not what is true, only what was: digits of each example as they were recorded. When they change on purpose, record them again
 * with UPDATE=1 and say why in CHANGELOG.md.
 */
describe("the examples give the digits they gave before", () => {
  const recorded: Record<string, Record<string, number | null>> = JSON.parse(
    readFileSync(RECORD, "utf8"),
  );
  const now: Record<string, Record<string, number | null>> = {};

  it.each(names)("%s", async (file) => {
    const { outcomes } = await replicate(thisThreadRunner, example(file), {
      replications: REPLICATIONS,
    });
    now[file] = Object.fromEntries(WATCHED.map((id) => [id, outcomes[id]?.mean ?? null]));
    if (process.env["UPDATE"] === "1") {
      Object.assign(recorded, now);
      writeFileSync(
        RECORD,
        `${JSON.stringify(recorded, undefined, 2)}
`,
      );
    }
    expect(now[file]).toEqual(recorded[file]);
  });
});

/** Bounds set beforehand from the trade: a tight but working evening, not a collapse and not an idle one. */
describe("the default day is believable", () => {
  it("misses 5 to 30 % of first replies and loses 1 to 10 % of what consulted buyers would have spent", async () => {
    const { outcomes } = await replicate(thisThreadRunner, example("default-day.json"), {
      replications: 60,
    });
    const misses = outcomes["first-response-miss-share"]?.mean ?? Number.NaN;
    const lost =
      (outcomes["lost-sales"]?.mean ?? Number.NaN) /
      (outcomes["potential-sales"]?.mean ?? Number.NaN);
    expect(misses).toBeGreaterThan(0.05);
    expect(misses).toBeLessThan(0.3);
    expect(lost).toBeGreaterThan(0.01);
    expect(lost).toBeLessThan(0.1);
  });

  it("loses more with fewer people, and less with shorter replies, for the same customers", async () => {
    const lost = async (change: (day: Scenario) => void) => {
      const day = example("default-day.json");
      change(day);
      const { outcomes } = await replicate(thisThreadRunner, day, { replications: 20 });
      return outcomes["lost-sales"]?.mean ?? Number.NaN;
    };
    const base = await lost(() => undefined);
    const thinner = await lost((day) => {
      for (const shift of day.staff.shifts) shift.count = Math.floor(shift.count * 0.75);
    });
    const quicker = await lost((day) => {
      for (const { effort } of day.customers) if (effort.kind === "lognormal") effort.mean *= 0.75;
    });
    expect(thinner).toBeGreaterThan(base);
    expect(quicker).toBeLessThan(base);
  });
});
