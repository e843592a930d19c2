import type { Distribution } from "#scenario/scenario.ts";
import type { Parameters } from "./case.ts";

/** A step function [[from, value], ...], right-continuous. */
export type Steps = readonly (readonly [number, number])[];

const show = (value: unknown) => (value === undefined ? "missing" : JSON.stringify(value));

/** @throws RangeError naming the parameter, when it is no finite number of at least `least` */
export function numberAt(parameters: Parameters, name: string, least = 0): number {
  const value = parameters[name];
  if (typeof value === "number" && Number.isFinite(value) && value >= least) return value;
  throw new RangeError(
    `parameters.${name}: a number of at least ${least} is needed, it is ${show(value)}`,
  );
}

/** As `numberAt`, but `otherwise` where the parameter is missing or null. */
export const numberOr = (
  parameters: Parameters,
  name: string,
  otherwise: number,
  least = 0,
): number =>
  parameters[name] === undefined || parameters[name] === null
    ? otherwise
    : numberAt(parameters, name, least);

/** A number above 0. */
export function positiveAt(parameters: Parameters, name: string): number {
  const value = numberAt(parameters, name);
  if (value > 0) return value;
  throw new RangeError(`parameters.${name}: a number above 0 is needed, it is 0`);
}

/** A share of a whole. */
export function shareAt(parameters: Parameters, name: string, otherwise?: number): number {
  const value =
    otherwise === undefined ? numberAt(parameters, name) : numberOr(parameters, name, otherwise);
  if (value <= 1) return value;
  throw new RangeError(`parameters.${name}: a share of at most 1 is needed, it is ${value}`);
}

export function countAt(parameters: Parameters, name: string, otherwise?: number): number {
  const value =
    otherwise === undefined ? numberAt(parameters, name) : numberOr(parameters, name, otherwise);
  if (Number.isInteger(value)) return value;
  throw new RangeError(`parameters.${name}: a whole number is needed, it is ${value}`);
}

/** A list of numbers; one number counts as a list of `length` equal ones. */
export function numbersAt(
  parameters: Parameters,
  name: string,
  length?: number,
): readonly number[] {
  const value = parameters[name];
  if (typeof value === "number" && length !== undefined) return Array<number>(length).fill(value);
  const fits = Array.isArray(value) && (length === undefined || value.length === length);
  if (fits && value.every((one): one is number => Number.isFinite(one))) return value;
  throw new RangeError(`parameters.${name}: a list of numbers is needed, it is ${show(value)}`);
}

/** [[from, value], ...] with rising moments from 0 on; one number counts as the same value for ever. */
export function stepsAt(parameters: Parameters, name: string): Steps {
  return readSteps(parameters[name], name);
}

export function readSteps(value: unknown, name: string): Steps {
  if (typeof value === "number" && value >= 0) return [[0, value]];
  const isPair = (one: unknown): one is readonly [number, number] =>
    Array.isArray(one) &&
    one.length === 2 &&
    one.every((part) => Number.isFinite(part) && part >= 0);
  if (Array.isArray(value) && value.length > 0 && value.every(isPair)) {
    const rises = value.every((one, at) => at === 0 || one[0] > (value[at - 1]?.[0] ?? 0));
    if (rises && value[0]?.[0] === 0) return value;
  }
  throw new RangeError(
    `parameters.${name}: steps [[from, value], ...] from 0 on are needed, it is ${show(value)}`,
  );
}

/** Value of a step function at a moment. */
export function valueAt(steps: Steps, moment: number): number {
  let value = 0;
  for (const [from, next] of steps) if (from <= moment) value = next;
  return value;
}

/** Bins as [start, end] pairs; they may also be written as their edges. */
export function binsAt(
  parameters: Parameters,
  name = "bins",
): readonly (readonly [number, number])[] {
  const value = parameters[name];
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((one) => Array.isArray(one))) {
    return value.map((one, at) => {
      const [from, until] = numbersAt({ bin: one }, "bin", 2);
      if (from !== undefined && until !== undefined && from < until) return [from, until] as const;
      throw new RangeError(`parameters.${name}[${at}]: [start, end] is needed, it is ${show(one)}`);
    });
  }
  const edges = numbersAt(parameters, name);
  return edges.slice(1).map((edge, at) => [edges[at] ?? 0, edge] as const);
}

/** The law under `name`, or the exponential law whose mean is under `meanName`; null where both are null or missing. */
export function lawOrNull(
  parameters: Parameters,
  name: string,
  meanName: string,
): Distribution | null {
  const value = parameters[name];
  if (value !== undefined && value !== null) return readLaw(value, name);
  const mean = parameters[meanName];
  if (mean === undefined || mean === null) return null;
  return { kind: "exponential", mean: positiveAt(parameters, meanName) };
}

/** @throws RangeError naming the parameter, when there is no law */
export function lawAt(parameters: Parameters, name: string, meanName: string): Distribution {
  const law = lawOrNull(parameters, name, meanName);
  if (law !== null) return law;
  throw new RangeError(`parameters.${name}: a law, or parameters.${meanName}: a mean is needed`);
}

/** A law as case files write it: `{ dist: "lognormal", mean: 45, cv: 1.2 }`. */
export function readLaw(value: unknown, name: string): Distribution {
  if (typeof value === "number")
    return { kind: "exponential", mean: positiveAt({ [name]: value }, name) };
  if (typeof value !== "object" || value === null || !("dist" in value)) {
    throw new RangeError(
      `parameters.${name}: a law { dist, mean, ... } is needed, it is ${show(value)}`,
    );
  }
  const law: Parameters = Object.fromEntries(Object.entries(value));
  switch (value.dist) {
    case "exponential":
      return { kind: "exponential", mean: positiveAt(law, "mean") };
    case "deterministic":
      return { kind: "deterministic", value: numberAt(law, "mean" in law ? "mean" : "value") };
    case "lognormal":
      return { kind: "lognormal", mean: positiveAt(law, "mean"), cv: positiveAt(law, "cv") };
    case "gamma":
    case "weibull":
      return { kind: value.dist, mean: positiveAt(law, "mean"), shape: positiveAt(law, "shape") };
    case "hyperexponential": {
      const shares = [...numbersAt(law, "probs")];
      return {
        kind: "hyperexponential",
        shares,
        means: [...numbersAt(law, "means", shares.length)],
      };
    }
    default:
      throw new RangeError(`parameters.${name}.dist: no such law: ${show(value.dist)}`);
  }
}
