import type { Scenario } from "#scenario/scenario.ts";
import { keepPreference, readPreference } from "./preference.ts";
import { type Workbook, workbookOf } from "./workbook.ts";

const KEY = "workbook";

/** The plans held against each other, kept from visit to visit. */
export class WorkbookStore {
  readonly #listeners = new Set<() => void>();
  #workbook: Workbook;

  constructor(base: Scenario) {
    this.#workbook = kept() ?? workbookOf(base);
  }

  readonly get = (): Workbook => this.#workbook;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(change: (workbook: Workbook) => Workbook): void {
    const next = change(this.#workbook);
    if (next === this.#workbook) return;
    this.#workbook = next;
    keepPreference(KEY, JSON.stringify(next));
    for (const listener of this.#listeners) listener();
  }
}

/** What an earlier visit left, if it has the form of a workbook; the plans in it are checked where they are simulated. */
function kept(): Workbook | undefined {
  const text = readPreference(KEY);
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isWorkbook(value) ? value : undefined;
  } catch {
    // Not ours any more: begin anew.
    return undefined;
  }
}

function isWorkbook(value: unknown): value is Workbook {
  if (typeof value !== "object" || value === null) return false;
  const { base, pins } = value as Partial<Record<keyof Workbook, unknown>>;
  if (typeof base !== "object" || base === null || !Array.isArray(pins)) return false;
  return pins.every(
    (pin: Partial<Workbook["pins"][number]> | null) =>
      typeof pin?.id === "string" && Array.isArray(pin.changes),
  );
}
