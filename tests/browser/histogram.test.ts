import type { BrowserContextOptions } from "playwright-core";
import { expect, test } from "vitest";
import { openAnswered, smallShop } from "./open-home.ts";
import { settled } from "./plan-page.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

/** The plan of a small shop, at rest. */
async function openSettled(options: BrowserContextOptions = {}) {
  const opened = await openAnswered(browser, url, { ...smallShop(url), ...options });
  await settled(opened.page);
  return opened;
}

test.each([1366, 390])(
  "recharts is fetched with the first number that is opened, and the panel does not jump when the bars come in (%d pixels)",
  async (width) => {
    const viewport = { width, height: 844 };
    const { page, complaints } = await openSettled({ viewport });
    const fetched = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType("resource")
          .map(({ name }) => name)
          .filter((name) => /\/(charts|histogram-bars)-/.test(name)),
      );
    expect(await fetched()).toEqual([]);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/histogram-bars/, async (route) => {
      await held;
      await route.continue();
    });
    await page.locator("h1 .live").last().click();
    const panel = page.getByRole("dialog");
    await page.locator(".histogram-skeleton").waitFor();
    const before = await panel.boundingBox();
    release();
    await page.locator(".histogram .bar").first().waitFor();
    expect(await panel.boundingBox()).toEqual(before);
    expect((await fetched()).length).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(complaints).toEqual([]);
  },
);

test("the bars, the table for screen readers and the count of days agree; pointing reads a bar out", async () => {
  const { page } = await openSettled();
  await page.locator(".dots .caption").click();
  const panel = page.getByRole("dialog");
  await panel.locator(".bar").first().waitFor();
  const counts = (await panel.locator("tbody td").allTextContents()).map(Number);
  expect(counts.length).toBeGreaterThanOrEqual(10);
  const days = counts.reduce((sum, count) => sum + count, 0);
  expect(await panel.innerText()).toContain(`根据 ${days} 次模拟`);
  expect(await panel.locator(".mark").allTextContents()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^平均 [\d.]+%$/),
      expect.stringContaining("70%"),
    ]),
  );
  const plot = panel.locator(".histogram-plot");
  const box = await plot.boundingBox();
  await plot.hover({ position: { x: (box?.width ?? 0) - 2, y: 60 } });
  expect(await panel.locator(".histogram-readout").innerText()).toContain(`有 ${counts.at(-1)} 天`);
  for (const size of await panel
    .locator("svg text")
    .evaluateAll((texts) =>
      texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize)),
    ))
    expect(size).toBeGreaterThanOrEqual(11);
});

test("without the picture the panel says so and keeps the words", async () => {
  const { page } = await openSettled();
  await page.route(/histogram-bars/, (route) => route.abort());
  await page.locator("h1 .live").last().click();
  const panel = page.getByRole("dialog");
  await panel.getByText("图没有载入").waitFor();
  expect(await panel.innerText()).toContain("十天里有八天落在");
});
