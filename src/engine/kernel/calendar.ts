import { Event, eventOf, headsAt, occupiedAt, setWhole, shop, wholeOf } from "./layout.ts";

// The pending events of a run, each known by a small integer: an agent's id, or two ids for each chat. At one moment replies go
// first, then patience, then the rest; equals keep the order of scheduling.
//
// A calendar queue: 4096 buckets of equal width that slide along with time, each a sorted doubly linked list, a bitmap of
// occupied buckets with a summary of it, and one unsorted list for what lies beyond the last bucket.
//
// Source: Brown 1988, "Calendar queues", Communications of the ACM 31:1220-1227.

const BUCKETS: i32 = 4096;
const MASK: i32 = BUCKETS - 1;
const WORDS: i32 = BUCKETS / 32;
const GROUPS: i32 = WORDS / 32;
const NONE: i32 = -1;
const LATER: i32 = BUCKETS;
const UNKNOWN: i32 = -2;
const FAR: i32 = 0x3fffffff;

/** Forgets the first `events` events. `width` is a bucket's length in seconds, best near the mean time between events. */
export function clear(from: f64, width: f64, events: i32): void {
  memory.fill(headsAt, 0xff, (<usize>(BUCKETS + 1)) << 2);
  memory.fill(occupiedAt, 0, (<usize>(WORDS + GROUPS)) << 2);
  blank(0, events);
  shop.perSecond = 1 / width;
  shop.current = <i32>Math.floor(from / width);
  shop.limit = shop.current + BUCKETS;
  shop.first = UNKNOWN;
}

/** Makes events from `from` to below `until` ready for use: not pending. */
export function blank(from: i32, until: i32): void {
  for (let event = from; event < until; event++) eventOf(event).bucket = NONE;
}

export function isPending(id: i32): bool {
  return eventOf(id).bucket != NONE;
}

/** Order of events of one moment: replies 0, patience 1, the rest 2. */
function rank(id: i32): i32 {
  return id < shop.agentCount ? 0 : 2 - ((id - shop.agentCount) & 1);
}

function goesBefore(id: i32, time: f64, other: i32): bool {
  const due = eventOf(other).time;
  return time < due || (time == due && rank(id) < rank(other));
}

function absoluteBucket(time: f64): i32 {
  const position = time * shop.perSecond;
  return position < <f64>FAR ? <i32>position : FAR;
}

/** Schedules an event, not before the event taken last; it must not be pending. */
export function insert(id: i32, time: f64): void {
  const event = eventOf(id);
  const absolute = absoluteBucket(time);
  const bucket = absolute - shop.current < BUCKETS ? absolute & MASK : LATER;
  const head = wholeOf(headsAt, bucket);
  event.time = time;
  event.bucket = bucket;
  if (head == NONE) {
    event.next = NONE;
    event.previous = NONE;
    setWhole(headsAt, bucket, id);
    if (bucket != LATER) occupy(bucket);
  } else insertSorted(id, event, bucket, head);
  const first = shop.first;
  if (first == UNKNOWN) return;
  if (first == NONE || goesBefore(id, time, first)) shop.first = id;
}

/** Finds the place in a list that is not empty; the LATER list is unsorted, newest first. */
function insertSorted(id: i32, event: Event, bucket: i32, head: i32): void {
  let previous = NONE;
  let next = head;
  if (bucket != LATER) {
    while (next != NONE && !goesBefore(id, event.time, next)) {
      previous = next;
      next = eventOf(next).next;
    }
  }
  event.next = next;
  event.previous = previous;
  if (previous == NONE) setWhole(headsAt, bucket, id);
  else eventOf(previous).next = id;
  if (next != NONE) eventOf(next).previous = id;
}

function occupy(bucket: i32): void {
  const place = bucket >> 5;
  const before = wholeOf(occupiedAt, place);
  setWhole(occupiedAt, place, before | (1 << (bucket & 31)));
  if (before != 0) return;
  const group = WORDS + (place >> 5);
  setWhole(occupiedAt, group, wholeOf(occupiedAt, group) | (1 << (place & 31)));
}

function vacate(bucket: i32): void {
  const place = bucket >> 5;
  const left = wholeOf(occupiedAt, place) & ~(1 << (bucket & 31));
  setWhole(occupiedAt, place, left);
  if (left != 0) return;
  const group = WORDS + (place >> 5);
  setWhole(occupiedAt, group, wholeOf(occupiedAt, group) & ~(1 << (place & 31)));
}

/** Takes an event out, whether or not it is pending. */
export function remove(id: i32): void {
  const event = eventOf(id);
  const bucket = event.bucket;
  if (bucket == NONE) return;
  if (id == shop.first) shop.first = UNKNOWN;
  const next = event.next;
  const previous = event.previous;
  event.bucket = NONE;
  if (next != NONE) eventOf(next).previous = previous;
  if (previous != NONE) eventOf(previous).next = next;
  else {
    setWhole(headsAt, bucket, next);
    if (next == NONE && bucket != LATER) vacate(bucket);
  }
}

/** What the loop does with every event stands inside it. */
export class Calendar {
  /** The event due first, or -1 when none is pending; it stays pending. */
  @inline
  static first(): i32 {
    if (shop.first == UNKNOWN) shop.first = Calendar.find();
    return shop.first;
  }

  /** Takes out the event that `first` gave. */
  @inline
  static take(): void {
    const id = shop.first;
    const event = eventOf(id);
    const bucket = event.bucket;
    if (bucket == LATER) {
      shop.current = absoluteBucket(event.time);
      remove(id);
      collect();
      return;
    }
    shop.current += (bucket - shop.current) & MASK;
    const next = event.next;
    event.bucket = NONE;
    setWhole(headsAt, bucket, next);
    if (next == NONE) vacate(bucket);
    else eventOf(next).previous = NONE;
    shop.first = Calendar.find();
  }

  @inline
  static find(): i32 {
    while (true) {
      const start = shop.current & MASK;
      let place = start >> 5;
      let hits = wholeOf(occupiedAt, place) & (-1 << (start & 31));
      if (hits == 0) {
        place = nextPlace(place);
        if (place < 0) return earliestLater();
        hits = wholeOf(occupiedAt, place);
      }
      const bucket = (place << 5) + ctz(hits);
      if (shop.current + ((bucket - start) & MASK) < shop.limit) return wholeOf(headsAt, bucket);
      collect();
    }
  }
}

/** For tests of the calendar alone. */
export function first(): i32 {
  return Calendar.first();
}

export function take(): void {
  Calendar.take();
}

/** First word of the bitmap with a bit set after `place`, round the ring and `place` itself last; -1 when there is none. */
function nextPlace(place: i32): i32 {
  const at = (place + 1) & (WORDS - 1);
  let group = at >> 5;
  let hits = wholeOf(occupiedAt, WORDS + group) & (-1 << (at & 31));
  for (let tries = 0; hits == 0 && tries < GROUPS; tries++) {
    group = (group + 1) & (GROUPS - 1);
    hits = wholeOf(occupiedAt, WORDS + group);
  }
  return hits == 0 ? -1 : (group << 5) + ctz(hits);
}

/** Brings in later events whose bucket has come within reach. */
function collect(): void {
  shop.limit = shop.current + BUCKETS;
  let id = wholeOf(headsAt, LATER);
  while (id != NONE) {
    const event = eventOf(id);
    const next = event.next;
    if (absoluteBucket(event.time) < min(shop.limit, FAR)) {
      const known = shop.first;
      remove(id);
      insert(id, event.time);
      shop.first = known;
    }
    id = next;
  }
}

function earliestLater(): i32 {
  let earliest = wholeOf(headsAt, LATER);
  if (earliest == NONE) return NONE;
  for (let id = eventOf(earliest).next; id != NONE; id = eventOf(id).next)
    if (goesBefore(id, eventOf(id).time, earliest)) earliest = id;
  return earliest;
}
