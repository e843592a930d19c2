import {
  ANSWERING,
  CLOCK,
  ESCALATED,
  FIRST_CLOCK,
  INDEX,
  LATER_CLOCK,
  NO_CLOCK,
  PHASE,
  QUEUED,
  SILENT,
} from "./columns.ts";
import { type State } from "./state.ts";
import { classOf, keysOf, length, patienceEvent, schedule } from "./draws.ts";

/** Starts the patience clock that the chat's place asks for, if one does and none runs. */
export function startClock(state: State, chat: number): void {
  const { chats } = state;
  if (chats[(chat << 4) + SILENT] === 1 || chats[(chat << 4) + CLOCK] !== NO_CLOCK) return;
  const phase = chats[(chat << 4) + PHASE] as number;
  const { firstPatienceUntil, laterPatienceUntil, afterAssignment } =
    state.compiled.scenario.service;
  const known = classOf(state, chat);
  const first =
    chats[(chat << 4) + INDEX] === 0 &&
    (phase === QUEUED || firstPatienceUntil !== "assigned" || afterAssignment === "no-clock");
  if (first) {
    if (phase !== QUEUED && firstPatienceUntil === "assigned") return;
    if (phase === ANSWERING && firstPatienceUntil !== "reply-sent") return;
    if (!known.firstLaw) return;
    const { greetingPatience, bot } = state.compiled.scenario.autoReply;
    const factor =
      greetingPatience * (chats[(chat << 4) + ESCALATED] === 1 && bot ? bot.patienceFactor : 1);
    chats[(chat << 4) + CLOCK] = FIRST_CLOCK;
    const patience =
      known.firstGrace + length(state, chat, known.firstLaw, keysOf(state, chat).firstPatience);
    schedule(state, patienceEvent(state, chat), factor * patience);
  } else {
    if (phase === ANSWERING && laterPatienceUntil !== "reply-sent") return;
    if (!known.laterLaw) return;
    chats[(chat << 4) + CLOCK] = LATER_CLOCK;
    const patience =
      known.laterGrace + length(state, chat, known.laterLaw, keysOf(state, chat).laterPatience);
    schedule(state, patienceEvent(state, chat), patience);
  }
}

export function stopClock(state: State, chat: number): void {
  if (state.chats[(chat << 4) + CLOCK] === NO_CLOCK) return;
  state.chats[(chat << 4) + CLOCK] = NO_CLOCK;
  state.queue.remove(patienceEvent(state, chat));
}
