import { useEffect, useState } from "react";
import { type Effects, influenceOf } from "#experiments/influence.ts";
import type { Runner } from "#experiments/runner.ts";
import type { FormField } from "#scenario/form-fields.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { type Swing, swingOf } from "#experiments/sensitivity/swing.ts";

/** Days for each end of a range: enough to see which figures matter. */
const DAYS = 24;
const OUTCOMES = ["lost-sales"];

/** What moving a figure through its range does to the sales lost, in yuan against the plan as it stands. */
export interface SwingEffect {
  readonly swing: Swing;
  readonly low: number;
  readonly high: number;
}

export type SwingEffects = ReadonlyMap<string, SwingEffect>;

/**
 * Measures, one figure after the other and only while nothing else is being simulated, what the figures of a section do.
 *
 * @param isIdle whether the plan's own figures have settled
 * @returns effects by address; those of an older plan stay until they are replaced
 */
export function useSwings(
  runner: Runner | undefined,
  scenario: Scenario,
  fields: readonly FormField[],
  isIdle: boolean,
): SwingEffects {
  const [effects, setEffects] = useState<SwingEffects>(new Map());
  useEffect(() => {
    if (runner === undefined || !isIdle || fields.length === 0) return;
    const gone = new AbortController();
    const asked = fields.flatMap((field) => {
      const swing = swingOf(scenario, field);
      return swing === undefined ? [] : [{ address: field.address, swing }];
    });
    const changes = asked.flatMap(({ swing }) => [swing.low.scenario, swing.high.scenario]);
    const found: Effects[] = [];
    const onEffects = (one: Effects) => {
      found.push(one);
      const [low, high] = found.slice(-2);
      const at = asked[found.length / 2 - 1];
      if (at === undefined || low === undefined || high === undefined) return;
      const effect = { swing: at.swing, low: lossOf(low), high: lossOf(high) };
      setEffects((before) => new Map(before).set(at.address, effect));
    };
    influenceOf(runner, scenario, changes, OUTCOMES, {
      replications: DAYS,
      signal: gone.signal,
      onEffects,
    }).catch(() => {
      // These rows go without their bars; the plan's own study is what reports workers that fail.
    });
    return () => gone.abort();
  }, [runner, scenario, fields, isIdle]);
  return effects;
}

const lossOf = (effects: Effects): number => effects["lost-sales"]?.mean ?? Number.NaN;
