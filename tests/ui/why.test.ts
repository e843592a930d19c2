import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCases } from "#verification/theory/case.ts";
import {
  agrees,
  COLUMNS,
  EDGE,
  FIRST_CASES,
  inOrder,
  tallyOf,
  worstOf,
  zDots,
} from "#ui/why/checks.ts";
import { codePieces, readChangelog } from "#ui/why/changelog.ts";
import { foundOutcomes } from "#ui/why/definitions.ts";
import { countsOf, grades, registerOf } from "#ui/why/register.ts";
import { whyEn } from "#ui/why/text-en.ts";
import { whyZh } from "#ui/why/text-zh.ts";
import { filled } from "#ui/text/filled.ts";
import { figureName } from "#ui/why/words.ts";
import { outcomes } from "#outcomes/index.ts";
import { defaultDay } from "./default-day.ts";

const metric = (z: number, pass: boolean, se = 1) => ({
  metric: "E_Q",
  mean: z,
  se,
  expected: 0,
  z,
  pass,
  why: "",
});
const measured = (id: string, metrics: readonly ReturnType<typeof metric>[]) => ({
  status: "measured" as const,
  id,
  family: "mmc",
  metrics,
  replications: 40,
  contacts: 1000,
});

describe("the tally of theory cases", () => {
  const good = measured("a", [metric(1, true), metric(-2, true)]);
  const bad = measured("b", [metric(3.5, true), metric(0.1, false), metric(0, true, 0)]);
  const states = [
    { status: "done", result: good },
    { status: "done", result: bad },
    { status: "running", share: 0.5 },
    { status: "failed", reason: "gone" },
  ] as const;

  test("counts cases and figures, and takes z only where there is an error", () => {
    // z² of 1, 2, 3.5 and 0.1; the exact figure without an error says nothing of errors
    expect(tallyOf(states)).toEqual({
      cases: 2,
      agreeing: 1,
      figures: 5,
      agreeingFigures: 4,
      z: [1, -2, 3.5, 0.1],
      beyondThree: 1,
      meanSquareZ: (1 + 4 + 12.25 + 0.01) / 4,
    });
  });

  test("a row shows a failed figure before one merely far away, else the farthest", () => {
    expect(worstOf(bad)?.z).toBe(0.1);
    expect(worstOf(good)?.z).toBe(-2);
    expect([agrees(good), agrees(bad)]).toEqual([true, false]);
  });

  test("what is run first are cases of the file, before the others and those left out", () => {
    const read = readCases(JSON.parse(readFileSync("tests/theory/cases.json", "utf8")));
    const ids = read.ok ? read.cases.map(({ id }) => id) : [];
    expect(FIRST_CASES.filter((id) => !ids.includes(id))).toEqual([]);
    const head = (id: string, leftOut?: string) => ({
      id,
      family: "",
      name: "",
      source: "",
      figures: 1,
      leftOut,
    });
    const order = inOrder([head("x", "why"), head("y"), head(FIRST_CASES[0] ?? "")]);
    expect(order.map(({ id }) => id)).toEqual([FIRST_CASES[0], "y", "x"]);
  });

  test("every family of the file has a name in both languages", () => {
    const read = readCases(JSON.parse(readFileSync("tests/theory/cases.json", "utf8")));
    const families = read.ok ? read.cases.map(({ family }) => family) : [];
    expect(families.length).toBeGreaterThan(30);
    expect(families.filter((one) => !whyZh.families[one] || !whyEn.families[one])).toEqual([]);
  });
});

describe("the picture of z", () => {
  test("stacks figures of one column and keeps the far ones at the edge, marked", () => {
    expect(zDots([0, 0.1, -9, 3.01])).toEqual([
      { column: EDGE * 4, level: 0, isBeyond: false },
      { column: EDGE * 4, level: 1, isBeyond: false },
      { column: 0, level: 0, isBeyond: true },
      { column: COLUMNS - 4, level: 0, isBeyond: true },
    ]);
  });
});

describe("the register of assumptions", () => {
  const rows = registerOf(defaultDay, "zh");

  test("begins with what has no source, and counts every setting once", () => {
    const ranks = rows.map(({ grade }) => grades.indexOf(grade));
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
    const counts = countsOf(rows);
    expect(grades.reduce((sum, grade) => sum + counts[grade], 0)).toBe(rows.length);
    expect(new Set(rows.map(({ address }) => address)).size).toBe(rows.length);
  });

  test("has the value, range and source the file gives", () => {
    const row = rows.find(({ address }) => address === "demand.visitors");
    expect(row).toMatchObject({ grade: "assumption", value: "120,000", range: "300 – 5,000,000" });
    expect(rows.find(({ address }) => address === "demand.shape")?.source).not.toBe("");
  });

  test("a setting whose source is taken out of the file moves to the front", () => {
    const { "demand.visitors": _, ...sources } = defaultDay.sources;
    const first = registerOf({ ...defaultDay, sources }, "en").filter(
      ({ grade }) => grade === "none",
    );
    expect(first.map(({ address }) => address)).toContain("demand.visitors");
  });
});

describe("the changelog", () => {
  test("is read into versions, lists and points; lines of one point are joined", () => {
    const text =
      "# Changelog\n\nIntro.\n\n## [Unreleased]\n\n### Added\n\n- One\n  and more.\n- Two.\n\n### Numbers\n\n- A `x` moved.\n\n## [0.1.0] - 2026-01-02\n";
    expect(readChangelog(text)).toEqual([
      {
        name: "Unreleased",
        lists: [
          { heading: "Added", points: ["One and more.", "Two."] },
          { heading: "Numbers", points: ["A `x` moved."] },
        ],
      },
      { name: "0.1.0 - 2026-01-02", lists: [] },
    ]);
  });

  test("the project's own has a list of what moved numbers", () => {
    const [newest] = readChangelog(readFileSync("CHANGELOG.md", "utf8"));
    expect(newest?.lists.find(({ heading }) => heading === "Numbers")?.points).not.toEqual([]);
  });

  test("words in backticks are code, links keep their words", () => {
    expect(codePieces("see `a.ts` and [b](c)")).toEqual([
      { text: "see ", isCode: false },
      { text: "a.ts", isCode: true },
      { text: " and b", isCode: false },
    ]);
  });
});

describe("definitions", () => {
  test("all are there unasked; every word typed must be found, in either language", () => {
    expect(foundOutcomes("  ")).toEqual(outcomes);
    expect(foundOutcomes("lost-sales").map(({ id }) => id)).toContain("lost-sales");
    expect(foundOutcomes("少卖").map(({ id }) => id)).toContain("lost-sales");
    expect(foundOutcomes("少卖 zzz")).toEqual([]);
  });
});

describe("the words", () => {
  /** Every sentence with its address. */
  const sentences = (part: object, address = ""): readonly (readonly [string, string])[] =>
    Object.entries(part).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[`${address}${key}`, value] as const]
        : sentences(value as object, `${address}${key}.`),
    );
  const english = new Map(sentences(whyEn));

  test("take the same values in both languages", () => {
    const values = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();
    const chinese = sentences(whyZh);
    expect(chinese.map(([key]) => key)).toEqual([...english.keys()]);
    for (const [key, text] of chinese) {
      expect([key, values(english.get(key) ?? "")]).toEqual([key, values(text)]);
    }
  });

  test("Chinese uses full-width punctuation", () => {
    const half = sentences(whyZh).filter(([, text]) =>
      /[\p{Script=Han}][,;:?!]|[,;:?!](?=\p{Script=Han})/u.test(text.replace(/\{\{.*?\}\}/g, "文")),
    );
    expect(half).toEqual([]);
  });

  test("values are filled in; figures of cases have names, others keep their code", () => {
    expect(filled("{{a}} of {{b}}", { a: "1", b: "2" })).toBe("1 of 2");
    expect(figureName("bins[2].SL", whyEn)).toBe(whyEn.figures.SL);
    expect(figureName("E_Q_t[3]", whyEn)).toBe(whyEn.figures.E_Q);
    expect(figureName("cov_bin0_bin1", whyEn)).toBe("cov_bin0_bin1");
  });
});
