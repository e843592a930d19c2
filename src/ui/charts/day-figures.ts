import type { StudyResult } from "#experiments/study.ts";
import type { Unit } from "#outcomes/outcome.ts";
import { type Bin, bins, type Row, row } from "./day-rows.ts";

/** Names of the outcomes the day reads. */
export interface DayOutcomes {
  readonly contacts: string;
  readonly people: string;
  readonly onDuty: string;
  readonly needed: string;
  readonly missed: string;
  readonly lost: string;
}

/** The rows of the day over one time axis. */
export interface DayFigures {
  readonly bins: readonly Bin[];
  readonly contacts: Row;
  /** Contacts passed to people; the bot keeps the others. */
  readonly people: Row;
  readonly onDuty: Row;
  readonly needed: Row;
  readonly missed: Row;
  readonly lost: Row;
}

export function dayFigures(study: StudyResult, outcomes: DayOutcomes, group: number): DayFigures {
  const weights = study.bySlot[outcomes.people]?.mean ?? [];
  return {
    bins: bins(study, group),
    contacts: row(study, outcomes.contacts, group, "sum"),
    people: row(study, outcomes.people, group, "sum"),
    onDuty: row(study, outcomes.onDuty, group, "mean"),
    needed: row(study, outcomes.needed, group, "mean"),
    missed: row(study, outcomes.missed, group, "share", weights),
    lost: row(study, outcomes.lost, group, "sum"),
  };
}

/** Sums and gaps of the whole day, for the right-hand column. */
export interface DayTotals {
  readonly contacts: number;
  readonly byBot: number;
  readonly dutyHours: number;
  readonly missingHours: number;
  readonly missed: number;
  /** What the platform would print for the same day. */
  readonly platform: number;
  readonly platformUnit: Unit;
  readonly lost: number;
  /** Part of the possible sales that is lost; NaN where nothing could be sold. */
  readonly lostShare: number;
}

export function dayTotals(
  study: StudyResult,
  outcomes: DayOutcomes & { readonly possible: string; readonly platform: string },
): DayTotals {
  const mean = (id: string) => study.outcomes[id]?.mean ?? Number.NaN;
  const slots = (id: string) => study.bySlot[id]?.mean ?? [];
  const hours = study.slots.width / 3600;
  const needed = slots(outcomes.needed);
  let duty = 0;
  let missing = 0;
  for (const [slot, people] of slots(outcomes.onDuty).entries()) {
    const gap = (needed[slot] ?? 0) - people;
    duty += people * hours;
    // A gap that is not known is none.
    if (gap > 0) missing += gap * hours;
  }
  return {
    contacts: mean(outcomes.contacts),
    byBot: mean(outcomes.contacts) - mean(outcomes.people),
    dutyHours: duty,
    missingHours: missing,
    missed: mean(outcomes.missed),
    platform: mean(outcomes.platform),
    platformUnit: study.outcomes[outcomes.platform]?.unit ?? "share",
    lost: mean(outcomes.lost),
    lostShare: mean(outcomes.lost) / mean(outcomes.possible),
  };
}
