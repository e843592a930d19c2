import { maxChats, quality, wage, wrongAnswers } from "./shared-fields.ts";
import { defineStaffType } from "./staff-type.ts";

/** An agent of a service firm: practised at chat, new to the shop; paid by the hour, shift, month or chat. */
export const outsourced = defineStaffType<{ readonly effortFactor: number }>({
  kind: "outsourced",
  label: { zh: "外包客服", en: "Outsourced agent" },
  fields: {
    effortFactor: {
      label: { zh: "单条回复用时（对熟练客服）", en: "Effort per reply against a regular" },
      unit: "factor",
      initial: 1.2,
      min: 0.8,
      max: 2.5,
      grade: "assumption",
      source: "no source; practised at chat, new to the goods",
    },
    wage: wage(25),
    maxChats: maxChats(10),
    quality: quality(0.85, "no source; between a temp and a regular"),
    wrongAnswers: wrongAnswers(0.05),
  },
  effort: ({ effortFactor }) => effortFactor,
});
