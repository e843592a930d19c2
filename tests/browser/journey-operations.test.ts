import { expect, test } from "vitest";
import { keyboard, mouse } from "./hands.ts";
import { openAnswered, leftWith } from "./open-home.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

const SLOW = 240_000;

test.each([
  ["mouse", mouse, {}],
  // The whole way once is enough; by keyboard it is the keys that count, and a study of fewer people is like another.
  ["keyboard alone", keyboard, leftWith("jun-18", url)],
])(
  "operations weigh the bot against hiring, from a cold page to a pinned plan, by %s",
  async (_, handsOf, kept) => {
    const { page, complaints } = await openAnswered(browser, url, kept);
    const hands = handsOf(page);
    const link = (name: string) => page.getByRole("link", { name, exact: true });
    // Base, better bot, temps, both.
    await hands.press(link("对比"));
    await hands.press(page.getByRole("button", { name: "机器人还是招人？" }));
    await page.locator("main.compare.settled").waitFor({ timeout: SLOW });
    expect(await page.locator(".plan-column").count()).toBe(4);
    expect(await page.locator("h1").innerText()).toMatch(/最划算|每天多赚|分不出高下|更划算/);

    // The map: what temps are worth in points of bot, and what it is worth when people come back.
    await hands.press(link("机器人与招人"));
    await page.locator("main.map.settled").waitFor({ timeout: SLOW });
    await page.locator(".bot-truth tbody tr").nth(3).waitFor();
    expect(await page.locator(".bot-truth thead th").count()).toBe(4);
    await page
      .getByText(/30 分钟内/)
      .first()
      .waitFor();

    // The vendor's price is typed, and the verdict and the list follow.
    const list = page.locator(".exchange-list");
    const before = await list.innerText();
    await hands.type(page.getByRole("textbox", { name: "机器人每加 1 个百分点，一天" }), "400");
    await expect.poll(() => list.innerText()).not.toBe(before);
    expect(await page.locator(".verdict").innerText()).toContain("您填的价");

    // A point of the map becomes a plan to compare: one place is free once another plan is let go.
    await hands.press(link("对比"));
    await page.locator("main.compare.settled").waitFor({ timeout: SLOW });
    const plan = page.getByRole("region", { name: "方案 D" });
    await hands.press(plan.getByRole("button", { name: "移除方案 D" }));
    await plan.waitFor({ state: "detached" });
    await hands.press(link("机器人与招人"));
    await page.locator(".map-plot svg").waitFor({ timeout: SLOW });
    const map = page.locator(".map-plot");
    if (hands.name === "mouse") await map.click({ position: { x: 300, y: 90 } });
    else {
      await hands.goTo(page.getByRole("slider", { name: /^图上的光标/ }));
      await page.keyboard.press("Home");
      for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowUp");
    }
    await hands.press(page.getByRole("button", { name: "固定对比" }));
    await page.getByText("已固定为方案 D").waitFor();
    expect(complaints).toEqual([]);
  },
  SLOW,
);
