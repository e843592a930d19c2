import { expect, test } from "vitest";
import defaultDay from "#scenarios/default-day.json" with { type: "json" };
import jun18 from "#scenarios/jun-18.json" with { type: "json" };
import { csvText, gb18030 } from "../reading/make-files.ts";
import { keyboard, mouse } from "./hands.ts";
import { openAnswered, leftWith } from "./open-home.ts";
import { settled, undo, visitors } from "./plan-page.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

const SLOW = 240_000;

/** A day as an older tool exports it: a banner, a column that nobody has heard of, a row of totals. */
const counts = Array.from({ length: 24 }, (_, hour) => (hour < 8 ? 3 : 12 + hour));
const sum = counts.reduce((all, n) => all + n, 0);
const table = [
  ["店铺接待"],
  ["时段", "多少人来问", "在线客服数", "首次响应时长（秒)", "客服昵称"],
  ...counts.map((n, hour) => [
    `${hour}:00`,
    n,
    n > 10 ? 3 : 1,
    hour === 20 ? "1分12秒" : 35,
    "小店:阿花",
  ]),
  ["合计", sum, "-", "延迟统计", "-"],
];

test.each([
  ["mouse", mouse, {}, defaultDay],
  // The whole way once is enough; by keyboard it is the keys that count, and a study of fewer people is like another.
  ["keyboard alone", keyboard, leftWith("jun-18", url), jun18],
])(
  "a shop's own day is read, mapped, fitted, tested and taken into the plan, from a cold page, by %s",
  async (_, handsOf, kept, plan) => {
    const { page, complaints } = await openAnswered(browser, url, kept);
    const hands = handsOf(page);
    const button = (name: string | RegExp) => page.getByRole("button", { name });
    const before = await visitors(page).inputValue();
    await hands.press(button("更多页面"));
    await hands.press(page.getByRole("dialog").getByRole("link", { name: /^数据/ }));

    // Read: what was recognised, and what was not.
    const chooser = page.waitForEvent("filechooser");
    await hands.press(button("选文件"));
    await (await chooser).setFiles({
      name: "旧表.csv",
      mimeType: "",
      buffer: Buffer.from(gb18030(csvText(table))),
    });
    await page.locator(".data-name", { hasText: "GB18030" }).waitFor();
    await page.locator("main[aria-busy=false]").waitFor();
    expect(await page.locator(".data-unknown").count()).toBe(1);
    expect(await page.locator("main").innerText()).not.toContain("阿花");

    // Mapped, fitted, tested on that day.
    await hands.choose(page.getByRole("combobox", { name: /多少人来问/ }), "contacts");
    await page.locator(".data-test").waitFor({ timeout: SLOW });
    await page.locator("main[aria-busy=false]").waitFor({ timeout: SLOW });
    expect(await page.locator("h1").innerText()).toMatch(
      /^拿那一天的真实数据对答案：首响平均差 [\d.]+ 秒/,
    );
    expect(await page.locator(".verdict .quiet").innerText()).toMatch(/落在模拟的带里/);
    const contacts = page.locator(".data-rows-fitted li", { hasText: "一天的咨询" });
    expect(await contacts.locator("b").innerText()).toBe(String(sum));
    // The shape is kept as it is; the rest is tested again, then taken.
    const shape = page.locator(".data-rows-fitted li", { hasText: "最忙一小时" });
    await hands.press(shape.getByRole("radio", { name: "保留" }));
    await hands.press(button("用选中的数重新对答案"));
    await button("用选中的数重新对答案").waitFor({ state: "detached", timeout: SLOW });
    await hands.press(button(/^采用 1 项/));
    await button("已采用，可撤销。").waitFor();

    // The plan has them, and says what follows; one step takes them back.
    await hands.press(page.getByRole("link", { name: "方案", exact: true }));
    await settled(page);
    expect(await page.locator("h1 .live").count()).toBeGreaterThan(0);
    const taken = (await visitors(page).inputValue()).replaceAll(/[^\d.]/g, "");
    expect(Number(taken)).toBeCloseTo(sum / plan.demand.consultRate, 0);
    expect(await undo(page).getAttribute("aria-label")).toContain("换成自己店的 1 个数");
    await hands.press(undo(page));
    await expect.poll(() => visitors(page).inputValue()).toBe(before);
    expect(complaints).toEqual([]);
  },
  SLOW,
);
