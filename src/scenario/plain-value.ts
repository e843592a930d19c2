import type { Finding, Path } from "./checked.ts";
import { pathText } from "./path-text.ts";

/** Deepest nesting a scenario may have; the format itself needs eight levels. */
export const DEEPEST = 32;

export const deepFinding = (path: Path): Finding => ({
  path,
  zh: `嵌套超过 ${DEEPEST} 层，不会是场景文件；请检查是否多了括号或引用了自身。`,
  en: `Nested more than ${DEEPEST} levels deep, which no scenario is; look for brackets too many or a value inside itself.`,
});

export const protoFinding = (path: Path): Finding => ({
  path,
  zh: `${pathText(path)}：字段名不能是 __proto__；请删去。`,
  en: `${pathText(path)}: no field may be called __proto__; remove it.`,
});

/** What makes a value unfit to be looked at as data: endless nesting and keys that change objects. */
export function plainFindings(value: unknown): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<object>();
  const visit = (part: unknown, path: Path): void => {
    if (typeof part !== "object" || part === null || findings.length > 0) return;
    if (path.length > DEEPEST) {
      findings.push(deepFinding([]));
      return;
    }
    if (seen.has(part)) return;
    seen.add(part);
    if (Object.hasOwn(part, "__proto__")) findings.push(protoFinding([...path, "__proto__"]));
    if (Array.isArray(part)) {
      for (let index = 0; index < part.length; index += 1) {
        if (typeof part[index] === "object") visit(part[index], [...path, index]);
      }
    } else for (const [key, item] of Object.entries(part)) visit(item, [...path, key]);
  };
  visit(value, []);
  return findings;
}
