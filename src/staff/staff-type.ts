import type { Text } from "#units/text.ts";

/** A number of a staff type as a form shows it and a check bounds it. */
export interface Field {
  readonly label: Text;
  readonly unit: "factor" | "share" | "hours" | "yuan-per-hour" | "chats";
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  readonly grade: "fact" | "trade" | "vendor" | "assumption";
  readonly source: string;
}

/** A kind of agent that describes itself: name, fields and how fast it works. */
export interface StaffKind<Values> {
  readonly kind: string;
  readonly label: Text;
  readonly fields: Readonly<Record<string, Field>>;
  /**
   * Effort for a reply against a regular agent, 1 being equal.
   *
   * @param hoursWorked worked so far, in hours
   */
  readonly effort: (values: Values, hoursWorked: number) => number;
}

/** Binds the fields of a kind of agent to what its effort reads. */
export const defineStaffType = <Values>(kind: StaffKind<Values>): StaffKind<Values> => kind;
