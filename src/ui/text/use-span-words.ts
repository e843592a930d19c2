import { useContext } from "react";
import { PlanDaysContext } from "#ui/plan/plan-days.ts";
import { useWords } from "./use-words.ts";

/** The words of the page for the plan at hand: keys with `_days`, told how many `together`, where it is one of several days. */
export function useSpanWords() {
  const words = useWords();
  const together = useContext(PlanDaysContext);
  const span = together > 1 ? { together, context: "days" } : {};
  // The same function in all but the options it adds.
  const t = ((key: string, options?: object) =>
    words.t(key as never, { ...span, ...options } as never)) as typeof words.t;
  return { ...words, t };
}
