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

/** One number read as both. */
const single = new Float32Array(1);
const bits = new Int32Array(single.buffer);

/** Fills in the bucket of every length, and counts the lengths of each. */
function countBuckets(
  values: Float64Array,
  count: number,
  bucketOf: Uint16Array,
  counts: Int32Array,
): void {
  for (let i = 0; i < count; i++) {
    single[0] = values[i] as number;
    const bucket = Math.min(Math.max(((bits[0] as number) >> SHIFT) - LOWEST, 0), BUCKETS - 1);
    bucketOf[i] = bucket;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
}

/** Puts in every place the sum of what came before it. */
function addUp(counts: Int32Array): void {
  let before = 0;
  for (let b = 0; b < counts.length; b++) {
    const own = counts[b] as number;
    counts[b] = before;
    before += own;
  }
}

function sortIntoBuckets(values: Float64Array, count: number, room: Room): Buckets {
  const bucketOf = room.uint16(count);
  const starts = room.int32(BUCKETS + 1);
  countBuckets(values, count, bucketOf, starts);
  addUp(starts);
  return { bucketOf, starts };
}

/** Copies the lengths of wanted buckets: `whichOf` tells, per bucket, which one it is from 1 on, `next` where its next length goes. */
function collect(
  values: Float64Array,
  bucketOf: Uint16Array,
  whichOf: Uint8Array,
  next: Int32Array,
  into: Float64Array,
): void {
  for (let i = 0; i < bucketOf.length; i++) {
    const which = whichOf[bucketOf[i] as number] as number;
    if (which === 0) continue;
    const place = next[which] as number;
    into[place] = values[i] as number;
    next[which] = place + 1;
  }
}

/** The lengths of some buckets, each sorted. */
function lengthsIn(
  wanted: readonly number[],
  { bucketOf, starts }: Buckets,
  values: Float64Array,
  room: Room,
): ReadonlyMap<number, Float64Array> {
  const whichOf = room.uint8(BUCKETS);
  const next = new Int32Array(wanted.length + 1);
  let size = 0;
  for (const [i, bucket] of wanted.entries()) {
    whichOf[bucket] = i + 1;
    next[i + 1] = size;
    size += (starts[bucket + 1] as number) - (starts[bucket] as number);
  }
  const from = next.slice();
  const lengths = room.float64(size);
  collect(values, bucketOf, whichOf, next, lengths);
  return new Map(
    wanted.map((bucket, i) => [bucket, sorted(lengths.subarray(from[i + 1], next[i + 1]))]),
  );
}

/** Sorts in place, where there is something to sort: waits of nothing are many in shops that push chats. */
const sorted = (values: Float64Array): Float64Array =>
  isConstant(values) ? values : values.sort();

function isConstant(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}

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
