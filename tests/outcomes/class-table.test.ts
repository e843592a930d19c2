import { expect, it } from "vitest";
import defaultDay from "#scenarios/default-day.json" with { type: "json" };
import { createSimulator } from "#engine/simulate.ts";
import { classGroups, type ClassSums, classSumsOf } from "#outcomes/class-table.ts";
import { dayOf } from "#outcomes/day.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { sumsOf } from "./hand-day.ts";

const scenario = defaultDay as unknown as Scenario;
const day = dayOf(scenario, createSimulator(scenario)("classes", 0));
const rows = classSumsOf(day);
const sum = (key: keyof ClassSums) => rows.reduce((all, row) => all + row[key], 0);

it("adds up over classes to the figures of the day", () => {
  expect(sum("contacts")).toBe(sumsOf("contacts", day).figure);
  expect(sum("toPeople")).toBe(sumsOf("contacts-to-people", day).figure);
  expect(sum("unanswered")).toBe(sumsOf("unanswered", day).figure);
  expect(sum("left") / sum("toPeople")).toBeCloseTo(sumsOf("abandonment-share", day).figure, 12);
  expect(sum("responseSeconds") / sum("replies")).toBeCloseTo(
    sumsOf("average-response-time", day).figure,
    9,
  );
  expect(sum("orders")).toBeCloseTo(sumsOf("conversions", day).figure, 6);
  expect(sum("sales")).toBeCloseTo(sumsOf("sales", day).figure, 4);
  expect(sum("lostSales")).toBeCloseTo(sumsOf("lost-sales", day).figure, 4);
});

it("gathers classes that carry the same label, over days", () => {
  const labelled = scenario.customers.map((customer) => ({
    ...customer,
    question: "logistics" as const,
    ...(customer.need === "presale" ? { journey: "consult" as const } : {}),
  }));
  const groups = classGroups(labelled, [rows, rows]);
  expect(groups.map(({ by, label }) => `${by} ${label}`)).toEqual([
    "class presale",
    "class aftersales",
    "journey consult",
    "question logistics",
  ]);
  expect(groups.at(-1)?.sums.contacts).toBe(2 * sum("contacts"));
  expect(groups[2]?.sums).toEqual(groups[0]?.sums);
});
