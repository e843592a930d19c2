import { useEffect, useState } from "react";
import type { Scenario } from "#scenario/scenario.ts";
import type { HomeState } from "#ui/state/home-state.ts";
import { planOf, scenarioOf } from "#ui/state/plan.ts";

/** Longest link that a phone still reads from paper, in characters: modules of 0.3 mm. */
const MOST = 1100;

/** The link to a plan: not yet made, made, too long for a code on paper, or impossible. */
export type ReportLink =
  | { readonly status: "making" }
  | { readonly status: "made"; readonly address: string }
  | { readonly status: "too-long" }
  | { readonly status: "failed" };

/** The link to the base of the report. */
export function useLink(state: HomeState, base: Scenario): ReportLink {
  const [link, setLink] = useState<ReportLink>({ status: "making" });
  const present = state.history.present;
  const shown = state.isCurrent && state.shown?.isSettled === true ? state.shown : undefined;
  useEffect(() => {
    let isWanted = true;
    const isPresent = scenarioOf(present) === base;
    const plan = isPresent ? present : planOf({ id: "file", scenario: base });
    const page = location.origin + location.pathname + location.search;
    const take = (next: ReportLink) => {
      if (isWanted) setLink(next);
    };
    import("#ui/keep/link.ts")
      .then(({ makeLink }) => makeLink(plan, isPresent ? shown : undefined, page))
      .then(
        ({ address }) =>
          take(address.length > MOST ? { status: "too-long" } : { status: "made", address }),
        () => take({ status: "failed" }),
      );
    return () => {
      isWanted = false;
    };
  }, [present, base, shown]);
  return link;
}
