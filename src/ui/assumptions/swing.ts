import type { FormField } from "#scenario/form-fields.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { withValue } from "#scenario/with-value.ts";

/** Where a value is moved to, to see what it does. */
export interface Swing {
  readonly low: { readonly value: number; readonly scenario: Scenario };
  readonly high: { readonly value: number; readonly scenario: Scenario };
  /** False where the file gives no range and a fifth either way is tried. */
  readonly isGiven: boolean;
}

const FIFTH = 0.2;

/** The plan with a number at either end of its range; undefined where that makes no sound plan, or it is no number. */
export function swingOf(scenario: Scenario, field: FormField): Swing | undefined {
  const { value, control, range, path } = field;
  if (control.kind !== "number" || typeof value !== "number") return undefined;
  const [low, high] = range ?? around(value, control);
  const [below, above] = [low, high].map((end) => withValue(scenario, path, end));
  if (!below?.ok || !above?.ok || low === high) return undefined;
  return {
    low: { value: low, scenario: below.value },
    high: { value: high, scenario: above.value },
    isGiven: range !== undefined,
  };
}

function around(
  value: number,
  {
    isWhole,
    min = Number.NEGATIVE_INFINITY,
    max = Number.POSITIVE_INFINITY,
  }: {
    readonly isWhole: boolean;
    readonly min?: number;
    readonly max?: number;
  },
): readonly [number, number] {
  const ends = [value * (1 - FIFTH), value * (1 + FIFTH)] as const;
  const [low, high] = isWhole ? [Math.floor(ends[0]), Math.ceil(ends[1])] : ends;
  return [Math.max(min, low), Math.min(max, high)];
}
