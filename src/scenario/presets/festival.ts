import type { Text } from "#units/text.ts";
import type { Scenario } from "#scenario/scenario.ts";

/** One phase as scenario files hold it. */
export type Phase = NonNullable<Scenario["demand"]["phases"]>[number];

/** How the sale was held: the shape of its peaks. */
export type Era = "one-day" | "two-wave" | "eight-pm" | "month-long" | "ordinary" | "incident";

/** A festival as it can be laid over a shop's ordinary days. */
export interface Festival {
  /** Kebab-case, never renamed. */
  readonly id: string;
  readonly name: Text;
  readonly era: Era;
  /** Date of the first day, or null where any day will do. */
  readonly firstDay: string | null;
  readonly days: number;
  readonly phases: readonly Phase[];
  /** Where the dates come from; how high the phases stand is assumed throughout. */
  readonly calendar: { readonly grade: "fact" | "trade" | "assumption"; readonly source: Text };
}

/**
 * Chats by hour of an ordinary day, one a hour on average. Ours, from the page views and buys of 26 ordinary days in the Alibaba
 * Tianchi mobile recommendation sample (Taobao, Nov and Dec 2014), rounded.
 */
export const ordinaryHours: readonly number[] = [
  0.604, 0.271, 0.152, 0.111, 0.103, 0.156, 0.392, 0.679, 0.914, 1.145, 1.316, 1.308, 1.38, 1.401,
  1.335, 1.333, 1.305, 1.232, 1.245, 1.434, 1.612, 1.743, 1.659, 1.17,
];

/** How the hours of special days bend the ordinary ones; same sample, 11 and 12 Dec 2014, openings taken out, rounded. */
const bends = {
  /** The day before a sale that opens at midnight: late evening swells. */
  eve: [
    0.843, 0.819, 0.697, 0.661, 0.757, 0.662, 0.799, 0.825, 0.766, 0.881, 0.834, 0.904, 0.872,
    0.867, 0.974, 0.894, 0.866, 1.026, 0.993, 1.125, 1.079, 1.17, 1.353, 1.6,
  ],
  /** The day of a sale that opened at midnight: night and early morning are busy. */
  midnight: [
    1.29, 1.989, 2.086, 1.793, 1.726, 1.636, 2.023, 1.968, 1.644, 1.263, 0.994, 0.966, 0.902, 0.882,
    0.759, 0.761, 0.8, 0.784, 0.77, 0.793, 0.744, 0.82, 0.903, 1.146,
  ],
  /** The hours before a sale that opens at 20:00. */
  beforeEight: [
    0.949, 0.92, 0.785, 0.743, 0.85, 0.745, 0.901, 0.928, 0.862, 0.991, 0.938, 1.017, 0.981, 0.975,
    1.096, 1.006, 0.975, 1.155, 1.116, 0.999, 1, 1, 1, 1,
  ],
  /** The four hours from 20:00 on. */
  firstNight: [
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.867, 0.904, 1.069, 1.376,
  ],
} as const satisfies Readonly<Record<string, readonly number[]>>;

/**
 * Peaks at an opening: decays of 320 and 5,200 s fitted to the cumulative sales of Double 11, 2017 to 2019; chats are flatter
 * than sales, so the heights are ours. `share` lowers them for openings that draw less.
 */
export const peaks = {
  midnight: (share = 1) => [
    { height: 2.2 * share, decay: 5200, ramp: 600 },
    { height: 8.9 * share, decay: 320, ramp: 0 },
  ],
  eightPm: (share = 1) => [
    { height: 3.2 * share, decay: 5200, ramp: 600 },
    { height: 13 * share, decay: 320, ramp: 0 },
  ],
};

/** A moment of the festival: hours run on from midnight of its first day. */
export const at = (day: number, hour: number, minute = 0): string =>
  `${day * 24 + hour}:${String(minute).padStart(2, "0")}`;

/** A phase between two moments. */
export const between = (
  kind: Phase["kind"],
  zh: string,
  en: string,
  from: string,
  until: string,
  level: number,
  more: Pick<Phase, "hours" | "rushes" | "lastCall"> = {},
): Phase => ({ name: { zh, en }, kind, from, until, level, ...more });

/** The day of an opening at 20:00 up to it, and the first night. */
export const eightPmOpening = (
  day: number,
  zh: string,
  en: string,
  share = 1,
): readonly Phase[] => [
  between(
    "warm-up",
    `${zh}·当天白天`,
    `${en}, the day before it opens`,
    at(day, 0),
    at(day, 20),
    1 + 0.6 * share,
    {
      hours: [...bends.beforeEight],
    },
  ),
  between("opening", `${zh}·首夜`, `${en}, first night`, at(day, 20), at(day + 1, 0), 1 + share, {
    hours: [...bends.firstNight],
    rushes: peaks.eightPm(share),
  }),
];

/** The eve of a midnight opening and the day itself. */
export const midnightOpening = (
  day: number,
  zh: string,
  en: string,
  share = 1,
): readonly Phase[] => [
  between("warm-up", `${zh}·前夜`, `${en}, the eve`, at(day - 1, 0), at(day, 0), 1 + 0.5 * share, {
    hours: [...bends.eve],
  }),
  between(
    "opening",
    `${zh}·当天`,
    `${en}, the day`,
    at(day, 0),
    at(day + 1, 0),
    1 + 3.522 * share,
    {
      hours: [...bends.midnight],
      rushes: peaks.midnight(share),
    },
  ),
];
