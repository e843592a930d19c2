/** What the visitor chose on an earlier visit; null when nothing was, or the browser keeps nothing. */
export function readPreference(name: string): string | null {
  try {
    return localStorage.getItem(`dacu-${name}`);
  } catch {
    // Storage can be forbidden by the browser; the page then starts from its defaults.
    return null;
  }
}

/** Remembers a choice where the browser allows it; the choice holds for this visit in any case. */
export function keepPreference(name: string, value: string): void {
  try {
    localStorage.setItem(`dacu-${name}`, value);
  } catch {
    // As above: the choice is simply not remembered.
  }
}
