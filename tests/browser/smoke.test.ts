import { expect, test } from "vitest";
import { openHome } from "./open-home.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

test("the built page opens and draws, without an error in the console", async () => {
  const { page, complaints } = await openHome(browser, url);
  await page.waitForSelector("#root > *");
  expect(complaints).toEqual([]);
});
