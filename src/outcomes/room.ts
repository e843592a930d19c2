/**
 * Memory for the columns derived from a day, used again by the next: asking the system for it anew costs more than most columns
 * take to compute. Columns begin as zeros, like those of a new array.
 */
export class Room {
  #memory = new ArrayBuffer(0);
  /** Bytes asked for since the last `clear`; more than there are when some had to be found elsewhere. */
  #used = 0;

  /** Takes every column back: nothing of the day before may be read any more. */
  clear(): void {
    if (this.#used > this.#memory.byteLength) {
      this.#memory = new ArrayBuffer(Math.ceil((this.#used * 1.25) / 8) * 8);
    }
    this.#used = 0;
  }

  float64(count: number): Float64Array<ArrayBuffer> {
    const at = this.#take(count * 8);
    return at < 0 ? new Float64Array(count) : new Float64Array(this.#memory, at, count).fill(0);
  }

  float32(count: number): Float32Array<ArrayBuffer> {
    const at = this.#take(count * 4);
    return at < 0 ? new Float32Array(count) : new Float32Array(this.#memory, at, count).fill(0);
  }

  int32(count: number): Int32Array<ArrayBuffer> {
    const at = this.#take(count * 4);
    return at < 0 ? new Int32Array(count) : new Int32Array(this.#memory, at, count).fill(0);
  }

  uint16(count: number): Uint16Array<ArrayBuffer> {
    const at = this.#take(count * 2);
    return at < 0 ? new Uint16Array(count) : new Uint16Array(this.#memory, at, count).fill(0);
  }

  uint8(count: number): Uint8Array<ArrayBuffer> {
    const at = this.#take(count);
    return at < 0 ? new Uint8Array(count) : new Uint8Array(this.#memory, at, count).fill(0);
  }

  /** Where the bytes begin, or -1 when they do not fit. */
  #take(bytes: number): number {
    const at = this.#used;
    this.#used += Math.ceil(bytes / 8) * 8;
    return this.#used <= this.#memory.byteLength ? at : -1;
  }
}
