import { expect, onTestFinished, test } from "vitest";
import { openPage } from "./serve.ts";

test("the built page opens and draws, without an error in the console", async () => {
  const { page, complaints, close } = await openPage();
  onTestFinished(close);
  await page.waitForSelector("#root > *");
  expect(complaints).toEqual([]);
});
