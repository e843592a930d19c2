import type { Remote } from "comlink";
import type { Sitting } from "#experiments/film/seat.ts";
import type { Shooting, Shot } from "#experiments/film/shoot.ts";
import type { FilmApi } from "#workers/film-api.ts";
import { Crew } from "./crew.ts";
import { handleOf } from "./handle-of.ts";

/** Which seat to sit at, and for how many seconds. */
interface SittingQuestion {
  readonly scenario: Shot["scenarios"][number];
  readonly seed: string;
  readonly replication: number;
  readonly length: number;
}

/** Makes films in a worker of its own. */
export interface FilmMaker {
  /** @throws the signal's reason once it is aborted */
  readonly shoot: (shot: Shot, signal: AbortSignal) => Promise<Shooting>;
  /** The same; see `sittingOf` for the rest. */
  readonly sit: (question: SittingQuestion, signal: AbortSignal) => Promise<Sitting>;
  /** Ends the worker. */
  readonly close: () => void;
}

export function openFilmMaker(): FilmMaker {
  const crew = new Crew<FilmApi>(
    () =>
      handleOf(
        new Worker(new URL("../../workers/film.worker.ts", import.meta.url), { type: "module" }),
      ),
    1,
    1,
  );
  const call = async <Result>(
    label: string,
    use: (api: Remote<FilmApi>) => Promise<Result>,
    signal: AbortSignal,
  ): Promise<Result> => {
    signal.throwIfAborted();
    const owner = {};
    const done = new AbortController();
    signal.addEventListener("abort", () => crew.drop(owner, signal.reason), {
      signal: done.signal,
    });
    try {
      return await crew.call(owner, label, use);
    } finally {
      done.abort();
    }
  };
  return {
    shoot: (shot, signal) =>
      call(`film of replication ${shot.replication}`, (api) => api.shoot(shot), signal),
    sit: ({ scenario, seed, replication, length }, signal) =>
      call("seat", (api) => api.sittingOf(scenario, seed, replication, length), signal),
    close: () => crew.dismiss(),
  };
}
