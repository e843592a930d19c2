import type { CaseHead, CaseResult } from "#pool/verifier.ts";

/** How one theory case stands; `share` of the way to the precision its rule asks for. */
export type CaseState =
  | { readonly status: "waiting" }
  | { readonly status: "running"; readonly share: number }
  | { readonly status: "done"; readonly result: CaseResult }
  | { readonly status: "failed"; readonly reason: string };

type Measured = Extract<CaseResult, { status: "measured" }>;
export type Metric = Measured["metrics"][number];

/** Run as soon as the screen is open: quick ones that span loss, patience, priority, chats and sales. */
export const FIRST_CASES: readonly string[] = [
  "S-mmcc-1",
  "S-mmcm-2",
  "S-prio2_ab-1",
  "S-closed_chat-1",
  "S-chat-2",
  "S-conversion-1",
];

/** Cases in the order of the table: those run first, then the others, those the product has no counterpart for last. */
export function inOrder(cases: readonly CaseHead[]): readonly CaseHead[] {
  const rank = ({ id, leftOut }: CaseHead) =>
    leftOut !== undefined ? 2 : FIRST_CASES.includes(id) ? 0 : 1;
  return cases.toSorted((one, other) => rank(one) - rank(other));
}

/** The figure that lies farthest from its exact value, in standard errors; a failed one before all others. */
export function worstOf(result: Measured): Metric | undefined {
  const size = ({ pass, z }: Metric) => (pass === false ? 1e9 : 0) + Math.abs(z ?? 0);
  return result.metrics.reduce<Metric | undefined>(
    (worst, one) => (worst === undefined || size(one) > size(worst) ? one : worst),
    undefined,
  );
}

/** Whether every figure of a case agrees with its exact value. */
export const agrees = (result: CaseResult): boolean =>
  result.status === "measured" && result.metrics.every(({ pass }) => pass === true);

export interface Tally {
  /** Cases run to the end, and those of them in which every figure agrees. */
  readonly cases: number;
  readonly agreeing: number;
  readonly figures: number;
  readonly agreeingFigures: number;
  /** Distances from the exact values in standard errors, of figures known with an error. */
  readonly z: readonly number[];
  readonly beyondThree: number;
  /** Near 1 where the standard errors are right; NaN without any z. */
  readonly meanSquareZ: number;
}

/** Counts over the cases that were run. */
export function tallyOf(states: Iterable<CaseState>): Tally {
  const results = [...states].flatMap((state) =>
    state.status === "done" && state.result.status === "measured" ? [state.result] : [],
  );
  const metrics = results.flatMap((one) => one.metrics);
  const z = metrics.flatMap((one) =>
    one.z !== undefined && Number.isFinite(one.z) && one.se > 0 ? [one.z] : [],
  );
  return {
    cases: results.length,
    agreeing: results.filter(agrees).length,
    figures: metrics.length,
    agreeingFigures: metrics.filter(({ pass }) => pass === true).length,
    z,
    beyondThree: z.filter((one) => Math.abs(one) > 3).length,
    meanSquareZ: z.reduce((sum, one) => sum + one * one, 0) / z.length,
  };
}

/** One figure of the picture: `column` counts from the left edge, `level` from the ground. */
export interface ZDot {
  readonly column: number;
  readonly level: number;
  readonly isBeyond: boolean;
}

/** Columns of a quarter of a standard error each, from -EDGE to EDGE; what lies farther out stands in the outermost. */
export const EDGE = 4;
const PER_UNIT = 4;
export const COLUMNS = 2 * EDGE * PER_UNIT;

/** Stacks distances in standard errors into columns. */
export function zDots(z: readonly number[]): readonly ZDot[] {
  const heights = Array.from({ length: COLUMNS }, () => 0);
  return z.map((one) => {
    const column = Math.min(COLUMNS - 1, Math.max(0, Math.floor((one + EDGE) * PER_UNIT)));
    const level = heights[column] ?? 0;
    heights[column] = level + 1;
    return { column, level, isBeyond: Math.abs(one) > 3 };
  });
}
