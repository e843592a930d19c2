import type { Text } from "#units/text.ts";
import { complain } from "./output.ts";
import type { Verb } from "./verb.ts";

/** Commands that have their name but not yet their work. */
export const laterVerbs: readonly Verb[] = [
  later("staff", {
    zh: "最省的和最赚的排班",
    en: "The cheapest roster that reaches the target, and the most profitable one",
  }),
];

function later(name: string, summary: Text): Verb {
  return {
    name,
    parameters: "",
    summary,
    isListed: false,
    options: [],
    run: async ({ language }) =>
      complain(language, [
        {
          path: "",
          zh: `dacu ${name} 还没有做好。`,
          en: `dacu ${name} is not there yet.`,
        },
      ]),
  };
}
