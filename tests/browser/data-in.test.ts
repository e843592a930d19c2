import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { csvText, gb18030, utf16, utf8, workbook } from "../reading/make-files.ts";
import { openHome, shortDay, smallShop } from "./open-home.ts";
import { undo } from "./plan-page.ts";
import { expectPicture } from "./pictures.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

const SLOW = 120_000;
const counts = Array.from({ length: 24 }, (_, hour) => (hour < 8 ? 3 : 12 + hour));
const sum = counts.reduce((all, n) => all + n, 0);
const hours = [
  ["店铺接待"],
  ["日期", ...counts.map((_, hour) => `${hour}点`), "全天"],
  ["2025-10-18", ...counts, "延迟统计"],
  ["合计", ...counts, sum],
];
const agents = [
  ["旺旺昵称", "咨询人数", "未回复人数", "首次响应时长（秒)", "最大同时接待", "旺旺回复率"],
  ["小店:阿花", "1,204", "12", "1分12秒", "14", "98.2%"],
  ["小店:阿草", "988", "-", "36", "9", "延迟统计"],
  ["汇总值", "2,192", "12", "54", "14", "98%"],
];
/** A day with people and first responses, so that it can be tested. */
const measured = [
  ["时段", "咨询人数", "在线客服数", "首次响应时长（秒）", "备注"],
  ...counts.map((n, hour) => [`${hour}:00`, n, n > 10 ? 3 : 1, 35, "x"]),
];

const give = (page: Page, name: string, bytes: Uint8Array) =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
const fileLine = (page: Page, name: string) => page.locator(".data-name", { hasText: name });

test(
  "files of several tools and encodings are read in the browser, hostile ones refused, without a request or a name",
  async () => {
    const { page, complaints } = await openHome(browser, `${url}#/data`, shortDay(url));
    await page.locator(".data-drop").waitFor();
    await page.waitForSelector("h1");
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET") sent.push(request.url());
    });
    await give(page, "赤兔.csv", gb18030(csvText(hours)));
    await fileLine(page, "赤兔.csv").waitFor();
    expect(await fileLine(page, "赤兔.csv").innerText()).toContain("GB18030");
    expect(await page.locator(".data-rows").first().innerText()).toBe(
      "4 行读了 1 行。 没读：横幅 1，汇总 1。",
    );
    const contacts = page.locator(".data-rows-fitted li", { hasText: "一天的咨询" });
    expect(await contacts.innerText()).toContain(String(sum));
    await give(page, "客服.xlsx", workbook({ 数据信息: agents }));
    await fileLine(page, "客服.xlsx").waitFor();
    // 14 at once is more than the plan's cap of 10.
    await page.locator(".data-rows-fitted li", { hasText: "最多同时接待" }).waitFor();
    await give(page, "utf16.txt", utf16(csvText(agents, "\t")));
    await fileLine(page, "utf16.txt").waitFor();
    expect(await page.locator("main").innerText()).not.toMatch(/阿花|阿草/);
    const broken = workbook({ A: [["日期"]] });
    await give(page, "坏.xlsx", broken.slice(0, broken.length - 30));
    await page.getByRole("alert").filter({ hasText: "坏.xlsx：这个 xlsx 文件已损坏" }).waitFor();
    // What was read before stays.
    expect(await page.locator(".data-name").count()).toBe(3);
    expect(sent).toEqual([]);
    expect(complaints).toEqual([]);
  },
  SLOW,
);

test(
  "by keys: a day is pasted, a column mapped, the plan tested, the figures taken and taken back",
  async () => {
    const { page, complaints } = await openHome(browser, `${url}#/data`, shortDay(url));
    await page.getByRole("button", { name: "粘贴文字" }).press("Enter");
    const text = csvText(
      [["时段", "多少人来问", ...(measured[0] ?? []).slice(2)], ...measured.slice(1)],
      "\t",
    );
    await page.getByRole("textbox", { name: "把表格文字粘在这里" }).fill(text);
    await page.getByRole("button", { name: "读这段文字" }).press("Enter");
    await page.getByText("这份表里没有认出能用的数。").waitFor();
    await page.getByRole("combobox", { name: /多少人来问/ }).selectOption("contacts");
    await page.locator(".data-test").waitFor({ timeout: SLOW });
    expect(await page.locator("h1").innerText()).toMatch(
      /^拿那一天的真实数据对答案：首响平均差 [\d.]+ 秒/,
    );
    expect(await page.locator(".data-figure").count()).toBe(2);
    const steps = await undo(page).isDisabled();
    expect(steps).toBe(true);
    const keep = page
      .locator(".data-rows-fitted li", { hasText: "最忙一小时" })
      .getByRole("radio", { name: "保留" });
    await keep.press("Space");
    await page.getByRole("button", { name: "用选中的数重新对答案" }).waitFor();
    await page.getByRole("button", { name: /^采用 1 项/ }).press("Enter");
    await page.getByRole("button", { name: "已采用，可撤销。" }).waitFor();
    expect(await undo(page).getAttribute("aria-label")).toContain("换成自己店的 1 个数");
    await undo(page).press("Enter");
    await page.getByRole("button", { name: /^采用 1 项/ }).waitFor();
    expect(complaints).toEqual([]);
  },
  SLOW,
);

test(
  "axe finds nothing before, and with a day read and tested",
  async () => {
    const { page } = await openHome(browser, `${url}#/data`, smallShop(url));
    await page.locator(".data-drop").waitFor();
    await expectAccessible(page, ".data-drop");
    await give(page, "2025-10-18.csv", utf8(csvText(measured)));
    await page.locator(".data-test").waitFor({ timeout: SLOW });
    const chart = page.locator(".data-test");
    await expectPicture(chart, await chart.locator("h2").innerText(), ["18:00"]);
    await page.locator(".data-twin summary").press("Enter");
    await expectAccessible(page, ".data-test");
  },
  SLOW,
);
