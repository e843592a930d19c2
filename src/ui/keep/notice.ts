import type { Problem } from "#scenario/checked.ts";
import type { Text } from "#units/text.ts";
import type { LinkedPlan } from "./link.ts";

/** Something the visitor should know and may act on, in a strip above the verdict; never a dialog. */
export type Notice =
  /** The plan of last time is back. */
  | { readonly kind: "restored"; readonly savedAt: Date; readonly name: Text }
  /** A link holds a plan, and the visitor has work that it would replace. */
  | { readonly kind: "link-asked"; readonly link: LinkedPlan }
  | { readonly kind: "link-opened"; readonly link: LinkedPlan }
  | { readonly kind: "link-refused"; readonly problems: readonly Problem[] }
  | {
      readonly kind: "file-opened";
      readonly name: string;
      readonly warnings: readonly Problem[];
      /** Plans in the file that were held against it. */
      readonly plans: number;
      /** Puts them into the comparison, where others stand now; undefined once they are there. */
      readonly restore: (() => void) | undefined;
    }
  | { readonly kind: "file-refused"; readonly name: string; readonly problems: readonly Problem[] }
  /** What was kept last time cannot be used; `text` is all of it. */
  | { readonly kind: "saved-refused"; readonly text: string; readonly problems: readonly Problem[] }
  /** A new version of the page waits to be used. */
  | { readonly kind: "update"; readonly apply: () => void }
  /** The browser keeps nothing. */
  | { readonly kind: "unkept" };

/** Kinds that speak of the plan on the screen: a newer one of them replaces the others. */
const ofPlan: ReadonlySet<Notice["kind"]> = new Set([
  "restored",
  "link-asked",
  "link-opened",
  "link-refused",
  "file-opened",
  "file-refused",
]);

/** The notices with one more. */
export function withNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
  const isReplaced = ({ kind }: Notice) =>
    kind === notice.kind || (ofPlan.has(kind) && ofPlan.has(notice.kind));
  return [...notices.filter((one) => !isReplaced(one)), notice];
}

/** The notices without one. */
export const withoutNotice = (notices: readonly Notice[], notice: Notice): readonly Notice[] =>
  notices.filter((one) => one !== notice);
