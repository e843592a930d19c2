import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Workbook } from "#ui/state/workbook.ts";
import { openAnswered, smallShop } from "./open-home.ts";
import { notices } from "./plan-page.ts";
import { openSite } from "./serve.ts";

const { browser, url: address } = await openSite();

const SLOW = 240_000;

/** The small shop, simulated for few days. */
const shop = JSON.parse(readFileSync("scenarios/small-shop.json", "utf8"));
shop.study = { ...shop.study, least: 10, most: 10 };
const pins: Workbook["pins"] = [
  { id: "B", changes: [[["demand", "visitors"], shop.demand.visitors * 1.5]] },
  { id: "C", changes: [[["customers", 0, "conversion", "answered"], 0.2]] },
];

interface File {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

async function open(page: Page, file: File): Promise<void> {
  await page.getByRole("button", { name: "更多", exact: true }).last().click();
  await page.locator(".menu input[type=file]").setInputFiles(file);
  await notices(page).getByText(`已打开“${file.name}”。`).waitFor();
}

/** Opens the page as a visitor who holds plans against a base. */
const openHolding = (workbook: Workbook) =>
  openAnswered(browser, address, smallShop(address, { "dacu-workbook": JSON.stringify(workbook) }));

/** The plans that are compared, as the visitor's browser keeps them. */
const held = async (page: Page): Promise<Workbook> =>
  JSON.parse((await page.evaluate(() => localStorage.getItem("dacu-workbook"))) ?? "{}");

test(
  "the workbook is written beside the page and brings every plan back: at once, or when asked where others are held",
  async () => {
    const { page, complaints } = await openHolding({ base: shop, pins });
    const json = Buffer.from(JSON.stringify(shop));
    await open(page, { name: "shop.json", mimeType: "application/json", buffer: json });
    await page.evaluate(() => {
      location.hash = "#/report";
    });
    await page.locator("main.report.settled").waitFor({ timeout: SLOW });
    const workers: string[] = [];
    page.on("worker", (worker) => workers.push(worker.url()));
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Excel 工作簿", exact: true }).click();
    const buffer = readFileSync(await (await download).path());
    expect(workers.filter((url) => /book\.worker/.test(url))).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.context().close();

    const file = { name: "r.xlsx", mimeType: "application/zip", buffer };
    const fresh = await openAnswered(browser, address, smallShop(address));
    await open(fresh.page, file);
    await notices(fresh.page).getByText("对比里也放回了 2 个方案。").waitFor();
    expect((await held(fresh.page)).pins).toEqual(pins);
    expect((await held(fresh.page)).base.name).toEqual(shop.name);
    await fresh.page.evaluate(() => {
      location.hash = "#/compare";
    });
    for (const id of ["B", "C"])
      await fresh.page.getByRole("heading", { name: new RegExp(`^${id}`) }).waitFor();
    expect(fresh.complaints).toEqual([]);

    const other = [{ id: "B", changes: [[["demand", "visitors"], 1234]] as never }];
    const busy = await openHolding({ base: shop, pins: other });
    await open(busy.page, file);
    await notices(busy.page).getByText("文件里还有 2 个对比方案").waitFor();
    expect((await held(busy.page)).pins).toEqual(other);
    await notices(busy.page).getByRole("button", { name: "换成文件里的" }).press("Enter");
    await notices(busy.page).getByText("对比里也放回了 2 个方案。").waitFor();
    expect((await held(busy.page)).pins).toEqual(pins);
    expect(busy.complaints).toEqual([]);
  },
  SLOW,
);
