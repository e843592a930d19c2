/** Seconds of a day. */
export const DAY = 86_400;

/** Seconds after the last midnight. */
export const timeOfDay = (time: number): number => time - Math.floor(time / DAY) * DAY;
