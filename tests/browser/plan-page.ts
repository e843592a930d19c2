import type { Page } from "playwright-core";

/** Parts of the page that tests of the plan's keeping use, by their Chinese names. */
export const visitors = (page: Page) => page.getByRole("textbox", { name: /^访客/ });
export const undo = (page: Page) => page.getByRole("button", { name: /^撤销/ });
export const redo = (page: Page) => page.getByRole("button", { name: /^重做/ });
export const notices = (page: Page) => page.getByRole("region", { name: "提示" });

/** Waits for the last answer. */
export const settled = (page: Page) => page.waitForSelector("main.settled", { timeout: 180_000 });

/** Waits until a draft with such a part is kept: about a second after the last change. */
export const saved = (page: Page, part: string) =>
  page.waitForFunction((text) => localStorage.getItem("dacu-draft")?.includes(text) === true, part);
