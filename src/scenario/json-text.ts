import {
  createScanner,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import type { Finding, Path } from "./checked.ts";
import { curtailed } from "./curtailed.ts";
import { pathText } from "./path-text.ts";
import { DEEPEST, deepFinding, protoFinding } from "./plain-value.ts";
import { syntaxSentence } from "./syntax-sentence.ts";

/** Longest text that is read at all, in characters. */
const LONGEST = 5_000_000;
/** Most faults of syntax that are listed. */
const MOST = 10;
/** Token kinds of the scanner: its enum exists at compile time only and cannot be imported. */
const OPENING = [1, 3];
const CLOSING = [2, 4];
const END_OF_TEXT = 17;

/** A finding with the character of the text it begins at. */
export interface Located extends Finding {
  readonly offset: number;
}

/** What strict JSON text says: a value, where its parts stand, and what is wrong with the text. */
export interface JsonText {
  /** Undefined when the text is not JSON at all. */
  readonly value: unknown;
  readonly findings: readonly Located[];
  /** Where a part of the value begins; for a part that is missing, the nearest part around it. */
  readonly offsetOf: (path: Path) => number;
}

/** Reads strict JSON: no comments, no trailing commas, no key twice. */
export function readJsonText(text: string): JsonText {
  const unread = (findings: readonly Located[]): JsonText => ({
    value: undefined,
    findings,
    offsetOf: () => 0,
  });
  if (text.length > LONGEST) return unread([{ ...tooLong(text.length), offset: 0 }]);
  const deep = tooDeepAt(text);
  if (deep !== undefined) return unread([{ ...deepFinding([]), offset: deep }]);
  const strict: ParseError[] = [];
  const root = parseTree(text, strict, { disallowComments: true, allowTrailingComma: false });
  const findings = syntaxFindings(text, strict);
  if (!root) return unread(findings);
  // Comments and trailing commas leave no doubt about the rest, which is then checked as well.
  const grave: ParseError[] = [];
  if (strict.length > 0) parseTree(text, grave, { allowTrailingComma: true });
  if (grave.length > 0) return unread(findings);
  const keys: Located[] = [];
  const value = valueOf(root, [], keys);
  return {
    value,
    findings: [...findings, ...curtailed(keys, keys.length)],
    offsetOf: offsetFinder(root),
  };
}

function tooLong(length: number): Finding {
  const millions = (length / 1e6).toFixed(1);
  return {
    path: [],
    zh: `文件有 ${millions} 百万字符，最多能读 5 百万；请减少 weights、steps 等长列表。`,
    en: `The file has ${millions} million characters; at most 5 million are read. Shorten long lists such as weights or steps.`,
  };
}

/** Offset at which the text nests too deep; found without recursion, for the parser recurses. */
function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token: number = scanner.scan(); token !== END_OF_TEXT; token = scanner.scan()) {
    if (OPENING.includes(token)) depth += 1;
    if (CLOSING.includes(token)) depth -= 1;
    if (depth > DEEPEST) return scanner.getTokenOffset();
  }
  return undefined;
}

/** One finding for each line with a fault, the first ones: what follows a fault on its line is guesswork. */
function syntaxFindings(text: string, errors: readonly ParseError[]): Located[] {
  const findings: Located[] = [];
  let lineEnd = -1;
  for (const { error, offset, length } of errors) {
    if (findings.length === MOST) break;
    if (offset <= lineEnd) continue;
    const sentence = syntaxSentence(
      printParseErrorCode(error),
      text.slice(offset, offset + Math.max(length, 1)),
    );
    findings.push({ path: [], ...sentence, offset });
    const end = text.indexOf("\n", offset);
    lineEnd = end < 0 ? text.length : end;
  }
  return findings;
}

function valueOf(node: Node, path: Path, findings: Located[]): unknown {
  switch (node.type) {
    case "array":
      return (node.children ?? []).map((item, index) => valueOf(item, [...path, index], findings));
    case "object":
      return objectOf(node, path, findings);
    case "number":
    case "string":
    case "boolean":
    case "null":
    case "property":
      return node.value as unknown;
  }
}

function objectOf(node: Node, path: Path, findings: Located[]): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  const seen = new Set<string>();
  for (const property of node.children ?? []) {
    const [keyNode, item] = property.children ?? [];
    if (!keyNode || !item) continue;
    const key = String(keyNode.value);
    const here = [...path, key];
    if (key === "__proto__") findings.push({ offset: keyNode.offset, ...protoFinding(here) });
    else if (seen.has(key)) findings.push({ offset: keyNode.offset, ...twice(here) });
    else value[key] = valueOf(item, here, findings);
    seen.add(key);
  }
  return value;
}

const twice = (path: Path): Finding => ({
  path,
  zh: `${pathText(path)} 写了两次；请只留一个。`,
  en: `${pathText(path)} is given twice; keep one of the two.`,
});

/** Finds where parts begin; each object's keys are looked through once. */
function offsetFinder(root: Node): (path: Path) => number {
  const keysOf = new Map<Node, Map<unknown, Node>>();
  const memberOf = (node: Node, key: string): Node | undefined => {
    let members = keysOf.get(node);
    if (!members) {
      members = new Map();
      for (const { children } of node.children ?? []) {
        const [name, item] = children ?? [];
        if (name && item && !members.has(name.value)) members.set(name.value, item);
      }
      keysOf.set(node, members);
    }
    return members.get(key);
  };
  return (path) => {
    let node = root;
    for (const part of path) {
      const next =
        node.type === "array" ? node.children?.[Number(part)] : memberOf(node, String(part));
      if (!next) return node.offset;
      node = next;
    }
    return node.offset;
  };
}
