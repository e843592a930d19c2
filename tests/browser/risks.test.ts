import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { openAnswered, smallShop } from "./open-home.ts";
import { undo } from "./plan-page.ts";
import { expectPicture } from "./pictures.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

const SLOW = 120_000;

/** One page for both. */
let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
  ({ page, complaints } = await openAnswered(browser, url, smallShop(url)));
  await page.getByRole("button", { name: "更多页面" }).press("Enter");
  await page
    .getByRole("dialog")
    .getByRole("link", { name: /^最怕什么/ })
    .press("Enter");
});

test(
  "the small shop's risks: the figure it hangs on, mishaps that can be pinned and opened, the split, the roster's bars",
  async () => {
    await page.locator("main.risks.settled").waitFor({ timeout: SLOW });
    expect(await page.locator("h1").innerText()).toMatch(/^答案最悬在“.+”上：若是 .+(多|少)亏/);
    const bars = page.locator(".tornado li");
    expect(await bars.count()).toBe(12);
    // The longest bar's ends are named with their values and directions.
    expect(await bars.first().locator(".tornado-ends").allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/[◁▷] .+(多|少)亏/)]),
    );
    await page.getByRole("button", { name: /^看全部 \d+ 个$/ }).press("Enter");
    expect(await bars.count()).toBeGreaterThan(40);
    await page.getByRole("radio", { name: "达标率" }).press("Space");
    expect(await bars.first().innerText()).toMatch(/点/);

    // Parts of the spread add up to the whole.
    const shares = (await page.locator(".split-parts dd").allInnerTexts()).map((said) =>
      Number.parseFloat(said),
    );
    expect(shares.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(97);
    expect(shares.reduce((sum, one) => sum + one, 0)).toBeLessThan(103);

    const more = page.locator('[data-stress="visitors-up"]');
    expect(await more.innerText()).toMatch(/比目标[高低] [\d.]+ 个百分点/);
    await more.getByRole("button", { name: /^固定/ }).press("Enter");
    await more.getByRole("link", { name: /B/ }).waitFor();
    await more.getByRole("button", { name: "换成这个方案" }).press("Enter");
    expect(await undo(page).getAttribute("aria-label")).toContain("访客多 20%");
    await undo(page).press("Enter");
    // What was worked out before is there at once.
    await page.locator("main.risks.settled").waitFor();

    const part = page.locator(".risks-part");
    await expectPicture(
      part.locator("[data-picture]").first(),
      "每个数各走一遍自己的范围 · 少卖的钱",
      ["▷"],
    );
    await expectPicture(page.locator(".risks-part[data-picture]"), "这一天为什么说不准", []);
    const every = await part.getByText(/^看全部 \d+ 个$/).innerText();
    await page.getByRole("radio", { name: "最省排班的人时" }).press("Space");
    await page.getByRole("button", { name: "算对排班的影响" }).press("Enter");
    await page.getByText(/^(先按第一张够用的班表|推荐班表要)/).waitFor({ timeout: SLOW });
    await page.locator(".risks-part").getByRole("button", { name: "停止" }).press("Enter");
    // What was found stays, and the search goes on from there, to its end.
    await page.getByRole("button", { name: "接着算" }).press("Enter");
    await page.getByText(/^推荐班表要 [\d.]+ 人时/).waitFor({ timeout: SLOW });
    await page.getByText(/^正在/).waitFor({ state: "detached", timeout: SLOW });
    const ends = await page.locator(".tornado-ends").allInnerTexts();
    expect(ends.join()).toMatch(/(多|少)要 \d+ 人时 \(重排\)/);
    // Every figure is there, by a bar or by its name among those that hardly move the roster.
    const names = await page.locator(".roster-still li").count();
    const rest = await part.getByText(/^看全部 \d+ 个$/).allInnerTexts();
    const drawn = Number(rest[0]?.match(/\d+/)?.[0] ?? (await bars.count()));
    expect(names + drawn).toBe(Number(every.match(/\d+/)?.[0]));
    // Of the longest bars, no end that moves the roster is a mere estimate.
    expect(await bars.first().locator(".tornado-track .faint").count()).toBe(0);
    expect(complaints).toEqual([]);
  },
  2 * SLOW,
);

test(
  "axe finds nothing on the risks",
  async () => {
    await page.getByRole("radio", { name: "少卖的钱" }).press("Space");
    await expectAccessible(page, ".tornado li");
  },
  SLOW,
);
