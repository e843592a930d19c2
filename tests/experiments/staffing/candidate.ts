import type { Candidate } from "#experiments/staffing/shifts.ts";

/** A regular agent's shift from one planning slot to another, without a break, at a wage by the hour. */
export function candidate(from: number, until: number, slots: number, wage: number): Candidate {
  const there = Float64Array.from({ length: slots }, (_, slot) =>
    slot >= from && slot < until ? 1 : 0,
  );
  const paidHours = (until - from) / 2;
  return {
    type: "regular",
    from: from * 1800,
    until: until * 1800,
    breakFrom: until * 1800,
    breakUntil: until * 1800,
    days: [0],
    paidHours,
    cost: paidHours * wage,
    cover: there,
    presence: there,
  };
}
