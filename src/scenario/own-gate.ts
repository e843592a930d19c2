import { z } from "zod";
import { field, id, share, text } from "./field.ts";

const WEEK = 604_800;
const yuan = z.number().min(0).max(1e7).meta({ unit: "yuan" });

/** A mean time that may not be exceeded, in seconds. */
export const askedTime = z.number().positive().max(WEEK).meta({ unit: "s" });

const penalty = z.strictObject({
  fixed: field(yuan, "每次罚", "Fixed", {
    zh: "没过一次（一个考核期）罚多少元。",
    en: "Yuan for each window that misses the line.",
  }).optional(),
  perPoint: field(yuan, "每差一点加罚", "For each point", {
    zh: "离要求每差 1 个百分点加多少元；看时长的每多 1 秒加多少元。",
    en: "Yuan for each percentage point beyond the line; of a time, for each second.",
  }).optional(),
  perMissed: field(yuan, "每个未达标加罚", "For each unit missed", {
    zh: "考核期里每有一个未达标的（轮、会话或买家）加多少元。",
    en: "Yuan for each unit (round, contact or buyer) of the window that was missed.",
  }).optional(),
  most: field(yuan, "封顶", "At most", {
    zh: "一个考核期最多罚多少元；省略就不封顶。",
    en: "The most a window can cost; no limit when left out.",
  }).optional(),
});

/** A line that a rule of one's own draws, over which days, and what a miss costs. */
export const ownGate = z.strictObject({
  id,
  name: field(text, "名称", "Name"),
  asks: field(share, "门槛", "Line", {
    zh: "比例的门槛；看时长的规则不写它，写时长门槛。",
    en: "The share asked; a rule of a time has the line of time in its place.",
  }).optional(),
  asksTime: field(askedTime, "时长门槛", "Line of time", {
    zh: "时长的门槛，只用于看平均时长或分位数的规则。",
    en: "The time asked, for rules of a mean time or a percentile only.",
  }).optional(),
  side: field(z.enum(["at-least", "above", "at-most", "below"]), "怎样算过", "Passed when", {
    zh: "不低于（at-least）、高于（above）、不超过（at-most）或低于（below）门槛。",
    en: "at-least: the line or more; above: more than the line; at-most: the line or less; below: less than the line.",
  }),
  days: field(z.int().min(1).max(366).meta({ unit: "d" }), "考核期", "Window", {
    zh: "平台把几天合在一起看；1 是每天各看各的。比它短的模拟当作一个考核期。",
    en: "Days looked at together; 1 judges every day by itself. A run that is shorter is one window.",
  }),
  moreThan: field(z.int().min(0).max(10_000_000), "超过多少个才考核", "Only above", {
    zh: "考核期里计入数（轮、会话或买家）超过它才看；省略是 0。",
    en: "Windows are judged only where they hold more units (rounds, contacts or buyers) than this; 0 when left out.",
  }).optional(),
  closesCampaigns: field(z.boolean(), "没过不能报活动", "Closes campaigns", {
    zh: "没过就算活动资格有风险。",
    en: "A miss puts campaigns at risk.",
  }),
  consequence: field(text, "后果", "What follows"),
  penalty: field(penalty, "罚款", "Penalty", {
    zh: "每个没过的考核期：每次罚 + 每差一点加罚 × 差的点数 + 每个未达标加罚 × 未达标数，不超过封顶。",
    en: "For each window missed: fixed + points beyond the line × for each point + units missed × for each unit, at most the cap.",
  }).optional(),
});
