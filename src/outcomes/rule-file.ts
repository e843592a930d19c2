import type { PooledBridge } from "./pooled-bridges.ts";
import { csv } from "#units/csv.ts";
import type { Text } from "#units/text.ts";

const points = (difference: number): string =>
  Number.isFinite(difference) ? (difference * 100).toFixed(2) : "";

const headings = {
  zh: ["平台规则", "实际：首响 3 分钟（%）", "考核达标率（%）", "计入数"],
  en: ["Rule", "As met: first reply in 3 min (%)", "Rate under the rule (%)", "Units counted"],
} as const;

const point = { zh: "（百分点）", en: " (points)" } as const;

/** What the same log scores under every rule, and the part each difference of definition plays, as a file for Excel. */
export function ruleFile(language: keyof Text, bridges: readonly PooledBridge[]): string {
  const [first] = bridges;
  const changes = (first?.steps ?? [])
    .slice(1)
    .map(({ label }) => label[language] + point[language]);
  const rows = bridges.map(({ rule, steps }) => {
    const rates = steps.map(({ of, per }) => of / per);
    return [
      rule.label[language],
      points(rates[0] ?? Number.NaN),
      points(rates.at(-1) ?? Number.NaN),
      String(steps.at(-1)?.per ?? 0),
      ...rates.slice(1).map((rate, i) => points(rate - (rates[i] ?? Number.NaN))),
    ];
  });
  return csv([[...headings[language], ...changes], ...rows]);
}
