import type { Checked } from "#scenario/checked.ts";

/** Why a file was not read: a sentence in each language. */
export class Refusal extends Error {
  readonly zh: string;
  readonly en: string;

  constructor(zh: string, en: string) {
    super(en);
    this.zh = zh;
    this.en = en;
  }
}

/** A reading that may be refused on the way, as data. What is no refusal is a fault of the program and goes on. */
export function checked<Value>(read: () => Value): Checked<Value> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, problems: [{ path: "", zh: error.zh, en: error.en }] };
  }
}
