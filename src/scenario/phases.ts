import { z } from "zod";
import { clock, factor, field, text } from "./field.ts";
import { peak, rise } from "./peaks.ts";

const phaseKinds = [
  "ordinary",
  "preorder",
  "deposit",
  "warm-up",
  "balance",
  "opening",
  "sale",
  "encore",
  "live",
  "fault",
] as const;

/** A part of a festival with its place on the calendar and its height; a part of `demand`. */
export const phase = z.strictObject({
  name: field(text, "名称", "Name"),
  kind: field(z.enum(phaseKinds), "阶段", "Kind", {
    zh: "平销、预售、定金、预热、尾款、开门红、正式期、返场、直播、故障；只作标记，不影响计算。",
    en: "What the phase is; a label that changes nothing.",
  }),
  from: field(clock, "开始", "From", {
    zh: "从首日零点算起的钟点；第 2 天 20 点写 44:00。",
    en: "Clock from midnight of the first day; 20:00 of the second is 44:00.",
  }),
  until: field(clock, "结束", "Until", {
    zh: "从首日零点算起的钟点。",
    en: "Clock from midnight of the first day.",
  }),
  level: field(factor, "热度", "Level", {
    zh: "这段时间的需求是平日的几倍；重叠的阶段相乘。",
    en: "Demand as a multiple of ordinary days; phases that overlap multiply.",
  }),
  hours: field(z.array(factor).length(24), "各钟点倍数", "Hours", {
    zh: "0 点到 23 点各再乘的倍数，改变一天的形状；省略则与平日同形。",
    en: "A further factor for each hour of the day, from 0 to 23, which bends its shape; the ordinary shape when left out.",
  }).optional(),
  rushes: field(z.array(peak).max(5), "开场高峰", "Rushes", {
    zh: "阶段开始时的高峰：需求 × (1 + height·exp(-(t - from)/decay))，之前在 ramp 内直线爬升；阶段结束后继续消退。",
    en: "Peaks at the begin: demand x (1 + height exp(-(t - from) / decay)), a straight ramp before it; they fade on after the end.",
  }).optional(),
  lastCall: field(rise, "结束前冲刺", "Last call", {
    zh: "阶段结束前升温：需求 × (1 + height·exp(-(until - t)/build))。",
    en: "Build-up before the end: demand x (1 + height exp(-(until - t) / build)).",
  }).optional(),
});
