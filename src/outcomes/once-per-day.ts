import type { Day } from "./outcome.ts";

/** Computes once what several outcomes read of the same day. */
export function oncePerDay<Value extends object>(
  compute: (day: Day) => Value,
): (day: Day) => Value {
  const known = new WeakMap<Day, Value>();
  return (day) => {
    let value = known.get(day);
    if (value === undefined) {
      value = compute(day);
      known.set(day, value);
    }
    return value;
  };
}
