const BUCKETS = 4096;
const MASK = BUCKETS - 1;
const NOWHERE = -1;
const LATER = BUCKETS;
const UNKNOWN = -2;
const FAR = 0x3fffffff;

/**
 * The pending events of a run, each known by a small integer: an agent's id, or two ids for each chat. At one moment replies
 * go first, then patience, then the rest; equals keep the order of scheduling.
 *
 * A calendar queue: 4096 buckets of equal width that slide along with time, each a sorted doubly linked list, a bitmap of
 * occupied buckets with a summary of it, and one unsorted list for what lies beyond the last bucket.
 *
 * Source: Brown 1988, "Calendar queues", Communications of the ACM 31:1220-1227.
 */
export class EventQueue {
  /** When each event is due, in seconds; write it before `insert`. */
  times: Float64Array;
  #next: Int32Array;
  #previous: Int32Array;
  /** Bucket of each event, LATER, or NOWHERE when not pending. */
  #bucket: Int32Array;
  readonly #head = new Int32Array(BUCKETS + 1);
  readonly #tail = new Int32Array(BUCKETS + 1);
  readonly #occupied = new Int32Array(BUCKETS / 32);
  readonly #summary = new Int32Array(BUCKETS / 1024);
  readonly #agents: number;
  #perSecond = 1;
  /** Absolute number of the bucket of the event taken last; no pending event lies before it. */
  #current = 0;
  /** Every event in the LATER list lies in this absolute bucket or beyond. */
  #limit = 0;
  /** The event due first where it is known, else UNKNOWN. */
  #first = UNKNOWN;

  /**
   * @param agents ids below this are replies; above it even distances are flow events and odd ones patience
   * @param capacity number of ids
   */
  constructor(agents: number, capacity: number) {
    this.#agents = agents;
    this.times = new Float64Array(capacity);
    this.#next = new Int32Array(capacity);
    this.#previous = new Int32Array(capacity);
    this.#bucket = new Int32Array(capacity);
  }

  /** Makes room for more ids; pending events stay. */
  grow(capacity: number): void {
    const longer = (old: Int32Array) => {
      const array = new Int32Array(capacity).fill(NOWHERE);
      array.set(old);
      return array;
    };
    const times = new Float64Array(capacity);
    times.set(this.times);
    this.times = times;
    this.#next = longer(this.#next);
    this.#previous = longer(this.#previous);
    this.#bucket = longer(this.#bucket);
  }

  /** Forgets all events. `width` is a bucket's length in seconds, best near the mean time between events. */
  clear(from: number, width: number): void {
    this.#head.fill(NOWHERE);
    this.#tail.fill(NOWHERE);
    this.#bucket.fill(NOWHERE);
    this.#occupied.fill(0);
    this.#summary.fill(0);
    this.#perSecond = 1 / width;
    this.#current = Math.floor(from / width);
    this.#limit = this.#current + BUCKETS;
    this.#first = UNKNOWN;
  }

  isPending(id: number): boolean {
    return this.#bucket[id] !== NOWHERE;
  }

  /** Schedules the event for `times[id]`, not before the event taken last; it must not be pending. */
  insert(id: number): void {
    const time = this.times[id] as number;
    const position = time * this.#perSecond;
    const absolute = position < FAR ? position | 0 : FAR;
    this.#link(id, absolute - this.#current < BUCKETS ? absolute & MASK : LATER);
    const first = this.#first;
    if (first === NOWHERE) this.#first = id;
    else if (first >= 0) {
      const due = this.times[first] as number;
      if (time < due || (time === due && this.#rank(id) < this.#rank(first))) this.#first = id;
    }
  }

  /** Takes an event out, whether or not it is pending. */
  remove(id: number): void {
    const bucket = this.#bucket[id] as number;
    if (bucket === NOWHERE) return;
    if (id === this.#first) this.#first = UNKNOWN;
    const next = this.#next[id] as number;
    const previous = this.#previous[id] as number;
    if (previous === NOWHERE) this.#head[bucket] = next;
    else this.#next[previous] = next;
    if (next === NOWHERE) this.#tail[bucket] = previous;
    else this.#previous[next] = previous;
    this.#bucket[id] = NOWHERE;
    if (bucket !== LATER && this.#head[bucket] === NOWHERE) {
      const word = bucket >> 5;
      const left = (this.#occupied[word] as number) & ~(1 << (bucket & 31));
      this.#occupied[word] = left;
      if (left === 0)
        this.#summary[word >> 5] = (this.#summary[word >> 5] as number) & ~(1 << (word & 31));
    }
  }

  /** The event due first, or -1 when none is pending; it stays pending. */
  first(): number {
    if (this.#first === UNKNOWN) this.#first = this.#find();
    return this.#first;
  }

  /** Takes out the event that `first` gave. */
  take(): void {
    const id = this.#first;
    const bucket = this.#bucket[id] as number;
    if (bucket === LATER) {
      const position = (this.times[id] as number) * this.#perSecond;
      this.#current = position < FAR ? position | 0 : FAR;
      this.remove(id);
      this.#collect();
    } else {
      this.#current += (bucket - this.#current) & MASK;
      this.remove(id);
    }
  }

  #find(): number {
    for (;;) {
      const bucket = this.#search(this.#current & MASK);
      if (bucket < 0) return this.#earliestLater();
      if (this.#current + ((bucket - this.#current) & MASK) < this.#limit)
        return this.#head[bucket] as number;
      this.#collect();
    }
  }

  /** First occupied bucket from `start` on, round the ring; -1 when all are empty. */
  #search(start: number): number {
    const occupied = this.#occupied;
    let word = start >> 5;
    let hits = (occupied[word] as number) & (-1 << (start & 31));
    if (hits === 0) {
      word = this.#nextWord(word);
      if (word < 0) return -1;
      hits = occupied[word] as number;
    }
    return (word << 5) + 31 - Math.clz32(hits & -hits);
  }

  /** First word with a bit set after `word`, round the ring and `word` itself last; -1 when there is none. */
  #nextWord(word: number): number {
    const summary = this.#summary;
    const at = (word + 1) & 127;
    let group = at >> 5;
    let hits = (summary[group] as number) & (-1 << (at & 31));
    for (let tries = 0; hits === 0 && tries < 4; tries++) {
      group = (group + 1) & 3;
      hits = summary[group] as number;
    }
    return hits === 0 ? -1 : (group << 5) + 31 - Math.clz32(hits & -hits);
  }

  #link(id: number, bucket: number): void {
    const times = this.times;
    const time = times[id] as number;
    let after = this.#tail[bucket] as number;
    if (bucket !== LATER) {
      while (
        after !== NOWHERE &&
        ((times[after] as number) > time ||
          ((times[after] as number) === time && this.#rank(after) > this.#rank(id)))
      )
        after = this.#previous[after] as number;
      const word = bucket >> 5;
      this.#occupied[word] = (this.#occupied[word] as number) | (1 << (bucket & 31));
      this.#summary[word >> 5] = (this.#summary[word >> 5] as number) | (1 << (word & 31));
    }
    const before =
      after === NOWHERE ? (this.#head[bucket] as number) : (this.#next[after] as number);
    this.#previous[id] = after;
    this.#next[id] = before;
    if (after === NOWHERE) this.#head[bucket] = id;
    else this.#next[after] = id;
    if (before === NOWHERE) this.#tail[bucket] = id;
    else this.#previous[before] = id;
    this.#bucket[id] = bucket;
  }

  /** Order of events of one moment: replies 0, patience 1, the rest 2. */
  #rank(id: number): number {
    return id < this.#agents ? 0 : 2 - ((id - this.#agents) & 1);
  }

  /** Brings in later events whose bucket has come within reach. */
  #collect(): void {
    this.#limit = this.#current + BUCKETS;
    for (let id = this.#head[LATER] as number; id !== NOWHERE; ) {
      const next = this.#next[id] as number;
      const position = (this.times[id] as number) * this.#perSecond;
      if (position < FAR && (position | 0) < this.#limit) {
        const first = this.#first;
        this.remove(id);
        this.#first = first;
        this.#link(id, (position | 0) & MASK);
      }
      id = next;
    }
  }

  #earliestLater(): number {
    let earliest = NOWHERE;
    for (let id = this.#head[LATER] as number; id !== NOWHERE; id = this.#next[id] as number) {
      if (earliest === NOWHERE) earliest = id;
      else {
        const gap = (this.times[id] as number) - (this.times[earliest] as number);
        if (gap < 0 || (gap === 0 && this.#rank(id) < this.#rank(earliest))) earliest = id;
      }
    }
    return earliest;
  }
}
