import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { openAnswered, openHome, setLever, shortDay } from "./open-home.ts";
import { notices, settled, undo, visitors } from "./plan-page.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

const SLOW = 180_000;

/** One page for all: who sends links in the first, and whom they reach in the others. */
let page: Page;
beforeAll(async () => {
  ({ page } = await openAnswered(browser, url, shortDay(url)));
});

/** The address of a plan with 150,000 visitors. */
async function linkOf(page: Page): Promise<string> {
  await setLever(page, "访客", "150000");
  await settled(page);
  await page.getByRole("button", { name: "分享" }).click();
  const field = page.getByRole("textbox", { name: "链接" });
  await field.waitFor();
  await page.getByText("附上现在的结果").waitFor();
  return field.inputValue();
}

test(
  "a link opens as the same plan elsewhere, and the result is checked against the sender's",
  async () => {
    const address = await linkOf(page);
    await page.keyboard.press("Escape");
    expect(address.length).toBeLessThan(300);
    const other = await openHome(browser, address);
    await notices(other.page).waitFor();
    expect(await notices(other.page).innerText()).toMatch(/已打开链接里的方案：“20 点开场当天/);
    expect(await visitors(other.page).inputValue()).toBe("150,000");
    expect(other.page.url()).toBe(url);
    await other.page.getByText("结果与生成时一致").waitFor({ timeout: SLOW });
    expect(other.complaints).toEqual([]);
  },
  SLOW,
);

test(
  "a link asks before it replaces work, and an older engine's figures are set beside today's",
  async () => {
    await setLever(page, "访客", "90000");
    const older = await page.evaluate(async () => {
      const packed = new Blob([
        JSON.stringify([
          "0.0.9",
          "default-day",
          "00000000",
          1,
          [],
          { visitors: 150_000 },
          [0.5, 1e5],
        ]),
      ])
        .stream()
        .pipeThrough(new CompressionStream("deflate-raw"));
      const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
      const text = btoa(String.fromCharCode(...bytes))
        .replaceAll("+", "-")
        .replaceAll("/", "_")
        .replaceAll("=", "");
      const body = `${text.length.toString(36)}.${text}`;
      let hash = 0x811c9dc5;
      for (const letter of body) {
        hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
      }
      return `#plan=1.${hash.toString(16).padStart(8, "0")}.${body}`;
    });
    await page.evaluate((hash) => {
      location.hash = hash;
    }, older);
    await page.getByRole("button", { name: "保留我的" }).waitFor();
    expect(await notices(page).innerText()).toMatch(
      /生成时为：每 100 位有 50 位等不到，少卖 10.0 万元/,
    );
    expect(await visitors(page).inputValue()).toBe("90,000");
    await page.getByRole("button", { name: "保留我的" }).click();
    expect(await visitors(page).inputValue()).toBe("90,000");
    expect(page.url()).toBe(url);

    await page.evaluate((hash) => {
      location.hash = hash;
    }, older);
    await page.getByRole("button", { name: "打开链接里的" }).click();
    expect(await visitors(page).inputValue()).toBe("150,000");
    await page
      .getByText(
        /此链接用 0\.0\.9 生成时为：每 100 位有 50 位.*；现版本 \S+ 为：每 100 位有 [\d.]+ 位/,
      )
      .waitFor({ timeout: SLOW });
    expect(await notices(page).innerText()).toContain("原来的例子在这个版本里改过");
    await undo(page).click();
    expect(await visitors(page).inputValue()).toBe("90,000");
  },
  SLOW,
);

test("a link that is damaged says so and leaves the plan alone", async () => {
  await setLever(page, "访客", "80000");
  for (const [hash, reason] of [
    ["#plan=1.00000000.4.AAAA", "链接在途中被改动了"],
    ["#plan=1.00000000.zz.AAAA", "链接被截断，少了 1291 个字符"],
    ["#plan=9.0.0.A", "来自更新的版本"],
  ] as const) {
    await page.evaluate((text) => {
      location.hash = text;
    }, hash);
    await page.getByText(reason).waitFor();
    expect(await notices(page).innerText()).toContain("链接打不开，您的方案没有动");
    expect(await visitors(page).inputValue()).toBe("80,000");
  }
  await page.getByRole("button", { name: "知道了" }).click();
  expect(page.url()).toBe(url);
});
