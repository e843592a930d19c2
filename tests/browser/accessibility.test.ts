import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { everyLook, expectAccessible } from "./axe.ts";
import { openAnswered, setLever } from "./open-home.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

/** One page for all; each test closes what it opens. */
let page: Page;
beforeAll(async () => {
  ({ page } = await openAnswered(browser, url));
  // At rest, not half-way through a run.
  await page.keyboard.press("Escape");
});

const SLOW = 180_000;
/** What opens over the page. */
const PANEL = "dialog, [role=dialog]";

test(
  "axe finds nothing at rest, with table and editors, in the explanations of a share and of an amount",
  async () => {
    await expectAccessible(page, "main .day", everyLook);
    await page.locator(".day header button").last().click();
    // The figure with a target, once its picture has been fetched.
    await page.locator(".dots .caption").click();
    await page.locator(".histogram .bar").first().waitFor();
    await expectAccessible(page, ".histogram .bar", everyLook, PANEL);
    await page.keyboard.press("Escape");
    await page.locator(".day header button").last().click();
    await page.locator("h1 .live").last().click();
    await page.locator(".histogram .bar").first().waitFor();
    await expectAccessible(page, ".histogram .bar", undefined, PANEL);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").count()).toBe(0);
  },
  SLOW,
);

test(
  "axe finds nothing with all assumptions open",
  async () => {
    await page.locator(".levers-all").click();
    await page.locator(".assumptions .ant-collapse-header").nth(4).click();
    for (const fold of await page.locator(".assumption-fold h3 button").all()) await fold.click();
    await page.locator(".assumptions .assumption-name").nth(3).click();
    await expectAccessible(page, ".assumptions .assumption-name", everyLook, PANEL);
    await page.keyboard.press("Escape");
    await page.locator(".assumptions").waitFor({ state: "hidden" });
  },
  SLOW,
);

test(
  "axe finds nothing in the panels that the header opens, nor in a strip with faults",
  async () => {
    await setLever(page, "访客", "150000");
    await page.keyboard.press("Escape");
    const panels = [
      [".more-screens", ".screens-popover a"],
      [".pill:first-child", ".example-card"],
      [".pill:nth-child(2)", ".rule"],
      [".tools > .tool", ".copy-field"],
      [".tools > .tool:nth-of-type(2)", ".menu"],
    ] as const;
    for (const [button, content] of panels) {
      await page.locator(button).first().click();
      await page.locator(content).first().waitFor();
      await expectAccessible(page, content, undefined, PANEL);
      if (content !== ".menu") await page.keyboard.press("Escape");
    }
    await page.locator(".menu > button").first().click();
    await expectAccessible(page, ".versions-popover p", undefined, PANEL);
    await page.keyboard.press("Escape");
    const file = { name: "bad.json", mimeType: "application/json", buffer: Buffer.from("{}") };
    await page.locator(".tools > .tool:nth-of-type(2)").click();
    await page.locator("input[type=file]").setInputFiles(file);
    await expectAccessible(page, ".problems");
  },
  SLOW,
);
