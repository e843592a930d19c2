/** A piece of a sentence; with a tag it is a number that can be opened. */
export interface Piece {
  readonly text: string;
  readonly tag?: string;
}

/** "a <lost>b</lost> c" in pieces. Tags do not nest. */
export function pieces(sentence: string): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of sentence.matchAll(/<([a-z]+)>(.*?)<\/\1>/g)) {
    if (match.index > at) found.push({ text: sentence.slice(at, match.index) });
    found.push({ text: match[2] ?? "", tag: match[1] ?? "" });
    at = match.index + match[0].length;
  }
  if (at < sentence.length) found.push({ text: sentence.slice(at) });
  return found;
}

const STOP = /^[。；，、.,;]/;

/** The punctuation a text begins with, if any. */
export const stopOf = (text: string): string => STOP.exec(text)?.[0] ?? "";

/** The text without it. */
export const afterStop = (text: string): string => text.replace(STOP, "");
