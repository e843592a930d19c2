/** FNV-1a, 32 bits, over the code points of a text: tells an accident from what was written, and is no proof against malice. */
function checksum(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash;
}

/** The checksum in eight hexadecimal digits. */
export const checksumText = (text: string): string => checksum(text).toString(16).padStart(8, "0");
