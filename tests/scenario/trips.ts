import { expect, test } from "vitest";
import type { Scenario } from "#scenario/scenario.ts";
import { dayWith, problemsIn } from "./example.ts";

/** Claims that a change of the default day is one problem, at one place, told in both languages. */
export function trips(claim: string, path: string, change: (day: Scenario) => void): void {
  test(`refused: ${claim}`, () => {
    const problems = problemsIn(dayWith(change));
    expect(problems.map((problem) => problem.path)).toEqual([path]);
    for (const { zh, en } of problems) {
      expect(zh).toMatch(/[\u4e00-\u9fff].*[。？]$/u);
      expect(en).toMatch(/^[A-Za-z].*[.?]$/u);
    }
  });
}
