import { type Input, inputsOf } from "#experiments/sensitivity/inputs.ts";
import { splitSpread, type Split } from "#experiments/sensitivity/split.ts";
import { tornado, type Tornado, type TornadoEffort } from "#experiments/sensitivity/tornado.ts";
import { stressesFor } from "#experiments/stress/index.ts";
import { stressTest, type StressResult } from "#experiments/stress/stress-test.ts";
import type { Runner } from "#experiments/runner.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { targetOutcome } from "#ui/home/outcome-ids.ts";
import { knownStudies } from "#ui/state/known-studies.ts";

/** The outcomes that bars are drawn of; the first orders them. */
export const LOST = "lost-sales";

/** What is known of a plan's risks so far. */
export interface Risks {
  readonly scenario: Scenario;
  /** Outcome that the plan's target is about. */
  readonly rate: string;
  readonly inputs: readonly Input[];
  readonly stress: StressResult | undefined;
  readonly tornado: Tornado | undefined;
  readonly split: Split | undefined;
}

/** What is known of a plan's risks from this screen or another; undefined where it is nothing. */
export function knownRisks(scenario: Scenario): Risks | undefined {
  const [stress, tornadoSoFar, split] = [
    knownStudies.mishaps.get(scenario),
    knownStudies.tornado.get(scenario),
    knownStudies.split.get(scenario),
  ];
  if (stress === undefined && tornadoSoFar === undefined) return undefined;
  const inputs = inputsOf(scenario);
  return { scenario, rate: targetOutcome(scenario), inputs, stress, tornado: tornadoSoFar, split };
}

/** Lets every mishap hit a plan, unless that is known. */
export async function studyMishaps(
  runner: Runner,
  scenario: Scenario,
  options: {
    readonly signal: AbortSignal;
    readonly onResult?: ((result: StressResult) => void) | undefined;
  },
): Promise<StressResult> {
  const known = knownStudies.mishaps.get(scenario);
  if (known?.isSettled === true) return known;
  const aim = { outcome: targetOutcome(scenario), level: scenario.platform.target };
  const onResult = (result: StressResult) => {
    knownStudies.mishaps.set(scenario, result);
    options.onResult?.(result);
  };
  const { signal } = options;
  return stressTest(runner, scenario, stressesFor(scenario), aim, { signal, onResult });
}

/**
 * Moves every input of a plan, going on from what is known.
 *
 * @param effort less than all of it, which another call goes on from
 */
export async function studyInputs(
  runner: Runner,
  scenario: Scenario,
  options: {
    readonly signal: AbortSignal;
    readonly effort?: TornadoEffort;
    readonly onTornado?: (so: Tornado) => void;
  },
): Promise<Tornado> {
  const { signal, effort } = options;
  const begun = knownStudies.tornado.get(scenario);
  if (begun?.isSettled === true) return begun;
  const onTornado = (so: Tornado) => {
    knownStudies.tornado.set(scenario, { ...so, isSettled: so.isSettled && effort === undefined });
    options.onTornado?.(so);
  };
  const outcomes = [LOST, targetOutcome(scenario)];
  const rest = { outcomes, begun, signal, onTornado };
  return tornado(
    runner,
    scenario,
    inputsOf(scenario),
    effort === undefined ? rest : { ...rest, effort },
  );
}

/**
 * Studies what a plan fears: the mishaps first, then every input by itself, then all of them at once; goes on from what is known.
 *
 * @throws the signal's reason when aborted; Error naming a replication that failed
 */
export async function studyRisks(
  runner: Runner,
  scenario: Scenario,
  options: {
    readonly signal: AbortSignal;
    readonly onRisks: (risks: Risks) => void;
  },
): Promise<void> {
  const { signal, onRisks } = options;
  let risks: Risks = knownRisks(scenario) ?? {
    scenario,
    rate: targetOutcome(scenario),
    inputs: inputsOf(scenario),
    stress: undefined,
    tornado: undefined,
    split: undefined,
  };
  const { inputs } = risks;
  const tell = (news: Partial<Risks>) => {
    if (signal.aborted) return;
    risks = { ...risks, ...news };
    onRisks(risks);
  };
  tell({});
  await studyMishaps(runner, scenario, { signal, onResult: (stress) => tell({ stress }) });
  await studyInputs(runner, scenario, { signal, onTornado: (so) => tell({ tornado: so }) });
  if (risks.split?.isSettled !== true) {
    const onSplit = (split: Split) => {
      knownStudies.split.set(scenario, split);
      tell({ split });
    };
    await splitSpread(runner, scenario, inputs, LOST, { signal, onSplit });
  }
}
