import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openHome } from "./open-home.ts";
import { launch, serve } from "./serve.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");

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
  "the map of the default day: a first picture, a cursor by keys, a table, and a plan pinned from it",
  async () => {
    const { page, complaints } = await openHome(browser, `${server.url}#/map`);
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
    // Through the debugger: the page's policy lets no foreign script in.
    await page.evaluate(axeSource);
    const results = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    );
    expect(
      results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`),
    ).toEqual([]);
    expect(complaints).toEqual([]);
  },
  SLOW,
);
