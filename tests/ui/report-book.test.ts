import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { compare } from "#experiments/compare.ts";
import { dayDetail } from "#experiments/day-detail.ts";
import { thisThreadRunner } from "#experiments/this-thread-runner.ts";
import { outcomeById } from "#outcomes/index.ts";
import { kpiTable } from "#outcomes/kpi-table.ts";
import { readWorkbook } from "#reading/workbook.ts";
import { readScenario } from "#scenario/read-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { readFile } from "#ui/keep/read-file.ts";
import { piecesOf, textsOfPieces } from "#ui/keep/scenario-pieces.ts";
import { sheetsOf } from "#ui/report/book/book.ts";
import { contentsOf } from "#ui/report/book/contents.ts";
import { daysCsv, everythingJson, outcomesCsv, slotsCsv } from "#ui/report/book/data-files.ts";
import { reportPlans } from "#ui/report/options.ts";
import { applyLevers } from "#ui/state/apply-levers.ts";
import { changesOf, withPin, workbookOf } from "#ui/state/workbook.ts";
import { bookOf } from "#writing/book.ts";

const DAYS = 6;
const read = readScenario(readFileSync("scenarios/small-shop.json", "utf8"));
if (!read.ok) throw new Error("the small shop is not sound");
/** What must not become a formula, an element or an entity. */
const shop: Scenario = {
  ...read.value,
  name: { zh: "=1+1 <b>&amp; 店", en: "=1+1 <b>&amp; shop" },
};
const busier = applyLevers(shop, { visitors: 1.5 * shop.demand.visitors });
const comparison = await compare(thisThreadRunner, [shop, busier], { replications: DAYS });
const report = {
  comparison,
  best: 1,
  isSure: true,
  mishaps: undefined,
  assumptions: undefined,
  isPartial: false,
};
const plans = reportPlans(withPin(workbookOf(shop), busier), shop, undefined);
const made = new Date("2026-11-22T07:00:00Z");
const contents = contentsOf("zh", plans, report, made);
const details = Array.from({ length: 2 }, (_, day) => dayDetail(shop, shop.study.seed, day));
const kpis = kpiTable(
  shop,
  details[0]?.agentType ?? [],
  details.map(({ agents }) => agents),
);
const people = [{ plan: "不动", runs: 2, rows: kpis }];
const blob = await bookOf(await sheetsOf(contents, people));
const bytes = new Uint8Array(await blob.arrayBuffer());
const tables = readWorkbook(bytes, 32_767);
const sheet = (name: string) => tables.find((one) => one.name === name)?.rows ?? [];
const parts = unzipSync(bytes);

/** Equal in the fifteen digits that spreadsheets keep; empty without a value. */
const near = (text: string | undefined, value: number | undefined) =>
  expect(text ?? "").toBe(
    value === undefined || !Number.isFinite(value) ? "" : String(Number(value.toPrecision(15))),
  );

const columnOf = (names: readonly string[], id: string) =>
  names.findIndex((name) => name.startsWith(outcomeById(id)?.label.zh ?? "none"));

describe("the workbook", () => {
  test("has the eight sheets, in English in English", async () => {
    expect(tables.map(({ name }) => name)).toEqual(
      "摘要,方案对比,逐时段,排班,坐席 KPI,假设,每次模拟,说明".split(","),
    );
    const english = await sheetsOf(contentsOf("en", plans, report, made), people);
    expect(english.map(({ name }) => name).join()).toBe(
      "Summary,Plans compared,By time of day,Roster,Agent KPIs,Assumptions,Simulated days,Notes",
    );
    const texts = english.flatMap(({ columns, rows }) => [
      ...columns.map(({ name }) => name),
      ...rows.flat().filter((cell) => typeof cell === "string"),
    ]);
    expect(
      texts.filter((text) => !text.startsWith("{") && /undefined|NaN|\{\{/.test(text)),
    ).toEqual([]);
    const reopened = readWorkbook(new Uint8Array(await (await bookOf(english)).arrayBuffer()));
    expect(reopened.map(({ name }) => name)).toEqual(english.map(({ name }) => name));
  });

  test("holds every outcome with its interval and its paired difference", () => {
    const rows = sheet("方案对比").slice(1);
    const ids = Object.keys(comparison.base.outcomes);
    expect(rows.map((row) => row.at(-1))).toEqual(ids);
    for (const [i, id] of ids.entries()) {
      const then = comparison.others[0];
      const [own, gap] = [comparison.base.outcomes[id], then?.differences[id]];
      const other = then?.study.outcomes[id];
      for (const [at, value] of [
        [2, own?.mean],
        [3, own?.low],
        [4, own?.high],
        [5, other?.mean],
        [8, gap?.mean],
        [9, gap?.low],
        [10, gap?.high],
      ] as const)
        near(rows[i]?.[at], value);
    }
  });

  test("holds the day slot by slot and each simulated day", () => {
    const { slots, bySlot, days } = comparison.base;
    const [head = [], ...rows] = sheet("逐时段");
    expect(rows).toHaveLength(2 * slots.count);
    const lost = columnOf(head, "lost-sales");
    expect(lost).toBeGreaterThan(3);
    for (let slot = 0; slot < slots.count; slot++) {
      near(rows[slot]?.[lost], bySlot["lost-sales"]?.mean[slot]);
      near(rows[slot]?.[lost + 2], bySlot["lost-sales"]?.p90[slot]);
    }
    const [names = [], ...each] = sheet("每次模拟");
    expect(each).toHaveLength(2 * DAYS);
    const at = columnOf(names, "lost-sales");
    for (let day = 0; day < DAYS; day++) {
      expect(each[day]?.[1]).toBe(String(day + 1));
      near(each[day]?.[at], days["lost-sales"]?.[day]);
      near(each[DAYS + day]?.[at], comparison.others[0]?.study.days["lost-sales"]?.[day]);
    }
  });

  test("holds the roster, the agents and the assumptions as numbers", () => {
    const roster = sheet("排班").slice(1);
    expect(roster).toHaveLength(
      2 * (shop.staff.shifts.length + shop.staff.headcounts.flatMap(({ steps }) => steps).length),
    );
    expect(roster[0]?.[6]).toBe(String(shop.staff.shifts[0]?.count));
    const rows = sheet("坐席 KPI").slice(1);
    expect(rows).toHaveLength(kpis.length);
    for (const [i, row] of kpis.entries()) {
      near(rows[i]?.[5], row.contactsADay);
      near(rows[i]?.[8], row.salesADay);
    }
    const address = "demand.visitors";
    const found = sheet("假设").find((row) => row.at(-1) === address);
    expect(found?.[3]).toBe(String(shop.demand.visitors));
  });

  test("keeps the names of columns in sight, shows numbers as such, and has no macro, formula or link", () => {
    const names = Object.keys(parts);
    expect(names.filter((name) => /vba|macro|externalLink|\.bin$/i.test(name))).toEqual([]);
    const xml = names.filter((name) => name.startsWith("xl/worksheets/sheet"));
    expect(xml).toHaveLength(8);
    for (const name of xml) {
      const text = strFromU8(parts[name] as Uint8Array);
      expect(text).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(text).not.toMatch(/<f[ >]/);
    }
    const styles = strFromU8(parts["xl/styles.xml"] as Uint8Array);
    for (const format of ["#,##0", "0.0%", "[hh]:mm"]) expect(styles).toContain(`"${format}"`);
    expect(sheet("摘要")[1]).toEqual(["方案名称", shop.name.zh]);
  });

  test("opens again as the scenario it was made from, even with its rows in another order", async () => {
    const file = new File([blob], "report.xlsx");
    const opened = await readFile(file);
    expect(opened.ok && opened.value.scenario).toEqual(shop);
    const pieces = [...piecesOf(shop, undefined, 500), ...piecesOf(busier, 1, 500)];
    expect(pieces.length).toBeGreaterThan(16);
    const texts = textsOfPieces(pieces.toReversed().map((one) => [...one]));
    expect(JSON.parse(texts?.scenario ?? "")).toEqual(shop);
    expect(texts?.plans.map((text) => JSON.parse(text))).toEqual([busier]);
    for (const [, piece] of pieces) expect(piece.trim()).toBe(piece);
    expect(textsOfPieces(pieces.slice(1).map((one) => [...one]))).toBeUndefined();
    // A plan that is not whole is left out; the scenario is not lost with it.
    const short = textsOfPieces(pieces.slice(0, -1).map((one) => [...one]));
    expect(JSON.parse(short?.scenario ?? "")).toEqual(shop);
    expect(short?.plans).toEqual([]);
  });

  test("holds the plans held against it, so that the comparison is the same again", async () => {
    const opened = await readFile(new File([blob], "report.xlsx"));
    const held = opened.ok ? opened.value.plans : [];
    expect(held).toEqual(plans.options.map(({ scenario }) => scenario));
    const workbook = held.reduce(withPin, workbookOf(shop));
    expect(workbook).toEqual(withPin(workbookOf(shop), busier));
    expect(workbook.pins[0]?.changes).toEqual(changesOf(shop, busier));
  });

  test("without a scenario is refused in a sentence", async () => {
    const bare = await bookOf([{ name: "a", columns: [{ name: "b", width: 9 }], rows: [["c"]] }]);
    expect(await readFile(new File([bare], "bare.xlsx"))).toMatchObject({
      ok: false,
      problems: [{ en: expect.stringContaining("no scenario") }],
    });
    const cut = await readFile(new File([bytes.slice(0, 5000)], "cut.xlsx"));
    expect(cut).toMatchObject({
      ok: false,
      problems: [{ en: expect.stringContaining("damaged") }],
    });
  });
});

describe("the other files", () => {
  const table = (text: string) =>
    Papa.parse<string[]>(text.replace("\uFEFF", ""), { skipEmptyLines: true }).data;

  test("of outcomes give every outcome of every plan with its interval", () => {
    const rows = table(outcomesCsv(contents)).slice(1);
    const { outcomes } = comparison.base;
    expect(rows).toHaveLength(2 * Object.keys(outcomes).length);
    const lost = rows.find(([, id]) => id === "lost-sales");
    const { mean, low, high } = outcomes["lost-sales"] ?? {};
    expect(lost?.slice(4, 7).map(Number)).toEqual([mean, low, high]);
  });

  test("of simulated days give a row for each day of each plan", () => {
    const [head = [], ...rows] = table(daysCsv(contents));
    expect(rows).toHaveLength(2 * DAYS);
    const at = head.indexOf("sales");
    expect(rows.map((row) => Number(row[at]))).toEqual([
      ...(comparison.base.days["sales"] ?? []),
      ...(comparison.others[0]?.study.days["sales"] ?? []),
    ]);
  });

  test("of slots add up to the day where the outcome is a sum", () => {
    const rows = table(slotsCsv(contents)).slice(1);
    const own = rows.filter(([plan, , , id]) => plan === "不动" && id === "lost-sales");
    const sum = own.reduce((total, row) => total + Number(row[6]), 0);
    expect(sum).toBeCloseTo(comparison.base.outcomes["lost-sales"]?.mean ?? 0, 6);
  });

  test("as JSON hold the scenarios and every figure", () => {
    const document = JSON.parse(everythingJson(contents));
    expect(document.plans[0].scenario).toEqual(shop);
    expect(document.plans[1].days.sales).toEqual(comparison.others[0]?.study.days["sales"]);
    expect(document.plans[1].outcomes.sales.low).toBe(
      comparison.others[0]?.study.outcomes["sales"]?.low,
    );
    expect(document.plans[1].differences.sales.mean).toBe(
      comparison.others[0]?.differences["sales"]?.mean,
    );
  });
});
