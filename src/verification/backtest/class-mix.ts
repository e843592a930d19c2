import type { Row } from "./csv.ts";
import { ALL, exposureOf } from "./laws.ts";

/**
 * How patient callers of some classes together are against those of the whole table. Each class counts by its calls, by how long its
 * callers waited on record and by how many of them hung up meanwhile; one without a table counts as all do.
 *
 * @param tables Kaplan-Meier tables by class, the class that stands for all among them
 * @returns the factor on patience for so many calls of each class; 1 where the table tells no class from another
 */
export function patienceByMix(
  tables: ReadonlyMap<string, readonly Row[]>,
): (calls: ReadonlyMap<string, number>) => number {
  const exposures = new Map([...tables].map(([cls, rows]) => [cls, exposureOf(rows)] as const));
  const patienceOfMix = (calls: ReadonlyMap<string, number>): number => {
    let [waited, left] = [0, 0];
    for (const [cls, count] of calls) {
      const own = exposures.get(cls) ?? exposures.get(ALL);
      if (own === undefined) continue;
      waited += (count * own.waited) / own.callers;
      left += (count * own.left) / own.callers;
    }
    return left > 0 ? waited / left : Number.NaN;
  };
  const classes = [...exposures].filter(([cls]) => cls !== ALL);
  const usual = patienceOfMix(new Map(classes.map(([cls, { callers }]) => [cls, callers])));
  return (calls) => {
    const factor = patienceOfMix(calls) / usual;
    return Number.isFinite(factor) ? factor : 1;
  };
}
