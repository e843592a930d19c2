import { ClockKind, Phase, type State } from "./state.ts";
import { classOf, keysOf, length, patienceEvent, schedule } from "./draws.ts";

/** Starts the patience clock that the chat's place asks for, if one does and none runs. */
export function startClock(state: State, chat: number): void {
  const { chats } = state;
  if (chats.silent[chat] === 1 || chats.clock[chat] !== ClockKind.None) return;
  const phase = chats.phase[chat] as number;
  const { firstPatienceUntil, laterPatienceUntil, afterAssignment } =
    state.compiled.scenario.service;
  const known = classOf(state, chat);
  const first =
    chats.index[chat] === 0 &&
    (phase === Phase.Queued || firstPatienceUntil !== "assigned" || afterAssignment === "no-clock");
  if (first) {
    if (phase !== Phase.Queued && firstPatienceUntil === "assigned") return;
    if (phase === Phase.Typing && firstPatienceUntil !== "reply-sent") return;
    if (!known.firstLaw) return;
    const { greetingPatience, bot } = state.compiled.scenario.autoReply;
    const factor = greetingPatience * (chats.escalated[chat] === 1 && bot ? bot.patienceFactor : 1);
    chats.clock[chat] = ClockKind.First;
    const patience =
      known.firstGrace + length(state, chat, known.firstLaw, keysOf(state, chat).firstPatience);
    schedule(state, patienceEvent(state, chat), factor * patience);
  } else {
    if (phase === Phase.Typing && laterPatienceUntil !== "reply-sent") return;
    if (!known.laterLaw) return;
    chats.clock[chat] = ClockKind.Later;
    const patience =
      known.laterGrace + length(state, chat, known.laterLaw, keysOf(state, chat).laterPatience);
    schedule(state, patienceEvent(state, chat), patience);
  }
}

export function stopClock(state: State, chat: number): void {
  if (state.chats.clock[chat] === ClockKind.None) return;
  state.chats.clock[chat] = ClockKind.None;
  state.queue.remove(patienceEvent(state, chat));
}
