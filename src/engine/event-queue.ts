const BUCKETS = 4096;
const MASK = BUCKETS - 1;
const NONE = -1;
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
  /** When each event is due, in seconds; written before `insert`. */
  times: Float64Array;
  /** Per event four numbers: next, previous, and its bucket, LATER or NONE when not pending. */
  #links: Int32Array;
  readonly #head = new Int32Array(BUCKETS + 1);
  readonly #occupied = new Int32Array(BUCKETS / 32);
  readonly #summary = new Int32Array(BUCKETS / 1024);
  #agents: number;
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
    this.#links = new Int32Array(4 * capacity);
  }

  /** Makes room for more ids; pending events stay. */
  grow(capacity: number): void {
    const times = new Float64Array(capacity);
    times.set(this.times);
    this.times = times;
    const links = new Int32Array(4 * capacity).fill(NONE);
    links.set(this.#links);
    this.#links = links;
  }

  /**
   * Forgets all events. `width` is a bucket's length in seconds, best near the mean time between events; `agents` is as for
   * the constructor.
   */
  clear(from: number, width: number, agents = this.#agents): void {
    this.#agents = agents;
    this.#head.fill(NONE);
    this.#links.fill(NONE);
    this.#occupied.fill(0);
    this.#summary.fill(0);
    this.#perSecond = 1 / width;
    this.#current = Math.floor(from / width);
    this.#limit = this.#current + BUCKETS;
    this.#first = UNKNOWN;
  }

  isPending(id: number): boolean {
    return this.#links[(id << 2) + 2] !== NONE;
  }

  /** Schedules the event for `times[id]`, not before the event taken last; it must not be pending. */
  insert(id: number): void {
    const times = this.times;
    const links = this.#links;
    const time = times[id] as number;
    const position = time * this.#perSecond;
    const absolute = position < FAR ? position | 0 : FAR;
    const bucket = absolute - this.#current < BUCKETS ? absolute & MASK : LATER;
    const at = id << 2;
    const head = this.#head[bucket] as number;
    links[at + 2] = bucket;
    if (head === NONE) {
      links[at] = NONE;
      links[at + 1] = NONE;
      this.#head[bucket] = id;
      if (bucket !== LATER) {
        const word = bucket >> 5;
        const before = this.#occupied[word] as number;
        this.#occupied[word] = before | (1 << (bucket & 31));
        if (before === 0)
          this.#summary[word >> 5] = (this.#summary[word >> 5] as number) | (1 << (word & 31));
      }
    } else this.#insertSorted(id, bucket, head);
    const first = this.#first;
    if (first === UNKNOWN) return;
    if (
      first === NONE ||
      time < (times[first] as number) ||
      (time === times[first] && this.#rank(id) < this.#rank(first))
    )
      this.#first = id;
  }

  /** Finds the place in a list that is not empty; the LATER list is unsorted, newest first. */
  #insertSorted(id: number, bucket: number, head: number): void {
    const times = this.times;
    const links = this.#links;
    const time = times[id] as number;
    let previous = NONE;
    let next = head;
    if (bucket !== LATER) {
      while (next !== NONE) {
        const due = times[next] as number;
        if (due > time || (due === time && this.#rank(next) > this.#rank(id))) break;
        previous = next;
        next = links[next << 2] as number;
      }
    }
    links[id << 2] = next;
    links[(id << 2) + 1] = previous;
    if (previous === NONE) this.#head[bucket] = id;
    else links[previous << 2] = id;
    if (next !== NONE) links[(next << 2) + 1] = id;
  }

  /** Takes an event out, whether or not it is pending. */
  remove(id: number): void {
    const links = this.#links;
    const at = id << 2;
    const bucket = links[at + 2] as number;
    if (bucket === NONE) return;
    if (id === this.#first) this.#first = UNKNOWN;
    const next = links[at] as number;
    const previous = links[at + 1] as number;
    links[at + 2] = NONE;
    if (next !== NONE) links[(next << 2) + 1] = previous;
    if (previous !== NONE) links[previous << 2] = next;
    else {
      this.#head[bucket] = next;
      if (next === NONE && bucket !== LATER) this.#empty(bucket);
    }
  }

  #empty(bucket: number): void {
    const word = bucket >> 5;
    const left = (this.#occupied[word] as number) & ~(1 << (bucket & 31));
    this.#occupied[word] = left;
    if (left === 0)
      this.#summary[word >> 5] = (this.#summary[word >> 5] as number) & ~(1 << (word & 31));
  }

  /** The event due first, or -1 when none is pending; it stays pending. */
  first(): number {
    if (this.#first === UNKNOWN) this.#first = this.#find();
    return this.#first;
  }

  /** Takes out the event that `first` gave. */
  take(): void {
    const id = this.#first;
    const links = this.#links;
    const bucket = links[(id << 2) + 2] as number;
    if (bucket === LATER) {
      this.#takeLater(id);
      return;
    }
    this.#current += (bucket - this.#current) & MASK;
    const next = links[id << 2] as number;
    links[(id << 2) + 2] = NONE;
    this.#head[bucket] = next;
    if (next === NONE) this.#empty(bucket);
    else links[(next << 2) + 1] = NONE;
    this.#first = UNKNOWN;
  }

  #takeLater(id: number): void {
    const position = (this.times[id] as number) * this.#perSecond;
    this.#current = position < FAR ? position | 0 : FAR;
    this.remove(id);
    this.#collect();
  }

  #find(): number {
    for (;;) {
      const start = this.#current & MASK;
      let word = start >> 5;
      let hits = (this.#occupied[word] as number) & (-1 << (start & 31));
      if (hits === 0) {
        word = this.#nextWord(word);
        if (word < 0) return this.#earliestLater();
        hits = this.#occupied[word] as number;
      }
      const bucket = (word << 5) + 31 - Math.clz32(hits & -hits);
      if (this.#current + ((bucket - start) & MASK) < this.#limit)
        return this.#head[bucket] as number;
      this.#collect();
    }
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

  /** Order of events of one moment: replies 0, patience 1, the rest 2. */
  #rank(id: number): number {
    return id < this.#agents ? 0 : 2 - ((id - this.#agents) & 1);
  }

  /** Brings in later events whose bucket has come within reach. */
  #collect(): void {
    this.#limit = this.#current + BUCKETS;
    for (let id = this.#head[LATER] as number; id !== NONE; ) {
      const next = this.#links[id << 2] as number;
      const position = (this.times[id] as number) * this.#perSecond;
      if (position < FAR && (position | 0) < this.#limit) {
        const first = this.#first;
        this.remove(id);
        this.insert(id);
        this.#first = first;
      }
      id = next;
    }
  }

  #earliestLater(): number {
    let earliest = NONE;
    for (let id = this.#head[LATER] as number; id !== NONE; id = this.#links[id << 2] as number) {
      if (earliest === NONE) earliest = id;
      else {
        const gap = (this.times[id] as number) - (this.times[earliest] as number);
        if (gap < 0 || (gap === 0 && this.#rank(id) < this.#rank(earliest))) earliest = id;
      }
    }
    return earliest;
  }
}
