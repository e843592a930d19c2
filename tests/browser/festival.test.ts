import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { openHome, shortDay } from "./open-home.ts";
import { undo } from "./plan-page.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

/** One page for both. */
let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
  ({ page, complaints } = await openHome(browser, `${url}#/festival`, shortDay(url)));
});

const preset = (page: Page, name: string) => page.getByRole("button", { name });
const bar = (page: Page, name: string) => page.locator(".festival-bar", { hasText: name }).first();

/** Contacts the headline expects of the whole festival. */
async function contacts(page: Page): Promise<number> {
  const found = /预计 ([\d,]+) 人/.exec(await page.locator("h1").innerText());
  return Number(found?.[1]?.replaceAll(",", ""));
}

test("a festival is laid out, moved, stretched and scaled by keys, by hand and by fields, and undone", async () => {
  await preset(page, "双 11 晚 8 点（2022）").click();
  const night = bar(page, "第一波·首夜");
  await night.waitFor();
  const before = await contacts(page);
  expect(await page.locator("h1").innerText()).toMatch(/20 天里预计/);
  expect(await night.getAttribute("aria-label")).toContain("10/31 20:00 – 24:00");

  // A level one step up brings more people; a move brings none.
  await night.focus();
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => contacts(page)).toBeGreaterThan(before);
  const raised = await contacts(page);
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(() => night.getAttribute("aria-label")).toContain("11/1 20:00 – 24:00");
  expect(await contacts(page)).toBe(raised);
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await expect.poll(() => night.getAttribute("aria-label")).toContain("11/1 20:00 – 11/2 24:00");

  // By hand: two days are a tenth of the calendar.
  const deposits = bar(page, "预售（付定金）");
  const frame = await deposits.boundingBox();
  const whole = await page.locator(".festival-lanes").boundingBox();
  if (frame === null || whole === null) throw new Error("no calendar");
  await page.mouse.move(frame.x + frame.width / 2, frame.y + 8);
  await page.mouse.down();
  await page.mouse.move(frame.x + frame.width / 2 + whole.width / 10, frame.y + 8, { steps: 5 });
  await page.mouse.up();
  await expect
    .poll(() => deposits.getAttribute("aria-label"))
    .toContain("10/26 20:00 – 11/1 24:00");

  // As fields: another level is another height of its hours.
  const level = page.getByRole("textbox", { name: "预售（付定金）：热度" });
  await level.fill("0");
  await level.press("Enter");
  await expect.poll(() => contacts(page)).toBeLessThan(raised);
  await level.fill("-1");
  await level.press("Enter");
  await page.getByText("请输入 0 到 1000").waitFor();

  const rows = page.locator(".festival-phases tbody tr");
  const count = await rows.count();
  await page.getByRole("combobox", { name: "加哪种阶段" }).selectOption("encore");
  await page.getByRole("button", { name: "+ 加一段" }).click();
  await expect.poll(() => rows.count()).toBe(count + 1);
  await undo(page).click();
  await expect.poll(() => rows.count()).toBe(count);
  await page.getByRole("textbox", { name: "日历天数" }).fill("3");
  await page.getByRole("textbox", { name: "日历天数" }).press("Enter");
  await expect.poll(() => page.locator("h1").innerText()).toMatch(/3 天里预计/);
  expect(complaints).toEqual([]);
});

test("axe finds nothing on the calendar", async () => {
  await page.locator(".festival-presets button").nth(2).click();
  await page.locator(".festival-bar").first().waitFor();
  await page.locator(".festival-days summary").click();
  await page.keyboard.press("Escape");
  await expectAccessible(page, ".festival-bar");
});
