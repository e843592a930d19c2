// Writes tests/verification/data/recorded.json: how far the simulated weeks were off, week by week.
//   node .ci/record-backtests.mjs <folder with backtest/ and calibration/>     after `npm run build`
// The weeks of VANAD may not ship; of them only the mean errors are written down.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [data] = process.argv.slice(2);
if (data === undefined) {
  console.error("Usage: node .ci/record-backtests.mjs <folder with backtest/ and calibration/>");
  process.exit(2);
}
const SEED = "backtest";
const REPLICATIONS = 100;
const own = "tests/verification/data/bank1999";
const weeks = [
  { id: "bank1999-jun06", centre: "bank1999", from: "1999-06-06", folder: own },
  { id: "bank1999-jul25", centre: "bank1999", from: "1999-07-25", folder: own },
  { id: "vanad2014-may26", centre: "vanad2014", from: "2014-05-26", folder: undefined },
  { id: "vanad2014-sep01", centre: "vanad2014", from: "2014-09-01", folder: undefined },
].map(({ id, centre, from, folder }) => {
  const week = join(folder ?? join(data, "backtest"), id);
  const tables = join(folder ?? data, "calibration");
  const words = ["backtest", week, "--calibration", tables, "--json", "--seed", SEED];
  const text = execFileSync(
    process.execPath,
    ["dist-node/cli.js", ...words, "--replications", String(REPLICATIONS)],
    { encoding: "utf8" },
  );
  const { days, meanAbsoluteError, meanByChance } = JSON.parse(text);
  console.log(`${id}: ${JSON.stringify(meanAbsoluteError)}`);
  const shipped = folder === undefined ? {} : { days };
  return {
    id,
    centre,
    from,
    ships: folder !== undefined,
    meanAbsoluteError,
    meanByChance,
    ...shipped,
  };
});
const engine = /ENGINE_VERSION = "([^"]+)"/.exec(readFileSync("src/engine/version.ts", "utf8"));
const record = { engine: engine?.[1], seed: SEED, replications: REPLICATIONS, weeks };
writeFileSync("tests/verification/data/recorded.json", `${JSON.stringify(record, null, 2)}\n`);
