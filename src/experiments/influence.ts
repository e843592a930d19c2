import { outcomes } from "#outcomes/index.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { type PairedDifference, pairedDifference } from "#statistics/difference.ts";
import { figuresOf } from "./headline.ts";
import type { Measured, Runner } from "./runner.ts";

/** What a change does to outcomes, against the same days without it. */
export type Effects = Readonly<Record<string, PairedDifference>>;

/**
 * Measures what changes of a plan do, on the same customers, with a fixed number of days: enough to rank them, and each
 * difference says itself whether it is told apart.
 *
 * @param ids outcomes to measure
 * @returns one entry per change, in the given order
 * @throws the signal's reason when aborted; RangeError for an unknown outcome; Error naming a replication that failed
 */
export async function influenceOf(
  runner: Runner,
  base: Scenario,
  changes: readonly Scenario[],
  ids: readonly string[],
  options: {
    readonly replications: number;
    readonly signal?: AbortSignal;
    /** Called with each change's effects as soon as they are known. */
    readonly onEffects?: (effects: Effects, index: number) => void;
  },
): Promise<readonly Effects[]> {
  const places = ids.map((id) => {
    const place = outcomes.findIndex((outcome) => outcome.id === id);
    if (place < 0) throw new RangeError(`no outcome is called ${id}`);
    return [id, place] as const;
  });
  const { seed } = base.study;
  const run = (scenario: Scenario) =>
    runner.run(
      { scenario, seed, from: 0, to: options.replications, outcomes: ids },
      options.signal ? { signal: options.signal } : {},
    );
  const usual = await run(base);
  const effects: Effects[] = [];
  for (const change of changes) {
    const found = effectsOf(places, usual, await run(change));
    effects.push(found);
    options.onEffects?.(found, effects.length - 1);
  }
  return effects;
}

const effectsOf = (
  places: readonly (readonly [string, number])[],
  base: readonly Measured[],
  other: readonly Measured[],
): Effects =>
  Object.fromEntries(
    places.map(([id, place]) => [
      id,
      pairedDifference(figuresOf(base, place), figuresOf(other, place)),
    ]),
  );
