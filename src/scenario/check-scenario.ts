import type { Checked, Finding } from "./checked.ts";
import type { Draft } from "./checks/draft.ts";
import { crossFindings } from "./cross-checks.ts";
import { fieldAt, shown } from "./issue-sentence.ts";
import { limitFindings } from "./limits.ts";
import { spaced } from "./number-text.ts";
import { pathText } from "./path-text.ts";
import { plainFindings } from "./plain-value.ts";
import { type Scenario, scenario as format } from "./scenario.ts";
import { checkShape } from "./shape.ts";

const sizable = format.pick({
  horizon: true,
  demand: true,
  customers: true,
  staff: true,
  afterSales: true,
});

/** A scenario, or everything that is wrong with the value. */
export type Findings =
  | { readonly fits: true; readonly scenario: Scenario }
  | { readonly fits: false; readonly findings: readonly Finding[] };

/** All checks of a value, whoever wrote it; never throws. */
export function scenarioFindings(value: unknown): Findings {
  const wild = plainFindings(value);
  if (wild.length > 0) return { fits: false, findings: wild };
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { fits: false, findings: [notAnObject(value)] };
  const shape = checkShape(value);
  const draft = shape.fits ? shape.scenario : shape.sound;
  const findings = [
    ...(shape.fits ? [] : shape.findings),
    ...crossFindings(draft),
    ...sizeFindings(draft),
  ];
  return shape.fits && findings.length === 0
    ? { fits: true, scenario: shape.scenario }
    : { fits: false, findings };
}

/** The size can be judged once the parts that decide it are sound. */
function sizeFindings(draft: Draft): readonly Finding[] {
  const { horizon, demand, customers, staff, afterSales } = draft;
  const parts = sizable.safeParse({ horizon, demand, customers, staff, afterSales });
  return parts.success ? limitFindings(parts.data) : [];
}

function notAnObject(value: unknown): Finding {
  const field = fieldAt([], value);
  const found = shown(value);
  return {
    path: [],
    zh: `${field.zh}是${spaced(found.zh)}；应为一个 JSON 对象 {…}。`,
    en: `${field.en} is ${found.en}; it must be a JSON object {…}.`,
  };
}

/** Checks an object that was not read from text, by the same rules as a file. */
export function checkScenario(value: unknown): Checked<Scenario> {
  const checked = scenarioFindings(value);
  if (checked.fits) return { ok: true, value: checked.scenario };
  const problems = checked.findings.map(({ path, zh, en }) => ({ path: pathText(path), zh, en }));
  return { ok: false, problems };
}
