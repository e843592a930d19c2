import type { LoggedTurns } from "#calibration/turns.ts";

const DAY = 86_400;
export const HOURS = 24;
/** What platforms count as missed, in seconds. */
const LATE = 180;

export const dayFigures = ["contacts", "first-response", "misses", "leavers"] as const;
export type DayFigureId = (typeof dayFigures)[number];

/** Figures of one day by the hour of the first message and as a whole; NaN where nobody came. Shares in [0, 1], seconds. */
export interface DayMeasures {
  readonly byHour: Readonly<Record<DayFigureId, readonly number[]>>;
  readonly whole: Readonly<Record<DayFigureId, number>>;
}

/**
 * What a log says of one day. All chats count as contacts; the other figures are over chats that reached a person: mean time to the
 * first reply of those answered, share not answered within 180 s, share that closed the chat or were never answered. Who left in
 * silence and was answered afterwards shows in no log.
 */
export function measureDay(turns: LoggedTurns, day: number): DayMeasures {
  const sums = Array.from({ length: HOURS }, () => ({
    contacts: 0,
    asked: 0,
    answered: 0,
    wait: 0,
    late: 0,
    left: 0,
  }));
  const { chats } = turns;
  for (let chat = 0; chat < chats.count; chat++) {
    const at = (chats.arrived[chat] as number) - day * DAY;
    const hour = sums[Math.floor(at / 3600)];
    if (!(at >= 0) || hour === undefined) continue;
    hour.contacts++;
    const turn = chats.first[chat] as number;
    if (turn < 0) continue;
    hour.asked++;
    const wait = (turns.replied[turn] as number) - (turns.asked[turn] as number);
    if (!Number.isNaN(wait)) {
      hour.answered++;
      hour.wait += wait;
    }
    if (!(wait <= LATE)) hour.late++;
    if (Number.isNaN(wait)) hour.left++;
    else if (leftLater(turns, chat)) hour.left++;
  }
  const figures = (of: (typeof sums)[number]) => ({
    contacts: of.contacts,
    "first-response": of.wait / of.answered,
    misses: of.late / of.asked,
    leavers: of.left / of.asked,
  });
  const hours = sums.map(figures);
  const all = sums.reduce((sum, one) => ({
    contacts: sum.contacts + one.contacts,
    asked: sum.asked + one.asked,
    answered: sum.answered + one.answered,
    wait: sum.wait + one.wait,
    late: sum.late + one.late,
    left: sum.left + one.left,
  }));
  return {
    byHour: {
      contacts: hours.map((one) => one.contacts),
      "first-response": hours.map((one) => one["first-response"]),
      misses: hours.map((one) => one.misses),
      leavers: hours.map((one) => one.leavers),
    },
    whole: figures(all),
  };
}

function leftLater({ chats, closed }: LoggedTurns, chat: number): boolean {
  const first = chats.first[chat] as number;
  const last = first + (chats.turns[chat] as number);
  for (let turn = first; turn < last; turn++) if (!Number.isNaN(closed[turn])) return true;
  return false;
}
