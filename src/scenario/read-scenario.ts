import { scenarioFindings } from "./check-scenario.ts";
import type { Checked, Problem } from "./checked.ts";
import { type Located, readJsonText } from "./json-text.ts";
import { pathText } from "./path-text.ts";
import type { Scenario } from "./scenario.ts";

/** Windows editors put this before the first character. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Reads a scenario file: strict JSON, every field by itself, then all of them together. Returns every problem at once, in
 * the order of the file; never throws and never fills anything in.
 */
export function readScenario(text: string): Checked<Scenario> {
  const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const json = readJsonText(plain);
  const found: Located[] = [...json.findings];
  if (json.value !== undefined || found.length === 0) {
    const checked = scenarioFindings(json.value);
    if (checked.fits && found.length === 0) return { ok: true, value: checked.scenario };
    if (!checked.fits)
      found.push(...checked.findings.map((one) => ({ ...one, offset: json.offsetOf(one.path) })));
  }
  return { ok: false, problems: inOrder(plain, found) };
}

/** Problems with line and column, in the order in which they stand in the text. */
function inOrder(text: string, found: readonly Located[]): Problem[] {
  const sorted = [...found].sort((one, other) => one.offset - other.offset);
  let line = 1;
  let begin = 0;
  let end = text.indexOf("\n");
  return sorted.map(({ path, offset, zh, en }) => {
    while (end >= 0 && end < offset) {
      line += 1;
      begin = end + 1;
      end = text.indexOf("\n", begin);
    }
    return { path: pathText(path), line, column: offset - begin + 1, zh, en };
  });
}
