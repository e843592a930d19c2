import { leverText } from "#ui/format/lever-text.ts";
import type { LeverId } from "#ui/state/levers.ts";
import { en } from "#ui/text/en.ts";
import { zh } from "#ui/text/zh.ts";
import type { Text } from "#units/text.ts";

/** Names the step of a lever for undo, in both languages: it outlives a switch of language. */
export const leverLabel = (id: LeverId, value: number): Text => ({
  zh: `${zh.levers[id]} ${leverText("zh", id, value)}`,
  en: `${en.levers[id]} ${leverText("en", id, value)}`,
});

/** Names the step that puts all levers back. */
export const resetLabel = (): Text => ({ zh: zh.levers.resetAll, en: en.levers.resetAll });
