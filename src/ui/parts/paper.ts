import { flushSync } from "react-dom";

/** Set on the page while it is printed: the style sheet then lays it out as wide as the paper. */
const ON_PAPER = "on-paper";

/**
 * Lets something drawn for its width be drawn anew for paper, and again for the screen. The browser does not tell a page how wide it
 * will be on paper, so the page is given the paper's width just before.
 *
 * @returns forgets it again
 */
export function onPaper(measure: () => void): () => void {
  const gone = new AbortController();
  const turn = (isPaper: boolean) => () => {
    document.documentElement.classList.toggle(ON_PAPER, isPaper);
    // At once: the browser takes its picture as soon as this is over.
    flushSync(measure);
  };
  addEventListener("beforeprint", turn(true), gone);
  addEventListener("afterprint", turn(false), gone);
  return () => gone.abort();
}
