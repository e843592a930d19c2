import { runReplication } from "#experiments/run-replication.ts";

/** What a worker does for a pool, in the browser and on the command line. */
export interface ReplicationApi {
  /**
   * Simulates and measures one replication, after those asked for before.
   *
   * @param ticket names the call, for `withdraw`
   * @throws Error when the call was withdrawn before its turn came
   */
  readonly runReplication: (
    ticket: number,
    ...work: Parameters<typeof runReplication>
  ) => Promise<ReturnType<typeof runReplication>>;
  /** Nobody wants the answer of a call any more: it need not begin. */
  readonly withdraw: (ticket: number) => void;
}

const withdrawn = new Set<number>();
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

const turns = new MessageChannel();
/** Lets messages that came while a replication ran go first. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    turns.port1.onmessage = () => resolve();
    turns.port2.postMessage(undefined);
  });

async function inTurn<Result>(ticket: number, work: () => Result): Promise<Result> {
  await breathe();
  waiting--;
  const isWanted = !withdrawn.delete(ticket);
  if (waiting === 0) withdrawn.clear();
  if (!isWanted) throw new Error("withdrawn");
  return work();
}

/**
 * The results' columns (some tens of KiB) are copied, not handed over: after the first hand-over of a buffer V8 checks at every
 * access to any array whether its buffer is still there, which costs the simulation 5 to 20 %.
 */
export const replicationApi: ReplicationApi = {
  runReplication: (ticket, ...work) => {
    waiting++;
    const answer = last.then(() => inTurn(ticket, () => runReplication(...work)));
    last = answer.catch(() => {});
    return answer;
  },
  withdraw: (ticket) => {
    if (waiting > 0) withdrawn.add(ticket);
  },
};
