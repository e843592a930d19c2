import { type Input, inputsOf } from "#experiments/sensitivity/inputs.ts";
import type { FormField } from "#scenario/form-fields.ts";
import type { Scenario } from "#scenario/scenario.ts";

/** Any number of a scenario as a direction of the map: "field share customers[presale].bot.resolved", unit and address. */
export type FieldAxisId = `field ${string}`;

export const isFieldAxis = (id: string): id is FieldAxisId => id.startsWith("field ");

const fieldAxisId = ({ unit, address }: FormField): FieldAxisId =>
  `field ${unit ?? "-"} ${address}`;

const known = new WeakMap<Scenario, ReadonlyMap<string, Input>>();

/** Every number that can be a direction, by id, in the order of the format. */
export function fieldAxes(scenario: Scenario): ReadonlyMap<string, Input> {
  const found =
    known.get(scenario) ??
    new Map(inputsOf(scenario).map((input) => [fieldAxisId(input.field), input]));
  known.set(scenario, found);
  return found;
}

/** Unit of a direction's number; undefined for a bare one. */
export function unitOfFieldAxis(id: FieldAxisId): string | undefined {
  const unit = id.split(" ")[1];
  return unit === "-" ? undefined : unit;
}
