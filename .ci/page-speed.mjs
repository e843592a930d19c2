// How fast the built page answers, in milliseconds, as medians of several cold loads:
//   node .ci/page-speed.mjs [loads, 5 by default] [folder of the built page, dist by default]
// Prints one JSON document: cold load to the first number; from a lever's key to the provisional and to
// the settled answer; from Escape to rest; and the longest main-thread tasks while loading and simulating,
// by the clock and in processor time (which a busy machine does not stretch).
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ensureChromium } from "./chromium.mjs";
import { watchTasks } from "./main-thread.mjs";
import { serveFolder } from "./static-server.mjs";

const [loads = "5", built = "dist"] = process.argv.slice(2);
if (!existsSync(join(built, "index.html"))) {
  console.error("The page is not built: run `npm run build`.");
  process.exit(2);
}
const server = await serveFolder(built, 0);
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ["--no-sandbox", "--disable-gpu"],
});
/** @type {Record<string, number>[]} */
const runs = [];
for (let load = 0; load < Number(loads); load++) runs.push(await measure());
await browser.close();
await server.close();

/** @type {Record<string, number>} */
const medians = {};
for (const name of Object.keys(runs[0] ?? {})) {
  medians[name] = Math.round(median(runs.map((run) => run[name] ?? Number.NaN)));
}
console.log(JSON.stringify(medians, undefined, 2));

/** One load in a window of its own, with nothing cached. */
async function measure() {
  const context = await browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const tasks = await watchTasks(page);
  await page.goto(server.url);
  await page.waitForSelector("h1 .live", { timeout: 60_000 });
  const firstNumber = await page.evaluate(() => Reflect.get(globalThis, "firstNumberAt"));
  await page.waitForSelector("main.settled", { timeout: 120_000 });
  const longestLoading = await tasks.longest();

  const slider = page.locator(".controls").getByRole("slider").first();
  await slider.focus();
  await slider.press("PageUp");
  const pressed = await page.evaluate(() => Reflect.get(globalThis, "keyAt"));
  const provisional = await reached(page, "provisional", pressed);
  const settled = await reached(page, "settled", pressed);
  const longestSimulating = await tasks.longest();

  await slider.press("PageDown");
  await page.waitForTimeout(50);
  await page.keyboard.press("Escape");
  const escaped = await page.evaluate(() => Reflect.get(globalThis, "keyAt"));
  await page.getByText("已停止").waitFor();
  const stopped = await page.evaluate(() => performance.now());
  await context.close();
  return {
    firstNumber,
    provisional,
    settled,
    stopped: stopped - escaped,
    longestTaskWhileLoading: longestLoading.wall,
    longestTaskWhileLoadingCpu: longestLoading.cpu,
    longestTaskWhileSimulating: longestSimulating.wall,
    longestTaskWhileSimulatingCpu: longestSimulating.cpu,
  };
}

/** Runs in the page: notes when the first number, each state of the answer and each key came. */
function watch() {
  /** @type {Record<string, number>} */
  const reachedAt = {};
  Object.assign(globalThis, { reachedAt, keyAt: 0, firstNumberAt: 0 });
  let last = "";
  const look = () => {
    const now = performance.now();
    if (Reflect.get(globalThis, "firstNumberAt") === 0 && document.querySelector("h1 .live")) {
      Object.assign(globalThis, { firstNumberAt: now });
    }
    const state = document.querySelector("main")?.className.split(" ").at(-1) ?? "";
    if (state !== last) reachedAt[state] = now;
    last = state;
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
  });
  const note = () => Object.assign(globalThis, { keyAt: performance.now() });
  addEventListener("keydown", note, { capture: true });
}

/**
 * Milliseconds from a moment to a state of the answer.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} state
 * @param {number} since
 */
async function reached(page, state, since) {
  const at = await page.waitForFunction(
    ([name, from]) => {
      const moment = Reflect.get(globalThis, "reachedAt")[name ?? ""];
      return moment > Number(from) ? moment : undefined;
    },
    [state, String(since)],
    { timeout: 120_000 },
  );
  return Number(await at.jsonValue()) - since;
}

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
