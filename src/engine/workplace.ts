import { openKernel } from "./kernel.ts";
import { rareSteps } from "./rare-steps.ts";
import { keepColumns } from "./record.ts";
import type { State, Workplace } from "./state.ts";

const PAGE = 65_536;
/** So many memories a thread keeps: enough for a comparison whose plans take turns. */
const MOST = 4;

/** The memories of this thread, the one used longest ago first. */
const kept: Workplace[] = [];

/**
 * Gives a shop a memory at least so long, and a kernel on it: one that nobody uses, a new one, or the one used longest ago. A
 * shop whose place is taken keeps its journal, in memory of its own, and finds another place at its next run. Every memory of
 * WebAssembly reserves addresses until it is collected, which nothing hurries, so a thread that makes thousands of shops
 * must not make as many of them.
 *
 * @param bytes what the shop needs; what the memory holds is not defined
 */
export function takeWorkplace(shop: State, bytes: number): Workplace {
  const large = kept.filter(({ memory }) => memory.buffer.byteLength >= bytes);
  const free = large.find((place) => place.shop === undefined);
  const place = free ?? (kept.length < MOST ? undefined : large[0]) ?? makeWorkplace(bytes);
  leaveWorkplace(place);
  place.shop = shop;
  touch(place);
  return place;
}

/** Gives the shop of a place that has become too short a longer one; the short one is left to be used again. */
export function exchange(place: Workplace, bytes: number): Workplace {
  const shop = place.shop as State;
  place.shop = undefined;
  return takeWorkplace(shop, bytes);
}

/** A place of its own for one more; of too many the one used longest ago goes. */
function makeWorkplace(bytes: number): Workplace {
  // a little longer than asked for, so that days of growing demand do not each need a new one
  const memory = new WebAssembly.Memory({ initial: Math.ceil((bytes * 1.125) / PAGE) });
  const tenant: Pick<Workplace, "shop"> = { shop: undefined };
  const place = Object.assign(tenant, { memory, kernel: openKernel(memory, rareSteps(tenant)) });
  const oldest = kept.length < MOST ? undefined : kept.shift();
  if (oldest !== undefined) leaveWorkplace(oldest);
  kept.push(place);
  return place;
}

/** Notes that a place is used now. */
export function touch(place: Workplace): void {
  if (kept.at(-1) === place) return;
  const at = kept.indexOf(place);
  if (at >= 0) kept.push(...kept.splice(at, 1));
}

/** Nobody's place from now on: the journal of the shop that had it is copied out. */
export function leaveWorkplace(place: Workplace): void {
  if (place.shop !== undefined) keepColumns(place.shop.journal);
  place.shop = undefined;
}
