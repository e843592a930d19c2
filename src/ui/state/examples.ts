import type { Scenario } from "#scenario/scenario.ts";
import defaultDay from "#scenarios/default-day.json";
import { type Plan, planOf } from "./plan.ts";

/** The files are checked by the scenario tests; checking them again here would cost every visitor the checker. */
const checked = (file: unknown): Scenario => file as Scenario;

/** What the page opens with. */
export const defaultPlan: Plan = planOf({ id: "default-day", scenario: checked(defaultDay) });

/** Each fetched when it is asked for. */
const files = import.meta.glob(["#scenarios/*.json", "!**/*.schema.json"], {
  import: "default",
});

/** All examples by their id, which is the name of their file. */
export async function loadExamples(): Promise<ReadonlyMap<string, Scenario>> {
  const loaded = Object.entries(files).map(
    async ([path, load]) => [idOf(path), checked(await load())] as const,
  );
  return new Map(await Promise.all(loaded));
}

/** Whether a plan is an example as it stands in its file: nothing in it is the user's own. */
export const isUntouched = ({ origin, base, levers }: Plan): boolean =>
  base === origin.scenario && Object.keys(levers).length === 0 && origin.id !== "file";

const idOf = (path: string): string => path.replace(/^.*\//, "").replace(/\.json$/, "");
