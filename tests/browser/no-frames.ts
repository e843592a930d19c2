import { stripVTControlCharacters } from "node:util";
import type { Page } from "playwright-core";

/** As long as a page that simulates may take to answer on a busy machine, in milliseconds. */
const ANSWER = 10_000;

/** The last line of a press that waited for the next frame of the page until its time was over. */
const WAITED_FOR_A_FRAME = "waiting for element to be visible, enabled and stable";

/**
 * A press waits for two frames in which its target stands still. Once, on a loaded machine, none came for a minute, and hundreds of
 * tries did not bring it back. Where the page's own thread is free meanwhile it is Chromium that does not draw, and the test is tried
 * once more (vite.config.ts, by the last word of the message); where it is busy the fault is the page's, and no second try hides it.
 *
 * @param message what the test failed of, or nothing
 * @throws Error which says that no frame came and whether the page's thread was busy or free, if it failed of that
 */
export async function throwIfFrameless(message: string, pages: readonly Page[]): Promise<void> {
  if (!stripVTControlCharacters(message).trimEnd().endsWith(WAITED_FOR_A_FRAME)) return;
  const answers = await Promise.all(pages.map(isAnswering));
  if (answers.includes(false))
    throw new Error(`The page's own thread did not answer for ${ANSWER / 1000} s.`);
  throw new Error("Chromium drew nothing while the page's own thread was free: frameless");
}

async function isAnswering(page: Page): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ANSWER);
  });
  const answer = page.evaluate(() => true).catch(() => true);
  const isInTime = await Promise.race([answer, late]);
  clearTimeout(timer);
  return isInTime;
}
