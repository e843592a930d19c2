import { maxChats, quality, wage, wrongAnswers } from "./shared-fields.ts";
import { defineStaffType } from "./staff-type.ts";

/** Someone from another desk who fills in for some hours: steady speed, and work of their own left undone. */
export const fillingIn = defineStaffType<{ readonly effortFactor: number }>({
  kind: "filling-in",
  label: { zh: "顶岗员工", en: "Staff filling in" },
  fields: {
    effortFactor: {
      label: { zh: "单条回复用时（对熟练客服）", en: "Effort per reply against a regular" },
      unit: "factor",
      initial: 1.4,
      min: 1,
      max: 3,
      grade: "assumption",
      source: "no source; knows the goods, not the desk: between a regular and a temp",
    },
    availableHours: {
      label: { zh: "每天可用工时", en: "Hours available a day" },
      unit: "hours",
      initial: 4,
      min: 1,
      max: 12,
      grade: "assumption",
      source: "the user's own; half a day",
    },
    opportunityCost: {
      label: { zh: "本职耽误", en: "Cost of what is left undone" },
      unit: "yuan-per-hour",
      initial: 20,
      min: 0,
      max: 300,
      grade: "assumption",
      source: "no source; work that waits costs less than work not done",
    },
    wage: wage(30),
    maxChats: maxChats(6),
    quality: quality(0.85, "no source; between a temp and a regular"),
    wrongAnswers: wrongAnswers(0.04),
  },
  effort: ({ effortFactor }) => effortFactor,
});
