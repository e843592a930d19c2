import type { ElementHandle, Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** How a person works a page: by mouse, or by keyboard alone. */
export interface Hands {
  readonly name: string;
  /** Presses a button, follows a link, picks a radio button. */
  readonly press: (target: Locator) => Promise<void>;
  /** Replaces what stands in a field and enters it. */
  readonly type: (field: Locator, text: string) => Promise<void>;
  /** Goes to something to work it with its own keys; a mouse needs not. */
  readonly goTo: (target: Locator) => Promise<void>;
  /** Puts text of several lines into a field, as a paste does. */
  readonly paste: (field: Locator, text: string) => Promise<void>;
  /** Takes another option of a list, by its value. */
  readonly choose: (list: Locator, value: string) => Promise<void>;
  /** Draws a slider up from its lowest value. */
  readonly slide: (slider: Locator) => Promise<void>;
}

/** Most presses of Tab to anything: further away nobody would find it. */
const MOST_TABS = 260;

/** Longest list that anybody would go down by arrows. */
const MOST_OPTIONS = 60;

const fail = (target: Locator): never => {
  throw new Error(`${target.toString()} is not to be seen`);
};

/** Presses of Tab after which an element is looked up anew: a page may have drawn another in its place. */
const TABS_A_LOOK = 20;

/**
 * Goes from where the focus is to an element by Tab alone. What a locator finds is held on to meanwhile: to find it again by its
 * name after each key takes far longer than the key does.
 */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let tabs = 0; tabs < MOST_TABS; tabs += TABS_A_LOOK)
    if (await isReached(page, await target.elementHandle())) return;
  throw new Error(`the keyboard does not get to ${target.toString()}`);
}

/** Whether some presses of Tab, none among them, come to an element; not so where it is taken away meanwhile. */
async function isReached(page: Page, element: ElementHandle<Node> | null): Promise<boolean> {
  for (let tabs = 0; tabs < TABS_A_LOOK; tabs++) {
    const place = await element
      ?.evaluate((node) => (node === document.activeElement ? "here" : node.isConnected))
      .catch(() => false);
    if (place === "here") return true;
    await page.keyboard.press("Tab");
    if (place !== true) return false;
  }
  return false;
}

export const mouse = (page: Page): Hands => ({
  name: "mouse",
  press: (target) => target.click(),
  goTo: (target) => target.waitFor(),
  type: async (field, text) => {
    await field.click({ clickCount: 3 });
    await page.keyboard.insertText(text);
    await page.keyboard.press("Enter");
  },
  paste: async (field, text) => {
    await field.click();
    await page.keyboard.insertText(text);
  },
  // The list that a press opens is the system's own.
  choose: async (list, value) => {
    await list.selectOption(value);
  },
  slide: async (slider) => {
    const { x, y, width, height } = (await slider.boundingBox()) ?? fail(slider);
    await page.mouse.move(x + width * 0.1, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.4, y + height / 2, { steps: 4 });
    await page.mouse.up();
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
    // Tab stops at the chosen one of a group, or at the first where none is; arrows go on from there.
    const group = page.locator(`input[name="${await target.getAttribute("name")}"]`);
    const chosen = page.locator(`input[name="${await target.getAttribute("name")}"]:checked`);
    if ((await chosen.count()) > 0) await reach(page, chosen);
    else {
      await reach(page, group.first());
      await page.keyboard.press("Space");
    }
    for (let steps = 0; steps < 9 && !(await target.isChecked()); steps++)
      await page.keyboard.press("ArrowRight");
  },
  goTo: (target) => reach(page, target),
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
  choose: async (list, value) => {
    await reach(page, list);
    for (let steps = 0; steps < MOST_OPTIONS; steps++) {
      const before = await list.inputValue();
      if (before === value) return;
      await page.keyboard.press("ArrowDown");
      // What a choice brings about may take a moment, and only then it stands.
      await expect.poll(() => list.inputValue(), { timeout: 30_000 }).not.toBe(before);
    }
    throw new Error(`the keyboard does not get to ${value}`);
  },
  slide: async (slider) => {
    await reach(page, slider);
    await page.keyboard.press("Home");
    for (let steps = 0; steps < 9; steps++) await page.keyboard.press("ArrowRight");
  },
});
