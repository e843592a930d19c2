import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openAnswered } from "./open-home.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

async function saved(page: Page, kind: "PNG" | "SVG"): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await page
    .locator(".day")
    .getByRole("button", { name: `图存为 ${kind}` })
    .click();
  return readFileSync(await (await download).path());
}

/** Width and height stand behind the name of a PNG's first part. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

/** Of a picture alone, without the page's style sheet: colour of its first corner, and how many colours it has. */
const coloursOf = (page: Page, png: Buffer) =>
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

test("the day is saved as it stands, with its own colours in light and dark, twice as large in pixels", async () => {
  const { page, complaints } = await openAnswered(browser, url);
  const day = await page.locator(".day").boundingBox();
  const [width = 0, height = 0] = [day?.width, day?.height].map((one) =>
    Math.ceil((one ?? 0) + 24),
  );
  const svg = (await saved(page, "SVG")).toString();
  expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
  expect(svg).not.toMatch(/ class=|var\(--/);
  // The names of rows, which are no part of a drawing on the page, and the opening, which is.
  for (const words of ["这一天", "咨询", "在岗", "20 点开场", "24:00"])
    expect(svg).toContain(`>${words}<`);
  expect(svg).not.toContain(">PNG<");

  const png = await saved(page, "PNG");
  expect(sizeOf(png)).toEqual([2 * width, 2 * height]);
  const light = await coloursOf(page, png);
  // The style sheet's paper and demand: #faf8f4 and #43526f.
  expect(light.ground).toBe("250,248,244");
  expect(light.all).toContain("67,82,111");
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await coloursOf(page, await saved(page, "PNG"));
  // #171613 and #98abd3.
  expect(dark.ground).toBe("23,22,19");
  expect(dark.all).toContain("152,171,211");
  expect(complaints).toEqual([]);
});
