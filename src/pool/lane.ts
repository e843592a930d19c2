import { type Remote, wrap } from "comlink";
import type { WorkerHandle } from "./worker-handle.ts";

/** How long a worker may go on with work nobody wants any more, in milliseconds. */
const STALE_LIMIT = 100;
/** The same for a worker that has not answered yet: it may be loading, and ending it would only begin that again. */
const STARTING_LIMIT = 1000;

/** One call of a worker's function, from being asked for to being answered. */
export interface Call<Api> {
  /** What is being done, for the message when it fails. */
  readonly label: string;
  readonly owner: object;
  readonly use: (api: Remote<Api>) => Promise<unknown>;
  /** Tells the worker that it need not begin, where there is a way to. */
  readonly withdraw: ((api: Remote<Api>) => Promise<unknown>) | undefined;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
  failures: number;
  /** Nobody waits for the answer any more. */
  dropped: boolean;
}

/** What a lane reports to the crew it belongs to. */
export interface LaneReports<Api> {
  /** A call was answered: there is room for another. */
  readonly onFree: () => void;
  /** A call failed by itself or with its worker. */
  readonly onFailed: (call: Call<Api>, reason: Error) => void;
  /** Calls that were waiting in a worker that is gone, in the order in which they were sent. */
  readonly onReturned: (calls: readonly Call<Api>[]) => void;
}

interface LiveWorker<Api> {
  readonly handle: WorkerHandle;
  readonly api: Remote<Api>;
  hasAnswered: boolean;
}

/** One place in a crew: a worker, replaced when it dies or must be stopped, and the calls sent to it. */
export class Lane<Api> {
  readonly #create: () => WorkerHandle;
  readonly #reports: LaneReports<Api>;
  /** The proxy stays here as long as the worker: comlink closes the channel of a collected one. */
  #worker: LiveWorker<Api> | undefined;
  /** In the order in which they were sent: the worker is busy with the first. */
  #calls: Call<Api>[] = [];

  constructor(create: () => WorkerHandle, reports: LaneReports<Api>) {
    this.#create = create;
    this.#reports = reports;
    this.#worker = this.#start();
  }

  get load(): number {
    return this.#calls.length;
  }

  send(call: Call<Api>): void {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    this.#calls.push(call);
    call.use(worker.api).then(
      (value) => {
        if (!this.#finish(worker, call)) return;
        call.resolve(value);
        this.#reports.onFree();
      },
      (error: unknown) => {
        if (!this.#finish(worker, call)) return;
        this.#reports.onFailed(call, error instanceof Error ? error : new Error(String(error)));
        this.#reports.onFree();
      },
    );
  }

  /** Rejects the calls of an owner; a worker that goes on with one for too long is stopped. */
  drop(owner: object, reason: unknown): void {
    for (const call of this.#calls.filter((one) => one.owner === owner)) {
      call.dropped = true;
      call.reject(reason);
      // The worker says of the call itself what came of it.
      if (this.#worker !== undefined) call.withdraw?.(this.#worker.api).catch(() => {});
    }
    this.#watch();
  }

  #watch(): void {
    const worker = this.#worker;
    const [first] = this.#calls;
    if (first === undefined || !first.dropped) return;
    setTimeout(
      () => {
        if (this.#worker !== worker || this.#calls[0] !== first) return;
        const waiting = this.stop();
        this.#worker = this.#start();
        this.#reports.onReturned(waiting);
        this.#reports.onFree();
      },
      worker?.hasAnswered ? STALE_LIMIT : STARTING_LIMIT,
    );
  }

  /** Ends the worker at once and gives back the calls it had not answered. */
  stop(): readonly Call<Api>[] {
    const worker = this.#worker;
    const calls = this.#calls;
    this.#worker = undefined;
    this.#calls = [];
    worker?.handle.terminate();
    return calls;
  }

  #start(): LiveWorker<Api> {
    const handle = this.#create();
    const worker = { handle, api: wrap<Api>(handle.endpoint), hasAnswered: false };
    handle.onDeath((reason) => {
      if (this.#worker !== worker) return;
      // The next call starts another worker: one that cannot even load must not be restarted for ever.
      const [running, ...waiting] = this.stop();
      this.#reports.onReturned(waiting);
      if (running !== undefined) this.#reports.onFailed(running, reason);
      this.#reports.onFree();
    });
    return worker;
  }

  #finish(worker: LiveWorker<Api>, call: Call<Api>): boolean {
    worker.hasAnswered = true;
    const at = this.#calls.indexOf(call);
    if (this.#worker !== worker || at < 0) return false;
    this.#calls.splice(at, 1);
    this.#watch();
    return true;
  }
}
