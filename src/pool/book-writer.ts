import { wrap } from "comlink";
import type { BookApi } from "#workers/book-api.ts";

/**
 * Writes sheets as a workbook in a worker of its own, which then ends.
 *
 * @throws the signal's reason when aborted; Error when the worker dies
 */
export async function writeBook(
  sheets: Parameters<BookApi["bookOf"]>[0],
  signal: AbortSignal,
): Promise<Blob> {
  signal.throwIfAborted();
  const worker = new Worker(new URL("../../workers/book.worker.ts", import.meta.url), {
    type: "module",
  });
  const over = new AbortController();
  // Comlink never rejects when a worker dies, or is ended.
  const stopped = new Promise<never>((_, reject) => {
    const options = { signal: over.signal };
    worker.addEventListener(
      "error",
      (event) => {
        event.preventDefault();
        reject(new Error(event.message || "the writer's worker failed"));
      },
      options,
    );
    signal.addEventListener("abort", () => reject(signal.reason as Error), options);
  });
  try {
    return await Promise.race([wrap<BookApi>(worker).bookOf(sheets), stopped]);
  } finally {
    over.abort();
    worker.terminate();
  }
}
