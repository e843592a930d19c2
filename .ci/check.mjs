// `npm run check`: every script check:… of package.json, two at a time and in their order, the longest first. What each says
// comes whole, when it has ended.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const waiting = Object.keys(scripts).filter((name) => name.startsWith("check:"));
/** @type {string[]} */
const failed = [];

/** Takes one check after the other until none waits. */
async function work() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const child = spawn("npm", ["run", "--silent", name], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (part) => (said += part));
    }
    const [code] = await once(child, "close");
    console.log(`${name}: ${code === 0 ? "passed" : "FAILED"}\n${said}`.trimEnd());
    if (code !== 0) failed.push(name);
  }
}

await Promise.all([work(), work()]);
if (failed.length > 0) console.log(`Failed: ${failed.join(", ")}`);
process.exitCode = failed.length > 0 ? 1 : 0;
