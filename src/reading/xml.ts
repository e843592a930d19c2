/** One element: its attributes as they stand and what is inside. */
interface Element {
  readonly attributes: string;
  readonly inside: string;
}

/**
 * Every element of a name, in order, by plain search: linear in the text, and nothing is fetched or expanded. Elements of one
 * name are not nested in the sheets this reads. A prefix such as "x:" is passed over.
 */
export function* elements(xml: string, name: string): Generator<Element> {
  const open = new RegExp(`<(?:\\w{1,20}:)?${name}(?=[\\s/>])`, "g");
  const close = new RegExp(`</(?:\\w{1,20}:)?${name}\\s*>`, "g");
  for (let match = open.exec(xml); match !== null; match = open.exec(xml)) {
    const end = tagEnd(xml, open.lastIndex);
    if (end < 0) return;
    const isEmpty = xml[end - 1] === "/";
    const attributes = xml.slice(open.lastIndex, isEmpty ? end - 1 : end);
    open.lastIndex = end + 1;
    if (isEmpty) {
      yield { attributes, inside: "" };
      continue;
    }
    close.lastIndex = end + 1;
    const last = close.exec(xml);
    if (last === null) return;
    yield { attributes, inside: xml.slice(end + 1, last.index) };
    open.lastIndex = close.lastIndex;
  }
}

/** The ">" that ends a tag: one inside quotes does not. */
function tagEnd(xml: string, from: number): number {
  let quote = "";
  for (let i = from; i < xml.length; i++) {
    const char = xml[i] as string;
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === ">") return i;
    else if (char === '"' || char === "'") quote = char;
  }
  return -1;
}

const patterns = new Map<string, RegExp>();

/** Value of an attribute, or undefined; `name` is part of a pattern. */
export function attribute(attributes: string, name: string): string | undefined {
  const pattern =
    patterns.get(name) ?? new RegExp(`(?:^|\\s)${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  const match = pattern.exec(attributes.length > 2000 ? attributes.slice(0, 2000) : attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : unescape(value);
}

/** All text of `t` elements, phonetic readings left out. */
export function textOf(xml: string): string {
  let text = "";
  for (const { inside } of elements(withoutReadings(xml), "t")) text += unescape(inside);
  return text;
}

/** How Japanese and Chinese text is said, which workbooks keep beside it. */
function withoutReadings(xml: string): string {
  let text = "";
  let from = 0;
  for (let at = xml.indexOf("<rPh"); at >= 0; at = xml.indexOf("<rPh", from)) {
    text += xml.slice(from, at);
    const end = xml.indexOf("</rPh>", at);
    if (end < 0) return text;
    from = end + 6;
  }
  return text + xml.slice(from);
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The five named characters of XML and numbered ones; anything else stays as it stands. */
export const unescape = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return named[String(name)] ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
