import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dacu } from "./dacu.ts";

const root = mkdtempSync(join(tmpdir(), "dacu-backtest-"));
const week = join(root, "weeks", "one");
const outcomes = join(week, "outcomes_days.csv");
afterAll(() => rmSync(root, { recursive: true }));

/** One centre, one day: ten agents and six calls a quarter of an hour, so nobody waits. */
beforeAll(() => {
  const files = {
    "weeks/one/meta.json": '{ "days": ["2020-01-01"], "centre": "c", "interval_s": 900 }',
    "weeks/one/inputs_arrivals.csv":
      "date,start_s,cls,arrivals\n2020-01-01,32400,all,6\n2020-01-01,33300,all,6\n",
    "weeks/one/inputs_staffing.csv":
      "date,start_s,agents_on_duty\n2020-01-01,32400,10\n2020-01-01,33300,10\n",
    "weeks/one/inputs_handle_time.csv": "cls,p,seconds\nall,0,10\nall,1,110\n",
    "weeks/one/inputs_handle_mean_by_day.csv": "date,cls,mean_handle_s\n2020-01-01,all,60\n",
    "calibration/patience_km.csv":
      "centre,cls,t_s,still_waiting,at_risk\nc,all,0,1,100\nc,all,600,0.5,50\nc,all,1200,0.1,10\n",
    "calibration/pause_quantiles.csv": "centre,p,seconds\nc,0,0\nc,1,4\n",
  };
  for (const folder of ["weeks/one", "calibration", "elsewhere"]) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
});

test("simulates first: a week without outcomes is simulated, then its missing file named", () => {
  const { status, stdout, stderr } = dacu(["backtest", week, "--replications", "2"]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("outcomes_days.csv");
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

test("sets measured beside simulated, and says how far they are apart", () => {
  writeFileSync(
    outcomes,
    "date,abandon_rate,mean_wait_answered_s,service_level_20s\n2020-01-01,0.1,5,0.9\n",
  );
  const words = ["backtest", week, "--replications", "2"];
  const { status, stdout } = dacu([...words, "--json"]);
  expect(status).toBe(0);
  // Nobody waits, so what was measured is by how much the simulation is off.
  const [share, wait, level] = [0.1, 5, 0.1].map((value) => expect.closeTo(value, 6));
  const none = { abandonmentShare: 0, meanWaitAnswered: 0, serviceLevel20s: 0 };
  expect(JSON.parse(stdout)).toEqual({
    days: [
      {
        date: "2020-01-01",
        measured: { abandonmentShare: 0.1, meanWaitAnswered: 5, serviceLevel20s: 0.9 },
        simulated: { abandonmentShare: 0, meanWaitAnswered: 0, serviceLevel20s: 1 },
        byChance: none,
      },
    ],
    meanAbsoluteError: { abandonmentShare: share, meanWaitAnswered: wait, serviceLevel20s: level },
    meanByChance: none,
  });
  expect(dacu(words).stdout).toMatch(/2020-01-01 +10\.0% +0\.0% +5\.0 +0\.0 +90\.0% +100\.0%/);
});

test("takes the calibration from another folder when asked, and names what is missing there", () => {
  const { status, stderr } = dacu(["backtest", week, "--calibration", join(root, "elsewhere")]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/patience_km\.csv: ENOENT.*\n.*pause_quantiles\.csv: ENOENT/);
});
