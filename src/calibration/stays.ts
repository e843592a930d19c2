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
 * had who never wrote again, at the moment at which that weighs most (when they were answered, at the latest at the time in
 * question). The truth lies between; how far apart they are is what rests on the law. Times that fewer than 30 waits reach are left
 * out.
 */
export function staysOf(waits: Waits, law: PatienceLaw, grace: number): readonly Stays[] {
  const first = Array.from({ length: waits.count }, (_, i) => i).filter((i) => waits.law[i] === 0);
  const endings = Uint8Array.from(first, (i) => waits.ending[i] as number);
  const times = Float64Array.from(first, (i) => waits.wait[i] as number);
  const none = kaplanMeier(
    times,
    endings.map((ending) => (ending === Ending.Left ? 1 : 0)),
  );
  const isGone = endings.map((ending) =>
    ending === Ending.Left || ending === Ending.Silent ? 1 : 0,
  );
  return TIMES.flatMap((after): readonly Stays[] => {
    const beyond = Math.max(0, after - grace);
    if (times.filter((time) => time >= beyond).length < LEAST) return [];
    const latest = times.map((time, i) =>
      endings[i] === Ending.Silent ? Math.min(time, beyond) : time,
    );
    return [
      {
        after,
        fitted: staying(law, beyond),
        ifNone: waitingAt(none, beyond) ?? everybody,
        ifAll: waitingAt(kaplanMeier(latest, isGone), beyond) ?? everybody,
      },
    ];
  });
}
