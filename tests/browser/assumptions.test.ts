import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answered, lostInHeadline, openAnswered, smallShop } from "./open-home.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

describe("the drawer, opened once", () => {
  /** One page for all; each test leaves the plan as it was. */
  let page: Page;
  let complaints: readonly string[];
  let drawer: Locator;
  beforeAll(async () => {
    ({ page, complaints } = await openAnswered(browser, url, smallShop(url)));
    await page.getByRole("button", { name: "全部假设" }).click();
    drawer = page.getByRole("dialog", { name: /全部假设/ });
  });
  afterAll(() => page.context().close());

  test("an assumption is found, changed, seen in the verdict, and put back", async () => {
    const usual = await lostInHeadline(page);
    await drawer.getByRole("searchbox").fill("首次回复前 耐心分布");
    const mean = drawer.getByRole("spinbutton", { name: /首次回复前 · 耐心分布/ }).first();
    await mean.fill("5");
    await mean.press("Enter");
    await answered(page);
    expect(await lostInHeadline(page)).toBeGreaterThan(1.1 * usual);
    await drawer.getByRole("button", { name: /恢复为 180 秒/ }).click();
    await answered(page);
    expect(Math.abs((await lostInHeadline(page)) / usual - 1)).toBeLessThan(0.2);
    expect(complaints).toEqual([]);
  });

  test("a value that cannot be is said beside its field and changes nothing", async () => {
    await drawer.getByRole("searchbox").fill("customers[presale].silentShare");
    const share = drawer.getByRole("spinbutton", { name: "无声流失占比" });
    await share.fill("170");
    await share.press("Enter");
    expect(await drawer.getByRole("alert").innerText()).toContain("1.7");
    expect(await drawer.getByRole("button", { name: /恢复为/ }).count()).toBe(0);
  });

  test("the open section says what its figures would do to the sales lost", async () => {
    await drawer.getByRole("searchbox").fill("customers[presale].conversion.floor");
    await drawer.locator(".swing small").first().waitFor();
    // A higher floor loses less: fewer buy only because they were answered.
    expect(await drawer.locator(".swing small").first().innerText()).toMatch(
      /^30% 多亏 .* · 90% 少亏 /,
    );
  });
});

test("parts the shop lacks are switched on: after-sales from orders, money, people from outside with a skill", async () => {
  const { page, complaints } = await openAnswered(browser, url, smallShop(url));
  await page.getByRole("button", { name: "全部假设" }).click();
  const drawer = page.getByRole("dialog", { name: /全部假设/ });
  const section = (name: RegExp) => drawer.getByRole("button", { name }).first();
  await section(/^售后 ?未启用/).click();
  await drawer.getByRole("switch", { name: "启用售后", exact: true }).click();
  await drawer.getByText("每单售后咨询数").waitFor();
  await section(/^钱 ?未启用/).click();
  await drawer.getByRole("switch", { name: "启用钱" }).click();
  await drawer.getByText("毛利率").waitFor();
  await section(/^客服 ?\d+ 个开关/).click();
  await drawer.getByRole("button", { name: "+ 外包客服" }).click();
  await section(/^外包夜班/).click();
  await drawer.getByRole("button", { name: /^接待与报酬/ }).click();
  await drawer.getByText("外包计价 · 单价").waitFor();
  await drawer.getByText(/^技能$/).waitFor();
  await drawer.getByRole("button", { name: "删除外包夜班" }).click();
  await expect.poll(() => drawer.getByText("外包计价 · 单价").count()).toBe(0);
  await section(/^售前咨询/).click();
  await drawer.getByRole("button", { name: /^分成两类/ }).click();
  await section(/^售前咨询 2/).click();
  const name = drawer.getByRole("textbox", { name: "名称" }).last();
  await name.fill("嫌贵的");
  await name.press("Enter");
  await section(/^嫌贵的/).waitFor();
  await answered(page);
  expect(complaints).toEqual([]);
});

test("what only the file could set is set by fields: rounds, contacts, measures, the orders before", async () => {
  const { page, complaints } = await openAnswered(browser, url, smallShop(url));
  await page.getByRole("button", { name: "全部假设" }).click();
  const drawer = page.getByRole("dialog", { name: /全部假设/ });
  const section = (name: RegExp) => drawer.getByRole("button", { name }).first();
  await section(/^售前咨询/).click();
  const asking = drawer.getByRole("button", { name: /^一问一答/ });
  expect(await asking.getAttribute("aria-expanded")).toBe("false");
  await asking.press("Enter");
  await drawer.getByRole("combobox", { name: "回合 · 方式" }).click();
  await page.getByTitle("固定", { exact: true }).click();
  await drawer.getByRole("spinbutton", { name: "回合 · 回合数" }).waitFor();

  await section(/^售后 ?未启用/).click();
  await drawer.getByRole("switch", { name: "启用售后", exact: true }).click();
  const before = drawer.getByRole("textbox", { name: "之前每天的订单" });
  await before.fill("120 100 九十");
  await before.press("Enter");
  expect(await drawer.getByRole("alert").innerText()).toMatch(/ordersBefore\[2\].*九十.*应为/);
  await before.fill("120 100 90");
  await before.press("Enter");
  await drawer.getByText("3 个数，合计 310").waitFor();
  await drawer.getByRole("button", { name: /^\+ 另一种咨询/ }).click();
  await drawer.getByRole("button", { name: /^\+ 另一项措施/ }).click();
  await section(/^另一种咨询/).waitFor();
  await section(/^另一项措施/).waitFor();

  // All of it, and nothing else, is in sight at one press; put back one by one there is less of it.
  await drawer.getByRole("button", { name: /^只看改过的/ }).click();
  await drawer.getByText("原 几何").waitFor();
  expect(await drawer.getByRole("combobox", { name: "分配方式" }).count()).toBe(0);
  await drawer.getByRole("button", { name: /^回合 · 方式恢复为/ }).click();
  await expect.poll(() => drawer.getByText("原 几何").count()).toBe(0);
  await answered(page);
  expect(complaints).toEqual([]);
});
