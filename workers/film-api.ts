import { sittingOf } from "#experiments/film/seat.ts";
import { shoot } from "#experiments/film/shoot.ts";

/** What the worker of the replay does, for the sitting too. */
export interface FilmApi {
  readonly shoot: typeof shoot;
  readonly sittingOf: typeof sittingOf;
}

/** The functions the worker exposes. */
export const filmApi: FilmApi = { shoot, sittingOf };
