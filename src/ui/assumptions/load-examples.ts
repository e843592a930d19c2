import type { Scenario } from "#scenario/scenario.ts";

/** The examples other than the one at hand, loaded when first asked for; they are checked by the scenario tests. */
export async function loadExamples(): Promise<readonly Scenario[]> {
  const files = import.meta.glob<Scenario>("#scenarios/*.json", { import: "default" });
  const named = Object.entries(files).filter(([path]) => !path.endsWith(".schema.json"));
  return Promise.all(named.map(([, load]) => load()));
}
