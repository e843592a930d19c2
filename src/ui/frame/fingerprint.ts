import type { StudyResult } from "#experiments/study.ts";
import { checksumText } from "#units/checksum.ts";

/**
 * A short mark of every digit of a study's outcomes: equal marks on two machines are equal results. The checksum of the lines
 * "id mean se p10 p50 p90", in the order of the ids.
 */
export function fingerprint({ outcomes }: Pick<StudyResult, "outcomes">): string {
  const lines = Object.entries(outcomes)
    .map(([id, { mean, se, p10, p50, p90 }]) => `${id} ${mean} ${se} ${p10} ${p50} ${p90}`)
    .sort();
  return checksumText(lines.join("\n"));
}
