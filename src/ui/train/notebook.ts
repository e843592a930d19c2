import type { Store } from "#ui/keep/storage.ts";

/** What a trainee wrote and guessed in one lesson or drill. */
export interface Page {
  readonly question: string;
  readonly finding: string;
  readonly decision: string;
  /** The guess, fixed once the answer was shown. */
  readonly guess?: number;
  /** The option chosen in a drill. */
  readonly choice?: string;
  readonly isLocked: boolean;
  /** What the simulation gave, once it was shown. */
  readonly answer?: number;
}

/** Pages by lesson and seed. */
export type Notebook = Readonly<Record<string, Page>>;

export const emptyPage: Page = { question: "", finding: "", decision: "", isLocked: false };

const NAME = "train";
/** As much as one may write in a field. */
const LONGEST = 2000;

export const pageName = (lesson: string, seed: string): string => `${lesson}/${seed}`;

/** The notebook in a store; an empty one where there is none, or something else stands there. */
export function readNotebook(store: Store): Notebook {
  try {
    const value: unknown = JSON.parse(store.read(NAME) ?? "{}");
    if (typeof value !== "object" || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, page]) => isPage(page)));
  } catch {
    return {};
  }
}

/** Keeps the notebook; false when it will not outlast this visit. */
export const keepNotebook = (store: Store, notebook: Notebook): boolean =>
  store.write(NAME, JSON.stringify(notebook));

/** The notebook with a page changed. A guess and a choice stay as they are once locked. */
export function noted(notebook: Notebook, name: string, change: Partial<Page>): Notebook {
  const page = notebook[name] ?? emptyPage;
  const { guess: _guess, choice: _choice, ...rest } = change;
  const allowed = page.isLocked ? rest : change;
  const next = { ...page, ...allowed };
  const short = (text: string) => text.slice(0, LONGEST);
  return {
    ...notebook,
    [name]: {
      ...next,
      question: short(next.question),
      finding: short(next.finding),
      decision: short(next.decision),
    },
  };
}

function isPage(value: unknown): value is Page {
  if (typeof value !== "object" || value === null) return false;
  const { question, finding, decision, isLocked, guess, answer, choice } = value as Record<
    string,
    unknown
  >;
  const isMaybe = (one: unknown, kind: string) => one === undefined || typeof one === kind;
  return (
    [question, finding, decision].every((text) => typeof text === "string") &&
    typeof isLocked === "boolean" &&
    isMaybe(guess, "number") &&
    isMaybe(answer, "number") &&
    isMaybe(choice, "string")
  );
}
