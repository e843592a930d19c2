import type { Remote } from "comlink";
import { type Call, Lane } from "./lane.ts";
import type { WorkerHandle } from "./worker-handle.ts";

const ATTEMPTS = 2;

/**
 * Workers kept alive for one kind of work, and the queue in front of them. A call that failed, by itself or because its
 * worker died, is made once more before all calls of its owner are given up; a dead worker is replaced.
 */
export class Crew<Api> {
  /** How many calls can be under way or lie ready at a worker. */
  readonly room: number;
  readonly #size: number;
  readonly #callsPerWorker: number;
  readonly #open: () => Lane<Api>;
  readonly #lanes: Lane<Api>[];
  #waiting: Call<Api>[] = [];
  #isDismissed = false;

  /**
   * @param callsPerWorker sent to one worker at a time: with 2, the next call lies ready while a busy page cannot send it; with
   * 1, no call waits for a long one while another worker is free
   * @param atFirst workers before `widen` is called
   */
  constructor(create: () => WorkerHandle, size: number, callsPerWorker: 1 | 2, atFirst = size) {
    if (!Number.isInteger(size) || size < 1) throw new RangeError(`a crew of ${size} workers`);
    const reports = {
      onFree: () => this.#handOut(),
      onFailed: (call: Call<Api>, reason: Error) => this.#retry(call, reason),
      onReturned: (calls: readonly Call<Api>[]) => this.#putFirst(calls),
    };
    this.#size = size;
    this.#callsPerWorker = callsPerWorker;
    this.room = size * callsPerWorker;
    this.#open = () => new Lane<Api>(create, reports);
    this.#lanes = Array.from({ length: Math.min(atFirst, size) }, this.#open);
  }

  /** Starts the workers that were held back at first. */
  widen(): void {
    if (this.#isDismissed) return;
    while (this.#lanes.length < this.#size) this.#lanes.push(this.#open());
    this.#handOut();
  }

  /**
   * Has `use` done by the next free worker.
   *
   * @param owner on whose behalf: `drop` takes back all calls of an owner
   * @param label names the call in the message when it fails twice
   * @param withdraw tells the worker that has the call that it need not begin
   */
  call<Result>(
    owner: object,
    label: string,
    use: (api: Remote<Api>) => Promise<Result>,
    withdraw?: (api: Remote<Api>) => Promise<unknown>,
  ) {
    return new Promise<Result>((resolve, reject) => {
      if (this.#isDismissed) throw new Error(`${label}: the workers were dismissed`);
      // Only what `use` promises comes back, so the answer is a Result.
      const settle = resolve as (value: unknown) => void;
      this.#waiting.push({
        owner,
        label,
        use,
        withdraw,
        resolve: settle,
        reject,
        failures: 0,
        dropped: false,
      });
      this.#handOut();
    });
  }

  /** Rejects every call of an owner at once. */
  drop(owner: object, reason: unknown): void {
    const dropped = this.#waiting.filter((call) => call.owner === owner);
    this.#waiting = this.#waiting.filter((call) => call.owner !== owner);
    for (const call of dropped) call.reject(reason);
    for (const lane of this.#lanes) lane.drop(owner, reason);
  }

  /** Ends all workers; what they had not answered is rejected. */
  dismiss(): void {
    this.#isDismissed = true;
    const left = [...this.#lanes.flatMap((lane) => lane.stop()), ...this.#waiting];
    this.#waiting = [];
    for (const call of left) call.reject(new Error(`${call.label}: the workers were dismissed`));
  }

  #handOut(): void {
    while (this.#waiting.length > 0 && !this.#isDismissed) {
      const lane = this.#lanes.reduce((best, one) => (one.load < best.load ? one : best));
      if (lane.load >= this.#callsPerWorker) return;
      const call = this.#waiting.shift();
      if (call !== undefined) lane.send(call);
    }
  }

  #retry(call: Call<Api>, reason: Error): void {
    if (call.dropped) return;
    call.failures++;
    if (call.failures < ATTEMPTS) return this.#putFirst([call]);
    const error = new Error(`${call.label}: ${reason.message}`, { cause: reason });
    call.reject(error);
    this.drop(call.owner, error);
  }

  #putFirst(calls: readonly Call<Api>[]): void {
    this.#waiting.unshift(...calls.filter((call) => !call.dropped));
  }
}
