import { Refusal } from "./refuse.ts";

interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

const starts = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte);

/**
 * Bytes as text: a byte order mark decides; else UTF-16 when every other byte is empty; else UTF-8 when it is valid; else GB18030,
 * which Chinese Excel writes.
 *
 * @throws Refusal for bytes that are text in none of them
 */
export function decode(bytes: Uint8Array): Decoded {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return as("utf-8", "UTF-8 BOM", bytes);
  if (starts(bytes, 0xff, 0xfe)) return as("utf-16le", "UTF-16LE", bytes);
  if (starts(bytes, 0xfe, 0xff)) return as("utf-16be", "UTF-16BE", bytes);
  const wide = emptyBytes(bytes);
  if (wide !== undefined) return as(`utf-16${wide}`, `UTF-16${wide.toUpperCase()}`, bytes);
  try {
    return as("utf-8", "UTF-8", bytes);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return as("gb18030", "GB18030", bytes);
  }
}

function as(label: string, encoding: string, bytes: Uint8Array): Decoded {
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw notText();
  }
  if (isBinary(text)) throw notText();
  return { text, encoding };
}

const notText = () =>
  new Refusal(
    "这个文件不是表格：既不是 xlsx，也不是 UTF-8、GB18030 或 UTF-16 的文字。旧的 .xls 请在 Excel 里另存为 .xlsx。",
    "This file is no table: neither xlsx nor text in UTF-8, GB18030 or UTF-16. Save an old .xls as .xlsx in Excel.",
  );

/** Control characters that no table holds. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  let wrong = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) wrong++;
  }
  return wrong > 0 && wrong * 100 >= sample.length;
}

/** Which half of the pairs is empty, as in UTF-16 of plain characters without a mark. */
function emptyBytes(bytes: Uint8Array): "le" | "be" | undefined {
  const length = Math.min(bytes.length & ~1, 2000);
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const most = length * 0.15;
  if (odd > most && even === 0) return "le";
  if (even > most && odd === 0) return "be";
  return undefined;
}
