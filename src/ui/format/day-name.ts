import type { Scenario } from "#scenario/scenario.ts";
import type { Language } from "./figure.ts";

const DAY = 86_400_000;

/** The date of a day of the run, as UTC midnight; undefined where the scenario names none. */
function dateOf({ horizon }: Scenario, day: number): Date | undefined {
  if (horizon.firstDay === undefined) return undefined;
  return new Date(Date.parse(`${horizon.firstDay}T00:00:00Z`) + day * DAY);
}

/** "11/10" in Chinese, "10 Nov" in English; "第 3 天", "Day 3" where there is no date. Days count from 0. */
export function dayName(scenario: Scenario, day: number, language: Language): string {
  const date = dateOf(scenario, day);
  if (date === undefined) return language === "zh" ? `第 ${day + 1} 天` : `Day ${day + 1}`;
  if (language === "zh") return `${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
}

/** The same as short as an axis needs it: "3" where there is no date. */
export const dayShort = (scenario: Scenario, day: number, language: Language): string =>
  scenario.horizon.firstDay === undefined ? `${day + 1}` : dayName(scenario, day, language);
