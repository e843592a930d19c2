import { openSource, type SourceName } from "#random/source.ts";

/** Where a class's pair of key words stands for each source of luck. */
export const EFFORT_KEY = 0;
export const THINK_KEY = 2;
export const FIRST_PATIENCE_KEY = 4;
export const LATER_PATIENCE_KEY = 6;
export const LEAVING_KEY = 8;
export const BALKING_KEY = 10;
export const RETURN_KEY = 12;
export const RETURN_AFTER_KEY = 14;
export const BOT_KEY = 16;
export const BOT_TIME_KEY = 18;
export const BOT_OUTCOME_KEY = 20;
export const TIES_KEY = 22;
export const WRAP_UP_KEY = 24;
export const ROUNDS_KEY = 26;
export const RIVAL_KEY = 28;
export const MENU_KEY = 30;
export const BOT_ASK_KEY = 32;
export const BOT_SHUN_KEY = 34;
export const BOT_REPLIES_KEY = 36;
export const BOT_RETURN_KEY = 38;
export const BOT_RETURN_AFTER_KEY = 40;
export const PHRASE_KEY = 42;
export const DRAFT_KEY = 44;
export const WRONG_KEY = 46;
export const PURCHASE_KEY = 48;

/** Draws of a customer's next contact lie this far from those of the one before. */
export const NEXT_CONTACT = 1048576;
/** Draws of the rival shops lie this far apart, beyond those of all turns and contacts. */
export const NEXT_RIVAL = 4194304;

/** In the order of the places above. */
const SOURCES: readonly SourceName[] = [
  "effort",
  "think",
  "first-patience",
  "later-patience",
  "leaving",
  "balking",
  "return",
  "return-after",
  "bot",
  "bot-time",
  "bot-outcome",
  "ties",
  "wrap-up",
  "rounds",
  "rival",
  "menu",
  "bot-ask",
  "bot-shun",
  "bot-replies",
  "bot-return",
  "bot-return-after",
  "phrase",
  "draft",
  "wrong",
  "purchase",
];

/** Numbers per class in the table of keys. */
export const KEYS = 2 * SOURCES.length;

/** Fills the table of keys, one row of KEYS numbers per class, for one replication. */
export function openKeys(
  table: Int32Array,
  classes: readonly { readonly id: string }[],
  seed: string,
  replication: number,
): void {
  for (const [row, { id }] of classes.entries()) {
    for (const [place, name] of SOURCES.entries()) {
      const key = openSource(seed, replication, name, id);
      table[row * KEYS + 2 * place] = key.a;
      table[row * KEYS + 2 * place + 1] = key.b;
    }
  }
}
