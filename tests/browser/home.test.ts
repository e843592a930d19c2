import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { replicate } from "#experiments/replicate.ts";
import { thisThreadRunner } from "#experiments/this-thread-runner.ts";
import type { Scenario } from "#scenario/scenario.ts";
import day from "#scenarios/default-day.json";
import { fingerprint } from "#ui/frame/fingerprint.ts";
import { answered, lostInHeadline, openAnswered, openHome, setLever } from "./open-home.ts";
import { launch, serve } from "./serve.ts";

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

const SLOW = 180_000;

test("the first numbers appear without any input, and nothing complains", async () => {
  const { page, complaints } = await openAnswered(browser, server.url);
  expect(await page.locator("h1").innerText()).toMatch(
    /每 1,?00 ?0?位转人工的顾客，.*少卖 [\d.,]+ 万?元。/s,
  );
  expect(await page.locator("svg .demand").count()).toBe(48);
  expect(complaints).toEqual([]);
});

test(
  "the settled digits are those of the command line's engine, and are announced once",
  async () => {
    const { page } = await openAnswered(browser, server.url);
    const footer = page.locator("footer[data-fingerprint]");
    await footer.waitFor({ timeout: SLOW });
    const study = await replicate(thisThreadRunner, day as unknown as Scenario);
    expect(await footer.getAttribute("data-fingerprint")).toBe(fingerprint(study));
    expect(await page.getByRole("status").innerText()).toBe(
      `已完成 ${study.replications} 次模拟，结果已更新`,
    );
  },
  SLOW,
);

test(
  "each lever moves the loss the way it must",
  async () => {
    const { page } = await openAnswered(browser, server.url);
    const usual = await lostInHeadline(page);
    const lossWith = async (name: string, value: string) => {
      await setLever(page, name, value);
      const lost = await lostInHeadline(page);
      await page.getByRole("button", { name: new RegExp(`^${name}恢复原值`) }).click();
      await answered(page);
      return lost;
    };
    expect(await lossWith("访客", "20万")).toBeGreaterThan(usual);
    expect(await lossWith("咨询率", "2")).toBeLessThan(usual);
    expect(await lossWith("机器人解决率", "20")).toBeGreaterThan(usual);
    expect(await lossWith("在岗人时", "150")).toBeGreaterThan(usual);
    expect(await lossWith("在岗人时", "500")).toBeLessThan(usual);
    expect(await lossWith("每条回复", "45")).toBeGreaterThan(usual);
    expect(await lossWith("客单价", "100")).toBeLessThan(usual);
    // The same days again, though perhaps more of them by now.
    expect(Math.abs((await lostInHeadline(page)) / usual - 1)).toBeLessThan(0.2);
  },
  SLOW,
);

test("the arrow keys move a lever by a step", async () => {
  const { page } = await openAnswered(browser, server.url);
  const slider = page.getByRole("slider", { name: "机器人解决率" });
  const before = Number(await slider.inputValue());
  await slider.press("ArrowLeft");
  expect(Number(await slider.inputValue())).toBeCloseTo(before - 0.01, 1);
  expect(await page.getByRole("button", { name: /^机器人解决率恢复原值/ }).count()).toBe(1);
});

test("a value out of range is refused beside its field, and changes nothing", async () => {
  const { page } = await openAnswered(browser, server.url);
  const field = page.getByRole("textbox", { name: /^访客/ });
  await field.fill("5");
  await field.press("Enter");
  expect(await page.getByRole("alert").innerText()).toMatch(/请输入 [\d,]+ 到 [\d,]+ 之间的数/);
  expect(await page.getByRole("button", { name: /恢复原值/ }).count()).toBe(0);
  await field.press("Escape");
  expect(await page.getByRole("alert").count()).toBe(0);
});

test("Stop and Escape stop, keep the last answer, and it can go on", async () => {
  const { page } = await openAnswered(browser, server.url);
  await page.getByRole("button", { name: "停止" }).click();
  await page.getByText("已停止，显示的是上一次的结果").waitFor();
  expect(await page.locator("h1 .live").count()).toBe(2);
  await page.getByRole("button", { name: "继续" }).click();
  await page.getByText(/^计算中/).waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("已停止，显示的是上一次的结果").waitFor();
});

test("another language keeps levers and results, and is remembered", async () => {
  const { page, complaints } = await openAnswered(browser, server.url);
  await setLever(page, "在岗人时", "200");
  const hours = await page.getByRole("textbox", { name: /^在岗人时/ }).inputValue();
  await page.getByRole("radio", { name: "English" }).check({ force: true });
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  expect(await page.locator("h1").innerText()).toMatch(/^About \d+ in 100 customers/);
  expect(await page.getByRole("textbox", { name: /^Agent-hours/ }).inputValue()).toBe(hours);
  await page.reload();
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  expect(complaints).toEqual([]);
});

test("a dark page is remembered and leaves no trace of the light one", async () => {
  const { page } = await openAnswered(browser, server.url, { colorScheme: "light" });
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole("radio", { name: "深色" }).check({ force: true });
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.reload();
  await page.waitForSelector("h1");
  expect(await paper()).toBe(dark);
});

test("every number opens its explanation by keyboard, and Escape returns to it", async () => {
  const { page } = await openAnswered(browser, server.url);
  // The day and the figures are drawn after the verdict.
  await page.locator(".all-figures").waitFor();
  const numbers = page.locator("button.number");
  expect(await numbers.count()).toBeGreaterThan(20);
  await numbers.nth(1).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  for (const part of ["日子之间的差别", "平均值有多准", "用到的设定", "个模拟日"]) {
    expect(await dialog.innerText()).toContain(part);
  }
  await page.keyboard.press("Escape");
  expect(await dialog.count()).toBe(0);
  expect(await numbers.nth(1).evaluate((one) => one === document.activeElement)).toBe(true);
  // Escape closed the panel and did not stop the simulation.
  expect(await page.getByText("已停止").count()).toBe(0);
});

test("the day is read by arrow keys, and as a table", async () => {
  const { page } = await openAnswered(browser, server.url);
  const cursor = page.getByRole("slider", { name: /这一天/ });
  await cursor.focus();
  const said = () => cursor.getAttribute("aria-valuetext");
  const first = await said();
  expect(first).toMatch(/^20:00–20:30：咨询 \d+ 人/);
  await cursor.press("ArrowRight");
  expect(await said()).toMatch(/^20:30–21:00：/);
  await page.getByRole("button", { name: "看表格" }).click();
  expect(await page.locator("tbody tr").count()).toBe(48);
  expect(await page.locator("tbody tr").nth(40).innerText()).toMatch(/^20:00–20:30/);
});

test("workers that cannot start are a sentence and a way to try again", async () => {
  const page = await browser.newPage({ locale: "zh-CN" });
  await page.route(/replication\.worker/, (route) => route.abort());
  await page.goto(server.url);
  const retry = page.getByRole("button", { name: "重试" });
  await retry.waitFor();
  expect(await page.locator("h1").innerText()).toBe("没能模拟这一天。");
  await page.unroute(/replication\.worker/);
  await retry.click();
  await page.waitForSelector("h1 .live");
});

describe.each(["zh-CN", "en-GB"])("in %s", (locale) => {
  test.each([390, 320])("nothing is wider than a window of %d pixels", async (width) => {
    const { page } = await openHome(browser, server.url, {
      locale,
      viewport: { width, height: 844 },
    });
    await page.waitForSelector("h1 .live");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  test("verdict, levers and the day fit a window of 1366 x 768", async () => {
    const { page } = await openAnswered(browser, server.url, { locale });
    for (const part of [".verdict", ".levers", ".day"]) {
      const box = await page.locator(part).boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? Number.NaN)).toBeLessThanOrEqual(768);
    }
  });
});
