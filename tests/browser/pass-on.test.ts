import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openAnswered, openHome, setLever } from "./open-home.ts";
import { notices, settled, undo, visitors } from "./plan-page.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

const SLOW = 180_000;

const file = (text: string, name = "方案.json") => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});

describe("a link", () => {
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
    "opens as the same plan elsewhere, and the result is checked against the sender's",
    async () => {
      const sender = await openAnswered(browser, url);
      const address = await linkOf(sender.page);
      expect(address.length).toBeLessThan(300);
      const { page, complaints } = await openHome(browser, address);
      await notices(page).waitFor();
      expect(await notices(page).innerText()).toMatch(/已打开链接里的方案：“20 点开场当天/);
      expect(await visitors(page).inputValue()).toBe("150,000");
      expect(page.url()).toBe(url);
      await page.getByText("结果与生成时一致").waitFor({ timeout: SLOW });
      expect(complaints).toEqual([]);
    },
    SLOW,
  );

  test(
    "asks before it replaces work, and an older engine's figures are set beside today's",
    async () => {
      const { page } = await openAnswered(browser, url);
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

  test("that is damaged says so and leaves the plan alone", async () => {
    const { page } = await openAnswered(browser, url);
    await setLever(page, "访客", "90000");
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
      expect(await visitors(page).inputValue()).toBe("90,000");
    }
    await page.getByRole("button", { name: "知道了" }).click();
    expect(page.url()).toBe(url);
  });
});

describe("a scenario file", () => {
  const day = readFileSync("scenarios/default-day.json", "utf8");
  const chooser = (page: Page) => page.locator("input[type=file]");

  test("goes out and comes back with nothing lost", async () => {
    const { page } = await openAnswered(browser, url);
    await setLever(page, "访客", "150000");
    await page.getByRole("button", { name: "更多", exact: true }).click();
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "存为场景文件" }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe("20-点开场当天-母婴店.json");
    const text = readFileSync(await download.path(), "utf8");
    const expected = JSON.parse(day) as { demand: { visitors: number } };
    expected.demand.visitors = 150_000;
    expect(JSON.parse(text)).toEqual(expected);

    await undo(page).click();
    await page.getByRole("button", { name: "更多", exact: true }).click();
    await chooser(page).setInputFiles(file(text));
    await page.getByText("已打开“方案.json”").waitFor();
    expect(await visitors(page).inputValue()).toBe("150,000");
    await undo(page).click();
    expect(await visitors(page).inputValue()).toBe("120,000");
  });

  test.each([
    ["zh-CN", "更多", /^第 \d+ 行第 \d+ 列/, "要改 10 处"],
    ["en-GB", "More", /^line \d+, column \d+/, "10 things to mend"],
  ])("with ten faults gets all ten at once, in %s", async (locale, more, place, count) => {
    const { page } = await openAnswered(browser, url, { locale });
    const broken = day
      .replace('"until-empty"', '"later"')
      .replace('"visitors": 120000', '"visitors": -5')
      .replace('"consultRate": 0.045', '"consultRate": 3')
      .replace('"dayCv": 0.25', '"dayCv": -1')
      .replace('"orderValue": 192', '"orderValue": "x"')
      .replace('"priority": 1', '"priority": 0.5')
      .replace('"target": 0.9', '"target": 2')
      .replace('"precision"', '"precison"')
      .replace('"least"', '"leest"')
      .replace('"from": "0:00"', '"from": "0:99"');
    await page.getByRole("button", { name: more, exact: true }).click();
    await chooser(page).setInputFiles(file(broken, "bad.json"));
    await page.getByText(count).waitFor();
    const faults = await page.locator(".problems li").allInnerTexts();
    expect(faults).toHaveLength(10);
    for (const fault of faults) expect(fault).toMatch(place);
    const line = 1 + broken.slice(0, broken.indexOf('"visitors": -5')).split("\n").length - 1;
    expect(faults.find((fault) => fault.includes("demand.visitors"))).toContain(String(line));
    expect(await page.locator(".lever input[type=range]").first().inputValue()).toBe("120000");
  });

  test("can be dropped anywhere on the page", async () => {
    const { page } = await openAnswered(browser, url);
    const text = day.replace('"visitors": 120000', '"visitors": 60000');
    const data = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], "拖来的.json", { type: "application/json" }));
      return transfer;
    }, text);
    await page.dispatchEvent("main", "dragover", { dataTransfer: data });
    await page.getByText("松开，打开这个场景文件").waitFor();
    await page.dispatchEvent("main", "drop", { dataTransfer: data });
    await page.getByText("已打开“拖来的.json”").waitFor();
    expect(await visitors(page).inputValue()).toBe("60,000");
  });

  test("that is no UTF-8 text is refused in a sentence", async () => {
    const { page } = await openAnswered(browser, url);
    await page.getByRole("button", { name: "更多", exact: true }).click();
    const bytes = Buffer.from([0x7b, 0xb4, 0xf3, 0xb4, 0xd9, 0x7d]);
    await chooser(page).setInputFiles({ name: "gbk.json", mimeType: "", buffer: bytes });
    await page.locator(".problems li").waitFor();
    expect(await page.locator(".problems li").innerText()).toContain("文件不是 UTF-8 文字");
  });
});
