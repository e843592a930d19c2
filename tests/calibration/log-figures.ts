import type { Call } from "./bank-log.ts";

export const sorted = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

/** Standard deviation, n - 1. */
export function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  const squares = values.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
  return Math.sqrt(squares / (values.length - 1));
}

export function grouped<Of>(
  values: readonly Of[],
  key: (one: Of) => string,
): ReadonlyMap<string, Of[]> {
  const groups = new Map<string, Of[]>();
  for (const one of values) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return groups;
}

/** The last of rising spans that has begun at a moment, or -1. */
function spanBefore(spans: readonly (readonly [number, number])[], moment: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[0] ?? 0) <= moment) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Seconds between two calls of an agent through which somebody waited; of more than 600 s the agent was off duty. */
export function pausesOf(calls: readonly Call[]): readonly number[] {
  return [...grouped(calls, ({ date }) => date).values()].flatMap((day) => {
    const waits = day
      .filter(({ waited }) => waited > 0)
      .map(({ arrived, waited }): [number, number] => [arrived, arrived + waited])
      .toSorted((one, other) => one[0] - other[0]);
    const spans: [number, number][] = [];
    for (const [from, until] of waits) {
      const last = spans.at(-1);
      if (last === undefined || from > last[1]) spans.push([from, until]);
      else last[1] = Math.max(last[1], until);
    }
    const answered = day.filter(({ isAnswered, agent }) => isAnswered && agent !== "");
    return [...grouped(answered, ({ agent }) => agent).values()].flatMap((own) => {
      const turns = own.toSorted((one, other) => one.begun - other.begun);
      return turns.slice(1).flatMap(({ begun }, i) => {
        const { ended } = turns[i] as Call;
        const length = begun - ended;
        if (length <= 0 || length > 600) return [];
        const span = spans[spanBefore(spans, ended)];
        return span !== undefined && begun <= span[1] ? [length] : [];
      });
    });
  });
}

/** Mean handle time of an agent over that of the mix of classes handled, of agents with 300 calls or more. */
export function speedsOf(calls: readonly Call[]): readonly number[] {
  const answered = calls.filter(({ isAnswered, agent }) => isAnswered && agent !== "");
  const means = new Map(
    [...grouped(answered, ({ cls }) => cls)].map(([cls, own]) => [
      cls,
      meanOf(own.map(({ handled }) => handled)),
    ]),
  );
  return [...grouped(answered, ({ agent }) => agent).values()]
    .filter((own) => own.length >= 300)
    .map(
      (own) =>
        meanOf(own.map(({ handled }) => handled)) /
        meanOf(own.map(({ cls }) => means.get(cls) ?? Number.NaN)),
    );
}

/** Variance over mean of the counts of minutes within a quarter hour, over quarter hours with five calls or more. */
export function minuteFano(calls: readonly Call[]): number {
  const quarters = grouped(calls, ({ date, arrived }) => `${date} ${Math.floor(arrived / 900)}`);
  return meanOf(
    [...quarters.values()].flatMap((own) => {
      if (own.length < 5) return [];
      const counts = Array.from({ length: 15 }, () => 0);
      for (const { arrived } of own) {
        const minute = Math.floor((arrived % 900) / 60);
        counts[minute] = (counts[minute] as number) + 1;
      }
      const mean = own.length / 15;
      return [counts.reduce((sum, n) => sum + (n - mean) * (n - mean), 0) / 14 / mean];
    }),
  );
}

/** Calls of a level of handle_time_by.csv. */
export function ofLevel(calls: readonly Call[], by: string, level: string): readonly Call[] {
  if (by === "hour of answer")
    return calls.filter(({ begun }) => Math.floor(begun / 3600) === Number(level));
  const [from = 0, until = Number.POSITIVE_INFINITY] =
    level === "no wait" ? [0, 2] : (level.match(/\d+/g) ?? []).map(Number);
  const isOver = level.startsWith("over");
  return calls.filter(({ waited }) => (isOver ? waited > from : waited >= from && waited <= until));
}

/** For each known caller's call that met a queue: whether it was answered, and seconds until the next; Infinity where none came. */
export function redialsOf(calls: readonly Call[]) {
  const known = calls.filter(({ caller, waited }) => caller !== "" && waited > 0);
  const midnight = ({ date }: Call) => Date.parse(date) / 1000;
  const moment = (call: Call) => midnight(call) + call.arrived;
  return [...grouped(known, ({ caller }) => caller).values()].flatMap((own) => {
    const turns = own.toSorted((one, other) => moment(one) - moment(other));
    return turns.map((call, i) => {
      const next = turns[i + 1];
      const end = midnight(call) + (call.isAnswered ? call.ended : call.arrived + call.waited);
      const after = next === undefined ? -1 : moment(next) - end;
      return { isAnswered: call.isAnswered, after: after < 0 ? Number.POSITIVE_INFINITY : after };
    });
  });
}

/** Jackknife standard error of a figure of a sample. */
export function jackknifeError(values: readonly number[], of: (some: readonly number[]) => number) {
  const without = values.map((_, out) => of(values.filter((_one, i) => i !== out)));
  const mean = meanOf(without);
  const squares = without.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
  return Math.sqrt((squares * (values.length - 1)) / values.length);
}
