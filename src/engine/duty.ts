import { CLOSING_AGENTS, ROSTER_DUE } from "./cells.ts";
import {
  AGENT,
  AWAY,
  CLOSING,
  CLOSING_AGENTS_OF_TYPE,
  DUTY,
  HANDED_OVER,
  HELD,
  IDLE,
  INBOX,
  LEAVING,
  OFF,
  ON,
  OPEN,
  PENDING,
  PHASE,
  SPELL,
  THINKING,
  TURN_OF,
  TYPE,
  TYPING,
  WRAPPING,
} from "./columns.ts";
import { flowEvent } from "./draws.ts";
import { newSpell } from "./record.ts";
import { HAND_OVER } from "./rules.ts";
import { noteStint } from "./slots.ts";
import { returnTask } from "./tasks.ts";
import { addWork, FILL, PLACE, START, type State, usedChats } from "./state.ts";
import { endsSpell, startsSpell } from "./worked.ts";

/** When the next change of the roster happens; Infinity when there is none. */
export function nextChange(state: State): number {
  const event = state.roster[state.rosterAt];
  return event === undefined ? Number.POSITIVE_INFINITY : event.time;
}

/** The next change of the roster happens, and the kernel is told when the one after it will. */
export function changeRoster(state: State): void {
  const event = state.roster[state.rosterAt];
  state.rosterAt++;
  state.doubles[ROSTER_DUE] = nextChange(state);
  if (!event) return;
  if (event.byCount) changeCount(state, event.who, event.change);
  else if (event.change > 0) comeOn(state, event.who);
  else endDuty(state, event.who);
}

/** More or fewer agents of a type: those about to leave stay first; those with fewest chats leave first. */
function changeCount(state: State, type: number, change: number): void {
  const { agents } = state;
  const chosen: number[] = [];
  for (const duty of change > 0 ? [CLOSING, OFF] : [ON])
    for (let agent = 0; agent < state.agentCount; agent++)
      if (agents[(agent << 4) + DUTY] === duty && agents[(agent << 4) + TYPE] === type)
        chosen.push(agent);
  const open = (agent: number) => agents[(agent << 4) + OPEN] as number;
  if (change < 0) chosen.sort((one, other) => open(one) - open(other) || one - other);
  for (const agent of chosen.slice(0, Math.abs(change))) {
    if (change > 0) comeOn(state, agent);
    else endDuty(state, agent);
  }
}

/** Starts a spell on duty, or takes an agent who was about to leave back on. */
function comeOn(state: State, agent: number): void {
  const { agents, journal } = state;
  const a = agent << 4;
  const type = agents[a + TYPE] as number;
  if (agents[a + DUTY] === ON) return;
  if (agents[a + DUTY] === CLOSING) {
    countClosing(state, type, -1);
    journal.duty.until[agents[a + SPELL] as number] = Number.NaN;
  } else {
    agents[a + SPELL] = newSpell(journal.duty, agent, state.now[0] as number);
    startsSpell(state, agent);
    state.agentDoubles[(agent << 3) + TURN_OF] = leastTurn(state);
  }
  agents[a + LEAVING] = 0;
  agents[a + DUTY] = ON;
  state.kernel.relist(agent);
  addWork(state, FILL, agent);
  if (state.after !== null) addWork(state, START, agent);
}

/** A newcomer starts level with whoever on duty has had fewest chats. */
function leastTurn(state: State): number {
  let least = Number.POSITIVE_INFINITY;
  for (let agent = 0; agent < state.agentCount; agent++)
    if (state.agents[(agent << 4) + DUTY] === ON)
      least = Math.min(least, state.agentDoubles[(agent << 3) + TURN_OF] as number);
  return least === Number.POSITIVE_INFINITY ? 0 : least;
}

/** No new chats from now on; then as the scenario's rule for the end of a shift says. */
function endDuty(state: State, agent: number): void {
  const { agents, journal } = state;
  const a = agent << 4;
  const type = agents[a + TYPE] as number;
  if (agents[a + DUTY] !== ON) return;
  agents[a + DUTY] = CLOSING;
  countClosing(state, type, 1);
  journal.duty.until[agents[a + SPELL] as number] = state.now[0] as number;
  state.kernel.relist(agent);
  if (agents[a + OPEN] === 0) goOff(state, agent);
  else if (state.compiled.rules.shiftEnd === HAND_OVER) {
    agents[a + LEAVING] = 1;
    if ((agents[a + TYPING] as number) < 0) handOver(state, agent);
  }
}

/** Keeps count of those who take no new chats but still have some, by type and in all. */
function countClosing({ types, cells }: State, type: number, more: number): void {
  const place = (type << 4) + CLOSING_AGENTS_OF_TYPE;
  types[place] = (types[place] as number) + more;
  cells[CLOSING_AGENTS] = (cells[CLOSING_AGENTS] as number) + more;
}

/**
 * An agent without chats leaves. One who was still on duty leaves in place of a closing colleague, who stays: whoever is free
 * first goes.
 */
export function goHome(state: State, agent: number): void {
  const { agents } = state;
  const duty = agents[(agent << 4) + DUTY];
  if (duty === OFF) return;
  const type = agents[(agent << 4) + TYPE];
  goOff(state, agent);
  if (duty === CLOSING) return;
  let stays = 0;
  while (agents[(stays << 4) + DUTY] !== CLOSING || agents[(stays << 4) + TYPE] !== type) stays++;
  comeOn(state, stays);
}

function goOff(state: State, agent: number): void {
  const { agents, journal } = state;
  const a = agent << 4;
  const type = agents[a + TYPE] as number;
  const spell = agents[a + SPELL] as number;
  const now = state.now[0] as number;
  if (agents[a + DUTY] === ON) journal.duty.until[spell] = now;
  else {
    countClosing(state, type, -1);
  }
  agents[a + DUTY] = OFF;
  agents[a + LEAVING] = 0;
  journal.duty.gone[spell] = now;
  endsSpell(state, agent);
  if ((agents[a + TYPING] as number) <= WRAPPING) {
    state.kernel.remove(agent);
    agents[a + TYPING] = IDLE;
    if (state.after !== null) returnTask(state, state.after, agent);
  }
  state.kernel.relist(agent);
}

/** An agent at the end of a shift, who types nothing now, hands every open chat to others or to the queue. */
export function handOver(state: State, agent: number): void {
  const { chats, agents } = state;
  for (
    let chat = 0;
    chat < usedChats(state) && (agents[(agent << 4) + OPEN] as number) > 0;
    chat++
  ) {
    const c = chat << 4;
    if (chats[c + AGENT] !== agent) continue;
    if (chats[c + PHASE] === INBOX) {
      state.kernel.leaveInbox(chat, agent);
      agents[(agent << 4) + PENDING] = (agents[(agent << 4) + PENDING] as number) - 1;
      chats[c + HANDED_OVER] = 1;
      state.kernel.release(chat);
      noteStint(state, chat);
      addWork(state, PLACE, chat);
    } else if (chats[c + PHASE] === THINKING) {
      chats[c + HANDED_OVER] = 1;
      surrender(state, chat);
    } else if (chats[c + PHASE] === HELD) {
      state.kernel.remove(flowEvent(state, chat));
      state.kernel.close(chat);
    }
  }
  goHome(state, agent);
}

/** A thinking customer's slot is given back before its time. */
function surrender(state: State, chat: number): void {
  const { chats, kernel, asked } = state;
  const flow = flowEvent(state, chat);
  if ((asked[chat] as number) > (state.now[0] as number)) {
    kernel.remove(flow);
    kernel.insert(flow, asked[chat] as number);
  }
  chats[(chat << 4) + PHASE] = AWAY;
  state.kernel.release(chat);
}
