import { expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { openHome } from "./open-home.ts";
import { expectPicture } from "./pictures.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

const SLOW = 120_000;

test(
  "the map of the default day: a first picture, a cursor by keys, a table, and a plan pinned from it",
  async () => {
    const { page, complaints } = await openHome(browser, `${url}#/map`);
    await page.locator(".map-plot svg").waitFor({ timeout: SLOW });
    expect(await page.locator("h1").innerText()).toMatch(/4 名兼职/);
    expect(await page.locator(".relief .contour").count()).toBeGreaterThan(2);
    expect(await page.locator(".relief .simulated").count()).toBeGreaterThanOrEqual(14);

    const cursor = page.locator(".map-keys");
    await cursor.focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowUp");
    expect(await cursor.getAttribute("aria-valuetext")).toMatch(
      /机器人 29%、兼职 \+4：少卖 ¥.*，比现在低 ¥.*（误差 ¥.* 以内）/,
    );
    await page.keyboard.press("Home");
    expect(await cursor.getAttribute("aria-valuetext")).toMatch(/兼职 \+0：/);
    await page.keyboard.press("Shift+ArrowRight");
    expect(await cursor.getAttribute("aria-valuetext")).toMatch(/机器人 34%/);

    await page.keyboard.press("p");
    await page.getByText("已固定为方案 B").waitFor();

    await page.getByRole("radio", { name: "平台口径达标率" }).check();
    expect(await cursor.getAttribute("aria-valuetext")).toMatch(/平台口径达标率 \d/);

    await page.getByRole("button", { name: "看表格" }).click();
    expect(await page.locator(".map-panel tbody tr").count()).toBeGreaterThanOrEqual(14);

    // At rest, not half-way through a run.
    await page.keyboard.press("Escape");
    await expectPicture(page.locator(".map-panel"), "机器人与招人的图", ["现在", "12"]);
    await expectAccessible(page, ".map-panel tbody tr");
    expect(complaints).toEqual([]);
  },
  SLOW,
);
