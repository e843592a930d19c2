import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
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

const filmed = (page: Page) =>
  page.waitForSelector("main.replay.settled .stage canvas", { timeout: SLOW });

/** How much of the first stage is painted in the colours of the page's ink, in pixels. */
const painted = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector("canvas");
    const data = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
    return data === undefined ? 0 : data.filter((_, i) => i % 4 === 3 && (data[i] ?? 0) > 0).length;
  });

interface Axe {
  run(options: unknown): Promise<AxeResults>;
}

test(
  "the worst half hour by mouse and by keys: it stands still, plays, steps, and shows the same customers twice",
  async () => {
    const { page, complaints } = await openHome(browser, `${server.url}#/replay`, {
      reducedMotion: "no-preference",
    });
    await filmed(page);
    expect(await page.locator("h1").innerText()).toMatch(/\d+ 位顾客来问/);
    expect(await page.locator(".replay .quiet").innerText()).toMatch(/第 \d+ 次模拟/);
    const clock = page.locator(".replay-clock");
    const before = await clock.innerText();
    await page.waitForTimeout(400);
    expect(await clock.innerText()).toBe(before);
    expect(await painted(page)).toBeGreaterThan(2000);

    await page.getByRole("radio", { name: "60 倍" }).check();
    await page.getByRole("button", { name: "播放" }).press("Enter");
    await page.waitForFunction(
      (then) => document.querySelector(".replay-clock")?.textContent !== then,
      before,
    );
    await page.getByRole("button", { name: "暂停" }).press("Enter");

    const slider = page.getByRole("slider", { name: "画面里的时刻" });
    await slider.focus();
    await page.keyboard.press("Home");
    expect(await clock.innerText()).toMatch(/:00:00$|:30:00$/);
    await page.getByRole("button", { name: "进 10 秒" }).press("Enter");
    expect(await clock.innerText()).toMatch(/:10$/);
    expect(await slider.getAttribute("aria-valuetext")).toMatch(/:10，A：.*已走 \d+ 位，少卖 ¥/);

    await page
      .getByRole("combobox", { name: "同一批顾客，换个方案" })
      .selectOption("first-questions-first");
    await page.waitForSelector(".stages.of-2");
    expect(await page.locator("h1").innerText()).toMatch(/同一批 \d+ 位顾客/);
    expect(await page.locator(".story h2").innerText()).toMatch(/在 B 方案里.*；在 A 方案里/);
    const first = await page.locator(".story h2").innerText();
    await page.locator(".story-casts .number").first().press("Enter");
    expect(await page.locator(".story h2").innerText()).not.toBe(first);
    expect(complaints).toEqual([]);
  },
  SLOW,
);

async function violations(page: Page): Promise<readonly string[]> {
  const results = await page.evaluate(async (values) => {
    for (const one of document.querySelectorAll("details")) one.open = true;
    const { axe } = globalThis as unknown as { axe: Axe };
    return axe.run({ runOnly: { type: "tag", values } });
  }, tags);
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test.each([
  ["dark", 390],
  ["light", 1366],
] as const)(
  "axe finds nothing at first %s, then otherwise and in English, at %d pixels; with little motion there are six stills of each plan",
  async (colorScheme, width) => {
    const viewport = { width, height: 800 };
    const { page } = await openHome(browser, `${server.url}#/replay`, { colorScheme, viewport });
    await filmed(page);
    await page.locator(".replay-choosers select").last().selectOption("first-questions-first");
    await page.waitForSelector(".stages.of-2");
    expect(await page.locator(".stills li").count()).toBe(12);
    expect(await page.getByRole("button", { name: "播放" }).count()).toBe(0);
    await page.evaluate(axeSource);
    expect(await violations(page)).toEqual([]);
    await page.evaluate(
      (other) => {
        document.documentElement.dataset["theme"] = other;
      },
      colorScheme === "dark" ? "light" : "dark",
    );
    if (width < 700) await page.getByRole("button", { name: "更多", exact: true }).click();
    await page.getByRole("radio", { name: "English" }).check();
    await page.keyboard.press("Escape");
    await page.getByText("Six moments").waitFor({ state: "attached" });
    expect(await violations(page)).toEqual([]);
    const { scroll, inner } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      inner: innerWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(inner);
  },
  SLOW,
);
