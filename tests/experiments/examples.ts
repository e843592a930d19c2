import { readFileSync } from "node:fs";
import type { Scenario } from "#scenario/scenario.ts";

/** A shipped example as it lies in the folder. */
export const example = (name: string): Scenario =>
  JSON.parse(
    readFileSync(new URL(`../../scenarios/${name}.json`, import.meta.url), "utf8"),
  ) as Scenario;

/** The same shop on two hours around noon, so that many days cost little. */
export function shortDay(scenario: Scenario): Scenario {
  return { ...scenario, horizon: { from: "12:00", until: "14:00", afterwards: "stop" } };
}
