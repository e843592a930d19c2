// How fluently the replay plays with some 300 agents on duty, alone and as a twin:
//   node .ci/replay-speed.mjs [seconds of each run, 4 by default] [folder of the built page, dist by default]
// The default day with nine times its visitors and people. Prints one JSON document, for one plan and for two, at
// 15 and at 60 times: agents on duty, frames a second, the longest time between two frames, and the longest
// main-thread task by the clock and in processor time, all in milliseconds; and the longest task while the films are
// made and first drawn. Nothing else is simulated meanwhile.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ensureChromium } from "./chromium.mjs";
import { watchTasks } from "./main-thread.mjs";
import { serveFolder } from "./static-server.mjs";

const TIMES = 9;
const [seconds = "4", built = "dist"] = process.argv.slice(2);
if (!existsSync(join(built, "index.html"))) {
  console.error("The page is not built: run `npm run build`.");
  process.exit(2);
}
const scenario = JSON.parse(readFileSync("scenarios/default-day.json", "utf8"));
scenario.demand.visitors *= TIMES;
for (const shift of scenario.staff.shifts) shift.count *= TIMES;
scenario.study = { ...scenario.study, least: 20, most: 20 };
const file = {
  name: "three-hundred.json",
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify(scenario)),
};

const server = await serveFolder(built, 0);
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage({
  locale: "zh-CN",
  viewport: { width: 1366, height: 768 },
  reducedMotion: "no-preference",
});
await page.goto(server.url);
await page.waitForSelector("main.settled", { timeout: 120_000 });
await page.getByRole("button", { name: "更多", exact: true }).click();
await page.locator("input[type=file]").setInputFiles(file);
await page.keyboard.press("Escape");
await page.waitForSelector("main.stale, main.provisional", { timeout: 60_000 });
await page.waitForSelector("main.settled", { timeout: 180_000 });
// The base of the comparisons is still the day before: the replay shows the plan in hand as the base.
await page.evaluate(() => localStorage.removeItem("dacu-workbook"));
await page.waitForTimeout(1500);
await page.goto(`${server.url}#/replay`);
await page.reload();
await page.waitForSelector("main.replay.settled .stage canvas", { timeout: 180_000 });
const tasks = await watchTasks(page);
/** @type {Record<string, unknown>} */
const figures = {};
await page.getByLabel("差的一天").check();
await page.getByLabel("典型的一天").check();
await page.waitForSelector("main.replay.settled", { timeout: 60_000 });
figures.one15 = await played("15 倍");
figures.one60 = await played("60 倍");
await tasks.longest();
await page.locator(".replay-choosers select").last().selectOption("first-questions-first");
await page.waitForSelector(".stages.of-2", { timeout: 60_000 });
await page.waitForTimeout(500);
figures.opening = rounded(await tasks.longest());
figures.two15 = await played("15 倍");
figures.two60 = await played("60 倍");
await browser.close();
await server.close();
console.log(JSON.stringify(figures, undefined, 2));

/**
 * Plays for a while from the beginning.
 *
 * @param {string} speed
 */
async function played(speed) {
  await page.getByLabel(speed).check();
  await page
    .locator(".loss-plot input")
    .fill(String(await page.locator(".loss-plot input").getAttribute("min")));
  await tasks.longest();
  await page.getByRole("button", { name: "播放" }).click();
  await page.evaluate(countFrames);
  await page.waitForTimeout(Number(seconds) * 1000);
  const frames = await page.evaluate(() => Reflect.get(globalThis, "frameTimes"));
  const longest = await tasks.longest();
  const people = await page.locator(".stage-name p").first().innerText();
  await page.getByRole("button", { name: "暂停" }).click();
  const gaps = frames
    .slice(1)
    .map((/** @type {number} */ at, /** @type {number} */ i) => at - frames[i]);
  const span = frames.at(-1) - frames[0];
  return {
    agents: Number.parseInt(people, 10),
    framesPerSecond: Math.round((10 * 1000 * gaps.length) / span) / 10,
    longestFrame: Math.round(Math.max(...gaps)),
    ...rounded(longest),
  };
}

/** @param {{ wall: number, cpu: number }} longest */
function rounded(longest) {
  return { longestTask: Math.round(longest.wall), longestTaskCpu: Math.round(longest.cpu) };
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
