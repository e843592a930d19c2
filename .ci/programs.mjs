// Finds the programs that the tests beyond one machine run, and installs those that are missing.
//   node .ci/programs.mjs   prints their paths; exits 1 with a sentence for each that cannot be had
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { aptInstall, isDebian, onPath } from "./debian.mjs";

/** Program, and the package of Debian that holds it. */
const packages = { parallel: "parallel", "redis-server": "redis-server" };

/** @typedef {keyof typeof packages} Program */

/**
 * Where a program is.
 *
 * @param {Program} name
 * @returns {string}
 * @throws {Error} with a sentence on what to do
 */
export function findProgram(name) {
  const found = onPath(name);
  if (found !== undefined) return found;
  throw new Error(
    `There is no ${name} here: install it (on Debian or Ubuntu: node .ci/programs.mjs, or ` +
      `sudo apt-get install ${packages[name]}), then try again.`,
  );
}

/** Installs what is missing; what could not be had is missed by findProgram. */
export function ensurePrograms() {
  const names = /** @type {Program[]} */ (Object.keys(packages));
  const missing = names.filter((name) => onPath(name) === undefined);
  if (missing.length > 0 && isDebian()) aptInstall(missing.map((name) => packages[name]));
}

if (resolve(process.argv[1] ?? "") === fileURLToPath(import.meta.url)) {
  ensurePrograms();
  for (const name of /** @type {Program[]} */ (Object.keys(packages))) {
    try {
      console.log(findProgram(name));
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  }
}
