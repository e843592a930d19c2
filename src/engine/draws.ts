import { ADDRESS, CUSTOMER, NUMBER } from "./columns.ts";
import { draw, type Law } from "#random/law.ts";
import { bits, type Key, uniform } from "#random/source.ts";
import type { CompiledClass } from "./compile.ts";
import type { ClassKeys, State } from "./state.ts";

export const classOf = (state: State, chat: number): CompiledClass =>
  state.compiled.classes[state.chats[(chat << 4) + CUSTOMER] as number] as CompiledClass;

export const keysOf = (state: State, chat: number): ClassKeys =>
  state.keys[state.chats[(chat << 4) + CUSTOMER] as number] as ClassKeys;

/** Uniform draw of the chat's customer for its current turn. */
export const lot = (state: State, chat: number, key: Key): number =>
  uniform(
    bits(
      key.a,
      key.b,
      state.chats[(chat << 4) + NUMBER] as number,
      state.chats[(chat << 4) + ADDRESS] as number,
    ),
  );

/** Length of time drawn for the chat's customer and its current turn, in seconds. */
export const length = (state: State, chat: number, law: Law, key: Key): number =>
  draw(
    law,
    key.a,
    key.b,
    state.chats[(chat << 4) + NUMBER] as number,
    state.chats[(chat << 4) + ADDRESS] as number,
  );

/** The event of the chat itself: bot's end, message, end of hold, return. */
export const flowEvent = (state: State, chat: number): number => state.agentCount + 2 * chat;

export const patienceEvent = (state: State, chat: number): number =>
  state.agentCount + 2 * chat + 1;

/** Makes an event due after `delay` seconds. */
export function schedule(state: State, event: number, delay: number): void {
  state.queue.times[event] = (state.now[0] as number) + delay;
  state.queue.insert(event);
}
