import { z } from "zod";

const mean = z.number().positive().max(1e9);

/**
 * A law of a length of time, in seconds. The hyperexponential takes mean `means[i]` with chance `shares[i]`; the
 * empirical law joins its quantiles [probability, seconds] by straight lines.
 */
export const distribution = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("exponential"), mean }),
    z.strictObject({ kind: z.literal("deterministic"), value: z.number().min(0).max(1e9) }),
    z.strictObject({ kind: z.literal("lognormal"), mean, cv: z.number().positive().max(20) }),
    z.strictObject({ kind: z.literal("gamma"), mean, shape: z.number().min(0.05).max(1000) }),
    z.strictObject({ kind: z.literal("weibull"), mean, shape: z.number().min(0.1).max(100) }),
    z.strictObject({
      kind: z.literal("hyperexponential"),
      shares: z.array(z.number().min(0).max(1)).min(1).max(10),
      means: z.array(mean).min(1).max(10),
    }),
    z.strictObject({
      kind: z.literal("empirical"),
      quantiles: z
        .array(z.tuple([z.number().min(0).max(1), z.number().min(0).max(1e9)]))
        .min(2)
        .max(2000),
    }),
  ])
  .meta({ unit: "s" });

export type Distribution = z.infer<typeof distribution>;
