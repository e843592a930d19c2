import { around, type Interval, type WithPlan, Z95 } from "./fitted.ts";

/**
 * How far a presumed slope of conversion may be off, as a part of itself: conversion, the share that buys without a reply and patience
 * through the ranges that the table of assumptions gives them, as 95 % intervals, independently.
 */
const SPREAD = 0.6;

/**
 * An estimate and what the plan presumed, put together by their precisions: the posterior mean of a normal estimate and a normal
 * prior. Never less certain than either.
 *
 * @param before what the plan says
 * @returns undefined where the plan presumes none
 *
 * Source: Gelman et al., Bayesian Data Analysis, 3rd ed., section 2.5; the prior: docs/model.md, fitting a shop's own data.
 */
export function withPlan(estimate: Interval, before: number): WithPlan | undefined {
  if (!(before > 0)) return undefined;
  const own = SPREAD * before;
  const error = (estimate.high - estimate.low) / (2 * Z95);
  const [ofPlan, ofData] = [1 / (own * own), 1 / (error * error)];
  const weight = ofData / (ofPlan + ofData);
  const value = weight * estimate.value + (1 - weight) * before;
  return {
    ...around(value, Math.sqrt(1 / (ofPlan + ofData)), -1, 1),
    presumed: around(before, own, 0, 1),
    weight,
  };
}
