/**
 * Moments yet to come, each with a kind and a number, by time and then by order of entry: a binary heap. For what lies hours or
 * days ahead, which would only burden the calendar of the chats' own events.
 */
export class Agenda {
  #times = new Float64Array(1024);
  /** Per entry three numbers: order of entry, kind, number. */
  #entries = new Int32Array(3 * 1024);
  #count = 0;
  #entered = 0;
  /** When the first is due, in [0]; Infinity when there is none. */
  readonly soonest = new Float64Array(1).fill(Number.POSITIVE_INFINITY);
  /** Kind and number of the entry taken last. */
  kind = 0;
  number = 0;

  get count(): number {
    return this.#count;
  }

  clear(): void {
    this.#count = 0;
    this.#entered = 0;
    this.soonest[0] = Number.POSITIVE_INFINITY;
  }

  add(time: number, kind: number, number: number): void {
    if (this.#count === this.#times.length) this.#grow();
    const order = this.#entered++;
    let place = this.#count++;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#isBefore(time, order, parent)) break;
      this.#move(parent, place);
      place = parent;
    }
    this.#put(place, time, order, kind, number);
    this.soonest[0] = this.#times[0] as number;
  }

  /** Takes the first entry and leaves it in `kind` and `number`; there must be one. */
  take(): void {
    const entries = this.#entries;
    this.kind = entries[1] as number;
    this.number = entries[2] as number;
    const last = --this.#count;
    if (last === 0) {
      this.soonest[0] = Number.POSITIVE_INFINITY;
      return;
    }
    const time = this.#times[last] as number;
    const order = entries[3 * last] as number;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= last) break;
      const other = child + 1;
      if (
        other < last &&
        this.#isBefore(this.#times[other] as number, entries[3 * other] as number, child)
      )
        child = other;
      if (this.#isBefore(time, order, child)) break;
      this.#move(child, place);
      place = child;
    }
    this.#put(place, time, order, entries[3 * last + 1] as number, entries[3 * last + 2] as number);
    this.soonest[0] = this.#times[0] as number;
  }

  #isBefore(time: number, order: number, place: number): boolean {
    const other = this.#times[place] as number;
    return time < other || (time === other && order < (this.#entries[3 * place] as number));
  }

  #move(from: number, to: number): void {
    const entries = this.#entries;
    this.#times[to] = this.#times[from] as number;
    entries[3 * to] = entries[3 * from] as number;
    entries[3 * to + 1] = entries[3 * from + 1] as number;
    entries[3 * to + 2] = entries[3 * from + 2] as number;
  }

  #put(place: number, time: number, order: number, kind: number, number: number): void {
    const entries = this.#entries;
    this.#times[place] = time;
    entries[3 * place] = order;
    entries[3 * place + 1] = kind;
    entries[3 * place + 2] = number;
  }

  #grow(): void {
    const times = new Float64Array(2 * this.#times.length);
    times.set(this.#times);
    this.#times = times;
    const entries = new Int32Array(2 * this.#entries.length);
    entries.set(this.#entries);
    this.#entries = entries;
  }
}
