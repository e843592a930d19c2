import { expect, test } from "vitest";
import { keyboard, mouse } from "./hands.ts";
import { openAnswered, openHome, leftWith } from "./open-home.ts";
import { notices, settled } from "./plan-page.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

const SLOW = 240_000;

/** Last year's inquiries by the hour, as a spreadsheet copies them: 428 in all, 60 of them at 20:00. */
const lastYear = Array.from({ length: 24 }, (_, hour) =>
  hour < 8 ? 2 : hour === 20 ? 60 : hour === 21 ? 44 : 22,
).join("\n");

test.each([
  ["mouse", mouse, {}],
  // The whole way once is enough; by keyboard it is the keys that count, and a study of fewer people is like another.
  ["keyboard alone", keyboard, leftWith("auto-reply", url)],
])(
  "a manager goes from a cold page to a roster, its risks, the report and a link for the boss, by %s",
  async (_, handsOf, kept) => {
    const { page, complaints } = await openAnswered(browser, url, kept);
    const hands = handsOf(page);
    const button = (name: string | RegExp) => page.getByRole("button", { name });
    const link = (name: string) => page.getByRole("link", { name, exact: true });

    // Their own day: last year's hours, and this year's people.
    await hands.press(button("改咨询"));
    await hands.paste(page.getByRole("textbox", { name: /^把一列数字粘贴在这里/ }), lastYear);
    await page.getByText("读到 24 个数，合计 428。").waitFor();
    await hands.press(button("用这些数"));
    await hands.press(button("改班次"));
    await hands.press(button("+ 加一个班次"));
    await hands.press(button("改班次"));
    await hands.type(page.getByRole("textbox", { name: /^在岗人时/ }), "60");
    await settled(page);
    expect(await page.locator("h1 .live").count()).toBeGreaterThan(0);
    // What one more hour is worth, beside the formula of the trade.
    await page.locator("svg text.hour").first().waitFor({ timeout: SLOW });
    await hands.press(button("经理公式"));
    await page
      .getByText(/取 25 个：(缺 [\d.]+ 人时，最缺在 \d+:\d\d|处处够用)/)
      .first()
      .waitFor();
    await hands.press(button("经理公式"));

    // The best move is tried.
    await page.getByText(/^每一条都用同一批顾客重新模拟过/).waitFor({ timeout: SLOW });
    await hands.press(page.locator(".move-name:enabled").first());
    await page.locator('.move [aria-pressed="true"]').first().waitFor();

    // How few people the target needs; the roster is taken.
    await hands.press(link("排班"));
    await hands.type(page.getByRole("textbox", { name: "至少达到" }), "80");
    await hands.press(button("开始找排班"));
    await page.getByText(/没用来搜索的 200 个新日子里/).waitFor({ timeout: SLOW });
    await hands.press(button("用这份排班"));
    await button("已用上，可撤销").waitFor();

    // What would break it.
    await hands.press(button("更多页面"));
    await hands.press(page.getByRole("dialog").getByRole("link", { name: /^最怕什么/ }));
    const stress = page.locator('[data-stress="visitors-up"]');
    await stress.waitFor({ timeout: SLOW });
    expect(await stress.innerText()).toMatch(/比目标[高低] [\d.]+ 个百分点/);

    // The page for the boss: the answer with its range, what could be done, the mishaps, the code of the link, the workbook.
    await hands.press(button("最怕什么"));
    await hands.press(page.getByRole("dialog").getByRole("link", { name: /^报告/ }));
    await page.locator("main.report.settled").waitFor({ timeout: SLOW });
    expect(await page.locator(".sheet h1").innerText()).toMatch(/少卖|多卖|少花/);
    expect(await page.locator(".report-options tr.cost td").count()).toBeGreaterThan(1);
    expect(await page.locator(".report-qr svg").count()).toBe(1);
    const more = page.locator(".report-risks tr", { hasText: "访客多 20%" });
    expect(await more.locator("td").last().innerText()).toMatch(/¥/);
    const download = page.waitForEvent("download");
    await hands.press(button("Excel 工作簿"));
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);

    // The link for the boss, who opens it on a phone and moves the visitors.
    await hands.press(link("方案"));
    await settled(page);
    const hours = await page.getByRole("textbox", { name: /^在岗人时/ }).inputValue();
    await hands.press(button("分享"));
    const field = page.getByRole("textbox", { name: "链接" });
    await field.waitFor();
    await page.getByText("附上现在的结果").waitFor();
    const address = await field.inputValue();
    expect(complaints).toEqual([]);
    await page.context().close();

    const boss = await openHome(browser, address, { viewport: { width: 390, height: 844 } });
    await notices(boss.page).waitFor();
    await boss.page.getByText("结果与生成时一致").waitFor({ timeout: SLOW });
    const theirs = boss.page.getByRole("textbox", { name: /^在岗人时/ });
    expect(await theirs.inputValue()).toBe(hours);
    const lever = boss.page.getByRole("textbox", { name: /^访客/ });
    const before = await boss.page.locator("h1").innerText();
    await lever.fill("20000");
    await lever.press("Enter");
    await expect.poll(() => boss.page.locator("h1").innerText()).not.toBe(before);
    expect(boss.complaints).toEqual([]);
  },
  2 * SLOW,
);
