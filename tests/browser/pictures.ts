import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** A picture as it was saved. */
interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Presses a chart's button and hands over the file. */
export async function savedPicture(chart: Locator, kind: "PNG" | "SVG"): Promise<Saved> {
  const download = chart.page().waitForEvent("download");
  // In either language, and whatever lies over it: by keyboard.
  await chart
    .getByRole("button", { name: new RegExp(`(图存为|picture as) ${kind}$`) })
    .press("Enter");
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Width and height stand behind the name of a PNG's first part. */
export const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

/** Of a picture alone, without the page's style sheet: colour of its first corner, and its colours. */
export const coloursOf = (page: Page, png: Buffer) =>
  page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0);
      const { data = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {};
      const found = new Set<string>();
      for (let i = 0; i < data.length; i += 4)
        found.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
      return { ground: `${data[0]},${data[1]},${data[2]}`, all: [...found] };
    },
    `data:image/png;base64,${png.toString("base64")}`,
  );

/**
 * Claims that a chart is saved as PNG and SVG under its title, which the file says, with words and colours of its own, other
 * ones in the dark.
 *
 * @param words what must be written in the picture
 */
export async function expectPicture(
  chart: Locator,
  title: string,
  words: readonly string[],
): Promise<void> {
  const page = chart.page();
  const svg = await savedPicture(chart, "SVG");
  const text = svg.bytes.toString();
  expect(svg.name).toBe(`${title}.svg`);
  expect(text).toContain(`<title>${title}</title>`);
  expect(text).not.toMatch(/ class=|var\(--|>(PNG|SVG)</);
  for (const word of words) expect(text).toContain(word);
  const light = await savedPicture(chart, "PNG");
  const [, width = "", height = ""] = /viewBox="0 0 (\d+) (\d+)"/.exec(text) ?? [];
  expect(sizeOf(light.bytes)).toEqual([2 * Number(width), 2 * Number(height)]);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.locator("html[data-theme=dark]").waitFor();
  const dark = await savedPicture(chart, "PNG");
  await page.emulateMedia({ colorScheme: "light" });
  await page.locator("html[data-theme=light]").waitFor();
  const [day, night] = [await coloursOf(page, light.bytes), await coloursOf(page, dark.bytes)];
  // Something is drawn beside the ground, and in the dark it is a dark one.
  for (const { all } of [day, night]) expect(all.length).toBeGreaterThan(3);
  expect(Number.parseInt(day.ground, 10)).toBeGreaterThan(200);
  expect(Number.parseInt(night.ground, 10)).toBeLessThan(60);
}
