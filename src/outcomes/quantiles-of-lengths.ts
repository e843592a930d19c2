import type { Room } from "./room.ts";

/**
 * Order statistics are found among the lengths of one bucket each. A bucket holds the lengths that agree in the leading bits of
 * their single-precision form: that form keeps the order, and 128 buckets to each doubling are fine enough for short sorts.
 */
const SHIFT = 16;
/** Bucket of 2^-10 s, a millisecond; everything shorter is in the first one. */
const LOWEST = (127 - 10) << 7;
/** Up to 2^24 s, half a year; everything longer is in the last one. */
const BUCKETS = 34 << 7;

/** Buckets of lengths, with the first place each would have if all were sorted. */
interface Buckets {
  readonly bucketOf: Uint16Array;
  readonly starts: Int32Array;
}

function sortIntoBuckets(values: Float64Array, count: number, room: Room): Buckets {
  const singles = room.float32(count);
  for (let i = 0; i < count; i++) singles[i] = values[i] as number;
  const bits = new Int32Array(singles.buffer, singles.byteOffset, count);
  const bucketOf = room.uint16(count);
  const starts = room.int32(BUCKETS + 1);
  for (let i = 0; i < count; i++) {
    const bucket = Math.min(Math.max(((bits[i] as number) >> SHIFT) - LOWEST, 0), BUCKETS - 1);
    bucketOf[i] = bucket;
    starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
  }
  for (let b = 0; b < BUCKETS; b++) {
    starts[b + 1] = (starts[b + 1] as number) + (starts[b] as number);
  }
  return { bucketOf, starts };
}

/** The lengths of some buckets, each sorted. */
function lengthsIn(
  wanted: readonly number[],
  { bucketOf, starts }: Buckets,
  values: Float64Array,
  room: Room,
): ReadonlyMap<number, Float64Array> {
  const sizes = wanted.map((b) => (starts[b + 1] as number) - (starts[b] as number));
  const lengths = sizes.map((size) => new Float64Array(size));
  const found = new Int32Array(wanted.length);
  const isWanted = room.uint8(BUCKETS);
  for (const bucket of wanted) isWanted[bucket] = 1;
  for (let i = 0; i < bucketOf.length; i++) {
    const bucket = bucketOf[i] as number;
    if (isWanted[bucket] === 0) continue;
    const which = wanted.indexOf(bucket);
    const place = found[which] as number;
    (lengths[which] as Float64Array)[place] = values[i] as number;
    found[which] = place + 1;
  }
  return new Map(lengths.map((own, which) => [wanted[which] as number, sorted(own)]));
}

/** Sorts in place, where there is something to sort: waits of nothing are many in shops that push chats. */
const sorted = (values: Float64Array): Float64Array =>
  values.every((value) => value === values[0]) ? values : values.sort();

/** The last bucket that begins at or before a place: the one that holds it. */
function bucketAt(starts: Int32Array, place: number): number {
  let low = 0;
  let high = BUCKETS;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= place) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Several type-7 quantiles (Hyndman and Fan 1996) of lengths of time in linear time.
 *
 * @param values in seconds, in any order; only the first `count` are read, and all stay as they were
 * @param levels in [0, 1]
 * @returns NaN for each level when there are no lengths
 */
export function quantilesOfLengths(
  values: Float64Array,
  count: number,
  levels: readonly number[],
  room: Room,
): readonly number[] {
  if (count === 0) return levels.map(() => Number.NaN);
  const buckets = sortIntoBuckets(values, count, room);
  const wanted = new Set<number>();
  for (const level of levels) {
    const below = Math.floor((count - 1) * level);
    wanted.add(bucketAt(buckets.starts, below));
    wanted.add(bucketAt(buckets.starts, Math.min(below + 1, count - 1)));
  }
  const lengths = lengthsIn([...wanted], buckets, values, room);
  const atPlace = (place: number): number => {
    const bucket = bucketAt(buckets.starts, place);
    return lengths.get(bucket)?.[place - (buckets.starts[bucket] as number)] as number;
  };
  return levels.map((level) => {
    const at = (count - 1) * level;
    const below = Math.floor(at);
    const value = atPlace(below);
    const above = at > below ? atPlace(below + 1) : value;
    return value + (at - below) * (above - value);
  });
}
