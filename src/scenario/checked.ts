import type { Text } from "#units/text.ts";

/** One thing a person can put right: where it is and what to do, in both languages. */
export interface Problem extends Text {
  /** "staff.shifts[2].until"; empty for the file as a whole. */
  readonly path: string;
  /** Counted from 1; absent where there is no text. */
  readonly line?: number;
  readonly column?: number;
}

/** A value that passed its checks, or everything that is wrong with it. */
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A finding before it is placed: its path in pieces. */
export interface Finding extends Text {
  readonly path: Path;
}

/** Keys and indices from the root to a part. */
export type Path = readonly (string | number)[];
