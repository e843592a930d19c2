import { useCallback, useEffect, useRef, useState } from "react";
import { type CaseHead, openVerifier, type Verifier } from "#pool/verifier.ts";
import { type CaseState, FIRST_CASES, inOrder } from "./checks.ts";

const WIDTH = 2;

export interface Checks {
  readonly verifier: Verifier | undefined;
  /** In the order of the table; undefined until the worker has read them. */
  readonly cases: readonly CaseHead[] | undefined;
  readonly states: ReadonlyMap<string, CaseState>;
  readonly isRunning: boolean;
  /** Why the cases could not be read. */
  readonly failure: string | undefined;
  /** Runs those of the cases that have not been run. */
  readonly run: (ids: readonly string[]) => void;
  readonly stop: () => void;
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The theory cases and how they stand, in workers of the screen's own; the first few run at once. */
export function useChecks(): Checks {
  const [verifier, setVerifier] = useState<Verifier>();
  const [cases, setCases] = useState<readonly CaseHead[]>();
  const [states, setStates] = useState<ReadonlyMap<string, CaseState>>(new Map());
  const [failure, setFailure] = useState<string>();
  const [isRunning, setRunning] = useState(false);
  const underWay = useRef<AbortController>(undefined);
  const known = useRef(states);

  const set = useCallback((id: string, state: CaseState | undefined) => {
    const next = new Map(known.current);
    if (state === undefined) next.delete(id);
    else next.set(id, state);
    known.current = next;
    setStates(next);
  }, []);

  const start = useCallback(
    async (from: Verifier, ids: readonly string[]) => {
      underWay.current?.abort();
      const control = new AbortController();
      underWay.current = control;
      const { signal } = control;
      const left = ids.filter((id) => known.current.get(id)?.status !== "done");
      for (const id of left) set(id, { status: "waiting" });
      setRunning(true);
      const queue = [...left];
      const takeOnAndOn = async () => {
        for (let id = queue.shift(); id !== undefined && !signal.aborted; id = queue.shift()) {
          const own = id;
          set(own, { status: "running", share: 0 });
          try {
            const onProgress = ({ worst }: { readonly worst: number }) => {
              if (signal.aborted || known.current.get(own)?.status !== "running") return;
              // the work left goes with the square of the error
              set(own, { status: "running", share: Math.min(1, 1 / Math.max(1, worst * worst)) });
            };
            const result = await from.runCase(own, onProgress, signal);
            if (!signal.aborted) set(own, { status: "done", result });
          } catch (error) {
            if (!signal.aborted) set(own, { status: "failed", reason: reasonOf(error) });
          }
        }
      };
      await Promise.all(Array.from({ length: WIDTH }, takeOnAndOn));
      if (underWay.current === control) setRunning(false);
    },
    [set],
  );

  const stop = useCallback(() => {
    underWay.current?.abort();
    for (const [id, { status }] of known.current) {
      if (status === "waiting" || status === "running") set(id, undefined);
    }
    setRunning(false);
  }, [set]);

  useEffect(() => {
    const opened = openVerifier(WIDTH);
    let isGone = false;
    opened.listCases().then(
      (found) => {
        if (isGone) return;
        setVerifier(opened);
        setCases(inOrder(found));
        void start(opened, FIRST_CASES);
      },
      (error: unknown) => {
        if (!isGone) setFailure(reasonOf(error));
      },
    );
    return () => {
      isGone = true;
      underWay.current?.abort();
      opened.close();
    };
  }, [start]);

  const run = useCallback(
    (ids: readonly string[]) => {
      if (verifier !== undefined) void start(verifier, ids);
    },
    [verifier, start],
  );
  return { verifier, cases, states, isRunning, failure, run, stop };
}
