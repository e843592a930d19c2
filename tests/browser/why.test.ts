import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openHome } from "./open-home.ts";
import { launch, serve } from "./serve.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  server = await serve();
  browser = await launch();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const SLOW = 120_000;

test(
  "a theory case runs here and agrees, the rest can be stopped, and definitions can be searched",
  async () => {
    const { page, complaints } = await openHome(browser, server.url);
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(request.url()));
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

interface Axe {
  run(options: unknown): Promise<AxeResults>;
}

test.each([
  ["zh-CN", "light", 1366],
  ["zh-CN", "dark", 390],
  ["en-GB", "dark", 1366],
  ["en-GB", "light", 390],
] as const)(
  "axe finds nothing in %s, %s, at %d pixels, everything open",
  async (locale, colorScheme, width) => {
    const viewport = { width, height: 800 };
    const { page } = await openHome(browser, `${server.url}#/why`, {
      locale,
      colorScheme,
      viewport,
    });
    await page.locator('[data-status="done"]').first().waitFor({ timeout: SLOW });
    await page.locator(".why-theory .strong-button").click();
    await page.evaluate(axeSource);
    const results = await page.evaluate(async (values) => {
      for (const one of document.querySelectorAll("details")) one.open = true;
      const { axe } = globalThis as unknown as { axe: Axe };
      return axe.run({ runOnly: { type: "tag", values } });
    }, tags);
    expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const { scroll, inner } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      inner: innerWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(inner);
  },
  SLOW,
);
