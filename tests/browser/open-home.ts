import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { checksumText } from "#units/checksum.ts";

/** The home page with what went wrong on it. */
export interface OpenedHome {
  readonly page: Page;
  readonly complaints: readonly string[];
}

const PATIENCE = 60_000;

/** Opens the page in a window of its own, with nothing stored. */
export async function openHome(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenedHome> {
  const context = await browser.newContext({
    locale: "zh-CN",
    viewport: { width: 1366, height: 768 },
    reducedMotion: "reduce",
    // Keeping the whole page for later would only slow the tests down; keep.test.ts lets it.
    serviceWorkers: "block",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(url);
  return { page, complaints };
}

/** Opens the page and waits for its first number. */
export async function openAnswered(
  ...parameters: Parameters<typeof openHome>
): Promise<OpenedHome> {
  const opened = await openHome(...parameters);
  await opened.page.waitForSelector("h1 .live");
  return opened;
}

/**
 * Has the page open with a small shop (three agents, 225 contacts) as the plan of the last visit, on few simulated days: it settles
 * at once. For whatever does not need the day that a first visit begins with:
 * `openAnswered(browser, url, smallShop(url))`. A strip says that the plan is that of last time.
 */
export const smallShop = (url: string, more: Kept = {}): BrowserContextOptions =>
  leftWith("small-shop", url, more);

/** As `smallShop`, but the default day: it has a bot, deadlines and many agents. */
export const shortDay = (url: string): BrowserContextOptions => leftWith("default-day", url);

/** What else the page keeps, by its name there. */
type Kept = Readonly<Record<string, string>>;

const FEW_DAYS = { least: 10, most: 10 };

/** As `smallShop`, with the example of that name. */
export function leftWith(id: string, url: string, more: Kept = {}): BrowserContextOptions {
  const scenario = JSON.parse(readFileSync(`scenarios/${id}.json`, "utf8"));
  const base = { ...scenario, study: { ...scenario.study, ...FEW_DAYS } };
  const text = JSON.stringify({ origin: { id, scenario }, base, levers: {} });
  // Sealed with the name of the page's own script, so that it is taken as it is.
  const [, script = ""] =
    /src="\.\/assets\/(index-[^"]+)"/.exec(readFileSync("dist/index.html", "utf8")) ?? [];
  const value = `${Date.UTC(2026, 0, 1)} ${script} ${checksumText(text)} ${text}`;
  const localStorage = Object.entries({ "dacu-draft": value, ...more }).map(([key, kept]) => ({
    name: key,
    value: kept,
  }));
  return {
    storageState: { cookies: [], origins: [{ origin: new URL(url).origin, localStorage }] },
  };
}

/** Types a lever's value and waits for an answer to it. */
export async function setLever(page: Page, name: string, value: string): Promise<void> {
  const field = page.getByRole("textbox", { name: new RegExp(`^${name}`) });
  await field.fill(value);
  await field.press("Enter");
  await answered(page);
}

/** Waits until what is shown belongs to the levers as they stand. */
export async function answered(page: Page): Promise<void> {
  await page.waitForSelector("main.provisional, main.settled");
}

/** Yuan the headline says are lost: "2.9 万元" is 29,000. */
export async function lostInHeadline(page: Page): Promise<number> {
  const text = await page.locator("h1 .live").last().innerText();
  const [, number = "0", scale = ""] = /([\d.,]+) ?(万)?/.exec(text) ?? [];
  return Number(number.replaceAll(",", "")) * (scale === "万" ? 10_000 : 1);
}
