import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answered, openAnswered, openHome, shortDay } from "./open-home.ts";
import { undo, visitors } from "./plan-page.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

const SLOW = 180_000;

describe("the default day", () => {
  /** One page for all; each test leaves the plan as it was. */
  let page: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    ({ page, complaints } = await openAnswered(browser, url, shortDay(url)));
  });
  afterAll(() => page.context().close());

  test("the plan takes another trade and festival, which can be undone", async () => {
    const pill = page.getByRole("button", { name: /^当前方案/ });
    await pill.click();
    await page.locator(".trade-choice select").first().selectOption("apparel");
    await page.locator(".trade-choice select").last().selectOption("live-stream");
    await page.getByRole("button", { name: "换上" }).click();
    await expect.poll(() => pill.innerText()).toContain("直播爆单");
    expect(await undo(page).getAttribute("aria-label")).toContain("换上服饰 · 直播爆单");
    // Of apparel's visitors 4 % ask, of the default day's 4.5 %.
    const rate = page.getByRole("textbox", { name: /^咨询率/ });
    expect(await rate.inputValue()).toMatch(/^4(\.0)?/);
    await undo(page).click();
    await expect.poll(() => pill.innerText()).toContain("20 点开场当天");
    expect(complaints).toEqual([]);
  });

  test("the picker opens an example by keyboard, as a step to be undone", async () => {
    const pill = page.getByRole("button", { name: /^当前方案/ });
    await pill.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "换一个例子开始" });
    await dialog.locator(".example-card").first().waitFor();
    expect(await dialog.getByRole("heading", { level: 3 }).count()).toBe(6);
    expect(await dialog.locator(".example-card[aria-current]").count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await dialog.count()).toBe(0);
    expect(await pill.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: /^618 收官日/ }).press("Enter");
    expect(await dialog.count()).toBe(0);
    expect(await pill.innerText()).toContain("618 收官日");
    await answered(page);
    await undo(page).click();
    expect(await pill.innerText()).toContain("20 点开场当天");
    expect(complaints).toEqual([]);
  });

  test("another rule brings its own target, and the target can be typed", async () => {
    const pill = page.getByRole("button", { name: /^考核规则/ });
    await pill.click();
    await page.getByRole("radio", { name: /京东 咚咚首次30秒应答率/ }).check();
    const said = () => pill.getAttribute("aria-label");
    expect(await said()).toMatch(/京东 咚咚首次30秒应答率 · 目标 80%/);
    const target = page.locator(".popover").getByRole("textbox", { name: /^目标/ });
    await target.fill("120");
    await target.press("Enter");
    expect(await page.getByRole("alert").innerText()).toBe("请输入 0 到 100 之间的数");
    await target.fill("85");
    await target.press("Enter");
    expect(await said()).toContain("目标 85%");
    await page.keyboard.press("Escape");
    await undo(page).click();
    await undo(page).click();
    expect(await said()).toMatch(/旺旺3分钟人工响应率 · 目标 90%/);
  });

  test("the plan goes onto one sheet of paper, drawn for its width", async () => {
    const plot = page.locator(".day-plot svg").first();
    const onScreen = Number(await plot.getAttribute("width"));
    await page.locator(".move:not(.outline)").nth(3).waitFor();
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect(paper.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    // 190 mm at 96 dots to the inch.
    expect(Number(await plot.getAttribute("width"))).toBeLessThan((190 / 25.4) * 96);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(Number(await plot.getAttribute("width"))).toBe(onScreen);
  });
});

test(
  "after the first visit the page opens without a network, and nothing has left the machine",
  async () => {
    const { page, complaints } = await openHome(browser, url, {
      ...shortDay(url),
      serviceWorkers: "allow",
    });
    const foreign: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(url) && !/^(blob|data):/.test(request.url())) {
        foreign.push(request.url());
      }
    });
    await page.waitForSelector("h1 .live");
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.context().setOffline(true);
    await page.reload();
    await page.waitForSelector("h1 .live", { timeout: SLOW });
    // Parts that had not been asked for while there was a network.
    await page.getByRole("button", { name: /^当前方案/ }).click();
    await page.locator(".example-card").first().waitFor();
    await page.getByRole("button", { name: /^三个客服的小店/ }).click();
    await answered(page);
    expect(await visitors(page).inputValue()).toBe("1,500");
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  },
  SLOW,
);

test("the page can be installed: name, start and icons that exist", async () => {
  const { page } = await openHome(browser, url);
  const address = await page.locator("link[rel=manifest]").getAttribute("href");
  const response = await page.request.get(new URL(address ?? "", url).href);
  const manifest = (await response.json()) as {
    name: string;
    start_url: string;
    icons: readonly { src: string; sizes: string }[];
  };
  expect(manifest).toMatchObject({ name: "大促沙盘 Dacu", start_url: "./" });
  for (const { src, sizes } of manifest.icons.filter(({ src: name }) => name.endsWith(".png"))) {
    const icon = await page.request.get(new URL(src, url).href);
    const bytes = await icon.body();
    // Width and height stand at bytes 16 to 24 of every PNG.
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
});
