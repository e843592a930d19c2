import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { openHome, smallShop } from "./open-home.ts";
import { undo } from "./plan-page.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

const SLOW = 90_000;
const ready = (page: Page) =>
  page.locator("main.details:not(.stale) h1").waitFor({ timeout: SLOW });

/** One page for both; the first leaves the plan as it was. */
let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
  ({ page, complaints } = await openHome(browser, `${url}#/details`, smallShop(url)));
});

const tab = (page: Page, index: number) => page.locator(".details-tabs label").nth(index).click();

test(
  "agents, rules, questions, money and days are told, saved, and a rule is copied, used and undone",
  async () => {
    await ready(page);
    expect(await page.locator("h1").innerText()).toMatch(/明显落后|全部人工的 [\d.]+( 倍|%)。$/);
    // Every contact is somebody's: people, bot and nobody make the shop.
    const contacts = async (name: string) => {
      if ((await page.getByRole("row", { name: new RegExp(`^${name}`) }).count()) === 0) return 0;
      const cell = page
        .getByRole("row", { name: new RegExp(`^${name}`) })
        .locator("td")
        .nth(1);
      return Number((await cell.innerText()).replaceAll(",", ""));
    };
    const all = (await contacts("全部人工")) + (await contacts("机器人"));
    expect(all + (await contacts("没人接"))).toBeCloseTo(await contacts("全店"), 0);
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "存成表格（CSV）" }).click();
    expect((await saved).suggestedFilename()).toBe("客服六项指标.csv");

    await tab(page, 1);
    await page.getByRole("button", { name: /^把“拼多多 3分钟人工回复率”抄成自定规则/ }).click();
    await page.getByRole("button", { name: "本店按自定规则考核" }).click();
    await page.getByText("本店现在按它考核").waitFor();
    const limit = page.getByRole("spinbutton", { name: "几秒内算达标" });
    await limit.fill("0");
    await limit.press("Enter");
    await page.locator(".details-rule [role=alert]").first().waitFor();
    await limit.fill("60");
    await limit.press("Enter");
    await expect.poll(() => undo(page).getAttribute("aria-label")).toContain("改自定规则");
    // Its gate came along; another line, and a penalty by the point, are the plan's own.
    const line = page.getByRole("spinbutton", { name: "拼多多 50% 红线 · 门槛" });
    await line.fill("120");
    await line.press("Enter");
    await page.locator(".details-gate [role=alert]").first().waitFor();
    await line.fill("99.9");
    await line.press("Enter");
    const point = page.getByRole("spinbutton", { name: "拼多多 50% 红线 · 每差一点加罚" });
    await point.fill("20");
    await point.press("Enter");
    // Its name in English is another one, and Chinese keeps its own.
    const english = page.getByRole("textbox", { name: "拼多多 50% 红线 · 门槛名称 · 英文" });
    await english.fill("Our red line");
    await english.press("Enter");
    await page.getByRole("radio", { name: "English" }).check({ force: true });
    await page.getByRole("group", { name: "Our red line" }).first().waitFor();
    await page.getByRole("radio", { name: "中文" }).check({ force: true });
    await ready(page);
    const gate = page.getByRole("row", { name: /^拼多多 50% 红线 本店平台/ });
    expect(await gate.innerText()).toMatch(/≥ 99.9%[^]*每差 1 个百分点罚 20 元/);
    await page.getByRole("checkbox", { name: /不按零点/ }).check();
    await page.getByRole("textbox", { name: "几点换日" }).waitFor();
    for (let i = 0; i < 7; i++) await undo(page).click();
    await page.getByText("还没有自定规则").waitFor();

    await tab(page, 2);
    await page
      .getByRole("row", { name: /^[^问]/ })
      .last()
      .waitFor();
    await tab(page, 3);
    expect(await page.locator(".details-falls tr").count()).toBeGreaterThan(4);
    await page.locator(".details-falls .number").first().click();
    await page.locator(".explanation").waitFor();
    expect(complaints).toEqual([]);
  },
  SLOW,
);

test(
  "axe finds nothing on any of the tables",
  async () => {
    await page.keyboard.press("Escape");
    await ready(page);
    for (const index of [0, 1, 2, 3, 4]) {
      await tab(page, index);
      await page.locator(".details h2").first().waitFor();
      if (index === 1) await page.locator(".details-scroll .quiet-button").first().click();
      await expectAccessible(page, index === 1 ? ".details-rule" : ".details h2");
    }
  },
  SLOW,
);
