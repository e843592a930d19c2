import type { Change } from "#scenario/diff.ts";
import { differences, withChanges } from "#scenario/diff.ts";
import type { Scenario } from "#scenario/scenario.ts";

/** Plans beside the base that can be looked at together: what fits a screen. */
export const MOST_PINS = 3;

/** A plan kept for comparison: what differs from the base, and nothing else. */
export interface Pin {
  readonly id: string;
  readonly changes: readonly Change[];
}

/** The base plan and those held against it. */
export interface Workbook {
  readonly base: Scenario;
  readonly pins: readonly Pin[];
}

export const workbookOf = (base: Scenario): Workbook => ({ base, pins: [] });

const letters = ["B", "C", "D"] as const;

/** Parts of a scenario that make no other plan of it. */
const aside: ReadonlySet<string> = new Set(["$schema", "sources", "study", "name", "summary"]);

const planPart = (scenario: Scenario): unknown =>
  Object.fromEntries(Object.entries(scenario).filter(([key]) => !aside.has(key)));

/** Changes of a plan, without what is no part of it: sources, names and the settings of the study. */
export const changesOf = (base: Scenario, plan: Scenario): readonly Change[] =>
  differences(planPart(base), planPart(plan));

/**
 * The scenario of a pin on the base as it stands now; undefined where its changes no longer fit. It is not checked: who asks checks.
 */
export const pinnedScenario = ({ base }: Workbook, pin: Pin): unknown =>
  withChanges(base, pin.changes);

/** With one more plan; the workbook itself when the plan is the base, is pinned already, or no place is left. */
export function withPin(workbook: Workbook, plan: Scenario): Workbook {
  const changes = changesOf(workbook.base, plan);
  const id = letters.find((letter) => workbook.pins.every((pin) => pin.id !== letter));
  const text = JSON.stringify(changes);
  const isKnown = workbook.pins.some((pin) => JSON.stringify(pin.changes) === text);
  if (changes.length === 0 || id === undefined || isKnown) return workbook;
  const pins = [...workbook.pins, { id, changes }].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...workbook, pins };
}

export const withoutPin = (workbook: Workbook, id: string): Workbook => ({
  ...workbook,
  pins: workbook.pins.filter((pin) => pin.id !== id),
});

/**
 * On another base: the pins keep their changes and take the rest from the new base; a pin that then changes nothing is left out. The
 * old base is pinned where a place is free.
 */
export function onBase(workbook: Workbook, base: Scenario): Workbook {
  const moved = workbook.pins.flatMap((pin): readonly Pin[] => {
    const scenario = withChanges(base, pin.changes);
    if (scenario === undefined) return [];
    const changes = changesOf(base, scenario as Scenario);
    return changes.length === 0 ? [] : [{ id: pin.id, changes }];
  });
  return withPin({ base, pins: moved }, workbook.base);
}
