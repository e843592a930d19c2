// Pictures of the built page, to look at: both languages, light and dark, desktop and phone.
//   node .ci/screens.mjs <folder for the pictures> [folder of the built page, dist by default]
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ensureChromium } from "./chromium.mjs";
import { serveFolder } from "./static-server.mjs";

const [folder, built = "dist"] = process.argv.slice(2);
if (folder === undefined || !existsSync(join(built, "index.html"))) {
  console.error("Usage: node .ci/screens.mjs <folder> [built page], after `npm run build`.");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const sizes = [
  { name: "1366", width: 1366, height: 768 },
  { name: "390", width: 390, height: 844 },
];
const server = await serveFolder(built, 0);
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const { name, width, height } of sizes) {
  for (const locale of ["zh-CN", "en-GB"]) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      const page = await browser.newPage({
        locale,
        colorScheme,
        viewport: { width, height },
        reducedMotion: "reduce",
      });
      await page.goto(server.url);
      await page.waitForSelector("footer[data-fingerprint]", { timeout: 60_000 });
      const language = locale.slice(0, 2);
      await page.screenshot({ path: join(folder, `home-${name}-${language}-${colorScheme}.png`) });
      await page.screenshot({
        path: join(folder, `home-${name}-${language}-${colorScheme}-whole.png`),
        fullPage: true,
      });
      await page.close();
    }
  }
}
await browser.close();
await server.close();
console.log(`pictures in ${folder}`);
