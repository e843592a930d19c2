import { exp, log } from "#units/portable.ts";
import { type Interval, Z95 } from "./fitted.ts";

/** The share still waiting at one moment. */
export interface StillWaiting extends Interval {
  /** Seconds. */
  readonly time: number;
  /** Standard error by Greenwood's formula; NaN from the moment on at which nobody is left. */
  readonly error: number;
  /** How many were still waiting just before. */
  readonly atRisk: number;
}

/**
 * Kaplan-Meier estimate of patience: who hung up is an event, who was answered had waited at least so long (right-censored). At one
 * moment events come before censorings.
 *
 * @param times seconds waited, one row a customer
 * @param left 1 where the customer left, 0 where the wait was ended by an answer
 * @returns one row a moment at which somebody left, rising; the share is 1 before the first of them. The interval is that of
 * log(-log S), which stays within [0, 1].
 *
 * Source: Kaplan and Meier 1958, JASA 53:457-481; Kalbfleisch and Prentice, 2nd ed., section 1.4.
 */
export function kaplanMeier(times: Float64Array, left: Uint8Array): readonly StillWaiting[] {
  const order = Uint32Array.from(times.keys()).sort(
    (a, b) => (times[a] as number) - (times[b] as number),
  );
  const rows: StillWaiting[] = [];
  let share = 1;
  let greenwood = 0;
  for (let from = 0; from < order.length; ) {
    const time = times[order[from] as number] as number;
    const atRisk = order.length - from;
    let events = 0;
    for (; from < order.length && times[order[from] as number] === time; from++)
      events += left[order[from] as number] as number;
    if (events === 0) continue;
    share *= 1 - events / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    rows.push({ time, ...around(share, greenwood), error: share * Math.sqrt(greenwood), atRisk });
  }
  return rows;
}

function around(share: number, greenwood: number): Interval {
  if (share === 0) return { value: 0, low: 0, high: 0 };
  const factor = exp((Z95 * Math.sqrt(greenwood)) / (0 - log(share)));
  return {
    value: share,
    low: exp(log(share) * factor),
    high: exp(log(share) / factor),
  };
}

/** The estimate at a moment; undefined before anybody has left, when the share is 1 and no error is known. */
export const waitingAt = (rows: readonly StillWaiting[], time: number): StillWaiting | undefined =>
  rows.findLast((row) => row.time <= time);
