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

interface Axe {
  run(options: unknown): Promise<AxeResults>;
}

async function violations(page: Page): Promise<readonly string[]> {
  const results = await page.evaluate((values) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    return axe.run({ runOnly: { type: "tag", values } });
  }, tags);
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test(
  "a lesson by keys: guess, reveal, write, hand back a code; it is all there after a reload",
  async () => {
    const { page, complaints } = await openHome(browser, `${server.url}#/train/speed/class-3`);
    const slider = page.getByRole("slider", { name: /我的猜测/ });
    expect(await page.getByRole("button", { name: "锁定猜测，揭晓" }).isDisabled()).toBe(true);
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("button", { name: "锁定猜测，揭晓" }).press("Enter");
    await page.locator(".train-stage.settled").waitFor();
    const answer = await page.locator("[data-answer]").getAttribute("data-answer");
    expect(Number(answer)).toBeGreaterThan(0);
    expect(await slider.isDisabled()).toBe(true);
    await page.getByLabel("发现").fill("钱都在开场那一小时");
    const code = await page.getByLabel("我的答案码").inputValue();
    await page.getByLabel("贴学员的答案码").fill(`${code} ${code} speed_1_0000`);
    expect(await page.locator(".class-count").innerText()).toMatch(/收到 2 份.*1 个码不是/);
    expect(await page.locator(".guess-plot circle.dot:not(.reached)").count()).toBe(2);
    await page.reload();
    await page.locator(".train-stage.settled").waitFor();
    expect(await page.getByLabel("发现").inputValue()).toBe("钱都在开场那一小时");
    // Same seed, same digits.
    expect(await page.locator("[data-answer]").getAttribute("data-answer")).toBe(answer);
    expect(complaints).toEqual([]);
  },
  SLOW,
);

test(
  "at the desk nothing runs before it is begun; a guest is answered by a number key, and it ends in yuan",
  async () => {
    const { page, complaints } = await openHome(browser, `${server.url}#/train/sit-in/class-3`);
    const begin = page.getByRole("button", { name: "开始" });
    await begin.waitFor();
    expect(await page.locator(".guest").count()).toBe(0);
    await begin.press("Enter");
    await page.locator(".guest.is-waiting").first().waitFor();
    await page.keyboard.press("1");
    await page.locator(".guest.is-answered").waitFor();
    await page.evaluate(axeSource);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "提前结束" }).press("Enter");
    expect(await page.locator("h1").innerText()).toMatch(
      /这五分钟，您让店里少卖 .*元（约 [\d.]+ 单）/,
    );
    expect(complaints).toEqual([]);
  },
  SLOW,
);

test.each([
  ["dark", 390, "coupon"],
  ["light", 1366, "temps"],
] as const)(
  "axe finds nothing at first %s, then otherwise and in English, at %d pixels, in %s",
  async (colorScheme, width, lesson) => {
    const viewport = { width, height: 800 };
    const address = `${server.url}#/train/${lesson}/class-3`;
    const { page } = await openHome(browser, address, { colorScheme, viewport });
    await page.locator(".train-main input").first().waitFor();
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
    await page.getByText("Six lessons").first().waitFor({ state: "attached" });
    expect(await violations(page)).toEqual([]);
    const { scroll, inner } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      inner: innerWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(inner);
  },
  SLOW,
);
