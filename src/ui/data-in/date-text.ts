import type { Language } from "#ui/format/figure.ts";

/** "10 月 18 日", "18 October": a day counted from 1970. */
export function dateText(language: Language, day: number): string {
  const date = new Date(day * 86_400_000);
  if (language === "zh") return `${date.getUTCMonth() + 1} 月 ${date.getUTCDate()} 日`;
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
}
