import { type CaseResult, summarise } from "#verification/verify.ts";
import type { Language } from "./language.ts";
import { table } from "./table.ts";

const words = {
  zh: {
    heading: ["算例 指标", "精确值", "模拟值", "标准误", "z", "结论"],
    pass: "通过",
    fail: "未通过",
    open: "无精确值",
    notApplicable: "不适用",
    malformed: "读不了",
  },
  en: {
    heading: ["case metric", "expected", "simulated", "std error", "z", "verdict"],
    pass: "pass",
    fail: "FAIL",
    open: "no exact value",
    notApplicable: "not applicable",
    malformed: "malformed",
  },
} as const;

/** Every figure of every case beside its exact value, then the count. */
export function verifyReport(language: Language, results: readonly CaseResult[]): string {
  const { heading } = words[language];
  const rows = results.flatMap((one) => rowsOf(language, one));
  return [table([heading, ...rows]), "", summary(language, results)].join("\n");
}

function rowsOf(language: Language, one: CaseResult): readonly (readonly string[])[] {
  const { pass: passed, fail, open, notApplicable, malformed } = words[language];
  switch (one.status) {
    case "not-applicable":
      return [[`${one.id}: ${notApplicable} (${one.why})`]];
    case "malformed":
      return [[`${one.id}: ${malformed} (${one.why})`]];
    case "measured":
      return one.metrics.map(({ metric, mean, se, expected, z, pass, why }) => [
        `${one.id} ${metric}`,
        expected === undefined ? "–" : expected.toPrecision(6),
        mean.toPrecision(6),
        se.toPrecision(2),
        z === undefined ? "–" : z.toFixed(2),
        pass === undefined ? open : pass ? passed : `${fail} (${why})`,
      ]);
  }
}

function summary(language: Language, results: readonly CaseResult[]): string {
  const found = summarise(results);
  const { cases, measured, notApplicable, malformed, metrics, passed } = found;
  const counts =
    language === "zh"
      ? `${cases} 个算例：${measured} 个已模拟，${notApplicable} 个不适用，${malformed} 个读不了；${metrics} 个指标中 ${passed} 个通过`
      : `${cases} cases: ${measured} simulated, ${notApplicable} not applicable, ${malformed} malformed; ${passed} of ${metrics} metrics pass`;
  // A question of staffing is answered right or wrong: it has no z.
  if (Number.isNaN(found.meanSquareZ)) return counts;
  const beyond = (found.shareBeyondThree * 100).toFixed(1);
  const square = found.meanSquareZ.toFixed(2);
  return language === "zh"
    ? `${counts}；|z| > 3 占 ${beyond}%，z² 均值 ${square}`
    : `${counts}; |z| > 3 in ${beyond}%, mean of z² ${square}`;
}
