import type { Problem } from "#scenario/checked.ts";
import { nearNames } from "#scenario/near-name.ts";
import { applyCategory, categories, categoryById } from "#scenario/presets/categories.ts";
import {
  applyFestival,
  festivalById,
  festivals,
  ordinaryVisitors,
} from "#scenario/presets/festivals.ts";
import type { Arguments } from "./arguments.ts";
import { readScenarioArgument, type ScenarioArgument } from "./scenario-argument.ts";

const unknown = (option: string, id: string, known: readonly string[]): Problem => {
  const near = nearNames(id, known);
  const names = near.length > 0 ? near : known;
  return {
    path: "",
    zh: `--${option} 没有 ${id}；可选 ${names.join("、")}。`,
    en: `--${option} knows no ${id}; there are ${names.join(", ")}.`,
  };
};

/** The scenario of the command line with the category and then the festival it names, before `--set`. */
export function readLaidOver(word: string | undefined, { texts }: Arguments): ScenarioArgument {
  const [categoryId, festivalId] = [texts.get("category")?.[0], texts.get("festival")?.[0]];
  const category = categoryById(categoryId ?? "");
  const festival = festivalById(festivalId ?? "");
  const problems: Problem[] = [];
  if (categoryId !== undefined && !category)
    problems.push(
      unknown(
        "category",
        categoryId,
        categories.map(({ id }) => id),
      ),
    );
  if (festivalId !== undefined && !festival)
    problems.push(
      unknown(
        "festival",
        festivalId,
        festivals.map(({ id }) => id),
      ),
    );
  if (problems.length > 0) return { ok: false, problems };
  return readScenarioArgument(word, texts.get("set") ?? [], (scenario) => {
    const asked = category ? applyCategory(scenario, category) : scenario;
    return festival ? applyFestival(asked, festival, ordinaryVisitors(scenario)) : asked;
  });
}
