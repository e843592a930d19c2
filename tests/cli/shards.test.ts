import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { dacu } from "./dacu.ts";

const folder = mkdtempSync(join(tmpdir(), "dacu-shards-"));
afterAll(() => rmSync(folder, { recursive: true }));

const run = ["run", "small-shop", "--replications", "7", "--seed", "a"];
const sweep = [
  "sweep",
  "small-shop",
  "--replications",
  "3",
  "--vary",
  "demand.visitors=2000:4000:3",
  "--vary",
  "service.replyOrder=oldest-message,first-questions-first",
];

function shardsOf(words: readonly string[], count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => {
    const file = join(folder, `${words[0]}-${count}-${i}.json`);
    const said = dacu([...words, "--shard", `${i}/${count}`, "--out", file]);
    expect(said.stderr).toBe("");
    return file;
  });
}

describe.each([
  ["run", run],
  ["sweep", sweep],
] as const)("shards of %s", (_, words) => {
  test("put together, in any order, are the bytes of the whole", () => {
    const whole = dacu([...words, "--json"]).stdout;
    const files = shardsOf(words, 3).toReversed();
    expect(dacu(["merge", ...files])).toEqual({ status: 0, stderr: "", stdout: whole });
  });
});

test("the index is read from the scheduler's environment", () => {
  const file = join(folder, "env.json");
  const said = dacu([...run, "--shard", "3", "--out", file], { JOB_COMPLETION_INDEX: "2" });
  expect(said.status).toBe(0);
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ index: 2, count: 3 });
});

describe("what cannot be merged is named", () => {
  test("a missing shard, one given twice, and one of another run", () => {
    const [first = ""] = shardsOf(run, 2);
    const said = dacu(["merge", first, first]);
    expect(said.status).toBe(2);
    expect(said.stderr).toContain("Shards 1 of 2 are missing");
    expect(said.stderr).toContain("Shard 0 is already given");
    const other = join(folder, "other.json");
    dacu([
      "run",
      "small-shop",
      "--replications",
      "7",
      "--seed",
      "b",
      "--shard",
      "1/2",
      "--out",
      other,
    ]);
    expect(dacu(["merge", first, other]).stderr).toContain("Not of the same run");
  });
  test("a file that is no shard, or from another engine", () => {
    const first = join(folder, "run-2-0.json");
    const foreign = join(folder, "foreign.json");
    writeFileSync(foreign, "{}");
    expect(dacu(["merge", foreign]).stderr).toContain("Not a shard written by dacu");
    const shard = JSON.parse(readFileSync(first, "utf8"));
    writeFileSync(foreign, JSON.stringify({ ...shard, engine: "0.0.1" }));
    expect(dacu(["merge", foreign]).stderr).toContain("Made by engine 0.0.1");
  });
});

describe("bad words", () => {
  test.each([
    [["run", "small-shop", "--shard", "0/2"], "say by --replications"],
    [[...run, "--shard", "2/2"], "from 0 to 1"],
    [[...run, "--shard", "two"], "takes i/n"],
    [[...run, "--shard", "4"], "does not say which"],
    [["sweep", "small-shop"], "Nothing is varied"],
    [["sweep", "small-shop", "--vary", "demand.visitors=1:2"], "path=from:to:steps"],
    [["sweep", "small-shop", "--vary", "demand.visitor=1:2:2"], "demand.visitor"],
    [["sweep", "small-shop", "--vary", "demand.consultRate=0.5:1.5:3"], "demand.consultRate"],
  ])("%j", (words, sentence) => {
    const { status, stdout, stderr } = dacu(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(sentence);
  });
});

test("a grid says the paired gap of each point to the first", () => {
  const { points } = JSON.parse(dacu([...sweep, "--json"]).stdout);
  expect(points.map((point: { values: object }) => Object.values(point.values))).toEqual([
    [2000, "oldest-message"],
    [2000, "first-questions-first"],
    [3000, "oldest-message"],
    [3000, "first-questions-first"],
    [4000, "oldest-message"],
    [4000, "first-questions-first"],
  ]);
  expect(points[0].differences["lost-sales"].mean).toBe(0);
  // Twice the visitors bring twice the contacts, within the noise of three days.
  const contacts = (i: number) => points[i].outcomes.contacts.mean;
  expect(contacts(4) / contacts(0)).toBeGreaterThan(1.7);
  expect(contacts(4) / contacts(0)).toBeLessThan(2.3);
});
