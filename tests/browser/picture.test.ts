import { expect, test } from "vitest";
import { setLook } from "./axe.ts";
import { openAnswered, shortDay, smallShop } from "./open-home.ts";
import { coloursOf, expectPicture, savedPicture, sizeOf } from "./pictures.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

test("the day is saved as it stands, with its own colours in light and dark, twice as large in pixels", async () => {
  const { page, complaints } = await openAnswered(browser, url, shortDay(url));
  const day = await page.locator(".day").boundingBox();
  const [width = 0, height = 0] = [day?.width, day?.height].map((one) =>
    Math.ceil((one ?? 0) + 24),
  );
  const chart = page.locator(".day");
  const svg = (await savedPicture(chart, "SVG")).bytes.toString();
  expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
  expect(svg).not.toMatch(/ class=|var\(--/);
  // The names of rows, which are no part of a drawing on the page, and the opening, which is.
  for (const words of ["这一天", "咨询", "在岗", "20 点开场", "24:00"])
    expect(svg).toContain(`>${words}<`);
  expect(svg).not.toContain(">PNG<");

  const { bytes: png } = await savedPicture(chart, "PNG");
  expect(sizeOf(png)).toEqual([2 * width, 2 * height]);
  const light = await coloursOf(page, png);
  // The style sheet's paper and demand: #faf8f4 and #43526f.
  expect(light.ground).toBe("250,248,244");
  expect(light.all).toContain("67,82,111");
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await coloursOf(page, (await savedPicture(chart, "PNG")).bytes);
  // #171613 and #98abd3.
  expect(dark.ground).toBe("23,22,19");
  expect(dark.all).toContain("152,171,211");
  expect(complaints).toEqual([]);
});

test("the explanation's bars and the lines of each of the manager's formulas are saved, in the language of the page", async () => {
  const { page } = await openAnswered(browser, url, smallShop(url));
  await page.locator("main.settled").waitFor();
  await page.locator("h1 .live").last().click();
  await page.locator(".histogram .bar").first().waitFor();
  await expectPicture(page.locator(".histogram"), "少卖的钱", ["平均"]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "经理公式" }).click();
  const formula = page.locator(".formula").first();
  const title = await formula.locator("h3").innerText();
  await expectPicture(formula, title, [title, "8:00"]);
  await setLook(page, { language: "en", theme: "light", width: 390 });
  const english = await formula.locator("h3").innerText();
  expect(english).not.toBe(title);
  expect((await savedPicture(formula, "PNG")).name).toBe(`${english}.png`);
});
