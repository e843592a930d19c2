import { outcomes } from "#outcomes/index.ts";
import type { Outcome } from "#outcomes/outcome.ts";

/** Outcomes whose label, definition, id or source holds every word typed, in either language. */
export function foundOutcomes(typed: string): readonly Outcome[] {
  const words = typed.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  return outcomes.filter(({ id, label, definition, source }) => {
    const text = [id, ...[label, definition, source].flatMap(({ zh, en }) => [zh, en])]
      .join(" ")
      .normalize("NFKC")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
