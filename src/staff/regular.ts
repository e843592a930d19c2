import { maxChats, quality, wage, wrongAnswers } from "./shared-fields.ts";
import { defineStaffType } from "./staff-type.ts";

/** A trained agent of the shop: the yardstick, with one steady factor on effort. */
export const regular = defineStaffType<{ readonly effortFactor: number }>({
  kind: "regular",
  label: { zh: "正式客服", en: "Regular agent" },
  fields: {
    effortFactor: {
      label: { zh: "单条回复用时（对熟练客服）", en: "Effort per reply against a regular" },
      unit: "factor",
      initial: 1,
      min: 0.3,
      max: 3,
      grade: "assumption",
      source:
        "1 by definition; 0.94 with AI drafts (Ni et al., arXiv 2603.29888: chats 5.7% shorter)",
    },
    wage: wage(35),
    maxChats: maxChats(10),
    quality: quality(1, "1 by definition"),
    wrongAnswers: wrongAnswers(0.02),
  },
  effort: ({ effortFactor }) => effortFactor,
});
