import { expect, test } from "vitest";
import { nameAt } from "#scenario/described.ts";
import { parsePath } from "#scenario/path-text.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { replaced } from "#scenario/shape.ts";
import { problemsIn } from "./example.ts";

/** Claims that one value at one place is one problem there, told with the field's name, the value and what may stand there. */
export function refuses(scenario: Scenario, path: string, value: unknown): void {
  test(`refused: ${path} = ${JSON.stringify(value)}`, () => {
    const steps = (parsePath(path) ?? []).map(({ text }) =>
      /^\d+$/u.test(text) ? Number(text) : text,
    );
    const problems = problemsIn(replaced(scenario, steps, value));
    expect(problems.map((problem) => problem.path)).toEqual([path]);
    const shown = Array.isArray(value)
      ? `a list of ${value.length}`
      : typeof value === "object"
        ? "an object"
        : JSON.stringify(value);
    const name = nameAt(steps, scenario);
    for (const { zh, en } of problems) {
      expect(en).toContain(shown);
      expect(en).toContain(path);
      expect(en).toMatch(/must be .+\.$/u);
      expect(zh).toMatch(/应为.+。$/u);
      expect(en).toContain(name?.en ?? path);
      expect(zh).toContain(name?.zh ?? path);
    }
  });
}
