import type { Scenario } from "#scenario/scenario.ts";

const HOUR = 3600;

/** What changes replies beyond the agent's own speed. */
export interface Ease {
  readonly canned: number;
  readonly saves: number;
  readonly shortest: number;
  /** Share of the other replies with a draft, and the factor on effort by staff type. */
  readonly drafted: number;
  readonly draftFactor: Float64Array;
  /** Seconds on duty before an agent tires, and effort added for each second beyond, as a share. */
  readonly tiredAfter: number;
  readonly tiring: number;
  /** Share of chats answered wrong by staff type; null where nobody errs. */
  readonly wrong: Float64Array | null;
}

export function compileEase({ autoReply, staff }: Scenario): Ease | null {
  const { phrases, assist } = autoReply;
  const { fatigue } = staff;
  const errs = staff.types.some(({ wrongAnswers }) => (wrongAnswers ?? 0) > 0);
  if (!phrases && !assist && !fatigue && !errs) return null;
  return {
    canned: phrases?.share ?? 0,
    saves: phrases?.saves ?? 0,
    shortest: phrases?.shortest ?? 0,
    drafted: assist?.share ?? 0,
    draftFactor: Float64Array.from(staff.types, ({ kind }) =>
      assist ? (assist.effortFactor[kind] ?? assist.effortFactor.regular) : 1,
    ),
    tiredAfter: (fatigue?.after ?? 24) * HOUR,
    tiring: (fatigue?.perHour ?? 0) / HOUR,
    wrong: errs ? Float64Array.from(staff.types, ({ wrongAnswers }) => wrongAnswers ?? 0) : null,
  };
}
