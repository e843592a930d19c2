import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { built } from "./built.ts";
import { dacu } from "./dacu.ts";

const { cli } = await built();
const folder = mkdtempSync(join(tmpdir(), "dacu-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const few = ["--replications", "3"];

describe("dacu run", () => {
  test("prints a sentence and a table of the default day when no scenario is named", () => {
    const { status, stdout, stderr } = dacu(["run", ...few, "--lang", "zh"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(
      /^每 100 位转人工的顾客.* 3 分钟内等不到第一句回复；预计少卖 .*元（多数日子 .*）。\n/,
    );
    expect(stdout).toContain("模拟 3 天");
  });

  test("prints one JSON document with --json, the same bytes for any number of workers", () => {
    const words = ["run", "ordinary-day", ...few, "--seed", "a", "--json", "--workers"];
    const [none, one, two, four] = ["0", "1", "2", "4"].map((workers) => dacu([...words, workers]));
    expect(none?.stderr).toBe("");
    expect(one).toEqual(none);
    expect(two).toEqual(none);
    expect(four).toEqual(none);
    const said = JSON.parse(none?.stdout ?? "");
    expect(said).toMatchObject({ seed: "a", replications: 3, stopped: "cap" });
    expect(Object.keys(said.outcomes["lost-sales"])).toEqual(
      "mean low high p10 p50 p90 se unit".split(" "),
    );
    expect(said.slots).toHaveLength(48);
    expect(said.slots[20]).toMatchObject({ from: 36_000, until: 37_800 });
    expect(Object.keys(said.slots[20].outcomes["first-response-miss-share"])).toEqual(
      "mean p10 p90".split(" "),
    );
  });

  test("simulates other customers with another seed", () => {
    const sales = (seed: string) =>
      JSON.parse(dacu(["run", ...few, "--json", "--seed", seed]).stdout).outcomes.sales.mean;
    expect(sales("a")).not.toBe(sales("b"));
  });

  test("changes one value with --set", () => {
    const contacts = (...words: string[]) =>
      JSON.parse(dacu(["run", ...few, "--json", ...words]).stdout).outcomes.contacts.mean;
    expect(contacts("--set", "demand.visitors=0")).toBe(0);
    expect(contacts("--set", "demand.visitors=0", "--set", "demand.visitors=1000")).toBeGreaterThan(
      0,
    );
  });

  test("writes to a file with --out and prints nothing", () => {
    const out = join(folder, "result.json");
    expect(dacu(["run", ...few, "--json", "--out", out]).stdout).toBe("");
    expect(JSON.parse(readFileSync(out, "utf8")).replications).toBe(3);
  });

  test("names every problem of a file with line and column, and exits with 2", () => {
    const path = file("bad.json", '{\n  "dacu": 1,\n  "demand": { "visitors": -5 }\n}\n');
    const { status, stdout, stderr } = dacu(["run", path]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(`${path}:3:27 demand.visitors: `);
    expect(stderr.trim().split("\n").length).toBeGreaterThan(5);
  });

  test.each([
    [["run", "nowhere.json"], "nowhere.json: There is no such file"],
    [["run", "default-day", "ordinary-day"], "One scenario only; ordinary-day is too much."],
    [["run", "--replications", "x"], '--replications takes a whole number of at least 2, not "x".'],
    [["run", "--workers", "-1"], "--workers"],
    [["run", "--seed"], "--seed needs a value: S."],
    [["run", "--json=yes"], "--json takes no value."],
    [["run", "--seed", "a", "--seed", "b"], "--seed can be given once only."],
    [["run", "--speed", "9"], "There is no option --speed; there are --json"],
    [["run", "--lang", "fr"], '--lang takes zh or en, not "fr".'],
    [["run", "--set", "demand.visitors=many"], "demand.visitors: "],
    [["run", "--set", "demand.visitor=5"], "demand.visitor: "],
    [["compare", "default-day"], "A comparison needs two scenarios or more."],
    [["verify", "--cases", "nowhere.json"], "nowhere.json: ENOENT"],
    [["backtest"], "Name one folder"],
    [["backtest", "nowhere"], "nowhere/meta.json: ENOENT"],
    [["bench", "--only", "w9"], "There is no workload w9"],
    [["staff", "--outcome", "nothing"], "There is no outcome nothing"],
    [["staff", "--target", "2"], "--target is a share here: a number between 0 and 1"],
    [["run", "--out", "nowhere/x.json"], "Cannot write nowhere/x.json: there is no folder nowhere"],
    [["staff", "--target", "95%"], 'not "95%". Write 0.95 for 95 per cent.'],
    [["staff", "--chance", "90"], 'from 0.01 to 0.999, not "90". Write 0.9 for 90 per cent.'],
    [
      ["compare", "default-day", "erlang-a", "--set", "customers[presale].orderValue=-1"],
      "default-day customers[0].orderValue: ",
    ],
    [["staff", "--per", "week", "--chance", "2"], "--per takes day or slot"],
    [["fly"], "There is no command fly; there are run compare"],
  ] as const)("dacu %j is bad input", (words, sentence) => {
    const { status, stdout, stderr } = dacu(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(sentence);
  });

  test("tells several faults at once", () => {
    const { status, stderr } = dacu([
      "run",
      "nowhere.json",
      "--workers",
      "x",
      "--replications",
      "1",
    ]);
    expect(status).toBe(2);
    expect(stderr.trim().split("\n")).toHaveLength(3);
  });
});

test("dacu compare pairs the same days", () => {
  const words = ["compare", "ordinary-day", "ordinary-day", ...few, "--json"];
  const { status, stdout } = dacu(words);
  expect(status).toBe(0);
  const { base, others } = JSON.parse(stdout);
  expect(others).toHaveLength(1);
  expect(others[0].outcomes).toEqual(base.outcomes);
  expect(others[0].differences.sales).toMatchObject({ mean: 0, low: 0, high: 0, betterDays: 0 });
});

describe("dacu verify", () => {
  const one = {
    id: "one-agent",
    family: "mm1",
    parameters: { arrival_rate: 0.02, mean_service: 40, T: 45 },
    tolerance: { z: 4, rel_allowance: 0.0005, max_rel_se: 0.1, max_prob_se: 0.05 },
  };

  test("finds the engine in agreement with an exact value, in parallel as alone", () => {
    const cases = [0, 1, 2].map((i) => ({
      ...one,
      id: `case-${i}`,
      expected: { utilisation: 0.8 },
    }));
    const path = file("cases.json", JSON.stringify({ cases }));
    const words = ["verify", "--cases", path, "--json", "--fast", "--workers"];
    const [alone, parallel] = ["0", "2"].map((workers) => dacu([...words, workers]));
    expect(alone).toMatchObject({ status: 0, stderr: "" });
    expect(parallel).toEqual(alone);
    const said = JSON.parse(alone?.stdout ?? "");
    expect(Object.keys(said)).toEqual(["case-0", "case-1", "case-2"]);
    expect(Object.keys(said["case-1"].utilisation)).toEqual(["mean", "se"]);
  });

  test("exits with 1 when a figure is off", () => {
    const cases = [{ ...one, expected: { utilisation: 0.5 } }];
    const path = file("wrong.json", JSON.stringify({ cases }));
    const { status, stdout } = dacu(["verify", "--cases", path, "--fast"]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/one-agent utilisation +0\.500000 .*FAIL/);
  });

  test("runs the cases named by --only", () => {
    const { status, stdout } = dacu(["verify", "--only", "S-mmc-2", "--fast", "--json"]);
    expect(status).toBe(0);
    expect(Object.keys(JSON.parse(stdout))).toEqual(["S-mmc-2"]);
  });
});

describe("the help", () => {
  test("is there for the program and every verb, in both languages", () => {
    for (const lang of ["zh", "en"]) {
      const general = dacu(["--help", "--lang", lang]);
      expect(general).toMatchObject({ status: 0, stderr: "" });
      for (const verb of ["run", "compare", "verify", "backtest", "bench"]) {
        expect(general.stdout).toMatch(new RegExp(`^  ${verb} `, "m"));
        const { status, stdout } = dacu([verb, "--help", "--lang", lang]);
        expect(status).toBe(0);
        expect(/[\u4e00-\u9fff]/.test(stdout)).toBe(lang === "zh");
        expect(stdout).toContain("--json");
      }
    }
  });

  test("follows the language of the terminal", () => {
    expect(dacu(["--help"], { LANG: "zh_CN.UTF-8" }).stdout).toContain("大促沙盘");
    expect(dacu(["--help"], { LANG: "de_DE.UTF-8" }).stdout).toContain("simulates a shop");
    expect(dacu(["--help"], { LANG: "de_DE", LC_ALL: "zh_CN" }).stdout).toContain("大促沙盘");
  });

  test("is what comes without a command, as bad input", () => {
    const { status, stderr } = dacu([]);
    expect(status).toBe(2);
    expect(stderr).toContain("dacu <");
  });
});

test("a reader that closes the pipe early is no fault", async () => {
  const child = spawn(process.execPath, [cli, "run", ...few, "--json"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaints = "";
  child.stderr.on("data", (part) => (complaints += part));
  child.stdout.once("data", () => child.stdout.destroy());
  const [code] = await once(child, "close");
  expect({ code, complaints }).toEqual({ code: 0, complaints: "" });
});

test("Ctrl+C ends a long run at once", async () => {
  const words = ["run", "--replications", "1000000", "--workers", "2"];
  const child = spawn(process.execPath, [cli, ...words], { stdio: "ignore" });
  await sleep(3000);
  const before = performance.now();
  child.kill("SIGINT");
  const [code, signal] = await once(child, "exit");
  // A process that is still loading its code has no say in how it ends.
  expect(code === 130 || signal === "SIGINT").toBe(true);
  expect(performance.now() - before).toBeLessThan(2000);
});
