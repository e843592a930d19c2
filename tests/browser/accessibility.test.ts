import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openAnswered, setLever } from "./open-home.ts";
import { launch, serve } from "./serve.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

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

/** Rules that are broken, with the elements that break them. */
async function violations(page: Page): Promise<readonly string[]> {
  const results = await page.evaluate(
    (values) =>
      (globalThis as unknown as { axe: Axe }).axe.run({ runOnly: { type: "tag", values } }),
    tags,
  );
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message}`).join("; ")}`,
  );
}

interface Axe {
  run(options: unknown): Promise<AxeResults>;
}

describe.each(["zh-CN", "en-GB"])("in %s", (locale) => {
  describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
    test.each([1366, 390])(
      "axe finds nothing at %d pixels, table and explanation open",
      async (width) => {
        const viewport = { width, height: 800 };
        const { page } = await openAnswered(browser, server.url, { locale, colorScheme, viewport });
        // Through the debugger: the page's policy lets no foreign script in.
        await page.evaluate(axeSource);
        // At rest, not half-way through a run.
        await page.keyboard.press("Escape");
        expect(await violations(page)).toEqual([]);
        await page.locator(".day header button").last().click();
        // The figure with a target, once its picture has been fetched.
        await page.locator(".dots .caption").click();
        await page.locator(".histogram .bar").first().waitFor();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press("Escape");
        await page.locator("h1 .live").last().click();
        await page.locator(".histogram .bar").first().waitFor();
        expect(await violations(page)).toEqual([]);
      },
    );

    test.each([1366, 390])(
      "axe finds nothing at %d pixels, all assumptions open",
      async (width) => {
        const viewport = { width, height: 800 };
        const { page } = await openAnswered(browser, server.url, { locale, colorScheme, viewport });
        await page.evaluate(axeSource);
        await page.locator(".levers-all").click();
        await page.locator(".assumptions .ant-collapse-header").nth(4).click();
        await page.locator(".assumptions .assumption-name").nth(3).click();
        expect(await violations(page)).toEqual([]);
      },
    );

    test("axe finds nothing in the panels that the header opens", async () => {
      // Each light at one width: a phone's panels rise from below.
      const viewport = { width: colorScheme === "light" ? 1366 : 390, height: 800 };
      const { page } = await openAnswered(browser, server.url, { locale, colorScheme, viewport });
      await page.evaluate(axeSource);
      await setLever(page, locale === "zh-CN" ? "访客" : "Visitors", "150000");
      await page.keyboard.press("Escape");
      const panels = [
        [".pill:first-child", ".example-card"],
        [".pill:nth-child(2)", ".rule"],
        [".tools > .tool", ".copy-field"],
        [".tools > .tool:nth-of-type(2)", ".menu"],
      ] as const;
      for (const [button, content] of panels) {
        await page.locator(button).first().click();
        await page.locator(content).first().waitFor();
        expect(await violations(page)).toEqual([]);
        if (content !== ".menu") await page.keyboard.press("Escape");
      }
      await page.locator(".menu > button").first().click();
      await page.locator(".versions-popover p").first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      // A strip with faults.
      const file = { name: "bad.json", mimeType: "application/json", buffer: Buffer.from("{}") };
      await page.locator(".tools > .tool:nth-of-type(2)").click();
      await page.locator("input[type=file]").setInputFiles(file);
      await page.locator(".problems").waitFor();
      expect(await violations(page)).toEqual([]);
    }, 180_000);
  });
});
