import { type Input, inputsOf } from "#experiments/sensitivity/inputs.ts";
import { splitSpread, type Split } from "#experiments/sensitivity/split.ts";
import { tornado, type Tornado } from "#experiments/sensitivity/tornado.ts";
import { stressesFor } from "#experiments/stress/index.ts";
import { stressTest, type StressResult } from "#experiments/stress/stress-test.ts";
import type { Runner } from "#experiments/runner.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { targetOutcome } from "#ui/home/outcome-ids.ts";

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

/**
 * Studies what a plan fears: the mishaps first, then every input by itself, then all of them at once.
 *
 * @param begun what an earlier call found out before it was stopped
 * @throws the signal's reason when aborted; Error naming a replication that failed
 */
export async function studyRisks(
  runner: Runner,
  scenario: Scenario,
  options: {
    readonly signal: AbortSignal;
    readonly begun: Risks | undefined;
    readonly onRisks: (risks: Risks) => void;
  },
): Promise<void> {
  const { signal, onRisks } = options;
  let risks: Risks = options.begun ?? {
    scenario,
    rate: targetOutcome(scenario),
    inputs: inputsOf(scenario),
    stress: undefined,
    tornado: undefined,
    split: undefined,
  };
  const { rate, inputs } = risks;
  const tell = (news: Partial<Risks>) => {
    if (signal.aborted) return;
    risks = { ...risks, ...news };
    onRisks(risks);
  };
  tell({});
  if (risks.stress?.isSettled !== true) {
    const aim = { outcome: rate, level: scenario.platform.target };
    const onResult = (stress: StressResult) => tell({ stress });
    await stressTest(runner, scenario, stressesFor(scenario), aim, { signal, onResult });
  }
  if (risks.tornado?.isSettled !== true) {
    const onTornado = (so: Tornado) => tell({ tornado: so });
    await tornado(runner, scenario, inputs, { outcomes: [LOST, rate], signal, onTornado });
  }
  if (risks.split?.isSettled !== true) {
    const onSplit = (split: Split) => tell({ split });
    await splitSpread(runner, scenario, inputs, LOST, { signal, onSplit });
  }
}
