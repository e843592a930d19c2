import type { Locator, Page } from "playwright-core";

/** How a person works a page: by mouse, or by keyboard alone. */
export interface Hands {
  readonly name: string;
  /** Presses a button, follows a link, picks a radio button. */
  readonly press: (target: Locator) => Promise<void>;
  /** Replaces what stands in a field and enters it. */
  readonly type: (field: Locator, text: string) => Promise<void>;
  /** Puts text of several lines into a field, as a paste does. */
  readonly paste: (field: Locator, text: string) => Promise<void>;
}

/** Most presses of Tab to anything: further away nobody would find it. */
const MOST_TABS = 260;

/** Goes from where the focus is to an element by Tab alone. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    // A moment's re-drawing may have taken the element away: then the next round looks again.
    const isThere = await target
      .evaluate((element) => element === document.activeElement, undefined, { timeout: 5000 })
      .catch(() => false);
    if (isThere) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not get to ${target.toString()}`);
}

export const mouse = (page: Page): Hands => ({
  name: "mouse",
  press: (target) => target.click(),
  type: async (field, text) => {
    await field.click({ clickCount: 3 });
    await page.keyboard.insertText(text);
    await page.keyboard.press("Enter");
  },
  paste: async (field, text) => {
    await field.click();
    await page.keyboard.insertText(text);
  },
});

export const keyboard = (page: Page): Hands => ({
  name: "keyboard",
  press: async (target) => {
    const isRadio = (await target.getAttribute("type")) === "radio";
    if (!isRadio) {
      await reach(page, target);
      await page.keyboard.press("Enter");
      return;
    }
    // Tab stops at the chosen one of a group; arrows go on from there.
    const group = await target.getAttribute("name");
    await reach(page, page.locator(`input[name="${group}"]:checked`));
    for (let steps = 0; steps < 9 && !(await target.isChecked()); steps++)
      await page.keyboard.press("ArrowRight");
  },
  type: async (field, text) => {
    await reach(page, field);
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(text);
    await page.keyboard.press("Enter");
  },
  paste: async (field, text) => {
    await reach(page, field);
    await page.keyboard.insertText(text);
  },
});
