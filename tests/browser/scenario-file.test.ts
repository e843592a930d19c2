import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { setLook } from "./axe.ts";
import { openAnswered, setLever } from "./open-home.ts";
import { undo, visitors } from "./plan-page.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

/** One page for all. */
let page: Page;
beforeAll(async () => {
  ({ page } = await openAnswered(browser, url));
  await page.keyboard.press("Escape");
});

const file = (text: string, name = "方案.json") => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});

const day = readFileSync("scenarios/default-day.json", "utf8");
const chooser = (page: Page) => page.locator("input[type=file]");

test("a scenario file goes out and comes back with nothing lost", async () => {
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
  ["zh", "更多", /^第 \d+ 行第 \d+ 列/, "要改 10 处"],
  ["en", "More", /^line \d+, column \d+/, "10 things to mend"],
] as const)(
  "a scenario file with ten faults gets all ten at once, in %s",
  async (language, more, place, count) => {
    await setLook(page, { language, theme: "light", width: 1366 });
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
    await chooser(page).setInputFiles(file(broken, `bad-${language}.json`));
    await page.getByText(`bad-${language}.json`).waitFor();
    await page.getByText(count).waitFor();
    const faults = await page.locator(".problems li").allInnerTexts();
    expect(faults).toHaveLength(10);
    for (const fault of faults) expect(fault).toMatch(place);
    const line = 1 + broken.slice(0, broken.indexOf('"visitors": -5')).split("\n").length - 1;
    expect(faults.find((fault) => fault.includes("demand.visitors"))).toContain(String(line));
    expect(await page.locator(".lever input[type=range]").first().inputValue()).toBe("120000");
  },
);

test("a scenario file can be dropped anywhere on the page", async () => {
  await setLook(page, { language: "zh", theme: "light", width: 1366 });
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

test("a scenario file that is no UTF-8 text is refused in a sentence", async () => {
  await page.getByRole("button", { name: "更多", exact: true }).click();
  const bytes = Buffer.from([0x7b, 0xb4, 0xf3, 0xb4, 0xd9, 0x7d]);
  await chooser(page).setInputFiles({ name: "gbk.json", mimeType: "", buffer: bytes });
  await page.locator(".problems li").waitFor();
  expect(await page.locator(".problems li").innerText()).toContain("文件不是 UTF-8 文字");
});
