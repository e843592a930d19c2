import type { StudyResult } from "#experiments/study.ts";

/**
 * A short mark of every digit of a study's outcomes: equal marks on two machines are equal results. FNV-1a over the lines
 * "id mean se p10 p50 p90", in the order of the ids.
 */
export function fingerprint({ outcomes }: Pick<StudyResult, "outcomes">): string {
  const lines = Object.entries(outcomes)
    .map(([id, { mean, se, p10, p50, p90 }]) => `${id} ${mean} ${se} ${p10} ${p50} ${p90}`)
    .sort();
  let hash = 0x811c9dc5;
  for (const letter of lines.join("\n")) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}
