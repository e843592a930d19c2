import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { expectAccessible, openAll } from "./axe.ts";
import { openHome, smallShop } from "./open-home.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

const SLOW = 120_000;

/** One page for both, with what it fetches. */
let page: Page;
let complaints: readonly string[];
const fetched: string[] = [];
beforeAll(async () => {
  ({ page, complaints } = await openHome(browser, "about:blank", smallShop(url)));
  page.on("request", (request) => fetched.push(request.url()));
  await page.goto(url);
});

test(
  "a theory case runs here and agrees, the rest can be stopped, and definitions can be searched",
  async () => {
    await page.waitForSelector("h1 .live");
    expect(fetched.filter((url) => /why-|verify\.worker/.test(url))).toEqual([]);
    await page.getByRole("button", { name: "更多页面" }).click();
    await page.getByRole("dialog").getByRole("link", { name: /^依据/ }).click();
    const row = page.locator('[data-case="S-mmcc-1"][data-status="done"]');
    await row.waitFor({ timeout: SLOW });
    // Erlang B, 12 slots: its four figures.
    expect(await row.locator("td").last().innerText()).toBe("4/4 吻合");
    await page.locator("h1 [data-checked]").waitFor();
    await page.getByRole("button", { name: "停止" }).first().click();
    await page.getByRole("button", { name: /把其余/ }).waitFor();
    expect(await page.locator('[data-status="running"], [data-status="waiting"]').count()).toBe(0);
    // What was finished stays.
    expect(await row.count()).toBe(1);
    await page.getByRole("searchbox", { name: /搜索定义/ }).fill("少卖");
    await page.locator(".why-definitions code", { hasText: /^lost-sales$/ }).waitFor();
    expect(complaints).toEqual([]);
  },
  SLOW,
);

test(
  "axe finds nothing, everything open",
  async () => {
    await page.getByRole("searchbox", { name: /搜索定义/ }).fill("");
    await openAll(page);
    await expectAccessible(page, '[data-status="done"]');
  },
  SLOW,
);
