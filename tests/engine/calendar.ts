import { CELLS_AT, DOUBLES, FIRST_RULE_WHOLE } from "#engine/cells.ts";
import { type Kernel, openKernel, setPlaces } from "#engine/kernel.ts";

const NAMES =
  "losePatience endPause endCaseContact placeOrder pauseAfter noteStint changeRoster nextOfAgenda goHome handOver beginTask nextWork drawLaw noteCaseContact";

/** A kernel with nothing but its calendar of events in use; ids below `agents` are replies. */
export function calendarOf(agents: number): {
  readonly kernel: Kernel;
  readonly memory: WebAssembly.Memory;
} {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const steps = Object.fromEntries(NAMES.split(" ").map((name) => [name, () => -1]));
  const kernel = openKernel(memory, steps);
  setPlaces(kernel, { eventsAt: 24_576 });
  new Int32Array(memory.buffer, CELLS_AT + 8 * DOUBLES)[FIRST_RULE_WHOLE] = agents;
  return { kernel, memory };
}
