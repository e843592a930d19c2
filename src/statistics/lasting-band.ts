import { log } from "#units/portable.ts";

/**
 * Half the width of a band around the mean of so many independent numbers that holds the true mean at every count at once, but for
 * a chance of `misled`: one may look as often as one likes, and stop when something is seen.
 *
 * @param numbers how many there are, and the variance of one as estimated from them
 * @param misled chance that the band ever leaves the true mean out, above 0 and below 1
 * @param tuned numbers at which the band begins to be about as narrow as it gets
 *
 * Source: Robbins 1970, Ann. Math. Statist. 41:1397-1409 (normal mixture); with the variance estimated Waudby-Smith, Arbour, Sinha,
 * Kennedy, Ramdas 2024, Ann. Statist. 52:2613-2640.
 */
export function lastingBand(
  { count, variance }: { readonly count: number; readonly variance: number },
  misled: number,
  tuned: number,
): number {
  const grown = 1 + count / tuned;
  const errors = Math.sqrt((1 + tuned / count) * (log(grown) - 2 * log(misled)));
  return errors * Math.sqrt(variance / count);
}
