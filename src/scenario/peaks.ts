import { z } from "zod";
import { factor, field, time } from "./field.ts";

const height = field(factor, "高度", "Height", {
  zh: "峰值比平时多出的倍数：2 是最高处为平时的 3 倍。",
  en: "What the peak adds in multiples of the usual: 2 makes three times the usual at its top.",
});

/** A peak that fades after its moment, with a straight ramp before it. */
export const peak = z.strictObject({
  height,
  decay: field(z.number().positive().max(1e6).meta({ unit: "s" }), "衰减时间", "Decay", {
    zh: "高峰退去的快慢：每过这么久，多出的部分剩 37%。",
    en: "How soon the peak fades: 37 % of what it adds is left after this time.",
  }),
  ramp: field(time, "爬升时间", "Ramp", {
    zh: "开场之前多久开始上升。",
    en: "How long before the opening demand begins to rise.",
  }),
});

/** A rise towards a moment. */
export const rise = z.strictObject({
  height,
  build: field(z.number().positive().max(1e6).meta({ unit: "s" }), "升温时间", "Build-up", {
    zh: "临近结束升温的快慢：离结束这么久时，多出的是最高处的 37%。",
    en: "How early the rise begins: this long before the end it is 37 % of its top.",
  }),
});
