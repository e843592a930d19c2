import { type Seconds, seconds } from "./units.ts";

/**
 * A moment as scenario files write it: "20:00", "20:00:30", "44:00" (20:00 of the second day), or plain seconds from
 * midnight of the first day.
 */
export type Clock = string | number;

const PATTERN = /^(\d{1,7}):([0-5]\d)(?::([0-5]\d))?$/;

/** Whether the text is a moment `toSeconds` can read. */
export const isClock = (text: string): boolean => PATTERN.test(text);

/**
 * Seconds from midnight of the first day.
 *
 * @throws RangeError when the text is not of the form H:MM or H:MM:SS
 */
export function toSeconds(clock: Clock): Seconds {
  if (typeof clock === "number") return seconds(clock);
  const match = PATTERN.exec(clock);
  if (!match)
    throw new RangeError(`A moment reads "H:MM" or "H:MM:SS", not ${JSON.stringify(clock)}`);
  return seconds(Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0));
}

/** "20:00", or "20:00:30" where seconds matter; hours run on past 24 on later days. */
export function toClock(time: Seconds): string {
  const whole = Math.round(time);
  const two = (value: number) => String(value).padStart(2, "0");
  const minute = `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}`;
  return whole % 60 === 0 ? minute : `${minute}:${two(whole % 60)}`;
}
