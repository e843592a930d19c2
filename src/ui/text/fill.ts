/** Puts values in the places of a sentence: "{{count}} cases". */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
}
