import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "../../.ci/chromium.mjs";
import { serveFolder } from "../../.ci/static-server.mjs";

/** The built page, served and opened in Chromium, with what went wrong there. */
export interface OpenedPage {
  readonly page: Page;
  readonly browser: Browser;
  readonly url: string;
  /** Console errors (a missing file is one) and uncaught exceptions, in order. */
  readonly complaints: readonly string[];
  /** Closes browser and server. */
  readonly close: () => Promise<void>;
}

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Chromium; the caller closes it. */
export function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error("No Chromium here: run `node .ci/chromium.mjs`, which installs one.");
  }
  return chromium.launch({ executablePath, args: flags });
}

/** Serves dist/ on a free port; the caller closes it. */
export function serve(): ReturnType<typeof serveFolder> {
  if (!existsSync("dist/index.html")) {
    throw new Error("The page is not built: run `npm run build`, or `npm test`, which builds it.");
  }
  return serveFolder("dist", 0);
}

/**
 * Serves dist/ and opens it; the caller closes it: `onTestFinished(opened.close)`.
 *
 * @param address what follows the folder's address: a query or a hash
 */
export async function openPage(address = ""): Promise<OpenedPage> {
  const server = await serve();
  const browser = await launch();
  const close = async () => {
    await browser.close();
    await server.close();
  };
  const page = await browser.newPage({
    locale: "zh-CN",
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
  });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  const url = `${server.url}${address}`;
  try {
    await page.goto(url, { waitUntil: "load" });
  } catch (error) {
    await close();
    throw error;
  }
  return { page, browser, url, complaints, close };
}
