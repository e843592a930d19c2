import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, openAll } from "./axe.ts";
import { openHome, smallShop } from "./open-home.ts";
import { expectPicture } from "./pictures.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

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

test(
  "the worst half hour by mouse and by keys: it stands still, plays, steps, and shows the same customers twice",
  async () => {
    const { page, complaints } = await openHome(browser, `${url}#/replay`, {
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

test(
  "with little motion there are six stills of each plan, and axe finds nothing, everything open",
  async () => {
    const { page } = await openHome(browser, `${url}#/replay`, smallShop(url));
    await filmed(page);
    await page.locator(".replay-choosers select").last().selectOption("first-questions-first");
    await page.waitForSelector(".stages.of-2");
    expect(await page.locator(".stills li").count()).toBe(12);
    const [here, there] = await page
      .locator(".stills ol")
      .evaluateAll((strips) =>
        strips.map((strip) =>
          [...strip.querySelectorAll("li > p")].map((one) => one.lastChild?.nodeValue),
        ),
      );
    expect(new Set(here).size).toBe(6);
    expect(there).toEqual(here);
    expect(await page.getByRole("button", { name: "播放" }).count()).toBe(0);
    await expectPicture(page.locator(".stills"), "六张静帧", ["data:image/png"]);
    await openAll(page);
    await expectAccessible(page, ".stages.of-2");
  },
  SLOW,
);
