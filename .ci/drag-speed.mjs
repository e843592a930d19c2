// How fluent the built page is while something is dragged:
//   node .ci/drag-speed.mjs [seconds of each drag, 3 by default] [folder of the built page, dist by default]
// Prints one JSON document, for a lever, a bar of demand, a shift and a phase on a calendar of 40 days: frames a second, the longest time between
// two frames, and the longest main-thread task by the clock and in processor time (which a busy machine does not
// stretch), all in milliseconds. The page simulates with all its workers meanwhile, as it does for a visitor.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ensureChromium } from "./chromium.mjs";
import { watchTasks } from "./main-thread.mjs";
import { serveFolder } from "./static-server.mjs";

const [seconds = "3", built = "dist"] = process.argv.slice(2);
if (!existsSync(join(built, "index.html"))) {
  console.error("The page is not built: run `npm run build`.");
  process.exit(2);
}
const server = await serveFolder(built, 0);
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage({ locale: "zh-CN", viewport: { width: 1366, height: 768 } });
await page.goto(server.url);
await page.waitForSelector("main.settled", { timeout: 120_000 });
const tasks = await watchTasks(page);

const lever = await boxOf(".lever-track input");
const bar = await boxOf(".demand-columns");
/** @type {Record<string, Awaited<ReturnType<typeof dragged>>>} */
const figures = {};
figures.lever = await dragged(
  { x: lever.x + lever.width * 0.32, y: lever.y + lever.height / 2 },
  { dx: 60, dy: 0 },
);
figures.bar = await dragged(
  { x: bar.x + (bar.width * 28.5) / 48, y: bar.y + bar.height - 5 },
  { dx: 0, dy: -60 },
);
await page.getByRole("button", { name: "改班次" }).click();
await page.locator(".shift-block").first().waitFor();
await page.waitForSelector("main.settled", { timeout: 120_000 });
const shift = await boxOf(".shift-block");
figures.shift = await dragged(
  { x: shift.x + shift.width / 2, y: shift.y + shift.height / 2 },
  { dx: 140, dy: 0 },
);
await page.goto(`${server.url}#/festival`);
await page.getByRole("button", { name: /月度长跑/ }).click();
const days = page.getByRole("textbox", { name: "日历天数" });
await days.fill("40");
await days.press("Enter");
await page.waitForTimeout(1000);
const phase = await boxOf(".festival-bar >> nth=2");
figures.phase = await dragged(
  { x: phase.x + phase.width / 2, y: phase.y + phase.height / 2 },
  { dx: 200, dy: 0 },
  "main.festival",
);
await browser.close();
await server.close();
console.log(JSON.stringify(figures, undefined, 2));

/** @param {string} selector */
async function boxOf(selector) {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not on the screen`);
  return box;
}

/**
 * Holds something and moves it to and fro.
 *
 * @param {{ x: number, y: number }} from
 * @param {{ dx: number, dy: number }} by as far as it goes
 * @param {string} settled what is on the page when it has done what follows
 */
async function dragged(from, by, settled = "main.settled") {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.dx / 4, from.y + by.dy / 4, { steps: 4 });
  await tasks.longest();
  await page.evaluate(countFrames);
  const until = performance.now() + Number(seconds) * 1000;
  for (let step = 0; performance.now() < until; step++) {
    const part = Math.abs(((step / 30) % 2) - 1);
    await page.mouse.move(
      from.x + by.dx * (0.25 + 0.75 * part),
      from.y + by.dy * (0.25 + 0.75 * part),
    );
    await page.waitForTimeout(12);
  }
  const frames = await page.evaluate(() => Reflect.get(globalThis, "frameTimes"));
  const longest = await tasks.longest();
  await page.mouse.up();
  await page.waitForSelector(settled, { timeout: 120_000 });
  const gaps = frames
    .slice(1)
    .map((/** @type {number} */ at, /** @type {number} */ i) => at - frames[i]);
  const span = frames.at(-1) - frames[0];
  return {
    framesPerSecond: Math.round((10 * 1000 * gaps.length) / span) / 10,
    longestFrame: Math.round(Math.max(...gaps)),
    longestTask: Math.round(longest.wall),
    longestTaskCpu: Math.round(longest.cpu),
  };
}

/** Runs in the page: notes the moment of every frame from now on. */
function countFrames() {
  /** @type {number[]} */
  const frames = [];
  Object.assign(globalThis, { frameTimes: frames });
  const note = (/** @type {number} */ at) => {
    frames.push(at);
    if (Reflect.get(globalThis, "frameTimes") === frames) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}
