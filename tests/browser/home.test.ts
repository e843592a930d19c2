import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { replicate } from "#experiments/replicate.ts";
import { thisThreadRunner } from "#experiments/this-thread-runner.ts";
import type { Scenario } from "#scenario/scenario.ts";
import day from "#scenarios/default-day.json";
import { fingerprint } from "#ui/frame/fingerprint.ts";
import {
  answered,
  lostInHeadline,
  openAnswered,
  setLever,
  shortDay,
  smallShop,
} from "./open-home.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

const SLOW = 180_000;

test(
  "the first numbers appear without any input, and settle, said once, on the digits of the command line's engine",
  async () => {
    const { page, complaints } = await openAnswered(browser, url);
    expect(await page.locator("h1").innerText()).toMatch(
      /每 1,?00 ?0?位转人工的顾客，.*少卖 [\d.,]+ 万?元。/s,
    );
    await expect.poll(() => page.locator("svg .demand").count()).toBe(48);
    const footer = page.locator("footer[data-fingerprint]");
    await footer.waitFor({ timeout: SLOW });
    const said = page.getByRole("status");
    const fingerprinted = await footer.getAttribute("data-fingerprint");
    // The rest of the page's work is not of interest here, and takes the processor.
    const words = await said.innerText();
    await page.close();
    const study = await replicate(thisThreadRunner, day as unknown as Scenario);
    expect(fingerprinted).toBe(fingerprint(study));
    expect(words).toBe(`已完成 ${study.replications} 次模拟，结果已更新`);
    expect(complaints).toEqual([]);
  },
  SLOW,
);

test(
  "each lever moves the loss the way it must",
  async () => {
    const { page } = await openAnswered(browser, url, shortDay(url));
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

test("Stop and Escape stop, keep the last answer, and it can go on", async () => {
  const { page } = await openAnswered(browser, url);
  await page.getByRole("button", { name: "停止" }).click();
  await page.getByText("已停止，显示的是上一次的结果").waitFor();
  expect(await page.locator("h1 .live").count()).toBe(2);
  await page.getByRole("button", { name: "继续" }).click();
  await page.getByText(/^计算中/).waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("已停止，显示的是上一次的结果").waitFor();
});

describe("on the small shop", () => {
  /** One page for all: to open it takes longer than any of them. */
  let page: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    ({ page, complaints } = await openAnswered(browser, url, {
      ...smallShop(url),
      colorScheme: "light",
    }));
  });
  afterAll(() => page.context().close());

  test("every number opens its explanation by keyboard, and Escape returns to it", async () => {
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

  test("a dark page leaves no trace of the light one, another language keeps levers and results, and both are remembered", async () => {
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.getByRole("radio", { name: "深色" }).check({ force: true });
    const dark = await paper();
    expect(dark).not.toBe(light);
    await setLever(page, "在岗人时", "40");
    const hours = await page.getByRole("textbox", { name: /^在岗人时/ }).inputValue();
    await page.getByRole("radio", { name: "English" }).check({ force: true });
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.locator("h1").innerText()).toMatch(/^About \d+ in 100 customers/);
    expect(await page.getByRole("textbox", { name: /^Agent-hours/ }).inputValue()).toBe(hours);
    await page.reload();
    await page.waitForSelector("h1");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await paper()).toBe(dark);
    expect(complaints).toEqual([]);
  });
});

test("workers that cannot start are a sentence and a way to try again", async () => {
  const page = await browser.newPage({ locale: "zh-CN" });
  await page.route(/replication\.worker/, (route) => route.abort());
  await page.goto(url);
  const retry = page.getByRole("button", { name: "重试" });
  await retry.waitFor();
  expect(await page.locator("h1").innerText()).toBe("没能模拟出来。");
  await page.unroute(/replication\.worker/);
  await retry.click();
  await page.waitForSelector("h1 .live");
});
