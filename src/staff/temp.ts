import { power } from "#units/portable.ts";
import { maxChats, quality, wage, wrongAnswers } from "./shared-fields.ts";
import { defineStaffType } from "./staff-type.ts";

/** A temp: slower than a regular at first, and the gap halves with every `halvingHours` of work. */
export const temp = defineStaffType<{
  readonly firstEffort: number;
  readonly halvingHours: number;
}>({
  kind: "temp",
  label: { zh: "临时客服", en: "Temp" },
  fields: {
    firstEffort: {
      label: { zh: "第一小时用时（对熟练客服）", en: "Effort in the first hour against a regular" },
      unit: "factor",
      initial: 1.67,
      min: 1,
      max: 2.5,
      grade: "vendor",
      source: "Cinareo: month-1 agents 53 % as efficient; 1 / 0.6 in vendor texts",
    },
    halvingHours: {
      label: { zh: "差距减半所需工时", en: "Work that halves the gap" },
      unit: "hours",
      initial: 80,
      min: 40,
      max: 200,
      grade: "assumption",
      source: "no source; range from learning curves of call centres",
    },
    hoursWorked: {
      label: { zh: "已工作（含培训）", en: "Worked already, training included" },
      unit: "hours",
      initial: 0,
      min: 0,
      max: 500,
      grade: "assumption",
      source: "the user's own; sold courses last 8 to 120 hours",
    },
    wage: wage(20),
    maxChats: maxChats(6),
    quality: quality(0.75, "Luo et al. 2019 imply 1/4 for cold calls; inbound chat is easier"),
    wrongAnswers: wrongAnswers(0.08),
  },
  effort: ({ firstEffort, halvingHours }, hoursWorked) =>
    1 + (firstEffort - 1) * power(2, (0 - hoursWorked) / halvingHours),
});
