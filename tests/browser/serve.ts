import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { afterAll, afterEach, beforeEach } from "vitest";
import { findChromium } from "../../.ci/chromium.mjs";
import { serveFolder } from "../../.ci/static-server.mjs";
import { throwIfFrameless } from "./no-frames.ts";

/** Where the built page is, and the Chromium to open it in. */
export interface Site {
  readonly browser: Browser;
  /** Address of the page; a screen's is `${url}#/<id>`. */
  readonly url: string;
}

/**
 * A window's address bar is a page of its own in a process of its own, which takes half a second of CPU for each window and is
 * never seen; the rest is what Playwright leaves out, as the last list given is the one that counts.
 */
const withoutFeatures = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "PreloadTopChromeWebUI",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${withoutFeatures.join()}`,
];

/** One Chromium and one server for all the files that this process runs; both end with it. */
const shared = globalThis as { dacuSite?: Promise<Site> };

/**
 * The built page, for one test file; call it once, at the top: `const { browser, url } = await openSite();`. After each test the
 * windows it opened are closed, as a page left open would go on simulating; those that were open before it, which tests share,
 * are closed after the last, or where the file says so.
 */
export async function openSite(): Promise<Site> {
  if ((await shared.dacuSite)?.browser.isConnected() !== true) shared.dacuSite = begin();
  const site = await (shared.dacuSite as Promise<Site>);
  let before: readonly BrowserContext[] = [];
  beforeEach(() => {
    before = site.browser.contexts();
  });
  const closeOthers = async (kept: readonly BrowserContext[]) => {
    for (const context of site.browser.contexts())
      if (!kept.includes(context)) await context.close();
  };
  afterEach(async ({ task }) => {
    const pages = site.browser.contexts().flatMap((context) => context.pages());
    const message = task.result?.state === "fail" ? task.result.errors?.at(-1)?.message : undefined;
    try {
      await throwIfFrameless(message ?? "", pages);
    } finally {
      await closeOthers(before);
    }
  });
  afterAll(() => closeOthers([]));
  return site;
}

async function begin(): Promise<Site> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error("No Chromium here: run `node .ci/chromium.mjs`, which installs one.");
  if (!existsSync("dist/index.html"))
    throw new Error("The page is not built: run `npm run build`, or `npm test`, which builds it.");
  const [{ url }, browser] = await Promise.all([
    serveFolder("dist", 0),
    // Chromium ends when the process does.
    chromium.launch({ executablePath, args: flags, handleSIGTERM: false }),
  ]);
  return { browser, url };
}
