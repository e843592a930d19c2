import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { knownReports } from "#reading/known-reports.ts";
import {
  AGENTS,
  asText,
  asWorkbook,
  type Encoding,
  encodings,
  exports,
  withNothing,
} from "../reading/export-files.ts";
import { openHome } from "./open-home.ts";
import { openSite } from "./serve.ts";

const { browser, url } = await openSite();

const SLOW = 240_000;

/** What the page must say of a file of each report: its name in Chinese, and how many rows it reads. */
const expected = [...exports].map(([key, one]) => {
  const known = knownReports.find(({ columns }) => columns === one.header.join("|"));
  if (known === undefined) throw new Error(`${key} is not in the register`);
  return { one, name: known.name.zh, rows: withNothing.includes(known.id) ? undefined : AGENTS };
});

/** Gives one file of each report at once, and reads off the page what it was taken for. */
async function readOff(
  page: Page,
  form: string,
  bytesOf: (one: (typeof expected)[number]) => Uint8Array,
) {
  await page.locator('input[type="file"]').setInputFiles(
    expected.map((one, i) => ({
      name: `导出 ${i + 1}`,
      mimeType: "",
      buffer: Buffer.from(bytesOf(one)),
    })),
  );
  const lines = page.locator(".data-name", { hasText: form });
  await page.waitForFunction(
    ([text, count]) =>
      [...document.querySelectorAll(".data-name")].filter(({ textContent }) =>
        textContent?.includes(text),
      ).length === count && document.querySelector("main")?.getAttribute("aria-busy") === "false",
    [form, expected.length] as const,
    { timeout: SLOW },
  );
  expect(await lines.count()).toBe(expected.length);
  return page.evaluate(() =>
    [...document.querySelectorAll(".data-table")].map((table) => ({
      said: table.querySelector(".data-name")?.textContent ?? "",
      rows: table.querySelector(".data-rows")?.textContent ?? "",
      unknown: table.querySelectorAll(".data-unknown").length,
    })),
  );
}

/** What the page says, against what it must say; in the order in which files were given. */
function expectRead(found: Awaited<ReturnType<typeof readOff>>, header: string): void {
  expect(found.map(({ said }) => said.replace(/^导出 \d+ /, "").split(" · ")[0])).toEqual(
    expected.map(({ name }) => name),
  );
  expect(found.filter(({ said }) => !said.includes(header))).toEqual([]);
  expect(found.map(({ unknown }) => unknown)).toEqual(expected.map(() => 0));
  for (const [i, { rows }] of expected.entries())
    expect(found[i]?.rows).toContain(rows === undefined ? "读了" : `读了 ${rows} 行`);
}

test(
  "every report of every tool is recognised in the browser, in a workbook under banners and as text in each encoding, without a name",
  async () => {
    const { page, complaints } = await openHome(browser, `${url}#/data`);
    await page.locator(".data-drop").waitFor();
    expectRead(await readOff(page, "表头在第 6 行", ({ one }) => asWorkbook(one)), "表头在第 6 行");
    // Files of the same names take the place of those before.
    for (const encoding of Object.keys(encodings) as Encoding[])
      expectRead(
        await readOff(page, `${encoding} · `, ({ one }) => asText(one, encoding)),
        "表头在第 2 行",
      );
    expect(await page.locator("main").innerText()).not.toContain("小店");
    expect(complaints).toEqual([]);
  },
  SLOW,
);
