import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compare } from "#experiments/compare.ts";
import { thisThreadRunner } from "#experiments/this-thread-runner.ts";
import { readScenario } from "#scenario/read-scenario.ts";
import { planColumns, worstHour } from "#ui/report/columns.ts";
import { reportHeadline } from "#ui/report/headline.ts";
import { nameInHeadline, reportPlans } from "#ui/report/options.ts";
import { type Report, studyReport } from "#ui/report/study-report.ts";
import { unfinishedWords } from "#ui/report/unfinished.ts";
import { reportText } from "#ui/report/words.ts";
import { applyLevers } from "#ui/state/apply-levers.ts";
import { readLever } from "#ui/state/levers.ts";
import { workbookOf, withPin } from "#ui/state/workbook.ts";

const scenarioAt = (name: string) => {
  const read = readScenario(readFileSync(`scenarios/${name}.json`, "utf8"));
  if (!read.ok) throw new Error(`${name} is not sound`);
  return read.value;
};
const shop = scenarioAt("small-shop");
const busier = applyLevers(shop, { visitors: 1.5 * shop.demand.visitors });

describe("options", () => {
  test("are the pinned plans against their base, which may be changed beneath them", () => {
    const plans = reportPlans(withPin(workbookOf(shop), busier), shop, undefined);
    expect(plans).toMatchObject({ isWaiting: false, base: shop });
    expect(plans.options.map(({ kind, name }) => [kind, name.en])).toEqual([["pinned", "Plan B"]]);
    const richer = applyLevers(shop, { orderValue: 500 });
    const moved = plans.options[0]?.apply(richer);
    expect(moved?.demand.visitors).toBe(busier.demand.visitors);
    expect(moved && readLever(moved, "orderValue")).toBeCloseTo(500, 9);
  });

  test("wait for the moves where nothing is pinned", () => {
    expect(reportPlans(workbookOf(shop), busier, undefined)).toMatchObject({
      base: busier,
      options: [],
      isWaiting: true,
    });
  });

  test("are called in the headline by what they change where there is room, never at length", () => {
    const option = reportPlans(withPin(workbookOf(shop), busier), shop, undefined).options[0];
    if (option === undefined) throw new Error("no option");
    expect(nameInHeadline(option, "zh")).toMatch(/^方案 B：.*1,500→2,250/);
    const long = { zh: "长".repeat(90), en: "long ".repeat(40) };
    expect(nameInHeadline({ ...option, inWords: long }, "en")).toBe("Plan B");
    expect(nameInHeadline({ ...option, inWords: long, name: long }, "zh")).toHaveLength(34);
  });
});

describe("figures", async () => {
  const comparison = await compare(thisThreadRunner, [shop, busier], { replications: 6 });
  const report = {
    comparison,
    best: 1,
    isSure: true,
    mishaps: undefined,
    assumptions: undefined,
    isPartial: false,
  };
  const [now, then] = planColumns(report, shop);
  if (now === undefined || then === undefined) throw new Error("two columns are expected");

  test("of a plan are its means, and its gaps those of the same days", () => {
    const gap = comparison.others[0]?.differences;
    expect(then.sales.mean).toBeCloseTo(gap?.["sales"]?.mean ?? 0, 6);
    expect(then.extraCost).toBeCloseTo(gap?.["service-cost"]?.mean ?? 0, 6);
    // 0.3 of sales where the shop gives no margin, less what service costs more
    expect(then.net.mean).toBeCloseTo(0.3 * then.sales.mean - then.extraCost, 6);
    expect([now.extraCost, now.sales.mean, now.net.mean]).toEqual([0, 0, 0]);
  });

  test("the worst hour is the two half hours that lose most", () => {
    const lost = comparison.base.bySlot["lost-sales"]?.mean ?? [];
    const sums = lost.slice(0, -1).map((yuan, i) => yuan + (lost[i + 1] ?? 0));
    const worst = worstHour(comparison.base, undefined);
    expect(worst.lost).toBeCloseTo(Math.max(...sums), 9);
    expect(worst.until - worst.from).toBe(3600);
  });

  test.each(["zh", "en"] as const)("the headline says amount and range in %s", (language) => {
    const text = reportText(language, 1);
    const chosen = { column: then, name: "X" };
    const { sentence, quiet } = reportHeadline(text, language, shop, now, chosen);
    expect(sentence).toContain("X");
    expect(sentence.match(/\d[\d,.]*/g)?.length).toBeGreaterThanOrEqual(3);
    expect(`${sentence}${quiet.join("")}`).not.toMatch(/NaN|undefined|\{\{/);
    const stay = reportHeadline(text, language, shop, now, undefined);
    expect(stay.sentence).toMatch(language === "zh" ? /多数日子/ : /on most days/);
  });
});

test("comes in parts, and says of each state what is still being computed, in both languages", async () => {
  const few = { ...shop, study: { ...shop.study, least: 20, most: 20 } };
  const plans = reportPlans(
    withPin(workbookOf(few), { ...busier, study: few.study }),
    few,
    undefined,
  );
  const gone = new AbortController();
  const said: string[][] = [];
  const onReport = (report: Report) => {
    said.push([
      unfinishedWords(report, reportText("zh", 1), "zh"),
      unfinishedWords(report, reportText("en", 1), "en"),
    ]);
    if (report.mishaps?.isSettled === true) gone.abort();
    // The assumptions, for which there is no waiting here.
    if (gone.signal.aborted)
      last = unfinishedWords({ ...report, assumptions: [] }, reportText("zh", 1), "zh");
  };
  let last: string | undefined;
  const options = { signal: gone.signal, onReport };
  await expect(studyReport(thisThreadRunner, few, plans.options, options)).rejects.toThrow(/abort/);
  // 16 runs first, then all 20; the mishaps on 16 days, then on 60.
  const rest = [
    "还没算完：会出什么岔子、最要紧的假设。",
    "Still being computed: what may go wrong, the assumptions that matter most.",
  ];
  expect(said).toEqual([
    [
      "还没算完：几个办法的比较（先按 16 次模拟）、会出什么岔子、最要紧的假设。",
      "Still being computed: the comparison (of 16 runs so far), what may go wrong, the assumptions that matter most.",
    ],
    rest,
    rest,
    ["还没算完：最要紧的假设。", "Still being computed: the assumptions that matter most."],
  ]);
  expect(last).toBe("");
});
