/** A sentence or name in both languages of the product. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A text that reads the same in both languages (a name, an address, a number) but for the semicolons between them. */
export const sameInBoth = (text: string): Text => ({ zh: text.replaceAll("; ", "；"), en: text });
