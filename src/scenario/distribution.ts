import { z } from "zod";
import { field } from "./field.ts";

const mean = field(z.number().positive().max(1e9).meta({ unit: "s" }), "均值", "Mean");
const shape = (least: number, most: number) =>
  field(z.number().min(least).max(most), "形状", "Shape");

const quantile = z.tuple([
  field(z.number().min(0).max(1), "概率", "Probability"),
  field(z.number().min(0).max(1e9).meta({ unit: "s" }), "秒数", "Seconds"),
]);

/**
 * A law of a length of time, in seconds. The hyperexponential takes mean `means[i]` with chance `shares[i]`; the
 * empirical law joins its quantiles [probability, seconds] by straight lines.
 */
export const distribution = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("exponential"), mean }),
    z.strictObject({
      kind: z.literal("deterministic"),
      value: field(z.number().min(0).max(1e9).meta({ unit: "s" }), "固定值", "Value"),
    }),
    z.strictObject({
      kind: z.literal("lognormal"),
      mean,
      cv: field(z.number().positive().max(20), "变异系数", "Coefficient of variation"),
    }),
    z.strictObject({ kind: z.literal("gamma"), mean, shape: shape(0.05, 1000) }),
    z.strictObject({ kind: z.literal("weibull"), mean, shape: shape(0.1, 100) }),
    z.strictObject({
      kind: z.literal("hyperexponential"),
      shares: field(z.array(z.number().min(0).max(1)).min(1).max(10), "各支占比", "Shares"),
      means: field(z.array(mean).min(1).max(10), "各支均值", "Means"),
    }),
    z.strictObject({
      kind: z.literal("empirical"),
      quantiles: field(z.array(quantile).min(2).max(2000), "分位点", "Quantiles", {
        zh: "每点为 [概率, 秒数]，两点之间按直线连接；首点概率 0，末点概率 1。",
        en: "Points [probability, seconds] joined by straight lines, from probability 0 to 1.",
      }),
    }),
  ])
  .meta({ unit: "s" });

export type Distribution = z.infer<typeof distribution>;
