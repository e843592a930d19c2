import { isUntouched } from "#ui/state/examples.ts";
import type { Plan } from "#ui/state/plan.ts";
import { planText, type StoredPlan, storedPlan } from "./plan-text.ts";
import { browserStore, type Store, windowStore } from "./storage.ts";

const DRAFT = "draft";

/** The plan as it was last left, if there is one. */
export type KeptDraft =
  | { readonly status: "none" }
  | (StoredPlan & { readonly savedAt: Date; readonly text: string });

/** What this window left, or else what the last window left; a window that is reloaded keeps its own. */
export function readDraft(stores: readonly Store[] = [windowStore, browserStore]): KeptDraft {
  for (const store of stores) {
    const kept = store.read(DRAFT);
    if (kept === undefined) continue;
    const gap = kept.indexOf(" ");
    const savedAt = new Date(Number(kept.slice(0, gap)));
    const text = kept.slice(gap + 1);
    if (!Number.isNaN(savedAt.getTime())) return { ...storedPlan(text), savedAt, text };
  }
  return { status: "none" };
}

/** Keeps a plan for the next visit. False when it was not kept. */
export function keepDraft(
  plan: Plan,
  at: Date,
  stores: readonly Store[] = [windowStore, browserStore],
): boolean {
  const text = `${at.getTime()} ${planText(plan)}`;
  const kept = stores.map((store) => store.write(DRAFT, text));
  return kept.some(Boolean);
}

/** Forgets it: the next visit begins as the first. */
export function dropDraft(stores: readonly Store[] = [windowStore, browserStore]): void {
  for (const store of stores) store.remove(DRAFT);
}

/** Whether a plan is what a first visit begins with. */
export const isFresh = (plan: Plan): boolean =>
  plan.origin.id === "default-day" && isUntouched(plan);
