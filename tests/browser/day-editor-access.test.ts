import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openAnswered } from "./open-home.ts";
import { launch, serve } from "./serve.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");

let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  server = await serve();
  browser = await launch();
});
// A page left open would go on simulating.
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test("on a phone the lists do it all, with targets for a finger", async () => {
  const viewport = { width: 390, height: 844 };
  const phone = { viewport, hasTouch: true, isMobile: true };
  const { page } = await openAnswered(browser, server.url, phone);
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

interface Axe {
  run(context: string, options: unknown): Promise<AxeResults>;
}

test.each([
  ["zh-CN", "light", 1366],
  ["en-GB", "dark", 390],
] as const)(
  "axe finds nothing in %s, %s, %d wide, with each editor open",
  async (locale, colorScheme, width) => {
    const viewport = { width, height: 800 };
    const { page } = await openAnswered(browser, server.url, { locale, colorScheme, viewport });
    await page.evaluate(axeSource);
    await page.keyboard.press("Escape");
    const violations = async () => {
      const { violations: found } = await page.evaluate(() =>
        (globalThis as unknown as { axe: Axe }).axe.run("main", {
          runOnly: {
            type: "tag",
            values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          },
        }),
      );
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("; ")}`);
    };
    for (const name of [/改咨询|Edit contacts/, /改班次|Edit shifts/]) {
      await page.locator(".day header").getByRole("button", { name }).click();
      await page.locator(".editor-panel").waitFor();
      if (width > 700) {
        const box = await page.locator(".demand-columns").boundingBox();
        if (box === null) throw new Error("The bars are not on the screen");
        await page.mouse.click(box.x + (box.width * 20.5) / 48, box.y + box.height - 6);
      }
      expect(await violations()).toEqual([]);
    }
  },
);
