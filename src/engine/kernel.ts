import { kernelCode } from "./kernel-code.ts";

/**
 * The loop and the common steps, in WebAssembly: what they do stands in the folder kernel/ beside this file. An `agent` or a `chat` is its
 * number; -1 is none.
 */
export interface Kernel {
  /** Handles up to `most` events and returns how many it did: fewer when the run is over. */
  run(most: number): number;
  /** The calendar of pending events: empties it; makes numbers ready for use; schedules; takes out. */
  clear(from: number, width: number, events: number): void;
  blank(from: number, until: number): void;
  insert(event: number, time: number): void;
  remove(event: number): void;
  isPending(event: number): number;
  first(): number;
  take(): void;
  /** Arrivals, known by their place in the memory: back to the first customer; works some out ahead. */
  openArrivals(arrivals: number): void;
  fill(arrivals: number): void;
  /** A customer contacts the shop. Returns the chat that needs an agent, or -1. */
  beginContact(
    customer: number,
    number: number,
    address: number,
    mayBot: number,
    about: number,
  ): number;
  /** For the after-sales part: a contact has ended and the customer will not be back by the habits of the class. */
  contactEnded(chat: number): void;
  /** The chat's customer, who leaves, comes back after the seconds in `drawn`, if that is within the horizon. Returns whether it is. */
  comeBackLater(chat: number): number;
  /** Whether the bot is on, for tests. */
  isBotOn(time: number): number;
  /** Leaves in `drawn` how long the customer waits for a first reply when no other shop answers. */
  drawFirstPatience(chat: number): void;
  /** Lowers what is in `drawn` to when another shop answers. */
  raceRivals(chat: number): void;
  leaveQueue(chat: number): void;
  leaveInbox(chat: number, agent: number): void;
  /** Lists the agent under its load if it can take a chat, takes it off the list if not. */
  relist(agent: number): void;
  /** Gives the chat's slot back. Returns the agent, whose slot must still be filled or listed as free. */
  release(chat: number): number;
  /** The chat is gone from the human side. Returns the agent with a slot to fill, or -1. */
  close(chat: number): number;
  /** The last reply is sent: the slot is free now or after the hold. Returns the agent with a slot to fill, or -1. */
  endChat(chat: number): number;
  /** A draw from a law as random/law.ts compiles it, for tests; NaN from a law with a table. */
  lengthFrom(
    kind: number,
    p: number,
    q: number,
    a: number,
    b: number,
    customer: number,
    turn: number,
  ): number;
  /** Draws the next orders of the days before, and what they bring; see kernel/orders.ts. Returns how many. */
  drawOrdersBefore(search: number): number;
  takeChat(): number;
  giveBackChat(chat: number): void;
}

/** What the kernel leaves to others, by the names of kernel/rare.ts. */
export type Steps = Readonly<Record<string, (...given: number[]) => number | void>>;

let compiled: WebAssembly.Module | undefined;

/** A kernel on a memory. */
export function openKernel(memory: WebAssembly.Memory, steps: Steps): Kernel {
  compiled ??= new WebAssembly.Module(fromBase64(kernelCode));
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory }, rare: steps });
  return exports as unknown as Kernel;
}

/**
 * Tells a kernel where things lie in its memory, by the names that kernel/places.ts gives them.
 *
 * @throws RangeError when the kernel knows no such place
 */
export function setPlaces(kernel: Kernel, places: Readonly<Record<string, number>>): void {
  const exports = kernel as unknown as Readonly<Record<string, unknown>>;
  for (const [name, place] of Object.entries(places)) {
    const cell = exports[name];
    if (!(cell instanceof WebAssembly.Global)) throw new RangeError(`the kernel has no ${name}`);
    cell.value = place;
  }
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const digits = text.replace(/=+$/, "");
  const bytes = new Uint8Array((digits.length * 3) >> 2);
  let word = 0;
  let length = 0;
  let place = 0;
  for (const digit of digits) {
    word = ((word << 6) | DIGITS.indexOf(digit)) & 0xffff;
    length += 6;
    if (length < 8) continue;
    length -= 8;
    bytes[place++] = word >> length;
  }
  return bytes;
}
