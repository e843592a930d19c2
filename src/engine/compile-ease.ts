import type { Scenario } from "#scenario/scenario.ts";

/** What shortens replies beyond the agent's own speed. */
export interface Ease {
  readonly canned: number;
  readonly saves: number;
  readonly shortest: number;
  /** Share of the other replies with a draft, and the factor on effort by staff type. */
  readonly drafted: number;
  readonly draftFactor: Float64Array;
}

export function compileEase({ autoReply, staff }: Scenario): Ease | null {
  const { phrases, assist } = autoReply;
  if (!phrases && !assist) return null;
  return {
    canned: phrases?.share ?? 0,
    saves: phrases?.saves ?? 0,
    shortest: phrases?.shortest ?? 0,
    drafted: assist?.share ?? 0,
    draftFactor: Float64Array.from(staff.types, ({ kind }) =>
      assist ? (assist.effortFactor[kind] ?? assist.effortFactor.regular) : 1,
    ),
  };
}
