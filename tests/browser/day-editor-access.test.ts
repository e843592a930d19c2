import { expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { openAnswered, smallShop } from "./open-home.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

test("on a phone the lists do it all, with targets for a finger", async () => {
  const viewport = { width: 390, height: 844 };
  const phone = { viewport, hasTouch: true, isMobile: true };
  const { page } = await openAnswered(browser, url, phone);
  await page.getByRole("button", { name: "改班次" }).tap();
  await page.getByRole("button", { name: "夜班: 多 1 人", exact: true }).tap();
  expect(await page.getByRole("textbox", { name: "夜班 人数", exact: true }).inputValue()).toBe(
    "5",
  );
  await page.getByRole("button", { name: "改咨询", exact: true }).tap();
  const more = page.getByRole("button", { name: "10:00–11:00 加 10%" });
  const box = await more.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await more.tap();
  await page.getByRole("button", { name: "10:00–11:00 恢复原值" }).waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
});

test("axe finds nothing with each editor open", async () => {
  const { page } = await openAnswered(browser, url, smallShop(url));
  for (const name of ["改咨询", "改班次"]) {
    await page.locator(".day header").getByRole("button", { name, exact: true }).click();
    await page.locator(".editor-panel").waitFor();
    await page.locator("main.settled").waitFor();
    const box = await page.locator(".demand-columns").boundingBox();
    if (box === null) throw new Error("The bars are not on the screen");
    await page.mouse.click(box.x + (box.width * 20.5) / 48, box.y + box.height - 6);
    await page.locator(".selection-strip").waitFor();
    await expectAccessible(page, ".editor-panel");
  }
});
