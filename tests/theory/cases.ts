import { readFileSync } from "node:fs";
import { readCases, type TheoryCase } from "#verification/theory/case.ts";
import type { CaseResult } from "#verification/verify.ts";

/** The cases of a file beside this one. */
export function casesOf(file: string): readonly TheoryCase[] {
  const read = readCases(JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")));
  if (!read.ok) throw new RangeError(read.problems.join("; "));
  return read.cases;
}

/** What is wrong with a result, metric by metric; nothing where the product has no such thing. */
export function faultsOf(result: CaseResult): readonly string[] {
  switch (result.status) {
    case "not-applicable":
      return [];
    case "malformed":
      return [result.why];
    case "measured":
      return result.metrics
        .filter(({ pass }) => pass !== true)
        .map(({ metric, why }) => `${metric}: ${why}`);
  }
}
