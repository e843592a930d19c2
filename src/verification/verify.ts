import type { Journal } from "#engine/journal.ts";
import { createSimulator } from "#engine/simulate.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { TheoryCase } from "./theory/case.ts";
import { families } from "./theory/families.ts";
import { judge, largestError, type MetricResult } from "./theory/judge.ts";
import type { Question } from "./theory/staffing.ts";
import { type Estimated, type Metric, Rows } from "./theory/sums.ts";
import type { NotApplicable, Trial, Wants } from "./theory/trial.ts";

export interface VerifyOptions {
  readonly seed: string;
  /** Part of the allowed standard error to aim at: smaller takes longer and sees more. */
  readonly precision?: number;
  /** Only the first replications, judged without asking how precise they are. */
  readonly fast?: boolean;
  /** Most contacts to simulate for one case. */
  readonly most?: number;
  readonly simulator?: (scenario: Scenario) => (seed: string, replication: number) => Journal;
  /** Called after every batch of replications. */
  readonly onProgress?: (progress: CaseProgress) => void;
  readonly signal?: AbortSignal;
}

export interface CaseProgress {
  readonly id: string;
  readonly replications: number;
  /** Largest standard error so far over the one aimed at; done at 1. */
  readonly worst: number;
}

/** What one case came to. */
export type CaseResult =
  | {
      readonly status: "measured";
      readonly id: string;
      readonly family: string;
      readonly metrics: readonly MetricResult[];
      readonly replications: number;
      readonly contacts: number;
    }
  | {
      readonly status: "not-applicable";
      readonly id: string;
      readonly family: string;
      readonly why: string;
    }
  | {
      readonly status: "malformed";
      readonly id: string;
      readonly family: string;
      readonly why: string;
    };

/** Fewest replications: with fewer the standard error itself is uncertain. */
const STATIONARY = 40;
const TRANSIENT = 5000;
const FAST_STATIONARY = 20;
const FAST_TRANSIENT = 500;
const MOST = 60_000_000;
const PRECISION = 0.7;

/** Runs one case through the engine until its own rule of precision is met, and judges every metric it lists. */
export function verifyCase(one: TheoryCase, options: VerifyOptions): CaseResult {
  const { id, family } = one;
  const adapter = families.get(family);
  if (adapter === undefined) {
    const known = [...families.keys()].join(", ");
    return {
      status: "malformed",
      id,
      family,
      why: `unknown family "${family}"; known are ${known}`,
    };
  }
  const wants: Wants = (metric) => one.expected.size === 0 || one.expected.has(metric);
  let trial: Trial | Question | NotApplicable;
  try {
    trial = adapter(one.parameters, wants);
  } catch (error) {
    if (error instanceof RangeError) return { status: "malformed", id, family, why: error.message };
    throw error;
  }
  if (trial.kind === "not-applicable") {
    return { status: "not-applicable", id, family, why: trial.why };
  }
  const measured =
    trial.kind === "question" ? answered(one, trial, options) : measure(one, trial, options);
  return { status: "measured", id, family, ...measured };
}

/** A staffing question's answer: exact where every design was told apart, else known to within one. */
function answered(one: TheoryCase, question: Question, options: VerifyOptions) {
  const { expected, tolerance } = one;
  const { seed, simulator, signal, onProgress } = options;
  const { metrics, isSure, replications, contacts } = question.answer({ seed, simulator, signal });
  onProgress?.({ id: one.id, replications, worst: isSure ? 1 : 2 });
  const asked = expected.size > 0 ? [...expected.keys()] : [...metrics.keys()];
  return {
    metrics: asked.map((name) => {
      const mean = metrics.get(name);
      if (mean === undefined) return notMeasured(name, expected.get(name));
      return judge(name, { mean, se: isSure ? 0 : 1 }, expected.get(name), tolerance, true);
    }),
    replications,
    contacts,
  };
}

function measure(one: TheoryCase, trial: Trial, options: VerifyOptions) {
  const { expected, tolerance } = one;
  const { signal, onProgress, fast = false, most = MOST, precision = PRECISION } = options;
  const asked = expected.size > 0 ? [...expected.keys()] : [...trial.metrics.keys()];
  const wanted = new Map(
    asked.map((name) => [name, trial.metrics.get(name)] as const).filter(isKnown),
  );
  const replicate = (options.simulator ?? createSimulator)(trial.scenario);
  const rows = new Rows(trial.layout.size);
  let contacts = 0;
  const runUntil = (count: number) => {
    while (rows.count < count && (rows.count < 2 || contacts < most)) {
      signal?.throwIfAborted();
      const journal = replicate(options.seed, rows.count);
      contacts += journal.contacts.count;
      trial.record(journal, rows.next());
    }
  };
  const isTransient = trial.kind === "transient";
  const least = Math.max(isTransient ? TRANSIENT : STATIONARY, tolerance.min_replications);
  runUntil(fast ? (isTransient ? FAST_TRANSIENT : FAST_STATIONARY) : least);
  let estimates = rows.estimate(wanted);
  for (;;) {
    const worst = worstError(estimates, one, precision);
    onProgress?.({ id: one.id, replications: rows.count, worst });
    if (fast || worst <= 1 || contacts >= most) break;
    // as many as the error now seen asks for, but no more than twice as many before looking again
    runUntil(Math.ceil(rows.count * Math.min(2, 1.05 * worst * worst)) + 1);
    estimates = rows.estimate(wanted);
  }
  const metrics = asked.map((name) => {
    const estimate = estimates.get(name);
    if (estimate !== undefined) return judge(name, estimate, expected.get(name), tolerance, !fast);
    return notMeasured(name, expected.get(name));
  });
  return { metrics, replications: rows.count, contacts };
}

const isKnown = (pair: readonly [string, Metric | undefined]): pair is readonly [string, Metric] =>
  pair[1] !== undefined;

const notMeasured = (metric: string, expected: number | undefined): MetricResult => ({
  metric,
  mean: Number.NaN,
  se: Number.NaN,
  expected,
  z: undefined,
  pass: false,
  why: "the family has no such metric here",
});

/** Largest standard error over the one aimed at; metrics that are not a number are left to the judge. */
function worstError(
  estimates: ReadonlyMap<string, Estimated>,
  one: TheoryCase,
  precision: number,
): number {
  let worst = 0;
  for (const [name, { mean, se }] of estimates) {
    const limit = largestError(name, one.expected.get(name) ?? mean, one.tolerance);
    const error = limit > 0 ? se / (precision * limit) : 0;
    if (Number.isFinite(error) && error > worst) worst = error;
  }
  return worst;
}

export interface VerifySummary {
  readonly cases: number;
  readonly measured: number;
  readonly notApplicable: number;
  readonly malformed: number;
  readonly metrics: number;
  readonly passed: number;
  /** Share of |z| above 3 (about 0.003 where all is well), and mean of z^2 (near 1); NaN where nothing has a z. */
  readonly shareBeyondThree: number;
  readonly meanSquareZ: number;
}

/** Counts over a whole file. */
export function summarise(results: readonly CaseResult[]): VerifySummary {
  const measured = results.filter((one) => one.status === "measured");
  const metrics = measured.flatMap((one) => one.metrics);
  const z = metrics.flatMap((one) =>
    one.z !== undefined && Number.isFinite(one.z) && one.se > 0 ? [one.z] : [],
  );
  return {
    cases: results.length,
    measured: measured.length,
    notApplicable: results.filter((one) => one.status === "not-applicable").length,
    malformed: results.filter((one) => one.status === "malformed").length,
    metrics: metrics.length,
    passed: metrics.filter((one) => one.pass === true).length,
    shareBeyondThree: z.filter((one) => Math.abs(one) > 3).length / z.length,
    meanSquareZ: z.reduce((sum, one) => sum + one * one, 0) / z.length,
  };
}

/** One case as the result file writes it. */
export type ResultEntry =
  | Readonly<Record<string, Estimated>>
  | { readonly notApplicable: string }
  | { readonly malformed: string };

/** The result file: case id to metric to `{ mean, se }`, or why there is none. */
export function resultFile(results: readonly CaseResult[]): Readonly<Record<string, ResultEntry>> {
  return Object.fromEntries(results.map((one) => [one.id, entryOf(one)]));
}

function entryOf(one: CaseResult): ResultEntry {
  switch (one.status) {
    case "not-applicable":
      return { notApplicable: one.why };
    case "malformed":
      return { malformed: one.why };
    case "measured":
      return Object.fromEntries(
        one.metrics
          .filter(({ mean }) => Number.isFinite(mean))
          .map(({ metric, mean, se }) => [metric, { mean, se }]),
      );
  }
}
