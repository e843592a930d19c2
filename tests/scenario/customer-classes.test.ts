import { describe, expect, test } from "vitest";
import { runReplication } from "#experiments/run-replication.ts";
import { outcomeById, outcomes } from "#outcomes/index.ts";
import type { Checked } from "#scenario/checked.ts";
import { withClassInTwo, withoutClass } from "#scenario/customer-classes.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { copyOf } from "./example.ts";

const taken = (checked: Checked<Scenario>): Scenario => {
  if (!checked.ok) throw new Error(checked.problems.map(({ en }) => en).join(" "));
  return checked.value;
};
const team = copyOf("split-team");

describe("a class of customers made two", () => {
  const two = taken(withClassInTwo(team, "presale"));

  test("takes half of its share, and whoever serves one serves both", () => {
    const shares = two.customers.filter(({ id }) => id.startsWith("presale"));
    const [before] = team.customers.filter(({ id }) => id === "presale");
    expect(shares.map(({ share }) => share)).toEqual(
      [0.5, 0.5].map((x) => x * (before?.share ?? 0)),
    );
    const serves = ({ staff }: Scenario, id: string) =>
      staff.types.map(({ skills }) => skills === "all" || skills.includes(id));
    expect(serves(two, "presale-2")).toEqual(serves(team, "presale"));
    expect(serves(team, "presale")).toContain(false);
    expect(two.sources["customers[presale-2].effort"]).toEqual(
      team.sources["customers[presale].effort"],
    );
  });

  test("has ids of its own every time", () => {
    const three = taken(withClassInTwo(two, "presale"));
    expect(new Set(three.customers.map(({ id }) => id)).size).toBe(three.customers.length);
  });

  test("gives its share back to the others when it goes", () => {
    const day = copyOf("default-day");
    const parts = taken(withClassInTwo(day, "presale"));
    const back = taken(withoutClass(parts, "presale-2"));
    const total = 1 - 0.325;
    expect(back.customers.map(({ share }) => share)).toEqual([0.325 / total, 0.35 / total]);
    expect(back.customers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test("brings the same day in law: contacts of the pair are Poisson of the same rate", () => {
    const day = copyOf("default-day");
    const small = { ...day, demand: { ...day.demand, dayCv: 0 } };
    const place = outcomes.indexOf(outcomeById("contacts") as (typeof outcomes)[number]);
    const contacts = (scenario: Scenario) =>
      Array.from({ length: 12 }, (_, i) => runReplication(scenario, "two", i).of[place] ?? 0);
    const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / 12;
    const parts = taken(withClassInTwo(small, "presale"));
    // Twelve days of about 5,600 contacts whose hours vary: four standard errors are under 3 %.
    expect(mean(contacts(parts)) / mean(contacts(small))).toBeCloseTo(1, 1);
  });

  test("that something still names cannot go: the checks say what", () => {
    expect(withoutClass(copyOf("festival-15-days"), "delivery")).toMatchObject({ ok: false });
  });
});
