/** A day and a time on it: days since 1970-01-01, seconds since midnight. */
export interface Moment {
  readonly day: number;
  /** Undefined where only a day is given. */
  readonly time: number | undefined;
}

/** Days since 1970-01-01 of a date of the Gregorian calendar; undefined for one that does not exist. */
function dayNumber(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    year >= 1990 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? Math.round(date.getTime() / 86_400_000) : undefined;
}

/** "2025-10-18" of a day number. */
export const dayText = (day: number): string =>
  new Date(day * 86_400_000).toISOString().slice(0, 10);

/** A number of Excel (days since 1899-12-30) as "2025-10-18 20:00:00", or without a time on whole days; times alone below 1. */
export function serialText(serial: number): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > 80_000) return undefined;
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  const time = clockText(seconds - days * 86_400);
  if (days === 0) return time;
  const date = dayText(days - 25_569);
  return seconds % 86_400 === 0 ? date : `${date} ${time}`;
}

const clockText = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");

const date = String.raw`((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?`;
const clock = String.raw`(\d{1,2})[:时点](\d{1,2})?(?:[:分](\d{1,2})(?:\.\d+)?)?秒?`;
const moment = new RegExp(
  `^${date}(?:[T\\s]+(?:星期.|周.)?\\s*${clock})?(?:Z|[+-]\\d\\d:?\\d\\d)?$`,
);
const packed = /^(20\d\d)(\d\d)(\d\d)(?:[\sT]*(\d\d):?(\d\d):?(\d\d)?)?$/;

/**
 * A date with or without a time: 2025-10-18 20:01:02, 2025/10/18, 2025年10月18日 20:01, 20251018, 1.7e9 as seconds or milliseconds
 * of Unix time in China, or a number of Excel.
 */
export function readMoment(cell: string): Moment | undefined {
  const text = cell.normalize("NFKC").trim();
  const match = moment.exec(text) ?? packed.exec(text);
  if (match !== null) {
    const [, year, month, day, hour, minute, second] = match;
    const number = dayNumber(Number(year), Number(month), Number(day));
    if (number === undefined) return undefined;
    if (hour === undefined) return { day: number, time: undefined };
    const time = secondsOf(hour, minute, second);
    return time === undefined ? undefined : { day: number, time };
  }
  if (!/^\d{5,13}(\.\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  if (value >= 1e9 && value < 4.2e12) return ofUnix(value >= 1e11 ? value / 1000 : value);
  if (value < 30_000 || value > 75_000) return undefined;
  const seconds = Math.round(value * 86_400);
  const day = Math.floor(seconds / 86_400);
  const isWhole = Number.isInteger(value);
  return { day: day - 25_569, time: isWhole ? undefined : seconds - day * 86_400 };
}

function ofUnix(seconds: number): Moment {
  const local = seconds + 8 * 3600;
  const day = Math.floor(local / 86_400);
  return { day, time: local - day * 86_400 };
}

const secondsOf = (hour: string, minute = "0", second = "0"): number | undefined => {
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  return h <= 24 && m < 60 && s < 60 ? h * 3600 + m * 60 + s : undefined;
};

/** Start of a slot within a day, in seconds: 20, 20点, 20:00, 20:00-21:00, 20时. */
export function readSlot(cell: string): number | undefined {
  const text = cell.normalize("NFKC").trim();
  const bare = /^(\d{1,2})\s*(?:点|时|h)?$/i.exec(text);
  const match =
    bare ??
    /^(\d{1,2})\s*[:点时]\s*(\d{1,2})?(?::\d{1,2})?\s*(?:分)?\s*(?:[-~至到—–].*)?$/.exec(text);
  const [, hour, minute] =
    match ?? /^(\d{1,2})\s*[-~至到]\s*\d{1,2}\s*(?:点|时)?$/.exec(text) ?? [];
  if (hour === undefined) return undefined;
  const start = secondsOf(hour, minute);
  return start === undefined || start >= 86_400 ? undefined : start;
}

/** The one day that a file's name or a banner tells of: "客服数据_2025-10-18.xlsx", "20251018"; undefined for a span or none. */
export function dayInName(name: string): number | undefined {
  const found = new Set<number>();
  for (const [, year, month, day] of name
    .normalize("NFKC")
    .matchAll(/(20\d\d)[-_./年]?(\d{1,2})[-_./月]?(\d{1,2})/g)) {
    const number = dayNumber(Number(year), Number(month), Number(day));
    if (number !== undefined) found.add(number);
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
