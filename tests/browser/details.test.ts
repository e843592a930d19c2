import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openHome } from "./open-home.ts";
import { undo } from "./plan-page.ts";
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

const SLOW = 90_000;
const ready = (page: Page) =>
  page.locator("main.details:not(.stale) h1").waitFor({ timeout: SLOW });
/** A shop that is simulated in no time. */
async function openSmall(...parameters: Parameters<typeof openHome>) {
  const opened = await openHome(...parameters);
  await opened.page.locator(".pill").first().click();
  await opened.page.locator(".example-card", { hasText: /三个客服的小店|three agents/i }).click();
  await ready(opened.page);
  return opened;
}
const tab = (page: Page, index: number) => page.locator(".details-tabs label").nth(index).click();

test(
  "agents, rules, questions, money and days are told, saved, and a rule is copied, used and undone",
  async () => {
    const { page, complaints } = await openSmall(browser, `${server.url}#/details`);
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
    await ready(page);
    const gate = page.getByRole("row", { name: /^拼多多 50% 红线 本店平台/ });
    expect(await gate.innerText()).toMatch(/≥ 99.9%[^]*每差 1 个百分点罚 20 元/);
    await page.getByRole("checkbox", { name: /不按零点/ }).check();
    await page.getByRole("textbox", { name: "几点换日" }).waitFor();
    for (let i = 0; i < 6; i++) await undo(page).click();
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

test.each([
  ["zh-CN", "light", 1366],
  ["en-GB", "dark", 390],
] as const)(
  "axe finds nothing on the tables in %s, %s, %d wide",
  async (locale, colorScheme, width) => {
    const viewport = { width, height: 800 };
    const { page } = await openSmall(browser, `${server.url}#/details`, {
      locale,
      colorScheme,
      viewport,
    });
    await page.evaluate(axeSource);
    for (const index of [0, 1, 2, 3, 4]) {
      await tab(page, index);
      await page.locator(".details h2").first().waitFor();
      if (index === 1) await page.locator(".details-scroll .quiet-button").first().click();
      if (index === 1) await page.locator(".details-rule").waitFor();
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run: (o: unknown) => Promise<AxeResults> } }).axe.run({
          runOnly: {
            type: "tag",
            values: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
          },
        }),
      );
      expect(violations.map(({ id, nodes }) => `${index} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBeLessThanOrEqual(0);
    }
  },
  SLOW,
);
