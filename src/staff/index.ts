import { fillingIn } from "./filling-in.ts";
import { outsourced } from "./outsourced.ts";
import { regular } from "./regular.ts";
import type { Field } from "./staff-type.ts";
import { temp } from "./temp.ts";

/** What the engine knows of a staff type of the scenario; the scenario's own type fits it. */
export type StaffTypeFields =
  | { readonly kind: "regular"; readonly effortFactor: number }
  | {
      readonly kind: "temp";
      readonly firstEffort: number;
      readonly halvingHours: number;
      readonly hoursWorked: number;
    }
  | { readonly kind: "filling-in"; readonly effortFactor: number }
  | { readonly kind: "outsourced"; readonly effortFactor: number };

/** Every kind of agent, for forms and checks. */
export const staffKinds = [regular, temp, fillingIn, outsourced] as const;

/** A field of a kind of agent, looked up by the name the scenario file uses. */
export const staffField = (kind: StaffTypeFields["kind"], name: string): Field | undefined =>
  staffKinds.find((one) => one.kind === kind)?.fields[name];

/** Effort for a reply against a regular agent, at the hours the type has worked when the run begins. */
export function effortFactor(type: StaffTypeFields): number {
  switch (type.kind) {
    case "regular":
      return regular.effort(type, 0);
    case "temp":
      return temp.effort(type, type.hoursWorked);
    case "filling-in":
      return fillingIn.effort(type, 0);
    case "outsourced":
      return outsourced.effort(type, 0);
  }
}
