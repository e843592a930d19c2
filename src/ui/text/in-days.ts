/** Some of the words of a screen, at any depth. */
export type SomeOf<Words> = {
  readonly [Key in keyof Words]?: Words[Key] extends string ? string : SomeOf<Words[Key]>;
};

/**
 * The words of a screen about a plan of several days: those that speak of one day replaced, `{{together}}` filled in.
 *
 * @param days that the plan is looked at together; with 1 the words stay as they are
 */
export function inDays<Words extends object>(
  words: Words,
  several: SomeOf<Words>,
  days: number,
): Words {
  return days <= 1 ? words : (replaced(words, several, `${days}`) as Words);
}

type Tree = string | { readonly [key: string]: Tree };

function replaced(words: unknown, several: unknown, days: string): Tree {
  const [from, by] = [words as Tree, several as Tree | undefined];
  if (typeof by === "string") return by.replaceAll("{{together}}", days);
  if (by === undefined || typeof from === "string") return from;
  return Object.fromEntries(
    Object.entries(from).map(([key, word]) => [key, replaced(word, by[key], days)]),
  );
}
