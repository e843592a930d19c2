// Draws the icons of the installed page from public/favicon.svg, into public/:
//   node .ci/icons.mjs
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { ensureChromium } from "./chromium.mjs";

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), "public");
const drawing = await readFile(join(folder, "favicon.svg"), "utf8");

/** Name, side in pixels, and the part of the side that the drawing takes: systems cut maskable icons to a circle or a drop. */
const icons = /** @type {const} */ ([
  ["icon-192.png", 192, 1],
  ["icon-512.png", 512, 1],
  ["icon-maskable-512.png", 512, 0.72],
  ["apple-touch-icon.png", 180, 0.86],
]);

const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const [name, side, part] of icons) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  // Whole icons keep their round corners; the others fill their square with the drawing's own ground.
  const ground = part < 1 ? (/fill="(#\w+)"/.exec(drawing)?.[1] ?? "none") : "transparent";
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}">
      <div style="width:${part * 100}%">${drawing}</div></body>`,
  );
  await page.screenshot({ path: join(folder, name), omitBackground: true });
  await page.close();
}
await browser.close();
console.log(`icons in ${folder}`);
