import type { FormField } from "#scenario/form-fields.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { withValue } from "#scenario/with-value.ts";

/** From where to where a value is moved, to see what it does. */
export interface SwingRange {
  readonly low: number;
  readonly high: number;
  /** False where the file gives no range for this shop and a fifth either way is tried. */
  readonly isGiven: boolean;
}

/** A range with the plan at either end of it. */
export interface Swing {
  readonly low: { readonly value: number; readonly scenario: Scenario };
  readonly high: { readonly value: number; readonly scenario: Scenario };
  readonly isGiven: boolean;
}

const FIFTH = 0.2;

/**
 * What a shop reads off its own books or forecasts: the range of the file is that of all shops, from the corner shop to the
 * flagship, and says nothing about how far this one may be off.
 */
const ofTheShop = /^demand\.(visitors|consultRate)$|\.orderValue$|\.wage$/;

export const isOfTheShop = ({ address }: Pick<FormField, "address">): boolean =>
  ofTheShop.test(address);

/** How far a number is moved; undefined for anything but a number, or where nothing is left to move. */
export function rangeOf(field: FormField): SwingRange | undefined {
  const { value, control, range } = field;
  if (control.kind !== "number" || typeof value !== "number") return undefined;
  const isGiven = range !== undefined && !isOfTheShop(field);
  const [low, high] = isGiven ? range : around(value, control);
  return low < high ? { low, high, isGiven } : undefined;
}

/** The plan with a number at either end of its range; undefined where that makes no sound plan, or it is no number. */
export function swingOf(scenario: Scenario, field: FormField): Swing | undefined {
  const range = rangeOf(field);
  if (range === undefined) return undefined;
  const { low, high, isGiven } = range;
  const [below, above] = [low, high].map((end) => withValue(scenario, field.path, end));
  if (!below?.ok || !above?.ok) return undefined;
  return {
    low: { value: low, scenario: below.value },
    high: { value: high, scenario: above.value },
    isGiven,
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
