import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { openAnswered } from "./open-home.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

const SLOW = 240_000;

/** One page for all, once moves have been tried, each of them on days of their own; each test leaves the plan as it was. */
let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
  ({ page, complaints } = await openAnswered(browser, url));
  page.setDefaultTimeout(SLOW);
  await page.locator(".move-name:enabled").first().waitFor();
}, SLOW);

const replyOrder = (page: Page) =>
  page.locator(".move").filter({ has: page.getByRole("button", { pressed: true }) });

test(
  "hours and moves appear without any input, one that loses among them, and nothing complains",
  async () => {
    const hours = await page.locator("svg text.hour").allTextContents();
    expect(hours).toHaveLength(24);
    for (const text of hours) expect(text).toMatch(/^\d+$/);
    expect(Math.max(...hours.map(Number))).toBeGreaterThan(100);
    await page.locator(".move.loss").waitFor();
    expect(await page.locator(".move.loss").first().innerText()).toMatch(
      /看着对，其实亏.*多亏 [\d.,]+/s,
    );
    expect(await page.locator(".move.gain").first().innerText()).toMatch(
      /少亏 [\d.,]+ ?万?元.*100 天里 \d+ 天更好/s,
    );
    expect(complaints).toEqual([]);
  },
  SLOW,
);

test(
  "a click tries a move as a step of its own, and another takes it back",
  async () => {
    const card = page.locator(".move-name:enabled").first();
    const name = (await card.innerText()).replace("试一下", "").trim();
    await card.click();
    const applied = replyOrder(page);
    await applied.waitFor();
    expect(await applied.innerText()).toContain(name);
    expect(await applied.innerText()).toContain("撤回");
    // What was worked out for the plan before is dimmed until the new plan has been looked at.
    await page.getByRole("button", { pressed: true, name: new RegExp("撤回") }).click();
    await applied.waitFor({ state: "detached" });
    // Back at the plan as it was, whose moves are known.
    await page.locator(".move-name:enabled", { hasText: name }).waitFor();
  },
  SLOW,
);

test(
  "the target line moves by keys, by a typed number and by drag, and the days that reach it follow",
  async () => {
    const line = page.getByRole("slider", { name: "目标线" });
    const reached = async () => {
      const text = (await line.getAttribute("aria-valuetext")) ?? "";
      return Number(/有 (\d+) 个/.exec(text)?.[1]);
    };
    const stands = async (value: string) => await expect.poll(() => line.inputValue()).toBe(value);
    const at90 = await reached();
    await line.press("PageUp");
    await stands("95");
    expect(await reached()).toBeLessThan(at90);
    const entry = page.getByRole("textbox", { name: "目标" });
    await entry.fill("50");
    await entry.press("Enter");
    await stands("50");
    expect(await reached()).toBe(50);
    expect(await page.locator(".quiet").innerText()).toMatch(/个个都能达到 50%/);
    const box = await line.boundingBox();
    if (box === null) throw new Error("the line has no place");
    await page.mouse.move(box.x + 12, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 14, box.y + 20);
    await page.mouse.up();
    // Two pixels are a click, and a click moves nothing.
    await stands("50");
    await page.mouse.move(box.x + 12, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 160, box.y + 20, { steps: 4 });
    const onTheWay = Number(await line.inputValue());
    expect(onTheWay).toBeGreaterThan(50);
    await page.mouse.up();
    expect(Number(await line.inputValue())).toBe(onTheWay);
  },
  SLOW,
);
