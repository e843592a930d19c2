// `npm start`: builds what is missing or out of date, serves the page on localhost, prints its
// address and then the headline of the default day, and keeps serving until interrupted.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { serveFolder } from "./static-server.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sources = [
  "src",
  "workers",
  "scenarios",
  "public",
  "index.html",
  "vite.config.ts",
  "package-lock.json",
  ".ci/build.mjs",
];
const built = ["dist/index.html", "dist-node/cli.js"];

if (isOutOfDate()) {
  const build = spawnSync(process.execPath, [join(root, ".ci/build.mjs")], { stdio: "inherit" });
  if (build.status !== 0) {
    console.error("The build failed; the reason is above.");
    process.exit(1);
  }
}

const server = await serveFolder(join(root, "dist"), 4173);
console.log(`Dacu (大促沙盘) is at ${server.url}`);

const headline = spawn(process.execPath, [join(root, "dist-node/cli.js"), "run"], {
  stdio: ["ignore", "pipe", "pipe"],
});
/** @type {Buffer[]} */
const said = [];
/** @type {Buffer[]} */
const complained = [];
headline.stdout.on("data", (part) => said.push(part));
headline.stderr.on("data", (part) => complained.push(part));
headline.on("error", (error) =>
  console.error(`The default day could not be run: ${error.message}`),
);
headline.on("close", (code, signal) => {
  const text = Buffer.concat(said).toString().trimEnd();
  if (text !== "") console.log(text);
  if (code === 0) {
    console.log("Press Ctrl+C to stop.");
  } else if (!stopping) {
    const reason = Buffer.concat(complained).toString().trimEnd();
    console.error(
      `The default day could not be run (${signal ?? `exit code ${code}`}).\n${reason}`,
    );
  }
});

let stopping = false;
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    headline.kill();
    void server.close().then(() => process.exit(0));
  });
}

function isOutOfDate() {
  const outputs = built.map((name) => join(root, name));
  if (!outputs.every((file) => existsSync(file))) return true;
  const oldestOutput = Math.min(...outputs.map((file) => statSync(file).mtimeMs));
  return sources.some((name) => newest(join(root, name)) > oldestOutput);
}

/**
 * @param {string} path a file or folder, which may be absent
 * @returns {number} the latest change in it, in milliseconds
 */
function newest(path) {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
