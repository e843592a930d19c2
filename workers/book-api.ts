import { bookOf } from "#writing/book.ts";

/** What the worker that writes workbooks does for the page. */
export interface BookApi {
  readonly bookOf: typeof bookOf;
}

export const bookApi: BookApi = { bookOf };
