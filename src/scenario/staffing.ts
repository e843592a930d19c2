import { z } from "zod";
import { clock, count, field, id, time } from "./field.ts";

const hour = z.number().positive().max(24).meta({ unit: "h" });

const target = z.strictObject({
  outcome: field(z.string().min(1).max(60), "指标", "Outcome", {
    zh: "要达到的指标代号，如 first-response-miss-share（按达标比例算）、platform-share、first-response-time-of-all-p90。",
    en: "Id of the outcome to reach, such as first-response-miss-share (taken as the share not missed), platform-share, first-response-time-of-all-p90.",
  }).optional(),
  level: field(z.number().min(0).max(1e9), "水平", "Level", {
    zh: "要达到的水平，用该指标自己的单位；比例为 0–1。",
    en: "The level to reach, in the outcome's own unit; shares from 0 to 1.",
  }).optional(),
  chance: field(z.number().min(0.01).max(0.999), "把握", "Chance", {
    zh: "达到目标的日子所占比例。",
    en: "Share of days that are to reach it.",
  }).optional(),
  per: field(z.enum(["day", "slot"]), "按", "Per", {
    zh: "day：看全天；slot：每个半小时都要达到。",
    en: "day: over the whole run; slot: in every half hour.",
  }).optional(),
});

const shiftRule = z.strictObject({
  type: field(id, "客服类型", "Staff type"),
  lengths: field(z.array(hour).min(1).max(20), "班次时长", "Lengths of a shift", {
    zh: "从上班到下班的小时数，含休息。",
    en: "Hours from coming to going, the break included.",
  }),
  every: field(
    z.number().min(300).max(86_400).meta({ unit: "s" }),
    "上班时刻间隔",
    "Grid of beginnings",
  ).optional(),
  earliest: field(clock, "最早上班", "Earliest beginning").optional(),
  latest: field(clock, "最晚下班", "Latest end").optional(),
  pause: field(
    z
      .strictObject({
        above: field(hour, "超过", "Above", {
          zh: "班次长于这么多小时才有休息。",
          en: "Shifts longer than this have the break.",
        }),
        length: field(time, "休息时长", "Length of the break"),
      })
      .nullable(),
    "休息",
    "Break",
    { zh: "不计工钱；空着（null）表示没有。", en: "Unpaid; null for none." },
  ).optional(),
  most: field(count.nullable(), "最多人数", "Most people", {
    zh: "一天里这类客服最多能来多少人；空着（null）表示不限。",
    en: "Most people of this type in a day; empty (null) means no limit.",
  }).optional(),
  overtime: field(
    z.strictObject({
      above: field(hour, "超过", "Above"),
      factor: field(z.number().min(1).max(5), "倍数", "Factor"),
    }),
    "加班",
    "Overtime",
    {
      zh: "一班里超过这么多小时的部分按倍数付。",
      en: "Paid hours of a shift beyond this are paid at a factor.",
    },
  ).optional(),
  fee: field(z.number().min(0).max(1e6).meta({ unit: "yuan" }), "每人固定费用", "Fee a person", {
    zh: "每人每班另付的钱，如招聘、培训。",
    en: "Paid for each person and shift on top, such as hiring and training.",
  }).optional(),
});

/** What a roster has to reach and may use; what is left out has a stated default. */
export const staffing = z.strictObject({
  target: field(target, "目标", "Target").optional(),
  shifts: field(z.array(shiftRule).min(1).max(20), "可用班次", "Shifts allowed", {
    zh: "每类客服可以怎样排；没写的类型不用。",
    en: "How people of each type may be rostered; types not named are not used.",
  }).optional(),
  least: field(count, "至少在岗", "Fewest on duty", {
    zh: "有人来咨询的时段里至少排几个人，休息中的也算；省略为 1。",
    en: "Fewest people rostered while contacts are expected, those on a break included; 1 when left out.",
  }).optional(),
  penalty: field(
    z.number().min(0).max(1e9).meta({ unit: "yuan" }),
    "未达标罚款",
    "Penalty of a missed day",
  ).optional(),
});
