import { describe, expect, test } from "vitest";
import { checkScenario } from "#scenario/check-scenario.ts";
import { readScenario } from "#scenario/read-scenario.ts";
import { copyOf, dayWith, first, problemsIn, textOf } from "./example.ts";

const text = textOf("default-day");

function problemsOf(file: string) {
  const read = readScenario(file);
  return read.ok ? [] : read.problems;
}

/** The default day's text with one passage replaced; the passage must be there once at least. */
function changed(passage: string | RegExp, by: string, file = text): string {
  const result = file.replace(passage, by);
  if (result === file) throw new RangeError(`${passage} is not in the file`);
  return result;
}

/** Where a passage begins, counted from 1. */
function placeOf(passage: string, file: string): { line: number; column: number } {
  const before = file.slice(0, file.indexOf(passage)).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

test("ten faults in one file are listed at once, in order, with line and column", () => {
  const edits: [RegExp, string][] = [
    [/"until": "24:00",\n/u, '"until": "24h",\n'],
    [/"visitors": 120000/u, '"visitors": "120000"'],
    [/"consultRate": 0.045/u, '"consultRate": 4.5'],
    [/"step": 3600/u, '"setp": 3600'],
    [/"decay": 320/u, '"decay": -320'],
    [/"every": 1800/u, '"every": null'],
    [/"priority": 1,/u, '"priority": 1.5,'],
    [/"assignment": "push"/u, '"assignment": "pull"'],
    [/"kind": "regular"/u, '"kind": "reglar"'],
    [/"least": 30/u, '"least": 500'],
  ];
  const file = edits.reduce((all, [passage, by]) => changed(passage, by, all), text);
  const problems = problemsOf(file);
  const found = problems.map(({ path, line, column }) => ({ path, line, column }));
  expect(found).toEqual([
    { path: "horizon.until", ...placeOf('"24h"', file) },
    { path: "demand.visitors", ...placeOf('"120000"', file) },
    { path: "demand.consultRate", ...placeOf("4.5,", file) },
    { path: "demand.shape.setp", line: placeOf('"setp"', file).line, column: 15 },
    { path: "demand.openings[1].decay", ...placeOf("-320", file) },
    { path: "demand.withinDay.every", ...placeOf("null", file) },
    { path: "customers[0].priority", ...placeOf("1.5,", file) },
    { path: "service.assignment", ...placeOf('"pull"', file) },
    { path: "staff.types[0].kind", ...placeOf('"reglar"', file) },
    { path: "study.least", ...placeOf("500", file) },
  ]);
});

describe("A sentence names the field, the value and the mend, in both languages", () => {
  const sentences: [string, string | RegExp, string, string, string][] = [
    [
      "out of range",
      '"consultRate": 0.045',
      '"consultRate": 4.5',
      "询单率（demand.consultRate）是 4.5；应为 0 到 1 之间的数。",
      "Consult rate (demand.consultRate) is 4.5; it must be a number from 0 to 1.",
    ],
    [
      "wrong type",
      '"visitors": 120000',
      '"visitors": "many"',
      '访客数（demand.visitors）是 "many"；应为 0 到 1,000,000,000 之间的数。',
      'Visitors (demand.visitors) is "many"; it must be a number from 0 to 1,000,000,000.',
    ],
    [
      "missing",
      /"visitors": 120000,/u,
      "",
      "缺少访客数（demand.visitors）；请写上 0 到 1,000,000,000 之间的数。",
      "Visitors (demand.visitors) is missing; give a number from 0 to 1,000,000,000.",
    ],
    [
      "mistyped field",
      '"visitors"',
      '"vistors"',
      "没有 demand.vistors 这个字段；是不是想写 visitors？",
      "There is no field demand.vistors; did you mean visitors?",
    ],
    [
      "unknown choice",
      '"ties": "longest"',
      '"ties": "shortest"',
      '并列时（service.ties）是 "shortest"；应为 "longest"、"random" 之一。',
      'Ties (service.ties) is "shortest"; it must be one of "longest", "random".',
    ],
    [
      "no moment",
      '"from": "0:00"',
      '"from": "noon"',
      '开始（horizon.from）是 "noon"；应为时刻，如 "20:00"、"20:00:30"、次日 "44:00"，或从首日零点起的秒数。',
      'From (horizon.from) is "noon"; it must be a moment such as "20:00", "20:00:30", "44:00" for the second day, or seconds from midnight of the first day.',
    ],
    [
      "a number too large to hold",
      '"visitors": 120000',
      '"visitors": 1e999',
      "访客数（demand.visitors）是 Infinity；应为 0 到 1,000,000,000 之间的数。",
      "Visitors (demand.visitors) is Infinity; it must be a number from 0 to 1,000,000,000.",
    ],
    [
      "unknown platform rule",
      '"rule": "taobao-3-min"',
      '"rule": "taobao-3-mins"',
      '没有平台规则 "taobao-3-mins"（platform.rule）；是不是 taobao-3-min？',
      'There is no platform rule "taobao-3-mins" (platform.rule); did you mean taobao-3-min?',
    ],
    [
      "a newer file",
      '"dacu": 1',
      '"dacu": 2',
      "文件的格式版本（dacu）是 2，比本程序能读的 1 新；请更新程序后再打开。",
      "The file has format version (dacu) 2, newer than the 1 this program reads; update the program to open it.",
    ],
    [
      "an older file",
      '"dacu": 1',
      '"dacu": 0',
      "文件的格式版本（dacu）是 0，没有这样的旧版本；请写 1。",
      "The file has format version (dacu) 0, and no such older version exists; write 1.",
    ],
  ];
  test.each(sentences)("%s", (_claim, passage, by, zh, en) => {
    const problems = problemsOf(changed(passage, by));
    expect(problems.map((one) => [one.zh, one.en])).toContainEqual([zh, en]);
    expect(problems).toHaveLength(1);
  });
});

describe("Text that is not JSON is a problem with its place", () => {
  const cases: [claim: string, file: string, line: number, column: number][] = [
    ["nothing at all", "", 1, 1],
    ["blanks", " \n ", 2, 2],
    ["a missing comma", '{\n  "dacu": 1\n  "name": 2\n}', 3, 3],
    ["a missing brace", '{\n  "dacu": 1', 2, 12],
    ["a name without quotes", "{\n  dacu: 1\n}", 2, 3],
    ["NaN", '{\n  "dacu": NaN\n}', 2, 11],
    ["single quotes", "{\n  'dacu': 1\n}", 2, 3],
    ["a second value", "{}\n{}", 2, 1],
    ["brackets without end", "[".repeat(200_000), 1, 33],
    ["brackets behind a comment", `/* " */${"[".repeat(200_000)}`, 1, 40],
    ["a file of more than five million characters", `"${"x".repeat(5_000_000)}"`, 1, 1],
  ];
  test.each(cases)("%s", (_claim, file, line, column) => {
    const problems = problemsOf(file);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ path: "", line, column });
  });
});

test("comments and trailing commas are problems, and the rest is checked all the same", () => {
  const commented = changed('"dacu": 1,', '"dacu": 1, // version');
  const file = changed('"consultRate": 0.045', '"consultRate": 4.5', commented);
  const trailing = changed(/\}\n$/u, "},\n", changed(/\n\}\n$/u, ",\n}\n", file)).slice(0, -2);
  expect(problemsOf(trailing).map(({ path }) => path)).toEqual(["", "demand.consultRate", ""]);
});

test("a key given twice is a problem at its second place", () => {
  const file = changed('"consultRate": 0.045,', '"consultRate": 0.045,\n"consultRate": 0.05,');
  const { line } = placeOf('"consultRate": 0.05,', file);
  expect(problemsOf(file)).toMatchObject([{ path: "demand.consultRate", line, column: 1 }]);
});

test("a __proto__ key is a problem and changes nothing", () => {
  const file = changed('"dacu": 1,', '"dacu": 1, "__proto__": { "name": 1 },');
  expect(problemsOf(file)).toMatchObject([{ path: "__proto__" }]);
  const value: unknown = JSON.parse(file);
  expect(problemsIn(value)).toMatchObject([{ path: "__proto__" }]);
});

test("anything but an object is one problem", () => {
  for (const file of ["null", "[]", "5", '"scenario"', "true"])
    expect(problemsOf(file)).toMatchObject([{ path: "", line: 1, column: 1 }]);
  for (const value of [undefined, null, [], 5, Number.NaN, "x", () => 1, Symbol("x"), 10n])
    expect(problemsIn(value)).toMatchObject([{ path: "" }]);
});

test("values inside themselves and numbers that are none are problems", () => {
  const circle: Record<string, unknown> = { ...copyOf("default-day") };
  circle.summary = circle;
  expect(problemsIn(circle).length).toBeGreaterThan(0);
  const day = dayWith((scenario) => {
    scenario.demand.visitors = Number.NaN;
    first(scenario.customers).orderValue = Number.POSITIVE_INFINITY;
  });
  const paths = problemsIn(day).map(({ path }) => path);
  expect(paths).toEqual(["demand.visitors", "customers[0].orderValue"]);
});

test("faults behind an unknown kind are found as well", () => {
  const day = dayWith((scenario) => {
    Object.assign(first(scenario.staff.types), { kind: "regulr", wage: -1, effortFactor: 0 });
  });
  expect(problemsIn(day).map(({ path }) => path)).toEqual([
    "staff.types[0].kind",
    "staff.types[0].wage",
    "staff.types[0].effortFactor",
  ]);
});

test("a scenario written and read again is the same scenario", () => {
  const day = copyOf("default-day");
  const read = readScenario(`\uFEFF${JSON.stringify(day)}`);
  expect(read).toEqual({ ok: true, value: day });
  expect(checkScenario(day)).toEqual(read);
});

test("line ends of Windows do not move the line", () => {
  const file = changed('"consultRate": 0.045', '"consultRate": 4.5');
  const [problem] = problemsOf(file.replaceAll("\n", "\r\n"));
  expect(problem).toMatchObject(placeOf("4.5,", file));
});
