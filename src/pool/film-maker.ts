import type { Shooting, Shot } from "#experiments/film/shoot.ts";
import type { FilmApi } from "#workers/film-api.ts";
import { Crew } from "./crew.ts";
import { handleOf } from "./handle-of.ts";

/** Makes films in a worker of its own. */
export interface FilmMaker {
  /** @throws the signal's reason once it is aborted */
  readonly shoot: (shot: Shot, signal: AbortSignal) => Promise<Shooting>;
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
  return {
    shoot: async (shot, signal) => {
      signal.throwIfAborted();
      const owner = {};
      const done = new AbortController();
      signal.addEventListener("abort", () => crew.drop(owner, signal.reason), {
        signal: done.signal,
      });
      try {
        const label = `film of replication ${shot.replication}`;
        return await crew.call(owner, label, (api) => api.shoot(shot));
      } finally {
        done.abort();
      }
    },
    close: () => crew.dismiss(),
  };
}
