import { proxy, type Remote } from "comlink";
import type {
  BacktestDay,
  CaseHead,
  CaseProgress,
  CaseResult,
  VerifyApi,
} from "#workers/verify-api.ts";
import { Crew } from "./crew.ts";
import { handleOf } from "./handle-of.ts";

export type { BacktestDay, CaseHead, CaseResult };

/** Runs the theory cases and a recorded week in workers of their own. */
export interface Verifier {
  readonly listCases: () => Promise<readonly CaseHead[]>;
  /** @throws the signal's reason once it is aborted */
  readonly runCase: (
    id: string,
    onProgress: (progress: CaseProgress) => void,
    signal: AbortSignal,
  ) => Promise<CaseResult>;
  readonly listDays: () => Promise<readonly string[]>;
  readonly runDay: (
    date: string,
    replications: number,
    signal: AbortSignal,
  ) => Promise<BacktestDay>;
  /** Ends the workers. */
  readonly close: () => void;
}

/** @param width how many cases may run at a time */
export function openVerifier(width: number): Verifier {
  const crew = new Crew<VerifyApi>(
    () =>
      handleOf(
        new Worker(new URL("../../workers/verify.worker.ts", import.meta.url), { type: "module" }),
      ),
    width,
    1,
  );
  const call = async <Result>(
    label: string,
    use: (api: Remote<VerifyApi>) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> => {
    signal?.throwIfAborted();
    const owner = {};
    const done = new AbortController();
    const stop = () => crew.drop(owner, signal?.reason);
    signal?.addEventListener("abort", stop, { signal: done.signal });
    try {
      return await crew.call(owner, label, use);
    } finally {
      done.abort();
    }
  };
  return {
    listCases: () => call("cases", (api) => api.listCases()),
    runCase: (id, onProgress, signal) =>
      call<CaseResult>(`case ${id}`, async (api) => api.runCase(id, proxy(onProgress)), signal),
    listDays: () => call("days", (api) => api.listDays()),
    runDay: (date, replications, signal) =>
      call(`day ${date}`, (api) => api.runDay(date, replications), signal),
    close: () => crew.dismiss(),
  };
}
