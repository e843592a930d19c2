import {
  AGENT,
  ANSWERING,
  AWAY,
  CLOCK,
  CLOSING,
  CONTACT,
  DUTY,
  ESCALATED,
  FIRST_CLOCK,
  HANDED_OVER,
  HELD,
  IDLE,
  INBOX,
  INBOX_HEAD,
  LEAVING,
  OFF,
  ON,
  OPEN,
  PENDING,
  PHASE,
  QUEUED,
  SPELL,
  THINKING,
  TURN,
  TYPE,
  TYPING,
  WRAPPING,
} from "./columns.ts";
import { giveBackChat, type State } from "./state.ts";
import { classOf, flowEvent, keysOf, length, schedule } from "./draws.ts";
import { startClock, stopClock } from "./patience.ts";
import { newSpell, newStint } from "./record.ts";
import {
  chooseAgent,
  enqueue,
  headOfQueue,
  intoInbox,
  leaveInbox,
  leaveQueue,
  relist,
} from "./routing.ts";

export function place(state: State, chat: number, agent: number): void {
  if (agent >= 0) assign(state, chat, agent);
  else {
    state.chats[(chat << 4) + PHASE] = QUEUED;
    enqueue(state, chat);
  }
}

/** Gives a chat to an agent with room for it. */
function assign(state: State, chat: number, agent: number): void {
  const { chats, agents, journal, compiled } = state;
  const contact = chats[(chat << 4) + CONTACT] as number;
  const now = state.now[0] as number;
  if (Number.isNaN(journal.contacts.assigned[contact])) journal.contacts.assigned[contact] = now;
  journal.contacts.agent[contact] = agent;
  chats[(chat << 4) + AGENT] = agent;
  state.since[chat] = now;
  chats[(chat << 4) + PHASE] = INBOX;
  agents[(agent << 4) + OPEN] = (agents[(agent << 4) + OPEN] as number) + 1;
  agents[(agent << 4) + PENDING] = (agents[(agent << 4) + PENDING] as number) + 1;
  state.turnOf[agent] =
    (state.turnOf[agent] as number) +
    1 / (compiled.weight[agents[(agent << 4) + TYPE] as number] as number);
  intoInbox(state, chat, agent);
  relist(state, agent);
  if (agents[(agent << 4) + TYPING] === IDLE) startReply(state, agent);
}

/** Takes the head of the queue as long as the agent has room. */
function fillSlots(state: State, agent: number): void {
  const { agents, chats, compiled } = state;
  const type = agents[(agent << 4) + TYPE] as number;
  while (
    agents[(agent << 4) + DUTY] === ON &&
    (agents[(agent << 4) + OPEN] as number) < (compiled.cap[type] as number)
  ) {
    const chat = headOfQueue(state, type);
    if (chat < 0) return;
    leaveQueue(state, chat);
    if (
      chats[(chat << 4) + CLOCK] === FIRST_CLOCK &&
      compiled.scenario.service.firstPatienceUntil === "assigned"
    )
      stopClock(state, chat);
    assign(state, chat, agent);
    startClock(state, chat);
  }
}

/** The agent begins the next reply of the inbox, if there is one. */
export function startReply(state: State, agent: number): void {
  const { chats, agents, journal, compiled } = state;
  const chat = agents[(agent << 4) + INBOX_HEAD] as number;
  if (chat < 0) return;
  leaveInbox(state, chat, agent);
  const turn = chats[(chat << 4) + TURN] as number;
  journal.turns.started[turn] = state.now[0] as number;
  journal.turns.agent[turn] = agent;
  agents[(agent << 4) + TYPING] = chat;
  chats[(chat << 4) + PHASE] = ANSWERING;
  const { service, autoReply } = compiled.scenario;
  const clock = chats[(chat << 4) + CLOCK] as number;
  if (
    clock === FIRST_CLOCK
      ? service.firstPatienceUntil !== "reply-sent"
      : service.laterPatienceUntil !== "reply-sent"
  )
    stopClock(state, chat);
  let effort = length(state, chat, classOf(state, chat).effort, keysOf(state, chat).effort);
  effort *= compiled.speed[agents[(agent << 4) + TYPE] as number] as number;
  const crowd = (agents[(agent << 4) + OPEN] as number) - service.switchCost.above;
  if (crowd > 0) effort *= 1 + service.switchCost.perChat * crowd;
  if (chats[(chat << 4) + ESCALATED] === 1) effort *= autoReply.bot?.effortFactor ?? 1;
  if (chats[(chat << 4) + HANDED_OVER] === 1) effort += service.handoverEffort;
  schedule(state, agent, effort);
}

/** What an agent does who has just finished something. */
export function nextTask(state: State, agent: number): void {
  if (state.agents[(agent << 4) + TYPING] !== IDLE || state.agents[(agent << 4) + DUTY] === OFF)
    return;
  if (state.agents[(agent << 4) + LEAVING] === 1) handOver(state, agent);
  else startReply(state, agent);
}

/** The chat is over and gone. */
export function close(state: State, chat: number): void {
  state.inSystem--;
  if ((state.chats[(chat << 4) + AGENT] as number) >= 0) release(state, chat);
  giveBackChat(state, chat);
}

/** Gives the chat's slot back; the head of the queue may take it at once. */
export function release(state: State, chat: number): void {
  const { chats, agents, journal } = state;
  const agent = chats[(chat << 4) + AGENT] as number;
  journal.contacts.released[chats[(chat << 4) + CONTACT] as number] = state.now[0] as number;
  chats[(chat << 4) + AGENT] = -1;
  agents[(agent << 4) + OPEN] = (agents[(agent << 4) + OPEN] as number) - 1;
  relist(state, agent);
  if (agents[(agent << 4) + OPEN] === 0 && mayLeave(state, agent)) goHome(state, agent);
  else if (agents[(agent << 4) + DUTY] === ON) fillSlots(state, agent);
}

/** Keeps the stay that ended before the chat gets another slot. */
export function noteStint(state: State, chat: number): void {
  const { contacts, stints } = state.journal;
  const contact = state.chats[(chat << 4) + CONTACT] as number;
  const agent = contacts.agent[contact] as number;
  if (agent >= 0)
    newStint(
      stints,
      contact,
      agent,
      state.since[chat] as number,
      contacts.released[contact] as number,
    );
}

/** Whether an agent with no open chat left has reason to leave. */
function mayLeave(state: State, agent: number): boolean {
  if (state.agents[(agent << 4) + DUTY] !== ON) return true;
  return (state.closing[state.agents[(agent << 4) + TYPE] as number] as number) > 0;
}

/**
 * An agent without chats leaves. One who was still on duty leaves in place of a closing colleague, who stays: whoever is free
 * first goes.
 */
function goHome(state: State, agent: number): void {
  const { agents } = state;
  const type = agents[(agent << 4) + TYPE] as number;
  if (agents[(agent << 4) + DUTY] === ON) {
    const stays = firstClosing(state, type);
    goOff(state, agent);
    comeOn(state, stays);
  } else goOff(state, agent);
}

function firstClosing(state: State, type: number): number {
  const { agents } = state;
  let agent = 0;
  while (agents[(agent << 4) + DUTY] !== CLOSING || agents[(agent << 4) + TYPE] !== type) agent++;
  return agent;
}

/** Starts a spell on duty, or takes an agent who was about to leave back on. */
export function comeOn(state: State, agent: number): void {
  const { agents, journal } = state;
  const type = agents[(agent << 4) + TYPE] as number;
  if (agents[(agent << 4) + DUTY] === ON) return;
  if (agents[(agent << 4) + DUTY] === CLOSING) {
    state.closing[type] = (state.closing[type] as number) - 1;
    journal.duty.until[agents[(agent << 4) + SPELL] as number] = Number.NaN;
  } else {
    agents[(agent << 4) + SPELL] = newSpell(journal.duty, agent, state.now[0] as number);
    state.turnOf[agent] = leastTurnOf(state);
  }
  agents[(agent << 4) + LEAVING] = 0;
  agents[(agent << 4) + DUTY] = ON;
  state.onDuty[type] = (state.onDuty[type] as number) + 1;
  relist(state, agent);
  fillSlots(state, agent);
}

/** A newcomer starts level with whoever has had fewest chats. */
function leastTurnOf(state: State): number {
  const { agents } = state;
  let least = Number.POSITIVE_INFINITY;
  for (let agent = 0; agent < state.agentCount; agent++)
    if (agents[(agent << 4) + DUTY] === ON) least = Math.min(least, state.turnOf[agent] as number);
  return least === Number.POSITIVE_INFINITY ? 0 : least;
}

/** No new chats from now on; then as the scenario's rule for the end of a shift says. */
export function endDuty(state: State, agent: number): void {
  const { agents, journal } = state;
  const type = agents[(agent << 4) + TYPE] as number;
  if (agents[(agent << 4) + DUTY] !== ON) return;
  agents[(agent << 4) + DUTY] = CLOSING;
  state.onDuty[type] = (state.onDuty[type] as number) - 1;
  state.closing[type] = (state.closing[type] as number) + 1;
  journal.duty.until[agents[(agent << 4) + SPELL] as number] = state.now[0] as number;
  relist(state, agent);
  if (agents[(agent << 4) + OPEN] === 0) goOff(state, agent);
  else if (state.compiled.scenario.service.shiftEnd === "hand-over") {
    agents[(agent << 4) + LEAVING] = 1;
    if (agents[(agent << 4) + TYPING] === IDLE) handOver(state, agent);
  }
}

function goOff(state: State, agent: number): void {
  const { agents, journal } = state;
  const type = agents[(agent << 4) + TYPE] as number;
  const spell = agents[(agent << 4) + SPELL] as number;
  const now = state.now[0] as number;
  if (agents[(agent << 4) + DUTY] === ON) {
    state.onDuty[type] = (state.onDuty[type] as number) - 1;
    journal.duty.until[spell] = now;
  } else state.closing[type] = (state.closing[type] as number) - 1;
  agents[(agent << 4) + DUTY] = OFF;
  agents[(agent << 4) + LEAVING] = 0;
  journal.duty.gone[spell] = now;
  if (agents[(agent << 4) + TYPING] === WRAPPING) {
    state.queue.remove(agent);
    agents[(agent << 4) + TYPING] = IDLE;
  }
  relist(state, agent);
}

/** An agent at the end of a shift hands every open chat to others, or to the queue. */
function handOver(state: State, agent: number): void {
  const { chats, agents } = state;
  for (
    let chat = 0;
    chat < state.chatCapacity && (agents[(agent << 4) + OPEN] as number) > 0;
    chat++
  ) {
    if (chats[(chat << 4) + AGENT] !== agent) continue;
    switch (chats[(chat << 4) + PHASE]) {
      case INBOX:
        leaveInbox(state, chat, agent);
        agents[(agent << 4) + PENDING] = (agents[(agent << 4) + PENDING] as number) - 1;
        chats[(chat << 4) + HANDED_OVER] = 1;
        release(state, chat);
        noteStint(state, chat);
        place(state, chat, chooseAgent(state, chat));
        break;
      case THINKING:
        chats[(chat << 4) + HANDED_OVER] = 1;
        surrender(state, chat);
        break;
      case HELD:
        state.queue.remove(flowEvent(state, chat));
        close(state, chat);
        break;
      default:
        break;
    }
  }
}

/** A thinking customer's slot is given back before its time. */
function surrender(state: State, chat: number): void {
  const { chats, queue } = state;
  const event = flowEvent(state, chat);
  if ((state.asked[chat] as number) > (state.now[0] as number)) {
    queue.remove(event);
    queue.times[event] = state.asked[chat] as number;
    queue.insert(event);
  }
  chats[(chat << 4) + PHASE] = AWAY;
  release(state, chat);
}
