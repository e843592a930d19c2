import type { Field } from "./staff-type.ts";

/** Numbers every kind of agent has; each kind sets its own usual values. */
export const wage = (initial: number): Field => ({
  label: { zh: "时薪", en: "Hourly wage" },
  unit: "yuan-per-hour",
  initial,
  min: 0,
  max: 300,
  grade: "trade",
  source: "job advertisements 2021-2026: 3,000 to 6,000 yuan a month, temps 15 to 30 yuan an hour",
});

export const maxChats = (initial: number): Field => ({
  label: { zh: "接待上限", en: "Most chats at once" },
  unit: "chats",
  initial,
  min: 1,
  max: 30,
  grade: "trade",
  source: "software defaults 5 to 15; 8 to 10 is a healthy peak",
});

export const quality = (initial: number, source: string): Field => ({
  label: { zh: "转化能力（对熟练客服）", en: "Selling quality against a regular" },
  unit: "share",
  initial,
  min: 0,
  max: 1,
  grade: "assumption",
  source,
});

export const wrongAnswers = (initial: number): Field => ({
  label: { zh: "答错率", en: "Wrong answers" },
  unit: "share",
  initial,
  min: 0,
  max: 0.3,
  grade: "assumption",
  source: "no public number; 2 % of chats for regulars and 8 % for temps are our estimates",
});
