import { drawTo, type Law } from "#random/law.ts";
import { bits, uniform } from "#random/source.ts";
import { ADDRESS, CUSTOMER, NUMBER } from "./columns.ts";
import type { CompiledClass } from "./compile.ts";
import { KEYS } from "./keys.ts";
import type { State } from "./state.ts";

export const classOf = (state: State, chat: number): CompiledClass =>
  state.compiled.classes[state.chats[(chat << 4) + CUSTOMER] as number] as CompiledClass;

/** 32 random bits of the chat's customer for its current turn, from the source with this place in the table of keys. */
function word(state: State, chat: number, source: number): number {
  const { chats, keys } = state;
  const c = chat << 4;
  const key = (chats[c + CUSTOMER] as number) * KEYS + source;
  return bits(
    keys[key] as number,
    keys[key + 1] as number,
    chats[c + NUMBER] as number,
    chats[c + ADDRESS] as number,
  );
}

/** Uniform draw in (0, 1). */
export const lot = (state: State, chat: number, source: number): number =>
  uniform(word(state, chat, source));

/** Draws a length of time, in seconds, into `state.drawn[0]`. */
export function drawLength(state: State, chat: number, law: Law, source: number): void {
  const { chats, keys } = state;
  const c = chat << 4;
  const key = (chats[c + CUSTOMER] as number) * KEYS + source;
  drawTo(
    state.drawn,
    law,
    keys[key] as number,
    keys[key + 1] as number,
    chats[c + NUMBER] as number,
    chats[c + ADDRESS] as number,
  );
}

/** The event of the chat itself: the bot's end, a message, the end of a hold, a return. */
export const flowEvent = (state: State, chat: number): number => state.agentCount + 2 * chat;

/** Makes an event due after the `state.drawn[0]` seconds drawn last. */
export function schedule(state: State, event: number): void {
  state.kernel.insert(event, (state.now[0] as number) + (state.drawn[0] as number));
}
