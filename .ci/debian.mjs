// Looks for programs, and installs Debian's packages where they are missing.
import { spawnSync } from "node:child_process";
import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Installs packages without asking anything.
 *
 * @param {readonly string[]} packages
 * @returns {boolean} whether it succeeded
 */
export function aptInstall(packages) {
  console.error(`Installing ${packages.join(" and ")} with apt-get.`);
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = [...asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"];
  // A package list that cannot be refreshed may still be good enough to install from.
  run(...split([...apt, "update"]));
  return run(...split([...apt, "install", "-y", "--no-install-recommends", ...packages]));
}

/**
 * @param {readonly string[]} words
 * @returns {[string, string[]]}
 */
function split([command = "", ...rest]) {
  return [command, rest];
}

/**
 * Runs a command; what it says goes to standard error, so that standard output stays the caller's own.
 *
 * @param {string} command
 * @param {readonly string[]} parameters
 * @returns {boolean} whether it succeeded
 */
export function run(command, parameters) {
  const done = spawnSync(command, parameters, { stdio: ["ignore", 2, 2] });
  if (done.error !== undefined) console.error(`${command}: ${done.error.message}`);
  return done.status === 0;
}

/** Whether packages of Debian can be installed here. */
export function isDebian() {
  try {
    return /^(ID|ID_LIKE)=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

/**
 * Where a program is, undefined where there is none of that name.
 *
 * @param {string} name
 * @returns {string | undefined}
 */
export function onPath(name) {
  const folders = ["/usr/bin", ...(process.env["PATH"] ?? "").split(delimiter)];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** @param {string} file */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
