import { log } from "#units/portable.ts";

/** 1 + floor(standard exponential x this) is geometric with that mean, at least 1. */
export const geometricScale = (mean: number): number => (mean > 1 ? -1 / log(1 - 1 / mean) : 0);
