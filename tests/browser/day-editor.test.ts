import type { Locator, Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { answered, openAnswered, shortDay } from "./open-home.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

/** One page for all that is done at a desk: opening it takes longer than any of them. */
let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
  ({ page, complaints } = await openAnswered(browser, url, shortDay(url)));
});
// At rest, with nothing picked: what is shown stays as it is, and the processor is free for the next.
afterEach(async () => {
  const close = page.locator(".strip-close");
  if ((await close.count()) > 0) await close.click();
  await page.locator("h1").click({ position: { x: 2, y: 2 } });
  await page.keyboard.press("Escape");
});

const bars = (page: Page) => page.getByRole("slider", { name: /^改每半小时的咨询/ });
const strip = (page: Page) => page.locator(".selection-strip");
/** The number in the line above the chart. */
const picked = async (page: Page) =>
  Number((await strip(page).locator("input").first().inputValue()).replaceAll(",", ""));
/** Heights of the bars of demand and the bot: what the row shows. */
const heights = (page: Page) =>
  page
    .locator(".demand-editor rect")
    .evaluateAll((all) => all.map((one) => one.getAttribute("height")));

/** The middle of a half hour's bar, a little above the floor. */
async function barAt(page: Page, column: number): Promise<{ x: number; y: number }> {
  const box = await bars(page).boundingBox();
  if (box === null) throw new Error("The bars are not on the screen");
  return { x: box.x + (box.width * (column + 0.5)) / 48, y: box.y + box.height - 6 };
}

/** Takes hold of a place, moves and leaves the button down. */
async function drag(page: Page, from: { x: number; y: number }, dx: number, dy: number) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + dx / 2, from.y + dy / 2, { steps: 3 });
  await page.mouse.move(from.x + dx, from.y + dy, { steps: 3 });
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("It is not on the screen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Opens one of the tables beneath the chart where it is not open yet. */
async function openPanel(page: Page, name: string) {
  const toggle = page.locator(".day header").getByRole("button", { name, exact: true });
  if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
  await page.locator(".editor-panel").waitFor();
}

describe("the demand", () => {
  beforeAll(async () => {
    await page.waitForSelector("main.settled");
    await page.locator(".demand-editor rect").first().waitFor();
    await page.keyboard.press("Escape");
  });

  test("a mere click picks a bar and moves nothing", async () => {
    const before = await heights(page);
    const at = await barAt(page, 28);
    await page.mouse.click(at.x, at.y);
    expect(await strip(page).innerText()).toContain("14:00–14:30");
    // Three pixels are a shaky hand, not a drag.
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x, at.y - 3);
    await page.mouse.up();
    expect(await heights(page)).toEqual(before);
    expect(await page.getByText("计算中").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("a drag raises the bar under the hand, the others give way, and the answer follows", async () => {
    const pick = async (column: number) => {
      const at = await barAt(page, column);
      await page.mouse.click(at.x, at.y);
      return picked(page);
    };
    const [usual, before] = [await pick(20), await pick(28)];
    await drag(page, await barAt(page, 28), 0, -30);
    expect(await page.locator(".ghost").count()).toBe(1);
    expect(await page.locator(".drag-readout").innerText()).toMatch(/^14:00–14:30 \d+ → \d+ 人$/);
    await page.mouse.up();
    expect(await page.locator(".ghost").count()).toBe(0);
    expect(await pick(28)).toBeGreaterThan(2 * before);
    // The total stays: another half hour has fewer.
    expect(await pick(20)).toBeLessThan(usual);
    await answered(page);
  });

  test("Escape puts everything back while the button is still down", async () => {
    // A plan whose settled answer is there: it is the same answer that comes again.
    await page.getByRole("button", { name: /^撤销/ }).click();
    await page.waitForSelector("main.settled");
    const before = await heights(page);
    await drag(page, await barAt(page, 28), 60, -40);
    expect(await heights(page)).not.toEqual(before);
    await page.keyboard.press("Escape");
    await page.mouse.up();
    expect(await page.getByText("已停止").count()).toBe(0);
    await page.waitForSelector("main.settled");
    expect(await heights(page)).toEqual(before);
  });

  test("a brush paints every bar it passes to one height", async () => {
    await drag(page, await barAt(page, 12), 0, -30);
    const end = await barAt(page, 17);
    await page.mouse.move(end.x, end.y - 30, { steps: 5 });
    // A settled answer would draw each bar by what was simulated for it.
    const tops = await page
      .locator(".demand-editor rect.demand")
      .evaluateAll((all) =>
        all.slice(12, 18).map((one) => Math.round(Number(one.getAttribute("y")))),
      );
    await page.mouse.up();
    expect(new Set(tops).size).toBe(1);
    expect(await strip(page).innerText()).toContain("6:00–9:00");
  });

  test("the arrow keys change a bar by 1 and 10 per cent, and Delete resets it", async () => {
    await bars(page).focus();
    await bars(page).press("End");
    const last = await picked(page);
    expect(await bars(page).getAttribute("aria-valuetext")).toContain("23:30–24:00");
    await bars(page).press("Shift+ArrowUp");
    // Both are printed in whole customers: half a customer off before the rise, and half after it.
    expect(Math.abs((await picked(page)) - last * 1.1)).toBeLessThanOrEqual(0.55 + 0.5);
    await bars(page).press("Delete");
    await expect.poll(() => picked(page)).toBe(last);
    await bars(page).press("ArrowLeft");
    expect(await bars(page).getAttribute("aria-valuetext")).toContain("23:00–23:30");
  });

  test("a block is added by Alt-click, made stronger by key, moved by drag and deleted", async () => {
    const at = await barAt(page, 28);
    await page.keyboard.down("Alt");
    await page.mouse.click(at.x, at.y);
    await page.keyboard.up("Alt");
    const block = page.getByRole("button", { name: /^加成 1/ });
    expect(await block.getAttribute("aria-label")).toContain("14:00–15:00，咨询 1.5 倍");
    await block.press("ArrowUp");
    expect(await block.getAttribute("aria-label")).toContain("1.6 倍");
    const step = ((await bars(page).boundingBox())?.width ?? 0) / 48;
    await drag(page, await middleOf(block), 2 * step, 0);
    await page.mouse.up();
    expect(await block.getAttribute("aria-label")).toContain("15:00–16:00");
    await strip(page).getByRole("textbox", { name: "加成名称" }).fill("红包雨");
    await page.keyboard.press("Enter");
    await page
      .getByRole("button", { name: /^红包雨/ })
      .first()
      .press("Delete");
    expect(await page.locator(".bracket").count()).toBe(0);
  });

  test("an opening moves in time by drag and by key", async () => {
    const mark = page.getByRole("button", { name: /^20 点开场/ });
    await mark.press("ArrowRight");
    expect(await mark.getAttribute("aria-label")).toContain("20:15");
    const step = ((await bars(page).boundingBox())?.width ?? 0) / 48;
    await drag(page, await middleOf(mark), -2.5 * step, 0);
    await page.mouse.up();
    expect(await mark.getAttribute("aria-label")).toContain("19:00");
  });

  test("the table takes a number, and a row goes back to what it was", async () => {
    await openPanel(page, "改咨询");
    const ten = page.getByRole("textbox", { name: "10:00–11:00 咨询人数" });
    const before = await ten.inputValue();
    await ten.fill("400");
    await ten.press("Enter");
    expect(await ten.inputValue()).toBe("400");
    await page.getByRole("button", { name: "10:00–11:00 恢复原值" }).click();
    expect(await ten.inputValue()).toBe(before);
  });

  test("a day pasted from a spreadsheet is read, named where it is wrong, and used with its total", async () => {
    await openPanel(page, "改咨询");
    const field = page.getByRole("textbox", { name: /^把一列数字粘贴在这里/ });
    const rows = Array.from(
      { length: 24 },
      (_, hour) => `${hour}:00\t${hour === 9 ? "１，２００" : 100}`,
    );
    await field.fill(rows.with(4, "4:00\t约 30").join("\n"));
    await page.getByText("第 5 行“约 30”不是数字").waitFor();
    await field.fill(rows.join("\n"));
    await page.getByText("读到 24 个数，合计 3,500。").waitFor();
    await page.getByRole("button", { name: "用这些数" }).click();
    const nine = page.getByRole("textbox", { name: "9:00–10:00 咨询人数" });
    expect(await nine.inputValue()).toBe("1,200");
    // 3,500 contacts at 4.5 %.
    const visitors = page.getByRole("textbox", { name: /^访客，/ });
    expect(await visitors.inputValue()).toBe("77,778");
  });
});

describe("the people", () => {
  // The night shift is the first to begin; a later one has the same words in its name.
  const night = () => page.locator(".shift-block", { hasText: "夜班" }).first();

  test("a shift moves by drag, stretches at its end, and Escape puts it back", async () => {
    await openPanel(page, "改班次");
    const step = ((await bars(page).boundingBox())?.width ?? 0) / 48;
    const box = await night().boundingBox();
    if (box === null) throw new Error("The shift is not on the screen");
    const middle = await middleOf(night());
    await drag(page, middle, 2 * step, 0);
    await page.mouse.up();
    expect(await night().innerText()).toContain("1:00–9:30");
    const end = { x: box.x + box.width - 3 + 2 * step, y: middle.y };
    await drag(page, end, -3 * step, 0);
    await page.mouse.up();
    expect(await night().innerText()).toContain("1:00–8:00");
    await drag(page, middle, 4 * step, 0);
    expect(await night().innerText()).toContain("3:00–10:00");
    await page.keyboard.press("Escape");
    await page.mouse.up();
    expect(await night().innerText()).toContain("1:00–8:00");
  });

  test("a shift changes by key and by list", async () => {
    await openPanel(page, "改班次");
    await night().press("ArrowUp");
    const people = page.getByRole("textbox", { name: "夜班 人数", exact: true });
    expect(await people.inputValue()).toBe("5");
    const from = page.getByRole("textbox", { name: "夜班 上班", exact: true });
    await from.fill("2点半");
    await from.press("Enter");
    expect(await night().innerText()).toContain("2:30–8:00");
    await from.fill("noon");
    await from.press("Enter");
    await page.getByRole("alert").getByText("请输入时刻").waitFor();
    await from.press("Escape");
    await page.getByRole("button", { name: "删除 夜班", exact: true }).click();
    expect(await people.count()).toBe(0);
    await page.getByRole("button", { name: /班次全部恢复/ }).click();
    expect(await night().innerText()).toContain("0:00–8:30");
  });
});
