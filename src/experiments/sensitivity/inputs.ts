import { type FormField, formOf, type FormPart } from "#scenario/form-fields.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { isOfTheShop, rangeOf, type SwingRange } from "./swing.ts";

/** Who could say better: the shop's own books, the shop's own choice, or nobody yet. */
type InputKind = "own" | "choice" | "unknown";

/** A number an answer may hang on. */
export interface Input {
  readonly field: FormField;
  /** Parts of the format around it, the outermost first. */
  readonly around: readonly FormPart[];
  readonly range: SwingRange;
  readonly kind: InputKind;
}

/** No part of the day that is simulated: how long to study it, what is asked of it, and whom to roster. */
const aside = /^(study|platform|staffing)\b/;
/** What the shop sets itself. */
const choices = /^service\.|\.(maxChats|weight|priority|headStart|hoursWorked|target)$/;
/** Hours and laws the shop cannot set. */
const notChoices = /^service\.(handoverEffort|switchCost)/;

/** Every number of a plan that can be moved through a range, in the order of the format. */
export function inputsOf(scenario: Scenario): readonly Input[] {
  const all = formOf(scenario).flatMap((part) => inputsIn(part, [part]));
  const last = all.filter(isShareOfClass).at(-1);
  // Of two classes one share says both.
  return scenario.customers.length === 2 ? all.filter((input) => input !== last) : all;
}

/** The share of contacts that a class of customers has. */
export const isShareOfClass = ({ field: { path } }: Pick<Input, "field">): boolean =>
  path.length === 3 && path[0] === "customers" && path[2] === "share";

function inputsIn(part: FormPart, around: readonly FormPart[]): readonly Input[] {
  return part.members.flatMap((member): readonly Input[] => {
    if (member.type === "part") return inputsIn(member, [...around, member]);
    if (aside.test(member.address)) return [];
    const range = rangeOf(member);
    return range === undefined ? [] : [{ field: member, around, range, kind: kindOf(member) }];
  });
}

function kindOf(field: FormField): InputKind {
  if (isOfTheShop(field)) return "own";
  const { address } = field;
  return choices.test(address) && !notChoices.test(address) ? "choice" : "unknown";
}
