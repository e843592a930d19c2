import { ClockKind, DutyState, giveBackChat, Phase, type State, WRAPPING } from "./state.ts";
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
    state.chats.phase[chat] = Phase.Queued;
    enqueue(state, chat);
  }
}

/** Gives a chat to an agent with room for it. */
function assign(state: State, chat: number, agent: number): void {
  const { chats, agents, journal, compiled } = state;
  const contact = chats.contact[chat] as number;
  const now = state.now[0] as number;
  if (Number.isNaN(journal.contacts.assigned[contact])) journal.contacts.assigned[contact] = now;
  journal.contacts.agent[contact] = agent;
  chats.agent[chat] = agent;
  chats.since[chat] = now;
  chats.phase[chat] = Phase.Inbox;
  agents.open[agent] = (agents.open[agent] as number) + 1;
  agents.pending[agent] = (agents.pending[agent] as number) + 1;
  agents.turnOf[agent] =
    (agents.turnOf[agent] as number) +
    1 / (compiled.weight[agents.type[agent] as number] as number);
  intoInbox(state, chat, agent);
  relist(state, agent);
  if (agents.typing[agent] === -1) startReply(state, agent);
}

/** Takes the head of the queue as long as the agent has room. */
function fillSlots(state: State, agent: number): void {
  const { agents, chats, compiled } = state;
  const type = agents.type[agent] as number;
  while (
    agents.duty[agent] === DutyState.On &&
    (agents.open[agent] as number) < (compiled.cap[type] as number)
  ) {
    const chat = headOfQueue(state, type);
    if (chat < 0) return;
    leaveQueue(state, chat);
    if (
      chats.clock[chat] === ClockKind.First &&
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
  const chat = agents.inboxHead[agent] as number;
  if (chat < 0) return;
  leaveInbox(state, chat, agent);
  const turn = chats.turn[chat] as number;
  journal.turns.started[turn] = state.now[0] as number;
  journal.turns.agent[turn] = agent;
  agents.typing[agent] = chat;
  chats.phase[chat] = Phase.Typing;
  const { service, autoReply } = compiled.scenario;
  const clock = chats.clock[chat] as number;
  if (
    clock === ClockKind.First
      ? service.firstPatienceUntil !== "reply-sent"
      : service.laterPatienceUntil !== "reply-sent"
  )
    stopClock(state, chat);
  let effort = length(state, chat, classOf(state, chat).effort, keysOf(state, chat).effort);
  effort *= compiled.speed[agents.type[agent] as number] as number;
  const crowd = (agents.open[agent] as number) - service.switchCost.above;
  if (crowd > 0) effort *= 1 + service.switchCost.perChat * crowd;
  if (chats.escalated[chat] === 1) effort *= autoReply.bot?.effortFactor ?? 1;
  if (chats.handedOver[chat] === 1) effort += service.handoverEffort;
  schedule(state, agent, effort);
}

/** What an agent does who has just finished something. */
export function nextTask(state: State, agent: number): void {
  if (state.agents.typing[agent] !== -1 || state.agents.duty[agent] === DutyState.Off) return;
  if (state.agents.leaving[agent] === 1) handOver(state, agent);
  else startReply(state, agent);
}

/** The chat is over and gone. */
export function close(state: State, chat: number): void {
  state.inSystem--;
  if ((state.chats.agent[chat] as number) >= 0) release(state, chat);
  giveBackChat(state, chat);
}

/** Gives the chat's slot back; the head of the queue may take it at once. */
export function release(state: State, chat: number): void {
  const { chats, agents, journal } = state;
  const agent = chats.agent[chat] as number;
  journal.contacts.released[chats.contact[chat] as number] = state.now[0] as number;
  chats.agent[chat] = -1;
  agents.open[agent] = (agents.open[agent] as number) - 1;
  relist(state, agent);
  if (agents.open[agent] === 0 && mayLeave(state, agent)) goHome(state, agent);
  else if (agents.duty[agent] === DutyState.On) fillSlots(state, agent);
}

/** Keeps the stay that ended before the chat gets another slot. */
export function noteStint(state: State, chat: number): void {
  const { contacts, stints } = state.journal;
  const contact = state.chats.contact[chat] as number;
  const agent = contacts.agent[contact] as number;
  if (agent >= 0)
    newStint(
      stints,
      contact,
      agent,
      state.chats.since[chat] as number,
      contacts.released[contact] as number,
    );
}

/** Whether an agent with no open chat left has reason to leave. */
function mayLeave(state: State, agent: number): boolean {
  if (state.agents.duty[agent] !== DutyState.On) return true;
  return (state.closing[state.agents.type[agent] as number] as number) > 0;
}

/**
 * An agent without chats leaves. One who was still on duty leaves in place of a closing colleague, who stays: whoever is free
 * first goes.
 */
function goHome(state: State, agent: number): void {
  const { agents } = state;
  const type = agents.type[agent] as number;
  if (agents.duty[agent] === DutyState.On) {
    const stays = agents.duty.findIndex(
      (duty, other) => duty === DutyState.Closing && agents.type[other] === type,
    );
    goOff(state, agent);
    comeOn(state, stays);
  } else goOff(state, agent);
}

/** Starts a spell on duty, or takes an agent who was about to leave back on. */
export function comeOn(state: State, agent: number): void {
  const { agents, journal } = state;
  const type = agents.type[agent] as number;
  if (agents.duty[agent] === DutyState.On) return;
  if (agents.duty[agent] === DutyState.Closing) {
    state.closing[type] = (state.closing[type] as number) - 1;
    journal.duty.until[agents.spell[agent] as number] = Number.NaN;
  } else {
    agents.spell[agent] = newSpell(journal.duty, agent, state.now[0] as number);
    agents.turnOf[agent] = leastTurnOf(state);
  }
  agents.leaving[agent] = 0;
  agents.duty[agent] = DutyState.On;
  state.onDuty[type] = (state.onDuty[type] as number) + 1;
  relist(state, agent);
  fillSlots(state, agent);
}

/** A newcomer starts level with whoever has had fewest chats. */
function leastTurnOf(state: State): number {
  const { agents } = state;
  let least = Number.POSITIVE_INFINITY;
  for (let agent = 0; agent < agents.count; agent++)
    if (agents.duty[agent] === DutyState.On)
      least = Math.min(least, agents.turnOf[agent] as number);
  return least === Number.POSITIVE_INFINITY ? 0 : least;
}

/** No new chats from now on; then as the scenario's rule for the end of a shift says. */
export function endDuty(state: State, agent: number): void {
  const { agents, journal } = state;
  const type = agents.type[agent] as number;
  if (agents.duty[agent] !== DutyState.On) return;
  agents.duty[agent] = DutyState.Closing;
  state.onDuty[type] = (state.onDuty[type] as number) - 1;
  state.closing[type] = (state.closing[type] as number) + 1;
  journal.duty.until[agents.spell[agent] as number] = state.now[0] as number;
  relist(state, agent);
  if (agents.open[agent] === 0) goOff(state, agent);
  else if (state.compiled.scenario.service.shiftEnd === "hand-over") {
    agents.leaving[agent] = 1;
    if (agents.typing[agent] === -1) handOver(state, agent);
  }
}

function goOff(state: State, agent: number): void {
  const { agents, journal } = state;
  const type = agents.type[agent] as number;
  const spell = agents.spell[agent] as number;
  const now = state.now[0] as number;
  if (agents.duty[agent] === DutyState.On) {
    state.onDuty[type] = (state.onDuty[type] as number) - 1;
    journal.duty.until[spell] = now;
  } else state.closing[type] = (state.closing[type] as number) - 1;
  agents.duty[agent] = DutyState.Off;
  agents.leaving[agent] = 0;
  journal.duty.gone[spell] = now;
  if (agents.typing[agent] === WRAPPING) {
    state.queue.remove(agent);
    agents.typing[agent] = -1;
  }
  relist(state, agent);
}

/** An agent at the end of a shift hands every open chat to others, or to the queue. */
function handOver(state: State, agent: number): void {
  const { chats, agents } = state;
  for (let chat = 0; chat < chats.capacity && (agents.open[agent] as number) > 0; chat++) {
    if (chats.agent[chat] !== agent) continue;
    switch (chats.phase[chat]) {
      case Phase.Inbox:
        leaveInbox(state, chat, agent);
        agents.pending[agent] = (agents.pending[agent] as number) - 1;
        chats.handedOver[chat] = 1;
        release(state, chat);
        noteStint(state, chat);
        place(state, chat, chooseAgent(state, chat));
        break;
      case Phase.Thinking:
        chats.handedOver[chat] = 1;
        surrender(state, chat);
        break;
      case Phase.Held:
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
  if ((chats.asked[chat] as number) > (state.now[0] as number)) {
    queue.remove(event);
    queue.times[event] = chats.asked[chat] as number;
    queue.insert(event);
  }
  chats.phase[chat] = Phase.Away;
  release(state, chat);
}
