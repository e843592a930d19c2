/** Somewhere to keep texts by name. */
export interface Store {
  readonly read: (name: string) => string | undefined;
  /** False when it was not kept beyond this visit. */
  readonly write: (name: string, text: string) => boolean;
  readonly remove: (name: string) => void;
  /** Whether anything can be kept beyond this visit at all. */
  readonly isLasting: () => boolean;
}

const PREFIX = "dacu-";
const PROBE = `${PREFIX}probe`;

/** A browser's storage where it allows one, and this page's memory where it does not (a private window, no room left). */
export function storeOn(storage: () => Storage): Store {
  const memory = new Map<string, string>();
  return {
    read: (name) =>
      memory.get(name) ?? attempt(() => storage().getItem(PREFIX + name)) ?? undefined,
    write: (name, text) => {
      const isKept = attempt(() => (storage().setItem(PREFIX + name, text), true)) ?? false;
      if (isKept) memory.delete(name);
      else memory.set(name, text);
      return isKept;
    },
    remove: (name) => {
      memory.delete(name);
      attempt(() => storage().removeItem(PREFIX + name));
    },
    isLasting: () => attempt(() => (storage().setItem(PROBE, ""), true)) ?? false,
  };
}

/** The result, or undefined where the browser forbids it. */
function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** Kept for all windows, and from visit to visit. */
export const browserStore: Store = storeOn(() => localStorage);

/** Kept for this window, through reloads. */
export const windowStore: Store = storeOn(() => sessionStorage);
