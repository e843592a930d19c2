import type { Day } from "./outcome.ts";

/** How many things are kept with every day; each has its place there. */
let places = 0;

/** Computes once what several outcomes read of the same day, and keeps it with the day. */
export function oncePerDay<Value extends object>(
  compute: (day: Day) => Value,
): (day: Day) => Value {
  const place = places++;
  return (day) => {
    const known = day.derived[place] as Value | undefined;
    if (known !== undefined) return known;
    const value = compute(day);
    day.derived[place] = value;
    return value;
  };
}
