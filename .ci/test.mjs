// `npm test`: makes sure of Chromium, builds, runs every test, and says last how many passed:
//   N passed, N failed[, N skipped]
// Parameters go to Vitest: npm test -- tests/engine
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureChromium } from "./chromium.mjs";
import { ensurePrograms } from "./programs.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  console.log(`Chromium: ${ensureChromium()}`);
} catch (error) {
  stopBefore(error instanceof Error ? error.message : String(error));
}
ensurePrograms();
if (runNode([".ci/build.mjs"]) !== 0) stopBefore("The build failed; the reason is above.");

const scratch = mkdtempSync(join(tmpdir(), "dacu-test-"));
const report = join(scratch, "report.json");
const status = runNode([
  "node_modules/vitest/vitest.mjs",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
const counts = readCounts();
rmSync(scratch, { recursive: true, force: true });

if (counts === undefined) stopBefore("Vitest ended without a report.");
if (counts.passed + counts.failed === 0) console.log("No test ran.");
if (status !== 0 && counts.failed === 0 && counts.passed > 0) {
  console.log("Vitest reports an error outside the tests, counted here as one failure.");
  counts.failed = 1;
}
if (counts.again > 0)
  console.log(`${counts.again} of them passed at the second try, as marked above.`);
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
process.exitCode = status === 0 && counts.failed === 0 && counts.passed > 0 ? 0 : 1;
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);

/**
 * @returns {{ passed: number, failed: number, skipped: number, again: number } | undefined} a file that could not
 *   be loaded has no tests to report and counts as one failure
 */
function readCounts() {
  let files;
  try {
    files = JSON.parse(readFileSync(report, "utf8")).testResults;
  } catch {
    return undefined;
  }
  const total = { passed: 0, failed: 0, skipped: 0, again: 0 };
  for (const { status: outcome, assertionResults: tests } of files) {
    let failedHere = 0;
    for (const test of tests) {
      if (test.status === "passed") {
        total.passed++;
        if (test.failureMessages.length > 0) total.again++;
      } else if (test.status === "failed") failedHere++;
      else total.skipped++;
    }
    total.failed += outcome === "failed" ? Math.max(1, failedHere) : failedHere;
  }
  return total;
}

/**
 * @param {readonly string[]} parameters
 * @returns {number | null} the exit code
 */
function runNode(parameters) {
  return spawnSync(process.execPath, parameters, { cwd: root, stdio: "inherit" }).status;
}

/**
 * Ends with one failure when the tests could not even begin.
 *
 * @param {string} reason
 * @returns {never}
 */
function stopBefore(reason) {
  console.log(reason);
  console.log("0 passed, 1 failed");
  process.exit(1);
}
