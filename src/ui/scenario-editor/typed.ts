/** A moment as people type it: 8, 8:30, ８：３０, 0830, 24:00, 8点半; seconds from midnight, undefined when it is none. */
export function typedClock(typed: string): number | undefined {
  const text = typed
    .normalize("NFKC")
    .trim()
    .replace(/点半$/, ":30")
    .replace(/[点.]/, ":")
    .replace(/:$/, "");
  const match = /^(\d{1,3})(?::([0-5]?\d))?$/.exec(text) ?? /^(\d{1,2})([0-5]\d)$/.exec(text);
  if (match === null) return undefined;
  return Number(match[1]) * 3600 + Number(match[2] ?? 0) * 60;
}

/** A number as people type it: 1,234, １２３４, 1.2万; undefined when it is none or below 0. */
export function typedNumber(typed: string): number | undefined {
  const text = typed.normalize("NFKC").replace(/[\s,，×x倍]/gi, "");
  const match = /^(\d+(?:\.\d*)?|\.\d+)(万|k)?$/i.exec(text);
  if (match === null) return undefined;
  return Number(match[1]) * (match[2] === undefined ? 1 : match[2] === "万" ? 10_000 : 1000);
}
