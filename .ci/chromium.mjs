// Finds the Chromium that the browser tests drive, and installs one where there is none.
//   node .ci/chromium.mjs   prints its path; exits 1 with a sentence where none can be had
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { aptInstall, isDebian, isExecutable, onPath, run } from "./debian.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * The path of a Chromium that is already here.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const chosen = process.env["CHROMIUM"];
  if (chosen !== undefined && chosen !== "") {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`CHROMIUM names ${chosen}, which is not an executable file.`);
  }
  const installed = names.map(onPath).find((file) => file !== undefined);
  return installed ?? [chromium.executablePath()].find(isExecutable);
}

/**
 * The path of a Chromium, installed first where there is none.
 *
 * @returns {string}
 * @throws {Error} with a sentence on what to do
 */
export function ensureChromium() {
  const found = findChromium() ?? installChromium();
  ensureChineseFont();
  return found;
}

function installChromium() {
  if (isDebian() && aptInstall(["chromium", "fonts-noto-cjk"])) {
    const found = findChromium();
    if (found !== undefined) return found;
  }
  run("npx", ["playwright-core", "install", "chromium"]);
  const found = findChromium();
  if (found !== undefined) return found;
  throw new Error(
    "The browser tests need Chromium, and it could not be installed: install it (on Debian or Ubuntu: " +
      "sudo apt-get install chromium fonts-noto-cjk) or set CHROMIUM to the path of one, then try again.",
  );
}

/** Without a Chinese font the page is drawn as boxes, which is worth a line but stops nothing. */
function ensureChineseFont() {
  const fonts = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  if (fonts.error !== undefined || fonts.stdout.trim() !== "") return;
  console.log("No Chinese font found: installing fonts-noto-cjk.");
  if (!isDebian() || !aptInstall(["fonts-noto-cjk"])) {
    console.log(
      "fonts-noto-cjk could not be installed: Chinese text in the tests is drawn as boxes.",
    );
  }
}

if (resolve(process.argv[1] ?? "") === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
