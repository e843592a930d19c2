import { shoot } from "#experiments/film/shoot.ts";

/** What the worker of the replay does. */
export interface FilmApi {
  readonly shoot: typeof shoot;
}

/** The function the worker exposes. */
export const filmApi: FilmApi = { shoot };
