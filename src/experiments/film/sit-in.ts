import type { Guest } from "./seat.ts";

/** How a guest stands: before coming, waiting for a reply, being answered, thinking, served to the end, gone. */
type Doing = "to-come" | "waiting" | "answered" | "thinking" | "served" | "gone";

/** A guest in a sitting under way. */
export interface Seated {
  readonly guest: Guest;
  readonly doing: Doing;
  /** Replies received. */
  readonly replies: number;
  /** When she last asked, or will ask next. */
  readonly asked: number;
  /** When what she is doing ends by itself: patience, the reply, the thinking; Infinity where it does not. */
  readonly due: number;
}

/** A sitting under way, in seconds since it began. A value: every step gives another. */
export interface SitIn {
  readonly now: number;
  readonly seats: readonly Seated[];
  /** Who is being answered, by place; -1 when the hands are free. */
  readonly busyWith: number;
  /** Seconds in which the hands were free and somebody waited. */
  readonly idle: number;
  /** Replies sent. */
  readonly sent: number;
}

export const beginSitIn = (guests: readonly Guest[]): SitIn => ({
  now: 0,
  seats: guests.map((guest) => ({
    guest,
    doing: "to-come",
    replies: 0,
    asked: guest.comes,
    due: guest.comes,
  })),
  busyWith: -1,
  idle: 0,
  sent: 0,
});

const withSeat = (state: SitIn, place: number, change: Partial<Seated>): SitIn => ({
  ...state,
  seats: state.seats.map((seat, i) => (i === place ? { ...seat, ...change } : seat)),
});

/** Begins a reply to a guest who waits; the state itself where the hands are busy or she does not. */
export function answer(state: SitIn, place: number): SitIn {
  const seat = state.seats[place];
  if (state.busyWith >= 0 || seat?.doing !== "waiting") return state;
  const effort = seat.guest.efforts[seat.replies] ?? 0;
  return {
    ...withSeat(state, place, { doing: "answered", due: state.now + effort }),
    busyWith: place,
  };
}

/** What happens to a guest by itself when it is due. */
function happens(state: SitIn, place: number): SitIn {
  const seat = state.seats[place];
  if (seat === undefined) return state;
  const { guest, replies } = seat;
  switch (seat.doing) {
    case "to-come":
    case "thinking":
      return withSeat(state, place, {
        doing: "waiting",
        asked: state.now,
        due: state.now + (guest.patiences[replies] ?? Number.POSITIVE_INFINITY),
      });
    case "waiting":
      return withSeat(state, place, { doing: "gone", due: Number.POSITIVE_INFINITY });
    case "answered": {
      const isLast = replies + 1 >= guest.efforts.length;
      const next = state.now + (guest.thinks[replies] ?? 0);
      return {
        ...withSeat(state, place, {
          replies: replies + 1,
          doing: isLast ? "served" : "thinking",
          due: isLast ? Number.POSITIVE_INFINITY : next,
        }),
        busyWith: -1,
        sent: state.sent + 1,
      };
    }
    case "served":
    case "gone":
      return state;
  }
}

/** The next moment at which something happens by itself; Infinity when nothing will. */
const nextDue = ({ seats }: SitIn): number =>
  seats.reduce((soonest, { due }) => Math.min(soonest, due), Number.POSITIVE_INFINITY);

/** Lets time pass up to a moment: guests come, think and lose patience, a reply is sent. */
export function passTo(state: SitIn, until: number): SitIn {
  let now = state;
  for (;;) {
    const due = Math.min(nextDue(now), until);
    const isWaste = now.busyWith < 0 && now.seats.some(({ doing }) => doing === "waiting");
    now = { ...now, now: due, idle: now.idle + (isWaste ? due - now.now : 0) };
    const place = now.seats.findIndex((seat) => seat.due <= due);
    if (place < 0) return now;
    now = happens(now, place);
  }
}

/** Orders and yuan lost so far, in expectation: of those who left, the part of the planned replies that they did not get. */
export function lostIn({ seats }: SitIn): { readonly orders: number; readonly yuan: number } {
  let [orders, yuan] = [0, 0];
  for (const { guest, doing, replies } of seats) {
    if (doing !== "gone") continue;
    const part = 1 - replies / guest.efforts.length;
    orders += guest.chance * part;
    yuan += guest.stake * part;
  }
  return { orders, yuan };
}

/** The guest who has waited longest; -1 when nobody does. */
const oldest = ({ seats }: SitIn): number =>
  seats.reduce((found, { doing, asked }, place) => {
    if (doing !== "waiting") return found;
    return found < 0 || asked < (seats[found]?.asked ?? 0) ? place : found;
  }, -1);

/** Somebody who answers whoever has waited longest, without a moment's pause. */
export function steadyHand(guests: readonly Guest[], until: number): SitIn {
  let now = beginSitIn(guests);
  for (;;) {
    now = answer(now, oldest(now));
    const due = nextDue(now);
    if (due > until) return passTo(now, until);
    now = passTo(now, due);
  }
}
