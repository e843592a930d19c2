import type { Interval, Stays } from "./fitted.ts";
import { kaplanMeier, waitingAt } from "./kaplan-meier.ts";
import { type PatienceLaw, staying } from "./patience-law.ts";
import { LEAST } from "./rows.ts";
import { Ending, type Waits } from "./waits.ts";

/** A minute, and what platforms count as missed. */
const TIMES = [60, 180];
const everybody: Interval = { value: 1, low: 1, high: 1 };

/**
 * The fitted law of first replies beside what Kaplan-Meier says without it: once as if nobody had left in silence, once as if all
 * had who never wrote again, at the moment of the reply. The truth lies between; how far apart they are is what rests on the law.
 * Times that fewer than 30 waits reach are left out.
 */
export function staysOf(waits: Waits, law: PatienceLaw, grace: number): readonly Stays[] {
  const first = Array.from({ length: waits.count }, (_, i) => i).filter((i) => waits.law[i] === 0);
  const times = Float64Array.from(first, (i) => waits.wait[i] as number);
  const estimate = (isLeft: (ending: number) => boolean) =>
    kaplanMeier(
      times,
      Uint8Array.from(first, (i) => (isLeft(waits.ending[i] as number) ? 1 : 0)),
    );
  const none = estimate((ending) => ending === Ending.Left);
  const all = estimate((ending) => ending === Ending.Left || ending === Ending.Silent);
  return TIMES.flatMap((after): readonly Stays[] => {
    const beyond = Math.max(0, after - grace);
    const known = times.reduce((count, time) => count + (time >= beyond ? 1 : 0), 0);
    if (known < LEAST) return [];
    return [
      {
        after,
        fitted: staying(law, beyond),
        ifNone: waitingAt(none, beyond) ?? everybody,
        ifAll: waitingAt(all, beyond) ?? everybody,
      },
    ];
  });
}
