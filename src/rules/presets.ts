import { hours } from "#units/units.ts";

/** Questions of the whole day count by their own clock: what most rules say unless they say otherwise. */
export const allDay = {
  from: hours(0),
  until: hours(24),
  clockStart: "question",
  offHours: "left-out",
  unansweredAtMidnight: "open",
  botReplyCounts: false,
  unstaffedCounts: true,
  replyToGoneCounts: true,
} as const;

/** The same, for questions asked from 8:00 to 23:00. */
export const eightToEleven = { ...allDay, from: hours(8), until: hours(23) } as const;
