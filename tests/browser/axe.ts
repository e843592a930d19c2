import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 AA, and what axe thinks good practice. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Axe {
  run(part: string, options: unknown): Promise<AxeResults>;
}

/** How a page can look. */
export interface Look {
  readonly language: "zh" | "en";
  readonly theme: "light" | "dark";
  readonly width: 1366 | 390;
}

/** Every language, width and light, in the order that switches least. */
export const everyLook: readonly Look[] = (["zh", "en"] as const).flatMap((language) =>
  ([1366, 390] as const).flatMap((width) =>
    (["light", "dark"] as const).map((theme) => ({ language, theme, width })),
  ),
);

/** Each language in each light, each language at each width, each light at each width: every pair once. */
const pairedLooks: readonly Look[] = [
  { language: "zh", width: 1366, theme: "light" },
  { language: "zh", width: 390, theme: "dark" },
  { language: "en", width: 390, theme: "light" },
  { language: "en", width: 1366, theme: "dark" },
];

/**
 * Rules that the page as it stands breaks, one line each, with the elements that break them.
 *
 * The script comes through the debugger, as the page's policy lets no foreign one in; only what is broken is handed back, as
 * handing all over takes longer than to find it.
 *
 * @param within the part to look at, as a selector; the whole page unless given
 */
export async function brokenRules(page: Page, within = "html"): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  return page.evaluate(
    async ([values, part]) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations } = await axe.run(part, {
        runOnly: { type: "tag", values },
        resultTypes: ["violations"],
      });
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ""}`).join("; ")}`,
      );
    },
    [tags, within] as const,
  );
}

/**
 * Makes an open page look otherwise, without a reload: what it has simulated and what is open in it stay. The page must follow
 * the system in light and dark, as it does until a visitor chooses.
 */
export async function setLook(page: Page, { language, theme, width }: Look): Promise<void> {
  const isSpoken = (wanted: string) => document.documentElement.lang.startsWith(wanted);
  if (!(await page.evaluate(isSpoken, language))) {
    // On a phone the languages are in the menu.
    await page.setViewportSize({ width: 1366, height: 800 });
    // Not by hand: a panel that is open would close at a press elsewhere. Again until it is heard: the window just became wider,
    // and the first may be the phone's, about to leave.
    await page.waitForFunction((wanted) => {
      if (document.documentElement.lang.startsWith(wanted)) return true;
      document.querySelector<HTMLInputElement>(`input[name=language][value=${wanted}]`)?.click();
      return false;
    }, language);
  }
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: theme });
  await page.waitForFunction(
    (wanted) => document.documentElement.dataset["theme"] === wanted,
    theme,
  );
  // React draws before the next frame; what watches sizes draws again before the one after it.
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
  );
}

/** Opens whatever can be unfolded. */
export const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
  });

/**
 * Claims of a page, as it stands open, that axe finds nothing and that nothing is wider than the window, in each of the looks.
 * Ends in the first look.
 *
 * @param showing what the claim is about: must be there in each look
 * @param looks where pairs are not enough, `everyLook`
 * @param within a panel over a page that another claim is about: it alone is looked at, and the whole in the first look
 */
export async function expectAccessible(
  page: Page,
  showing: string,
  looks = pairedLooks,
  within?: string,
): Promise<void> {
  const found: string[] = [];
  for (const look of looks) {
    await setLook(page, look);
    await page.locator(showing).first().waitFor();
    const name = Object.values(look).join(" ");
    const part = look === looks[0] ? undefined : within;
    for (const line of await brokenRules(page, part)) found.push(`${name}: ${line}`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) found.push(`${name}: ${over} pixels wider than the window`);
  }
  if (looks[0] !== undefined) await setLook(page, looks[0]);
  expect(found).toEqual([]);
}
