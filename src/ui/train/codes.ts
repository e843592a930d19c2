import { checksumText } from "#units/checksum.ts";

/** What a trainee hands back: a guess for one lesson of one class. */
export interface Answer {
  readonly lesson: string;
  readonly seed: string;
  readonly guess: number;
}

const markOf = ({ lesson, seed, guess }: Answer): string =>
  checksumText(`${lesson}/${seed}/${guess}`).slice(0, 4);

/** "speed_8000_3fa1": short enough to type; the end tells a slip of the pen, and codes of another lesson or class. */
export const codeOf = (answer: Answer): string =>
  `${answer.lesson}_${answer.guess}_${markOf(answer)}`;

/** Codes pasted back, one or many with anything between them. */
export interface Pasted {
  readonly guesses: readonly number[];
  /** Words that look like codes and are none of this lesson and class. */
  readonly foreign: number;
}

const CODE = /([a-z-]+)_(-?\d+(?:\.\d+)?)_([0-9a-f]{4})(?![0-9a-f])/g;

/** Most codes read from one paste: no class is larger. */
const MOST = 500;

/** Reads what was pasted. */
export function readCodes(text: string, lesson: string, seed: string): Pasted {
  const guesses: number[] = [];
  let foreign = 0;
  for (const [, name = "", number = "", mark = ""] of text.toLowerCase().matchAll(CODE)) {
    const answer = { lesson: name, seed, guess: Number(number) };
    const isOurs = name === lesson && markOf(answer) === mark;
    if (isOurs && guesses.length < MOST) guesses.push(answer.guess);
    else foreign++;
  }
  return { guesses, foreign };
}

/** What a class link names. */
export interface ClassLink {
  readonly lesson: string;
  readonly seed: string;
}

const PREFIX = "#/train/";

/** Address of a lesson with the seed the class shares. */
export const linkOf = ({ lesson, seed }: ClassLink): string =>
  `${PREFIX}${encodeURIComponent(lesson)}/${encodeURIComponent(seed)}`;

/** Longest seed a link may hold. */
const LONGEST_SEED = 40;

/** The lesson and seed of an address; undefined where it names none. A link is a stranger's text: it is only ever compared and used as a seed. */
export function readLink(hash: string): ClassLink | undefined {
  if (!hash.startsWith(PREFIX)) return undefined;
  const [lesson = "", seed = ""] = hash.slice(PREFIX.length).split("/");
  try {
    const names = { lesson: decodeURIComponent(lesson), seed: decodeURIComponent(seed) };
    return names.lesson === "" || names.seed === "" || names.seed.length > LONGEST_SEED
      ? undefined
      : names;
  } catch {
    // Not an address of ours: half an escape.
    return undefined;
  }
}
