import type { Language } from "#ui/format/figure.ts";

/**
 * On which days a shift comes: "第 3–9 天", "days 1–2, 4"; empty where the plan has one day.
 *
 * @param days counted from 0, in order; undefined for every day
 * @param together days of the plan
 */
export function shiftDays(
  language: Language,
  days: readonly number[] | undefined,
  together: number,
): string {
  if (together <= 1) return "";
  if (days === undefined || days.length >= together)
    return language === "zh" ? "每天" : "every day";
  const runs: [first: number, last: number][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last !== undefined && day === last[1] + 1) last[1] = day;
    else runs.push([day, day]);
  }
  const words = runs.map(([first, last]) =>
    first === last ? `${first + 1}` : `${first + 1}–${last + 1}`,
  );
  if (language === "zh") return `第 ${words.join("、")} 天`;
  return `${days.length === 1 ? "day" : "days"} ${words.join(", ")}`;
}
