import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkScenario } from "#scenario/check-scenario.ts";
import type { Path, Problem } from "#scenario/checked.ts";
import { valueAt } from "#scenario/described.ts";
import { pathText } from "#scenario/path-text.ts";
import { readScenario } from "#scenario/read-scenario.ts";
import { setPaths } from "#scenario/set-path.ts";
import { replaced } from "#scenario/shape.ts";
import { copyOf, textOf } from "./example.ts";

const text = textOf("default-day");
const day = copyOf("default-day");

/** Every place of the default day that holds no object or list. */
const leaves: Path[] = [];
const collect = (value: unknown, path: Path): void => {
  if (typeof value !== "object" || value === null) leaves.push(path);
  else if (Array.isArray(value)) value.forEach((item, index) => collect(item, [...path, index]));
  else for (const [key, item] of Object.entries(value)) collect(item, [...path, key]);
};
collect(day, []);

/** Either a scenario that says what the text says, or problems that each have a place and two sentences. */
function makesSense(file: string): boolean {
  const read = readScenario(file);
  if (read.ok) return isDeepStrictEqual(read.value, JSON.parse(file));
  const lines = file.split("\n");
  const isPlaced = ({ line = 0, column = 0, zh, en }: Problem) =>
    column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1 && zh !== "" && en !== "";
  return read.problems.length > 0 && read.problems.every(isPlaced);
}

test("any text is read or refused with reasons", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), makesSense), { numRuns: 500 });
  const tokens = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    '"',
    "\\",
    "/*",
    "//",
    "\n",
    "1",
    "null",
    "-",
    "e",
  );
  const soup = fc.array(tokens, { maxLength: 60 }).map((parts) => parts.join(""));
  fc.assert(fc.property(soup, makesSense), { numRuns: 1000 });
});

test("a file cut short or with a passage overwritten is read or refused with reasons", () => {
  const at = fc.nat({ max: text.length });
  const cut = at.map((end) => text.slice(0, end));
  fc.assert(fc.property(cut, makesSense), { numRuns: 100 });
  const overwritten = fc
    .tuple(at, fc.nat({ max: 40 }), fc.string({ maxLength: 20 }))
    .map(([begin, length, by]) => text.slice(0, begin) + by + text.slice(begin + length));
  fc.assert(fc.property(overwritten, makesSense), { numRuns: 200 });
});

test("any JSON in place of any part is kept as it is or refused with reasons", () => {
  const spots = leaves.flatMap((path) => path.map((_, length) => path.slice(0, length + 1)));
  const mutated = fc
    .tuple(fc.constantFrom<Path>([], ...spots), fc.jsonValue({ maxDepth: 3 }))
    .map(([path, by]) => replaced(day, path, by));
  fc.assert(
    fc.property(mutated, (value) => makesSense(JSON.stringify(value))),
    { numRuns: 300 },
  );
});

test("a number below all ranges is reported at its place, wherever it stands", () => {
  const numbers = leaves.filter(
    (path) => typeof valueAt(day, path) === "number" && path[0] !== "sources",
  );
  expect(numbers.length).toBeGreaterThan(100);
  for (const path of numbers) {
    const read = readScenario(JSON.stringify(replaced(day, path, -1)));
    const found = read.ok ? [] : read.problems.map((problem) => problem.path);
    expect(found).toContain(pathText(path));
  }
});

test("a part left out is reported or was optional", () => {
  const isSilent = (path: Path) => !makesSense(JSON.stringify(replaced(day, path, undefined)));
  expect(leaves.filter(isSilent).map(pathText)).toEqual([]);
});

test("any value at all is checked without a throw", () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
  });
  fc.assert(
    fc.property(anything, (value) => !checkScenario(value).ok),
    { numRuns: 300 },
  );
});

test("any assignment is made or refused with reasons", () => {
  const words = fc.constantFrom(
    "demand",
    "visitors",
    "customers",
    "[presale]",
    "[0]",
    ".",
    "share",
    "=",
    "1",
    "__proto__",
    "[",
    "]",
  );
  const assignment = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 8 }).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(assignment, (written) => {
      const set = setPaths(day, [written]);
      return set.ok || set.problems.length > 0;
    }),
    { numRuns: 500 },
  );
});
