import { readFileSync } from "node:fs";
import jsQR from "jsqr";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, setLook } from "./axe.ts";
import { readWorkbook } from "#reading/workbook.ts";
import { openAnswered, openHome, smallShop } from "./open-home.ts";
import { savedPicture } from "./pictures.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

const SLOW = 240_000;
const LONG = {
  zh: "名字特别长的一家店铺，长到没有人会从头读到尾，再长一点点看看会不会挤出这一页去",
  en: "A name that goes on and on until hardly anybody would read it to the very end of the line",
};

/** The small shop in which everything that has a name has the longest; few days, so that it is quick. */
function longNamed(): Buffer {
  const shop = JSON.parse(readFileSync("scenarios/small-shop.json", "utf8"));
  shop.study = {
    ...shop.study,
    least: 20,
    most: 20,
    seed: "很长的种子 long seed ".repeat(6).slice(0, 100),
  };
  shop.name = { zh: LONG.zh + LONG.zh, en: `${LONG.en} ${LONG.en}` };
  for (const one of [...shop.staff.shifts, ...shop.staff.types, ...shop.customers])
    one.name = { zh: LONG.zh + one.name.zh, en: LONG.en + one.name.en };
  return Buffer.from(JSON.stringify(shop));
}

async function openFile(
  page: Page,
  file = { name: "shop.json", mimeType: "application/json", buffer: longNamed() },
): Promise<void> {
  await page.getByRole("button", { name: "更多", exact: true }).last().click();
  await page.locator(".menu input[type=file]").setInputFiles(file);
  await page.locator(".pill", { hasText: LONG.zh.slice(0, 9) }).waitFor();
}

const goToReport = async (page: Page) => {
  await page.evaluate(() => {
    location.hash = "#/report";
  });
  await page.locator("main.report.settled").waitFor({ timeout: SLOW });
};

/** Pages of a PDF, by its page objects. */
const pagesOf = async (page: Page) =>
  (await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    .toString("latin1")
    .match(/\/Type\s*\/Page\b/g)?.length;

/** By how many pixels the sheet's content is too high or too wide for it. */
const excess = (page: Page) =>
  page
    .locator(".sheet")
    .evaluate(({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => [
      scrollHeight - clientHeight,
      scrollWidth - clientWidth,
    ]);

/** What the code on the page says. */
async function decodedCode(page: Page): Promise<string | undefined> {
  const size = 600;
  // One character for each pixel, dark or light: handed over as numbers they take longer than all the rest of this test.
  const pixels = await page.locator(".report-qr svg").evaluate(async (svg, side) => {
    const text = new XMLSerializer().serializeToString(svg);
    const image = new Image(side, side);
    image.src = `data:image/svg+xml,${encodeURIComponent(text.replace("<svg", `<svg width="${side}" height="${side}"`))}`;
    await image.decode();
    const context = new OffscreenCanvas(side, side).getContext("2d");
    context?.drawImage(image, 0, 0, side, side);
    const data = context?.getImageData(0, 0, side, side).data ?? new Uint8ClampedArray();
    let said = "";
    for (let at = 0; at < data.length; at += 4) said += (data[at] ?? 0) < 128 ? "#" : " ";
    return said;
  }, size);
  const bytes = Uint8ClampedArray.from({ length: 4 * pixels.length }, (_, at) =>
    at % 4 < 3 && pixels[at >> 2] === "#" ? 0 : 255,
  );
  return jsQR(bytes, size, size)?.data;
}

test(
  "the report is one page of A4 in both languages with the longest names, its code opens the plan, axe finds nothing",
  async () => {
    const { page, complaints } = await openAnswered(browser, url, smallShop(url));
    await openFile(page);
    await goToReport(page);
    // The answer with its range; cost beside gain; one option that looks right and loses.
    expect(await page.locator(".sheet h1").innerText()).toMatch(
      /预计多卖 [\d,.]+\s(万)?元，多数日子多卖 [\d,.]+ 到 [\d,.]+\s(万)?元。$/,
    );
    expect(await page.locator(".report-options tr.cost td").count()).toBe(4);
    expect(await page.locator(".report-options .losing").count()).toBe(1);
    // As expected, more visitors, a coupon fault: this shop has no temps and no bot to lose.
    expect(await page.locator(".report-risks tbody tr").count()).toBe(3);
    expect(await page.locator(".report-assumptions tbody tr").count()).toBe(5);
    expect(await excess(page)).toEqual([0, 0]);
    expect(await pagesOf(page)).toBe(1);

    const link = (await decodedCode(page)) ?? "";
    await page.getByRole("button", { name: "分享" }).click();
    expect(link).toBe(await page.getByRole("textbox", { name: "链接" }).inputValue());
    await page.keyboard.press("Escape");

    // Paper is white in the dark as well.
    const picture = await savedPicture(page.locator(".report-picture"), "SVG");
    expect(picture.name).toBe("最缺人的时候.svg");
    expect(picture.bytes.toString()).toMatch(/<title>最缺人的时候<.*少卖/s);
    await expectAccessible(page, ".sheet h1");
    await setLook(page, { language: "zh", theme: "dark", width: 390 });
    expect(await pagesOf(page)).toBe(1);
    await setLook(page, { language: "en", theme: "dark", width: 1366 });
    await page.getByRole("heading", { name: "Options, tried on the same customers" }).waitFor();
    expect(await excess(page)).toEqual([0, 0]);
    expect(await pagesOf(page)).toBe(1);
    await setLook(page, { language: "zh", theme: "light", width: 1366 });
    // The counter can tell: a second sheet is a second page.
    await page.locator(".sheet").evaluate((sheet) => sheet.after(sheet.cloneNode(true)));
    expect(await pagesOf(page)).toBe(2);

    // The workbook is whole and opens again as the plan; the other files come without a word of why not.
    const saved = async (name: string) => {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name, exact: true }).click();
      return readFileSync(await (await download).path());
    };
    const book = await saved("Excel 工作簿");
    const sheets = readWorkbook(new Uint8Array(book)).map(({ name, rows }) => [name, rows.length]);
    expect(sheets.map(([name]) => name).join()).toBe(
      "摘要,方案对比,逐时段,排班,坐席 KPI,假设,每次模拟,说明",
    );
    // A name row, and 20 days of the plan and its three options.
    expect(sheets[6]?.[1]).toBe(1 + 4 * 20);
    expect((await saved("每次模拟 CSV")).toString().trim().split("\n")).toHaveLength(1 + 4 * 20);
    expect(JSON.parse((await saved("全部 JSON")).toString()).plans).toHaveLength(4);
    const other = await openHome(browser, link);
    const plan = other.page.locator(".pill", { hasText: LONG.zh.slice(0, 9) });
    await plan.waitFor();
    await other.page.getByRole("button", { name: /^撤销/ }).click();
    await plan.waitFor({ state: "detached" });
    await openFile(other.page, { name: "r.xlsx", mimeType: "application/zip", buffer: book });
    expect(complaints).toEqual([]);
  },
  SLOW,
);
