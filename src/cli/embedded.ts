/** Texts of the scenarios that come with the program. */
const texts = import.meta.glob<string>("#scenarios/*.json", {
  eager: true,
  query: "?raw",
  import: "default",
});

const SCHEMA = "scenario.schema";

/** The text of each example by its name: "default-day". */
export const embedded: ReadonlyMap<string, string> = new Map(
  Object.entries(texts)
    .map(([path, text]) => [nameOf(path), text] as const)
    .filter(([name]) => name !== SCHEMA),
);

/** What runs when no scenario is named. */
export const DEFAULT_SCENARIO = "default-day";

function nameOf(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.json$/, "");
}
