import { expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { openAnswered, smallShop } from "./open-home.ts";
import { undo } from "./plan-page.ts";
import { expectPicture } from "./pictures.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

const SLOW = 120_000;

test(
  "the small shop's roster is looked for when asked, stopped with its best, found, taken and undone",
  async () => {
    const { page, complaints } = await openAnswered(browser, url, smallShop(url));
    await page.getByRole("link", { name: "排班", exact: true }).press("Enter");
    const start = page.getByRole("button", { name: /^(开始找排班|重新找)$/ });
    const stop = page.getByRole("button", { name: "停下，留着最好的" });
    const heading = page.locator("h1");
    await start.waitFor();
    // Nothing is looked for before it is asked for; the roster of now is shown against the work.
    expect(await heading.innerText()).toMatch(/^现在的排班是 [\d.]+ 人时/);
    expect(await stop.count()).toBe(0);

    // A target that takes a while to be polished, so that it can be stopped on the way.
    await page.getByRole("textbox", { name: "至少达到" }).fill("97");
    await page.getByRole("textbox", { name: "至少达到" }).press("Enter");
    await start.press("Enter");
    await page.getByText(/^逐个减班、换班 · 已模拟 [1-9]\d* 天/).waitFor();
    await page.getByText(/^目前最省：[\d.]+ 人时/).waitFor();
    await stop.press("Enter");
    await start.waitFor();
    expect(await heading.innerText()).toMatch(/3 分钟首响率 97%/);
    expect(await heading.innerText()).toMatch(/(目前找到的最省是|最接近的要) [\d.]+ 人时/);
    expect(await page.locator(".verdict .quiet").first().innerText()).toMatch(/还没有用新日子复验/);
    expect(await page.locator(".roster-shifts li").count()).toBeGreaterThan(0);

    // A search ends when its screen is left.
    await start.press("Enter");
    await page.getByText(/^逐个减班、换班 · 已模拟 [1-9]\d* 天/).waitFor();
    await page.getByRole("link", { name: "方案", exact: true }).press("Enter");
    await page.getByRole("link", { name: "排班", exact: true }).press("Enter");
    await start.waitFor();
    expect(await stop.count()).toBe(0);

    // Back to the shop's own target, to the end.
    await page.getByRole("textbox", { name: "至少达到" }).fill("70");
    await page.getByRole("textbox", { name: "至少达到" }).press("Enter");
    await start.press("Enter");
    await page.getByText(/没用来搜索的 200 个新日子里/).waitFor({ timeout: SLOW });
    await expectPicture(page.locator(".roster-day"), "半小时在岗人数", ["20:00"]);
    await expectAccessible(page, ".roster-shifts li");
    const hours = /最省要 ([\d.]+) 人时/.exec(await heading.innerText())?.[1] ?? "";
    const take = page.getByRole("button", { name: "用这份排班" });
    await take.press("Enter");
    await page.getByRole("button", { name: "已用上，可撤销" }).waitFor();
    expect(await undo(page).getAttribute("aria-label")).toContain(`${hours} 人时`);
    await undo(page).press("Enter");
    await take.waitFor();
    expect(complaints).toEqual([]);
  },
  SLOW,
);
