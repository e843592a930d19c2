import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { setLook } from "./axe.ts";
import { openAnswered } from "./open-home.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

/** The default day on one page for all, stopped after its first answer; each test leaves the plan as it was. */
let page: Page;
beforeAll(async () => {
  ({ page } = await openAnswered(browser, url));
  await page.keyboard.press("Escape");
  await page.getByText("已停止，显示的是上一次的结果").waitFor();
});

test("the day is read by arrow keys, and as a table", async () => {
  const cursor = page.getByRole("slider", { name: /这一天/ });
  await cursor.focus();
  const said = () => cursor.getAttribute("aria-valuetext");
  const first = await said();
  expect(first).toMatch(/^20:00–20:30：咨询 \d+ 人/);
  await cursor.press("ArrowRight");
  expect(await said()).toMatch(/^20:30–21:00：/);
  await page.getByRole("button", { name: "看表格" }).click();
  expect(await page.locator("tbody tr").count()).toBe(48);
  expect(await page.locator("tbody tr").nth(40).innerText()).toMatch(/^20:00–20:30/);
  await page.locator(".day header").getByRole("button", { name: "收起表格" }).click();
});

test("a value out of range is refused beside its field, and changes nothing", async () => {
  const field = page.getByRole("textbox", { name: /^访客/ });
  await field.fill("5");
  await field.press("Enter");
  expect(await page.getByRole("alert").innerText()).toMatch(/请输入 [\d,]+ 到 [\d,]+ 之间的数/);
  expect(await page.getByRole("button", { name: /恢复原值/ }).count()).toBe(0);
  await field.press("Escape");
  expect(await page.getByRole("alert").count()).toBe(0);
});

describe.each(["zh", "en"] as const)("in %s", (language) => {
  test("verdict, levers and the day fit a window of 1366 x 768", async () => {
    await setLook(page, { language, theme: "light", width: 1366 });
    await page.setViewportSize({ width: 1366, height: 768 });
    for (const part of [".verdict", ".levers", ".day"]) {
      const box = await page.locator(part).boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? Number.NaN)).toBeLessThanOrEqual(768);
    }
  });

  test.each([390, 320])("nothing is wider than a window of %d pixels", async (width) => {
    await setLook(page, { language, theme: "light", width: 390 });
    await page.setViewportSize({ width, height: 844 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

test("the arrow keys move a lever by a step", async () => {
  await setLook(page, { language: "zh", theme: "light", width: 1366 });
  const slider = page.getByRole("slider", { name: "机器人解决率" });
  const before = Number(await slider.inputValue());
  await slider.press("ArrowLeft");
  expect(Number(await slider.inputValue())).toBeCloseTo(before - 0.01, 1);
  expect(await page.getByRole("button", { name: /^机器人解决率恢复原值/ }).count()).toBe(1);
});
